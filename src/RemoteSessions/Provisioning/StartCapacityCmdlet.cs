using System.Management.Automation;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Provisioning;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>Starts fleets or pools.</summary>
public abstract class StartCapacityCmdlet<T> : SwitchCapacityCmdlet<T> where T : CapacityResource
{
    private static readonly string[] There = [CapacityStates.Running, CapacityStates.Starting];

    /// <summary>Waits until so many sessions can begin, since RUNNING promises none.</summary>
    [Parameter]
    [ValidateRange(1, 100000)]
    public int UntilAvailable { get; set; }

    private protected override void ProcessInput()
    {
        Func<CapacityWaiting<T>>? waiting = Wait || UntilAvailable > 0 ? () => new(CapacityGoal.Running, UntilAvailable, TimeoutSeconds, KindOf.Kind) : null;
        foreach (var target in Targets())
        {
            // A stopping fleet can be started once it has stopped, which -Wait waits for.
            var stopping = target.State == CapacityStates.Stopping && waiting is not null;
            var about = target.State is null or CapacityStates.Stopped ? null : $"it is {target.State}";
            if (WhatIf && There.Contains(target.State))
                TellNoChange(AlreadyThere(target));
            else if (ShouldProcess(target.Describe(about), stopping ? $"Wait until it has stopped, start {Kind}" : $"Start {Kind}"))
                StartOn(target, service => StartAsync(service, target, stopping, waiting));
        }
    }

    private async Task StartAsync(ICapacityService<T> service, CapacityTarget target, bool stopping, Func<CapacityWaiting<T>>? waiting)
    {
        if (stopping)
        {
            var display = new WaitDisplay($"Starting {Kind} {target.Label}", EmitProgress);
            try
            {
                var options = new StepOptions(TimeSpan.FromSeconds(TimeoutSeconds), display.ShowStep, TimeProvider.System);
                await StopChangeStart.StopAsync(service, (T)target.Resource!, "it was not started", options, Cancellation).ConfigureAwait(false);
            }
            finally
            {
                display.Complete();
            }
        }

        await SwitchAsync(service, target, service.StartAsync, There, waiting).ConfigureAwait(false);
    }

    private protected override async Task EndedAsync(T item)
    {
        if (item.Problems.Count > 0)
            await EmitWarningAsync($"The {Kind} {item.Label} runs, but reports {item.Problems}").ConfigureAwait(false);
        await base.EndedAsync(item).ConfigureAwait(false);
    }
}
