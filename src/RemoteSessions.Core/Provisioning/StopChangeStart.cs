using RemoteSessions.Abstractions;
using RemoteSessions.Protocol;
using RemoteSessions.Services;
using RemoteSessions.Waiting;

namespace RemoteSessions.Provisioning;

/// <summary>
/// Makes a change that requires a stopped fleet or pool: stops it, waits, makes the change, and starts it again if it was running before.
/// </summary>
internal static class StopChangeStart
{
    /// <summary>Returns whether the fleet or pool is started again after the change.</summary>
    public static bool StartsAgain(CapacityResource resource) =>
        resource.CurrentState is not (CapacityStates.Stopped or CapacityStates.Stopping);

    /// <summary>Stops the fleet or pool if necessary, and waits until it has stopped.</summary>
    /// <param name="service">The client for the account and Region.</param>
    /// <param name="resource">The fleet or pool.</param>
    /// <param name="otherwise">The sentence that states which steps weren't carried out. If an error occurs after the method has sent the
    /// stop request, the error message contains this sentence.</param>
    /// <param name="options">The progress display and the timeout.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static async Task StopAsync<T>(
        ICapacityService<T> service, T resource, string otherwise, StepOptions options, CancellationToken cancellationToken)
        where T : CapacityResource
    {
        if (resource.CurrentState == CapacityStates.Stopped)
            return;
        var step = CoreMessages.Stopping(resource.Label);
        options.Progress(step, null);
        var sends = resource.CurrentState != CapacityStates.Stopping;
        if (sends)
            await service.StopAsync(resource.Key, cancellationToken).ConfigureAwait(false);
        var consequence = sends ? CoreMessages.OnlyStopSent(otherwise) : CoreMessages.NothingSent;
        await UntilStoppedAsync(service, resource, step, consequence, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Stops the fleet or pool if it isn't stopped, and then calls the <paramref name="change"/> function. If the fleet or pool was running
    /// before, it's started again, even if the change fails.
    /// </summary>
    public static async Task RunAsync<T>(
        ICapacityService<T> service, T resource, Func<CancellationToken, Task> change, StepOptions options,
        CancellationToken cancellationToken)
        where T : CapacityResource
    {
        var ran = StartsAgain(resource);
        await StopAsync(service, resource, CoreMessages.NotChangedNotStarted, options, cancellationToken)
            .ConfigureAwait(false);
        options.Progress(CoreMessages.Changing(resource.Label), null);
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

    // After a change, a pool is UPDATING for a while, but the service might not return this state immediately. Therefore, the start request
    // is sent again if the service rejects it.
    private static async Task StartAsync<T>(
        ICapacityService<T> service, T resource, StepOptions options, CancellationToken cancellationToken)
        where T : CapacityResource
    {
        var step = CoreMessages.Starting(resource.Label);
        options.Progress(step, null);
        var begun = options.Time.GetTimestamp();
        while (true)
        {
            await UntilStoppedAsync(service, resource, step, CoreMessages.ChangedNotStarted, options, cancellationToken)
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
                    throw rejection.Explained(CoreMessages.StartRejected(service.Kind));
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
            return CoreMessages.NotChangedButStarted(service.Kind);
        }
        catch (Exception failure) when (failure is AwsServiceException or OperationCanceledException)
        {
            return CoreMessages.NotChangedAndStopped(service.Kind, failure.Message);
        }
    }

    private static ServiceError NotStopped(string kind, string label, WaitResult result, TimeSpan timeout) =>
        result.Outcome == WaitOutcome.TimedOut
            ? new ServiceError(
                ErrorIds.OperationTimeout,
                CoreMessages.StillInState(kind, label, timeout.TotalSeconds, result.State))
            : new ServiceError(ErrorIds.WaitFailed, CoreMessages.NotStopped(kind, label, result.Reason));
}
