using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Waiting;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>A wait for things of one scope together, as every command that offers one does it.</summary>
/// <param name="Text">What is said of it.</param>
/// <param name="Poll">Reads several at once.</param>
/// <param name="ResultOf">Says whether the wait for what was seen is over.</param>
/// <param name="Options">How long.</param>
/// <param name="NameOf">What users know a thing by, where that is not its key.</param>
internal sealed record WaitRun<T>(
    WaitText Text,
    Func<IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyDictionary<string, T>>> Poll,
    Func<T, WaitResult> ResultOf,
    WaitOptions Options,
    Func<string, string>? NameOf = null)
    where T : class
{
    /// <summary>The error for what users named and doesn't exist.</summary>
    public Func<string, AwsServiceException>? Missing { get; init; }

    /// <param name="keys">What to wait for.</param>
    /// <param name="show">Shows progress.</param>
    /// <param name="onEnd">Told of each thing once: how it ended, and the error where that is not how it should.</param>
    /// <param name="cancellationToken">Ends the wait and changes nothing.</param>
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
            // Nobody can look any more. That concerns each thing that is left: it may have to be stopped, and must be named.
            foreach (var key in waiting)
                await onEnd(new CompletedWait<T>(key, null, WaitResult.Failed("unknown", failure.Message), TimeSpan.Zero), failure)
                    .ConfigureAwait(false);
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
