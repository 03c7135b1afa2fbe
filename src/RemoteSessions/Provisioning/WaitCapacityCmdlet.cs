using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>
/// Waits until fleets or pools reach the requested state. All fleets or pools in an account and Region are polled together, with as few
/// calls as possible.
/// </summary>
public abstract class WaitCapacityCmdlet<T> : AwsTargetCmdlet where T : CapacityResource
{
    /// <summary>The parameter set for names.</summary>
    private protected const string ByName = "Name";

    private readonly CapacityTargets<T> _targets;
    private CapacityWaiting<T>? _waiting;

    private protected WaitCapacityCmdlet(CapacityKind<T> kind) => _targets = new CapacityTargets<T>(this, kind);

    /// <summary>Specifies the fleets or pools as objects that the Get command returns, as rows of a CSV file, or as names.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>Specifies the state to wait for: Running (the state RUNNING) or Stopped (the state STOPPED).</summary>
    [Parameter]
    [ValidateSet("Running", "Stopped")]
    public string For { get; set; } = "Running";

    /// <summary>
    /// Specifies the number of available sessions to wait for. This parameter can't be combined with -For Stopped. A running fleet or pool
    /// might not have any available sessions yet.
    /// </summary>
    [Parameter]
    [ValidateRange(1, 100000)]
    public int UntilAvailable { get; set; }

    /// <summary>Specifies the maximum number of seconds to wait.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = CapacityWaiting<T>.DefaultTimeoutSeconds;

    /// <summary>The names that were specified.</summary>
    private protected abstract IReadOnlyList<string> Names { get; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        var goal = Enum.Parse<CapacityGoal>(For, ignoreCase: true);
        if (goal == CapacityGoal.Stopped && UntilAvailable > 0)
        {
            ThrowTerminatingError(ErrorRecords.Create(
                ErrorIds.InvalidArgument, CommandMessages.UntilAvailableWithStopped(UntilAvailable), null,
                CommandName));
        }

        _waiting = new CapacityWaiting<T>(goal, UntilAvailable, TimeoutSeconds, _targets.KindOf.Kind);
    }

    private protected override void ProcessInput()
    {
        var references = _targets.References(Names, InputObject).ToList();
        AddFound(_targets.Find(references.Where(MustBeFound), mustSee: true));
        foreach (var reference in references.Where(reference => !MustBeFound(reference)))
        {
            var named = reference.Resource is null;
            var scope = ScopeOf(_targets.KindOf.Clients.Service, reference.Input);
            foreach (var key in reference.Keys)
                Add(NameFilter.Unescape(key), (reference.Resource as T)?.Label ?? key, scope, named);
        }
    }

    // The first poll shows which identifiers don't exist. Polls find fleets and pools only by their identifiers. Therefore, the command
    // must look up fleets and pools that the user specified in another way, such as by a pattern, before the first poll. If the user
    // specified several Regions, the command must look up every identifier before the first poll, because a resource might exist in only
    // one of the Regions. A new resource might not be listed yet. Therefore, the command doesn't immediately report a missing resource that
    // was specified as an object.
    private bool MustBeFound(ResourceReference reference) =>
        reference.Arn is not null || (reference.Resource is null && (SeveralRegions || !reference.Keys.All(_targets.KindOf.IsKey)));

    private void AddFound(IEnumerable<CapacityTarget> targets)
    {
        foreach (var target in targets)
            Add(target.Key, target.Given, target.Scope, named: false);
    }

    private void Add(string key, string label, Scope scope, bool named)
    {
        var target = new CapacityTarget(key, label, scope);
        _waiting!.Add(target, _targets.Connect(scope), named);
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _targets.Await(item => EmitAsync(item).AsTask(), () => _waiting);
}
