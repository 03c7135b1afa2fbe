using System.Management.Automation;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>Stops fleets or pools, which ends the sessions on them; says before which users would be disconnected.</summary>
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

    /// <summary>What to act on, as the Get cmdlet gives it; or rows of a CSV file, or names.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Waits until it is there; fails with the service's own errors where it cannot be.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>When waiting: for how many seconds at most.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = CapacityWaiting<T>.DefaultTimeoutSeconds;

    /// <summary>Gives the fleet or pool as it is after the command.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The names that were given.</summary>
    private protected abstract IReadOnlyList<string> Names { get; }

    private protected override void ProcessInput()
    {
        Func<CapacityWaiting<T>>? waiting = Wait ? () => new(CapacityGoal.Stopped, 0, TimeoutSeconds, _targets.KindOf.Kind) : null;
        foreach (var target in _targets.Find(_targets.References(Names, InputObject)))
        {
            if (!_stop.IsThere(target)
                && Confirmed(target.Describe(NobodyAsks(Force) ? null : _targets.Users(target)), $"Stop {_targets.Kind}", Force))
                _targets.StartOn(target, service => _stop.RunAsync(service, target, service.StopAsync, waiting, PassThru));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _stop.Await(item => PassThru ? EmitAsync(item).AsTask() : Task.CompletedTask);
}
