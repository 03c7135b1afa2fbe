using System.Management.Automation;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>Stops fleets or pools, and thereby ends the sessions on them. The prompt shows which users would be disconnected.</summary>
public abstract class StopCapacityCmdlet<T> : AwsTargetCmdlet where T : CapacityResource
{
    /// <summary>The parameter set for names.</summary>
    private protected const string ByName = "Name";

    private static readonly string[] There = [CapacityStates.Stopped, CapacityStates.Stopping];

    private readonly CapacityTargets<T> _targets;
    private readonly CapacitySwitch<T> _stop;

    private protected StopCapacityCmdlet(CapacityKind<T> kind)
    {
        _targets = new CapacityTargets<T>(this, kind);
        _stop = new CapacitySwitch<T>(this, _targets, There);
    }

    /// <summary>Specifies the fleets or pools as objects that the Get command returns, as rows of a CSV file, or as names.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>
    /// Indicates that the command waits until the fleet or pool has stopped. The wait fails if the service reports errors that prevent this
    /// state change.
    /// </summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>Specifies the maximum number of seconds to wait.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = CapacityWaiting<T>.DefaultTimeoutSeconds;

    /// <summary>Indicates that the command returns the fleet or pool.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The names that were specified.</summary>
    private protected abstract IReadOnlyList<string> Names { get; }

    private protected override void ProcessInput()
    {
        Func<CapacityWaiting<T>>? waiting = Wait ? () => new(CapacityGoal.Stopped, 0, TimeoutSeconds, _targets.KindOf.Kind) : null;
        foreach (var target in _targets.Find(_targets.References(Names, InputObject)))
        {
            if (!_stop.IsThere(target)
                && Confirmed(
                    target.Describe(NobodyAsks(Force) ? null : _targets.Users(target)), CommandMessages.StopAction(_targets.Kind), Force,
                    target.Scope))
                _targets.StartOn(target, service => _stop.RunAsync(service, target, service.StopAsync, waiting, PassThru));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _stop.Await(item => PassThru ? EmitAsync(item).AsTask() : Task.CompletedTask);
}
