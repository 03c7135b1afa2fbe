using RemoteSessions.Waiting;
using RemoteSessions.Wire;

namespace RemoteSessions.Provisioning;

/// <summary>How a walk tells what it does, and how long a step may take.</summary>
internal sealed record WalkOptions(TimeSpan StepTimeout, Action<string, WaitProgress?> Progress, TimeProvider Time);

/// <summary>What needs a fleet or a pool to be stopped: stop, wait, do it, and leave it as it was.</summary>
internal static class StoppedWalk
{
    /// <summary>Whether it is started again after what it is stopped for.</summary>
    public static bool StartsAgain(CapacityResource resource) => resource.CurrentState is not (CapacityStates.Stopped or CapacityStates.Stopping);

    /// <summary>Stops it where it is not stopped, and waits until it is.</summary>
    public static async Task StopAsync<T>(ICapacityService<T> service, T resource, WalkOptions options, CancellationToken cancellationToken)
        where T : CapacityResource
    {
        if (resource.CurrentState == CapacityStates.Stopped)
            return;
        var step = $"stopping {resource.Label}";
        options.Progress(step, null);
        if (resource.CurrentState != CapacityStates.Stopping)
            await service.StopAsync(resource.Key, cancellationToken).ConfigureAwait(false);
        await UntilStoppedAsync(service, resource, step, "nothing was changed", options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Does <paramref name="change"/> while it is stopped, and starts it again where it ran: after a failure of the change too.
    /// </summary>
    public static async Task RunAsync<T>(
        ICapacityService<T> service, T resource, Func<CancellationToken, Task> change, WalkOptions options, CancellationToken cancellationToken)
        where T : CapacityResource
    {
        var ran = StartsAgain(resource);
        await StopAsync(service, resource, options, cancellationToken).ConfigureAwait(false);
        options.Progress($"changing {resource.Label}", null);
        try
        {
            await change(cancellationToken).ConfigureAwait(false);
        }
        catch (AwsServiceException failure) when (ran)
        {
            throw Explained(failure, await RestartAsync(service, resource).ConfigureAwait(false));
        }

        if (!ran)
            return;
        await StartAsync(service, resource, options, cancellationToken).ConfigureAwait(false);
    }

    // A pool is UPDATING for a while, and may not be seen so at once: only the refusal of the start tells.
    private static async Task StartAsync<T>(ICapacityService<T> service, T resource, WalkOptions options, CancellationToken cancellationToken)
        where T : CapacityResource
    {
        var step = $"starting {resource.Label}";
        options.Progress(step, null);
        var begun = options.Time.GetTimestamp();
        while (true)
        {
            await UntilStoppedAsync(service, resource, step, "it was changed, but not started again", options, cancellationToken).ConfigureAwait(false);
            try
            {
                await service.StartAsync(resource.Key, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (AwsServiceException refusal)
            {
                var updating = refusal.Error.StatusCode is not null && options.Time.GetElapsedTime(begun) < options.StepTimeout
                    && await service.StateAsync(resource.Key, cancellationToken).ConfigureAwait(false) == CapacityStates.Updating;
                if (!updating)
                    throw Explained(refusal, $"The {service.Kind} was changed, but is stopped now: it was not started again.");
            }
        }
    }

    private static AwsServiceException Explained(AwsServiceException failure, string consequence) =>
        new(failure.Error with { Message = $"{failure.Error.Message.TrimEnd('.')}. {consequence}" }, failure);

    private static async Task UntilStoppedAsync<T>(
        ICapacityService<T> service, T resource, string step, string consequence, WalkOptions options, CancellationToken cancellationToken)
        where T : CapacityResource
    {
        var judge = new CapacityJudge(options.Time);
        var waitOptions = new WaitOptions(options.StepTimeout) { Time = options.Time, Progress = wait => options.Progress(step, wait) };
        await foreach (var result in Wait.ForAsync([resource.Key], service.LookAsync, judge.Stopped, waitOptions, cancellationToken).ConfigureAwait(false))
        {
            if (result.Verdict.Outcome != WaitOutcome.Done)
                throw new AwsServiceException(NotStopped(service.Kind, resource.Label, result.Verdict, consequence, options.StepTimeout));
        }
    }

    private static async Task<string> RestartAsync<T>(ICapacityService<T> service, T resource) where T : CapacityResource
    {
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            await service.StartAsync(resource.Key, limit.Token).ConfigureAwait(false);
            return $"The {service.Kind} was not changed, and was started again.";
        }
        catch (Exception failure) when (failure is AwsServiceException or OperationCanceledException)
        {
            return $"The {service.Kind} was not changed, but is stopped now: starting it again failed ({failure.Message.TrimEnd('.')}).";
        }
    }

    private static ServiceError NotStopped(string kind, string label, WaitVerdict verdict, string consequence, TimeSpan timeout) =>
        verdict.Outcome == WaitOutcome.TimedOut
            ? new ServiceError(ErrorIds.OperationTimeout, $"After {timeout.TotalSeconds:0} seconds the {kind} {label} is still {verdict.State}; {consequence}.")
            : new ServiceError(ErrorIds.WaitFailed, $"The {kind} {label} did not stop; {consequence}: {verdict.Reason}.");
}
