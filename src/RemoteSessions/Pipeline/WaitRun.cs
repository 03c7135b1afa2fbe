using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Waiting;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>Waits for resources in one account and Region. All commands that wait use this class.</summary>
/// <param name="Text">The messages that are shown during the wait.</param>
/// <param name="Poll">Reads several resources with as few calls as possible.</param>
/// <param name="ResultOf">Returns whether the wait for a resource has succeeded, has failed, or must continue.</param>
/// <param name="Options">The timeout and the polling interval.</param>
/// <param name="NameOf">Returns the name that the progress display shows for a resource identifier. If this function is null, the progress
/// display shows the identifier itself.</param>
internal sealed record WaitRun<T>(
    WaitText Text,
    Func<IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyDictionary<string, T>>> Poll,
    Func<T, WaitResult> ResultOf,
    WaitOptions Options,
    Func<string, string>? NameOf = null)
    where T : class
{
    /// <summary>Creates the error for a specified resource that doesn't exist.</summary>
    public Func<string, AwsServiceException>? Missing { get; init; }

    /// <param name="keys">The identifiers of the resources to wait for.</param>
    /// <param name="show">Shows progress.</param>
    /// <param name="onEnd">A callback that runs once for each resource, when the wait for this resource ends. The callback receives the
    /// result and, if the wait failed, the error.</param>
    /// <param name="cancellationToken">Cancels the wait without changing anything.</param>
    public async Task RunAsync(
        IEnumerable<string> keys,
        Action<ProgressRecord> show,
        Func<CompletedWait<T>, AwsServiceException?, Task> onEnd,
        CancellationToken cancellationToken)
    {
        var waiting = keys.ToHashSet(StringComparer.Ordinal);
        var display = new WaitDisplay(Text.Activity, show, NameOf);
        try
        {
            await foreach (var result in Wait.ForAsync(
                waiting.ToArray(), Poll, ResultOf, Options with { Progress = display.Show }, cancellationToken).ConfigureAwait(false))
            {
                waiting.Remove(result.Key);
                await onEnd(result, Failure(result)).ConfigureAwait(false);
            }
        }
        catch (AwsServiceException failure)
        {
            // The resources can no longer be polled. An error is written for each remaining resource, because the user might need to stop
            // these resources.
            foreach (var key in waiting)
            {
                var unknown = WaitResult.Failed(CommandMessages.UnknownState, failure.Message);
                await onEnd(new CompletedWait<T>(key, null, unknown, TimeSpan.Zero), failure).ConfigureAwait(false);
            }
        }
        finally
        {
            display.Complete();
        }
    }

    private AwsServiceException? Failure(CompletedWait<T> result) => result.Result.Outcome switch
    {
        WaitOutcome.Done => null,
        WaitOutcome.TimedOut => Text.TimedOut(result.Result, Options.Timeout),
        WaitOutcome.Missing when Missing is not null => Missing(result.Key),
        _ => Text.Failed(result.Result),
    };
}
