using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces.Desktops;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>
/// The base class of the commands that act on desktops. Desktops can be specified as objects, IDs, user names, or rows of a CSV file. The
/// command collects its input and acts at the end, because each call can read or change up to 25 desktops, and the service accepts only two
/// calls per second.
/// </summary>
public abstract class WksDesktopTargetCmdlet : AwsTargetCmdlet
{
    /// <summary>The parameter set for IDs and names.</summary>
    private protected const string ById = "WorkspaceId";

    // If more desktops were processed concurrently, the service's rate limit would only delay them.
    private const int MostTogether = 500;

    private readonly ScopeBatch<ResourceReference> _references = new();

    /// <summary>The desktops: objects that Get-WksDesktop returns, rows of a CSV file, IDs, or user names.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The desktops: IDs (ws-...) or user names, which can contain wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DesktopCompleter))]
    public string[] WorkspaceId { get; set; } = [];

    /// <summary>Indicates whether the command needs the connection states of users and the times of their last connections.</summary>
    private protected abstract bool ReadsConnections { get; }

    /// <summary>Indicates whether the command must be able to describe a desktop before it can act on the desktop.</summary>
    private protected virtual bool MustSee => false;

    /// <summary>Performs the operation of the command on all desktops in the input. The list contains each desktop only once.</summary>
    private protected abstract void ActOn(IReadOnlyList<DesktopTarget> targets);

    /// <summary>
    /// The command calls this method for each object, row, ID, or user name that it receives, for example to record the settings of a row.
    /// If this method returns false, the command doesn't look up the desktop or pass it to <see cref="ActOn"/>.
    /// </summary>
    private protected virtual bool Accept(ResourceReference reference, Scope scope) => true;

    /// <summary>
    /// Returns whether the running mode of a desktop is ALWAYS_ON. AWS can't start or stop such a desktop. If the running mode of the
    /// desktop is ALWAYS_ON, an error is written.
    /// </summary>
    private protected bool IsAlwaysOn(DesktopTarget target, Func<WksDesktop, string> problem)
    {
        if (target.Desktop is not { RunningMode: RunningModeValues.AlwaysOn } desktop)
            return false;
        WriteError(ErrorRecords.Create(ServiceErrorTypes.OperationNotSupported, problem(desktop), target.Given, CommandName));
        return true;
    }

    /// <summary>
    /// Returns whether AWS would reject the request of the command because of the current state of a desktop. If AWS would reject the
    /// request, an error is written for the desktop. If this module doesn't recognize the state of the desktop, the service decides whether
    /// to accept the request.
    /// </summary>
    private protected bool IsInWrongState(DesktopTarget target, string[] allowed, Func<WksDesktop, string> problem)
    {
        if (target.Desktop is not { } desktop || !desktop.IsKnownNotToBe(allowed))
            return false;
        WriteError(ErrorRecords.Create(ServiceErrorTypes.InvalidResourceState, problem(desktop), target.Given, CommandName));
        return true;
    }

    private protected sealed override void ProcessInput()
    {
        foreach (var reference in Selected(DesktopNames.Desktops.Own, Inputs(WorkspaceId, InputObject)))
        {
            var scope = ScopeOf(AwsService.WorkSpaces, reference.Input);
            if (Accept(reference, scope))
                _references.Add(scope, reference);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var found = _references.ByScope()
            .SelectMany(same => same.Chunk(MostTogether).SelectMany(some => Find(DesktopNames.Desktops, same.Key, some, MustSee)))
            .DistinctBy(target => (target.Scope, target.Key)).ToList();
        WriteMissing();
        ActOn(ReadsConnections
            ? [.. found.GroupBy(target => target.Scope).SelectMany(Joined)]
            : [.. found.Select(target => new DesktopTarget(target))]);
        Finish();
    }

    // If the call fails, all desktops in the call are affected. The command decides whether it can act without the connection states.
    private List<DesktopTarget> Joined(IGrouping<Scope, NamedTarget<WksDesktop>> same)
    {
        var connect = Connect<DesktopClient>(same.Key);
        AwsServiceException? unread = null;
        IReadOnlyList<WksDesktop>? joined = null;
        TryAwait(null, async () =>
        {
            try
            {
                joined = await connect().JoinAsync([.. same.Select(target => target.Resource).OfType<WksDesktop>()], Cancellation)
                    .ConfigureAwait(false);
            }
            catch (AwsServiceException failure)
            {
                unread = failure;
            }

            return true;
        }, out _);
        var byId = (joined ?? []).ToDictionary(desktop => desktop.Key, StringComparer.Ordinal);
        return [.. same.Select(target => new DesktopTarget(
            target with { Resource = byId.GetValueOrDefault(target.Key) ?? target.Resource }, unread))];
    }
}
