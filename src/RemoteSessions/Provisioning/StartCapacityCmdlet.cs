using System.Management.Automation;

namespace RemoteSessions.Provisioning;

/// <summary>Starts fleets or pools.</summary>
public abstract class StartCapacityCmdlet<T> : SwitchCapacityCmdlet<T> where T : CapacityResource
{
    private static readonly string[] There = [CapacityStates.Running, CapacityStates.Starting];

    /// <summary>Waits until so many sessions can begin, since RUNNING promises none.</summary>
    [Parameter]
    [ValidateRange(1, 100000)]
    public int UntilAvailable { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        Func<CapacityWaiting<T>>? waiting = Wait || UntilAvailable > 0 ? () => new(CapacityGoal.Running, UntilAvailable, TimeoutSeconds) : null;
        foreach (var target in Targets().Where(target => ShouldProcess(target.Label, $"Start {Kind}")))
            StartOn(target, service => SwitchAsync(service, target, service.StartAsync, There, waiting));
    }

    private protected override async Task EndedAsync(T item)
    {
        if (item.Problems.Count > 0)
            await EmitWarningAsync($"The {Kind} {item.Label} runs, but reports {item.Problems}").ConfigureAwait(false);
        await base.EndedAsync(item).ConfigureAwait(false);
    }
}
