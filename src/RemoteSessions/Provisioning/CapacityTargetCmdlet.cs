using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Sessions;
using RemoteSessions.Wire;

namespace RemoteSessions.Provisioning;

/// <summary>A fleet or a pool to act on: its key, what users call it, and the scope that it is in.</summary>
internal sealed record CapacityTarget(string Key, string Label, Scope Scope)
{
    public override string ToString() => Label;
}

/// <summary>What a cmdlet of this folder has to know to act on fleets, or on pools.</summary>
/// <param name="Identity">What identifies one.</param>
/// <param name="Service">The service that has them.</param>
/// <param name="Make">Makes the service's side for a place.</param>
/// <param name="IsKey">Whether a given name is what the service knows the thing by, so that nothing has to be looked up.</param>
internal sealed record CapacityKind<T>(
    ResourceIdentity Identity, AwsService Service, Func<IAwsTransport, string?, ICapacityService<T>> Make, Func<string, bool> IsKey)
    where T : CapacityResource
{
    /// <summary>What one is called: "AppStream fleet".</summary>
    public string Kind => Identity.Kind;

    /// <summary>Accepts these, and measurements of them.</summary>
    public ResourceSelector Selector { get; } = new(Identity, RemoteSessionCapacity.Identity);

    /// <summary>What it belongs to, where the id of that may stand for all that belong to it.</summary>
    public Func<T, string?> Owner { get; init; } = _ => null;

    /// <summary>Whether a given name is such an id.</summary>
    public Func<string, bool> IsOwner { get; init; } = _ => false;
}

/// <summary>A cmdlet that acts on fleets or on pools: given as objects, by name with wildcards, or as rows of a CSV file.</summary>
public abstract class CapacityTargetCmdlet<T> : CapacityCmdlet<T> where T : CapacityResource
{
    /// <summary>The parameter set for objects.</summary>
    private protected const string ByObject = "InputObject";

    /// <summary>The parameter set for names.</summary>
    private protected const string ByName = "Name";

    /// <summary>What to act on, as the Get cmdlet gives it; or rows of a CSV file, or names.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The names that were given.</summary>
    private protected abstract IReadOnlyList<string> Names { get; }

    /// <summary>The connection for a target; made when it is first called.</summary>
    private protected Func<ICapacityService<T>> ServiceOf(CapacityTarget target) => Connect(target.Scope);

    /// <summary>Begins work on one target.</summary>
    private protected void StartOn(CapacityTarget target, Func<ICapacityService<T>, Task> work)
    {
        var connect = ServiceOf(target);
        Start(target.Label, () => work(connect()));
    }

    /// <summary>The targets of the current record. A name that nothing has is an error of its own.</summary>
    private protected IEnumerable<CapacityTarget> Targets() => ParameterSetName == ByObject
        ? Selected(KindOf.Selector, InputObject).SelectMany(TargetsOf)
        : Named(Names, ScopeOf(KindOf.Service, null));

    private IEnumerable<CapacityTarget> TargetsOf(ResourceReference reference)
    {
        var scope = ScopeOf(KindOf.Service, reference.Input);
        IReadOnlyList<CapacityTarget> targets = reference.Resource is T item
            ? [new CapacityTarget(item.Key, item.Label, scope)]
            : Named(reference.Keys, scope);
        return reference.Arn is null ? targets : targets.Where(target => Is(target, reference));
    }

    private List<CapacityTarget> Named(IReadOnlyList<string> names, Scope scope)
    {
        List<CapacityTarget> targets = [.. names.Where(KindOf.IsKey).Select(name => new CapacityTarget(name, name, scope))];
        var patterns = names.Where(name => !KindOf.IsKey(name)).ToArray();
        if (patterns.Length == 0)
            return targets;
        var connect = Connect(scope);
        if (TryAwait(string.Join(", ", patterns), () => FindAsync(connect(), patterns), out var found))
            targets.AddRange(found.Select(item => new CapacityTarget(item.Key, item.Label, scope)));
        return targets;
    }

    // Whether what has the name is the one that the row or copy is about.
    private bool Is(CapacityTarget target, ResourceReference reference)
    {
        var connect = ServiceOf(target);
        return TryAwait(target.Label, async () => reference.Verified(await connect().GetAsync(target.Key, Cancellation).ConfigureAwait(false)), out _);
    }

    /// <summary>How many users an action would hit, for the question and for -WhatIf. What cannot be counted does not keep anyone from acting.</summary>
    private protected string Users(CapacityTarget target)
    {
        var connect = ServiceOf(target);
        return TryAwait(target.Label, () => UsersAsync(connect(), target.Key), out var users) ? users : "users unknown";
    }

    private protected static string Users(IReadOnlyList<LiveSession> sessions)
    {
        var connected = sessions.Count(session => session.Connected);
        var text = connected switch
        {
            0 => "no users connected",
            1 => "1 user connected",
            _ => $"{connected} users connected",
        };
        return sessions.Count > connected ? $"{text}, {sessions.Count - connected} disconnected" : text;
    }

    private static async Task<string> UsersAsync(ICapacityService<T> service, string key)
    {
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            return Users(await service.LiveSessionsAsync(key, limit.Token).ConfigureAwait(false));
        }
        catch (Exception failure) when (failure is AwsServiceException or OperationCanceledException)
        {
            return $"users could not be counted: {failure.Message.TrimEnd('.')}";
        }
    }

    private Func<ICapacityService<T>> Connect(Scope scope) => Connector(KindOf.Service, scope, KindOf.Make);

    private Task<List<T>> FindAsync(ICapacityService<T> service, string[] patterns) =>
        CapacityNames.FindAsync(service, KindOf, patterns, Cancellation).ReadAllAsync();
}
