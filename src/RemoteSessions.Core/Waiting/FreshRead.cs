namespace RemoteSessions.Waiting;

/// <summary>
/// Reads a resource after a change. For a short time after a change, a service might still return the previous state of the resource.
/// </summary>
internal static class FreshRead
{
    private const int Attempts = 5;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// Reads the resource repeatedly until it has the new state, for up to three seconds. After the last attempt, the method returns the
    /// resource even if it still has the previous state.
    /// </summary>
    public static async Task<T> UntilAsync<T>(Func<Task<T>> read, Func<T, bool> isNew, CancellationToken cancellationToken)
    {
        var pause = FirstPause;
        for (var attempt = 1; ; attempt++)
        {
            var now = await read().ConfigureAwait(false);
            if (attempt == Attempts || isNew(now))
                return now;
            await Task.Delay(pause, cancellationToken).ConfigureAwait(false);
            pause *= 2;
        }
    }
}
