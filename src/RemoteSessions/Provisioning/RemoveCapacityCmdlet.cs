using System.Management.Automation;
using RemoteSessions.Cmdlets;

namespace RemoteSessions.Provisioning;

/// <summary>Deletes fleets or pools. With -Force also what runs and is in use: stop, wait, detach, delete, after one question.</summary>
public abstract class RemoveCapacityCmdlet<T> : CapacityTargetCmdlet<T> where T : CapacityResource
{
    /// <summary>
    /// Deletes what runs or is in use too: stops it, waits, detaches it and deletes it. One question names all of that
    /// (-Confirm:$false answers it); what is stopped and in no use is deleted without a question.
    /// </summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>With -Force: for how many seconds at most it may take to stop.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = CapacityWaiting<T>.DefaultTimeoutSeconds;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var target in Targets())
        {
            if (Force)
                Walk(target);
            else if (ShouldProcess(NobodyAsks(false) ? target.Label : $"{target.Label} ({Users(target)})", $"Delete {Kind}"))
                StartOn(target, service => service.DeleteAsync(target.Key, Cancellation));
        }
    }

    private void Walk(CapacityTarget target)
    {
        var connect = ServiceOf(target);
        if (!TryAwait(target.Label, () => LookAsync(connect(), target), out var seen))
            return;
        var (item, attached) = seen;
        var running = item.CurrentState != CapacityStates.Stopped;
        List<string> steps = [];
        if (running)
            steps.Add(NobodyAsks(false) ? "stop it" : $"stop it ({Users(target)})");
        steps.AddRange(attached.Select(name => $"unregister it from {name}"));
        steps.Add($"delete the {Kind}");
        if (Confirmed(target.Label, Sentence(steps), force: steps.Count == 1))
            StartOn(target, service => RemoveAsync(service, item, attached));
    }

    private async Task RemoveAsync(ICapacityService<T> service, T item, IReadOnlyList<string> attached)
    {
        var display = new WaitDisplay($"Removing {Kind} {item.Label}", EmitProgress);
        try
        {
            var options = new WalkOptions(TimeSpan.FromSeconds(TimeoutSeconds), display.ShowStep, TimeProvider.System);
            await StoppedWalk.StopAsync(service, item, options, Cancellation).ConfigureAwait(false);
            foreach (var name in attached)
            {
                display.ShowStep($"unregistering it from {name}", null);
                await service.DetachAsync(item.Key, name, Cancellation).ConfigureAwait(false);
            }

            display.ShowStep("deleting it", null);
            await service.DeleteAsync(item.Key, Cancellation).ConfigureAwait(false);
        }
        finally
        {
            display.Complete();
        }
    }

    private async Task<(T Item, IReadOnlyList<string> Attached)> LookAsync(ICapacityService<T> service, CapacityTarget target) => (
        await service.GetAsync(target.Key, Cancellation).ConfigureAwait(false),
        await service.AttachedToAsync(target.Key, Cancellation).ConfigureAwait(false));

    private static string Sentence(List<string> steps)
    {
        var text = string.Join(", ", steps);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}
