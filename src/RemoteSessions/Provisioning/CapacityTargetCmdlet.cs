using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Resources;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Provisioning;

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
        Start(target.Given, () => work(connect()));
    }

    /// <summary>
    /// The targets of the current record, looked up together. One that doesn't exist is an error of its own, and so is a pattern that
    /// matches nothing: a command that changes something must not seem to have done so.
    /// </summary>
    private protected IReadOnlyList<CapacityTarget> Targets() => Find(References());

    /// <summary>What the inputs of the current record identify.</summary>
    private protected IEnumerable<ResourceReference> References() => Selected(ParameterSetName == ByObject ? KindOf.Selector : KindOf.Named.Own, Inputs(Names, InputObject));

    /// <summary>Which users an action would disconnect. A count that fails doesn't keep anyone from acting.</summary>
    private protected string Users(CapacityTarget target)
    {
        var connect = ServiceOf(target);
        return TryAwait(target.Label, () => UsersAsync(connect(), target.Key), out var users) ? users : "users unknown";
    }

    private static async Task<string> UsersAsync(ICapacityService<T> service, string key)
    {
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            return AffectedUsers.Count(await service.SessionsOf(key, limit.Token).ReadCurrentAsync(limit.Token).ConfigureAwait(false));
        }
        catch (Exception failure) when (failure is AwsServiceException or OperationCanceledException)
        {
            return $"users could not be counted: {failure.Message.TrimEnd('.')}";
        }
    }
}
