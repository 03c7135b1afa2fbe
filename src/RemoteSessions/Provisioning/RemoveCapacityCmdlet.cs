using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Wire;

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
            if (Force && target.Resource is T item)
                Walk(target, item);
            else if (Problem(target) is { } problem)
                WriteError(ErrorRecords.Create(problem, target.Given, CommandName));
            else if (ShouldProcess(target.Describe(target.State), $"Delete {Kind}"))
                StartOn(target, service => service.DeleteAsync(target.Key, Cancellation));
        }
    }

    // The service would reject the delete. A caller who reads nothing of this gets the service's own words.
    private AwsServiceException? Problem(CapacityTarget target)
    {
        if (target.State is { } state and not CapacityStates.Stopped)
        {
            return new(new ServiceError(
                ErrorIds.StopNeeded,
                $"The {Kind} '{target.Label}' is {state}, and only a stopped one can be deleted. Stop it first, or use -Force, which stops it and then deletes it."));
        }

        return !NobodyAsks(false) && AttachedTo(target) is { Count: > 0 } attached
            ? new(new ServiceError(
                ServiceErrorTypes.ResourceInUse,
                $"The {Kind} '{target.Label}' is registered with {string.Join(", ", attached)}. Unregister it first, or use -Force, which unregisters it and then deletes it."))
            : null;
    }

    private void Walk(CapacityTarget target, T item)
    {
        var attached = AttachedTo(target);
        List<string> steps = [];
        if (item.CurrentState != CapacityStates.Stopped)
            steps.Add(NobodyAsks(false) ? "stop it" : $"stop it ({Users(target)})");
        steps.AddRange(attached.Select(name => $"unregister it from {name}"));
        steps.Add($"delete the {Kind}");
        if (Confirmed(target.Label, Sentence(steps), force: steps.Count == 1))
            StartOn(target, service => RemoveAsync(service, item, attached));
    }

    // Who may not list them may be allowed to delete: the service decides.
    private IReadOnlyList<string> AttachedTo(CapacityTarget target)
    {
        var connect = ServiceOf(target);
        return TryAwait(target.Label, () => AttachedToAsync(connect(), target.Key), out var attached) ? attached : [];
    }

    private async Task<IReadOnlyList<string>> AttachedToAsync(ICapacityService<T> service, string key)
    {
        try
        {
            return await service.AttachedToAsync(key, Cancellation).ConfigureAwait(false);
        }
        catch (AwsServiceException failure) when (failure.IsAccessDenied())
        {
            return [];
        }
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

    private static string Sentence(List<string> steps)
    {
        var text = string.Join(", ", steps);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}
