using RemoteSessions.Abstractions;
using RemoteSessions.Protocol;
using RemoteSessions.Services;
using RemoteSessions.Waiting;

namespace RemoteSessions.Provisioning;

/// <summary>What needs a fleet or a pool to be stopped: stop, wait, do it, and leave it as it was.</summary>
internal static class StopChangeStart
{
    /// <summary>Whether it is started again after what it is stopped for.</summary>
    public static bool StartsAgain(CapacityResource resource) =>
        resource.CurrentState is not (CapacityStates.Stopped or CapacityStates.Stopping);

    /// <summary>Stops it where it is not stopped, and waits until it is.</summary>
    /// <param name="service">The account and Region.</param>
    /// <param name="resource">The fleet or pool.</param>
    /// <param name="otherwise">What an error says of the rest, after the stop was sent.</param>
    /// <param name="options">How it is told, and how long it may take.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task StopAsync<T>(
        ICapacityService<T> service, T resource, string otherwise, StepOptions options, CancellationToken cancellationToken)
        where T : CapacityResource
    {
        if (resource.CurrentState == CapacityStates.Stopped)
            return;
        var step = $"stopping {resource.Label}";
        options.Progress(step, null);
        var sends = resource.CurrentState != CapacityStates.Stopping;
        if (sends)
            await service.StopAsync(resource.Key, cancellationToken).ConfigureAwait(false);
        var consequence = sends ? $"Only the request to stop it was sent: {otherwise}." : "Nothing was sent.";
        await UntilStoppedAsync(service, resource, step, consequence, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Does <paramref name="change"/> while it is stopped, and starts it again where it ran: after a failure of the change too.
    /// </summary>
    public static async Task RunAsync<T>(
        ICapacityService<T> service, T resource, Func<CancellationToken, Task> change, StepOptions options,
        CancellationToken cancellationToken)
        where T : CapacityResource
    {
        var ran = StartsAgain(resource);
        await StopAsync(service, resource, "it was not changed, and will not be started again", options, cancellationToken)
            .ConfigureAwait(false);
        options.Progress($"changing {resource.Label}", null);
        try
        {
            await change(cancellationToken).ConfigureAwait(false);
        }
        catch (AwsServiceException failure) when (ran)
        {
            throw failure.Explained(await RestartAsync(service, resource).ConfigureAwait(false));
        }

        if (!ran)
            return;
        await StartAsync(service, resource, options, cancellationToken).ConfigureAwait(false);
    }

    // A pool is UPDATING for a while, and may not be seen so at once: only the rejection of the start tells.
    private static async Task StartAsync<T>(
        ICapacityService<T> service, T resource, StepOptions options, CancellationToken cancellationToken)
        where T : CapacityResource
    {
        var step = $"starting {resource.Label}";
        options.Progress(step, null);
        var begun = options.Time.GetTimestamp();
        while (true)
        {
            await UntilStoppedAsync(service, resource, step, "It was changed, but not started again.", options, cancellationToken)
                .ConfigureAwait(false);
            try
            {
                await service.StartAsync(resource.Key, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (AwsServiceException rejection)
            {
                var updating = rejection.Error.StatusCode is not null && options.Time.GetElapsedTime(begun) < options.StepTimeout
                    && await service.StateAsync(resource.Key, cancellationToken).ConfigureAwait(false) == CapacityStates.Updating;
                if (!updating)
                    throw rejection.Explained($"The {service.Kind} was changed, but is stopped now: it was not started again.");
            }
        }
    }

    private static async Task UntilStoppedAsync<T>(
        ICapacityService<T> service, T resource, string step, string consequence, StepOptions options, CancellationToken cancellationToken)
        where T : CapacityResource
    {
        var waiter = new CapacityWaiter(options.Time);
        var waitOptions = new WaitOptions(options.StepTimeout) { Time = options.Time, Progress = wait => options.Progress(step, wait) };
        try
        {
            await foreach (var result in Wait.ForAsync([resource.Key], service.PollAsync, waiter.Stopped, waitOptions, cancellationToken)
                .ConfigureAwait(false))
            {
                if (result.Result.Outcome != WaitOutcome.Done)
                    throw new AwsServiceException(NotStopped(service.Kind, resource.Label, result.Result, options.StepTimeout));
            }
        }
        catch (AwsServiceException failure)
        {
            throw failure.Explained(consequence);
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

    private static ServiceError NotStopped(string kind, string label, WaitResult result, TimeSpan timeout) =>
        result.Outcome == WaitOutcome.TimedOut
            ? new ServiceError(
                ErrorIds.OperationTimeout,
                $"After {timeout.TotalSeconds:0} second{(timeout.TotalSeconds == 1 ? "" : "s")} the {kind} {label} is still "
                + $"{result.State}.")
            : new ServiceError(ErrorIds.WaitFailed, $"The {kind} {label} did not stop: {result.Reason}.");
}
