using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Pipeline;

/// <content>Work on several things with one call.</content>
public abstract partial class AwsCmdlet
{
    /// <summary>
    /// Begins work on several things that one call changes. Each of them is an item of its own: the progress counts it, an error names it,
    /// and so does the warning about an interruption.
    /// </summary>
    /// <param name="targets">The things, as the user knows them.</param>
    /// <param name="work">
    /// Sends the call, and returns the errors of the things that it didn't change, by their positions. If it fails as a whole, that is an
    /// error for each of the things.
    /// </param>
    internal void StartBatch(IReadOnlyList<object> targets, Func<Task<IReadOnlyDictionary<int, Exception>>> work)
    {
        var items = targets.Select(_work.Begin).ToList();
        Start(null, async () =>
        {
            BulkItem.Running!.StandFor(items);
            foreach (var (index, failure) in await FailuresAsync(items.Count, work).ConfigureAwait(false))
            {
                items[index].Fail();
                await EmitErrorAsync(failure, items[index].Target).ConfigureAwait(false);
            }

            foreach (var item in items)
                _work.End(item);
        });
    }

    private static async Task<IReadOnlyDictionary<int, Exception>> FailuresAsync(
        int count, Func<Task<IReadOnlyDictionary<int, Exception>>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (AwsServiceException failure) when (failure.Error.Type is not (ErrorIds.NoCredentials or ErrorIds.NoRegion))
        {
            return Enumerable.Range(0, count).ToDictionary(index => index, _ => (Exception)failure);
        }
    }
}
