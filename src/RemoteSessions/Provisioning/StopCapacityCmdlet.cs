using System.Management.Automation;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>Stops fleets or pools, which ends the sessions on them; says before how many users that hits.</summary>
public abstract class StopCapacityCmdlet<T> : SwitchCapacityCmdlet<T> where T : CapacityResource
{
    private static readonly string[] There = [CapacityStates.Stopped, CapacityStates.Stopping];

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void ProcessInput()
    {
        Func<CapacityWaiting<T>>? waiting = Wait ? () => new(CapacityGoal.Stopped, 0, TimeoutSeconds, KindOf.Kind) : null;
        foreach (var target in Targets())
        {
            if (WhatIf && There.Contains(target.State))
                TellNoChange(AlreadyThere(target));
            else if (Confirmed(target.Describe(NobodyAsks(Force) ? null : Users(target)), $"Stop {Kind}", Force))
                StartOn(target, service => SwitchAsync(service, target, service.StopAsync, There, waiting));
        }
    }
}
