using System.Management.Automation;

namespace RemoteSessions.Provisioning;

/// <summary>Stops fleets or pools, which ends the sessions on them; says before how many users that hits.</summary>
public abstract class StopCapacityCmdlet<T> : SwitchCapacityCmdlet<T> where T : CapacityResource
{
    private static readonly string[] There = [CapacityStates.Stopped, CapacityStates.Stopping];

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        Func<CapacityWaiting<T>>? waiting = Wait ? () => new(CapacityGoal.Stopped, 0, TimeoutSeconds) : null;
        foreach (var target in Targets())
        {
            var label = NobodyAsks(Force) ? target.Label : $"{target.Label} ({Users(target)})";
            if (Confirmed(label, $"Stop {Kind}", Force))
                StartOn(target, service => SwitchAsync(service, target, service.StopAsync, There, waiting));
        }
    }
}
