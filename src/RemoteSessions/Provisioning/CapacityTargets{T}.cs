using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>Finds the fleets or pools that a command acts on, calls their service, and waits for them.</summary>
internal sealed class CapacityTargets<T>(AwsTargetCmdlet cmdlet, CapacityKind<T> kind) where T : CapacityResource
{
    // Counting users is a courtesy of the question, which must not wait for long.
    private static readonly TimeSpan LongestCount = TimeSpan.FromSeconds(30);

    /// <summary>What is acted on.</summary>
    public CapacityKind<T> KindOf => kind;

    /// <summary>What one is called: "AppStream fleet".</summary>
    public string Kind => kind.Kind.Name;

    /// <summary>What the inputs of the current record identify: objects, rows, and names.</summary>
    public IEnumerable<ResourceReference> References(IReadOnlyList<string> names, AwsResource[] input) =>
        cmdlet.Selected(cmdlet.ParameterSetName == AwsCmdlet.ByObject ? kind.Selector : kind.Named.Own, cmdlet.Inputs(names, input));

    /// <summary>
    /// What references stand for, looked up together. One that doesn't exist is an error of its own, and so is a pattern that matches
    /// nothing: a command that changes something must not seem to have done so.
    /// </summary>
    /// <param name="references">What was given.</param>
    /// <param name="mustSee">
    /// Whether the command can do nothing without having seen the fleet or pool: it sends only what differs, or waits.
    /// </param>
    public List<CapacityTarget> Find(IEnumerable<ResourceReference> references, bool mustSee = false) =>
        [.. cmdlet.Find(kind.Named, references, mustSee)
            .Select(found => new CapacityTarget(found.Key, found.Label, found.Scope, found.Resource, found.Hidden)
            {
                Given = found.Given,
            })];

    /// <summary>The connection for a scope; made when it is first called.</summary>
    public Func<ICapacityService<T>> Connect(Scope scope) => kind.Clients.For(scope);

    /// <summary>Begins work on one target.</summary>
    public void StartOn(CapacityTarget target, Func<ICapacityService<T>, Task> work)
    {
        var connect = Connect(target.Scope);
        cmdlet.Start(target.Given, () => work(connect()));
    }

    /// <summary>Which users an action would disconnect. A count that fails doesn't keep anyone from acting.</summary>
    public string Users(CapacityTarget target)
    {
        var connect = Connect(target.Scope);
        return cmdlet.TryAwait(target.Label, () => UsersAsync(connect(), target.Key), out var users) ? users : "users unknown";
    }

    /// <summary>Waits for all that there is to wait for. What still runs ends first: it may be what says that there is anything.</summary>
    public void Await(Func<T, Task> ended, params Func<CapacityWaiting<T>?>[] waiting)
    {
        cmdlet.Finish();
        foreach (var wait in waiting.SelectMany(each => each()?.Waits(cmdlet.EmitProgress, ended, FailAsync, cmdlet.Cancellation) ?? []))
            cmdlet.Start(null, wait);
        cmdlet.Finish();
    }

    private Task FailAsync(Exception failure, string target) => cmdlet.EmitErrorAsync(failure, target).AsTask();

    private static async Task<string> UsersAsync(ICapacityService<T> service, string key)
    {
        try
        {
            using var limit = new CancellationTokenSource(LongestCount);
            return AffectedUsers.Count(await service.SessionsOf(key, limit.Token).ReadCurrentAsync(limit.Token).ConfigureAwait(false));
        }
        catch (Exception failure) when (failure is AwsServiceException or OperationCanceledException)
        {
            return $"users could not be counted: {failure.Message.TrimEnd('.')}";
        }
    }
}
