using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>
/// Finds the fleets or pools that a command acts on, calls the AWS service, and waits until the fleets or pools reach the expected state.
/// </summary>
internal sealed class CapacityTargets<T>(AwsTargetCmdlet cmdlet, CapacityKind<T> kind) where T : CapacityResource
{
    // The number of users is only additional information in the prompt, so the time for counting them is limited.
    private static readonly TimeSpan LongestCount = TimeSpan.FromSeconds(30);

    /// <summary>Defines how the command identifies and finds the fleets or pools.</summary>
    public CapacityKind<T> KindOf => kind;

    /// <summary>The user-visible name of the kind, such as "AppStream fleet".</summary>
    public string Kind => kind.Kind.Name;

    /// <summary>
    /// Returns references to the fleets or pools that the current pipeline record specifies as objects, CSV rows, or names.
    /// </summary>
    public IEnumerable<ResourceReference> References(IReadOnlyList<string> names, AwsResource[] input) =>
        cmdlet.Selected(cmdlet.ParameterSetName == AwsCmdlet.ByObject ? kind.Selector : kind.Named.Own, cmdlet.Inputs(names, input));

    /// <summary>
    /// Looks up all referenced resources together. A separate error is written for each resource that doesn't exist and for each pattern
    /// without matches. Without an error, the command would appear to have succeeded.
    /// </summary>
    /// <param name="references">The references to look up.</param>
    /// <param name="mustSee">
    /// Indicates whether the command requires permission to describe the fleet or pool. A command requires this permission if the command
    /// sends only the differences from the current settings or waits for a state.
    /// </param>
    public List<CapacityTarget> Find(IEnumerable<ResourceReference> references, bool mustSee = false) =>
        [.. cmdlet.Find(kind.Named, references, mustSee)
            .Select(found => new CapacityTarget(found.Key, found.Label, found.Scope, found.Resource, found.Hidden)
            {
                Given = found.Given,
            })];

    /// <summary>Returns a function that creates the client for a scope.</summary>
    public Func<ICapacityService<T>> Connect(Scope scope) => kind.Clients.For(scope);

    /// <summary>Starts the asynchronous function <paramref name="work"/> for one fleet or pool.</summary>
    public void StartOn(CapacityTarget target, Func<ICapacityService<T>, Task> work)
    {
        var connect = Connect(target.Scope);
        cmdlet.Start(target.Given, () => work(connect()));
    }

    /// <summary>
    /// Returns text that describes the users whose sessions an action would end. The command continues even if the users can't be counted.
    /// </summary>
    public string Users(CapacityTarget target)
    {
        var connect = Connect(target.Scope);
        return cmdlet.TryAwait(target.Label, () => UsersAsync(connect(), target.Key), out var users) ? users : CommandMessages.UsersUnknown;
    }

    /// <summary>
    /// Waits until all fleets or pools are in the requested state. The method first waits until all running work has ended, because the
    /// work might add resources to wait for.
    /// </summary>
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
            return CommandMessages.UsersNotCounted(failure.Message);
        }
    }
}
