using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Pipeline;

/// <content>Processes several items with one call.</content>
public abstract partial class AwsCmdlet
{
    /// <summary>
    /// Starts a task that changes several items with one call. The progress bar counts each item separately, and each item is named in
    /// errors and in the warning about an interruption.
    /// </summary>
    /// <param name="targets">The items, as the user specified them.</param>
    /// <param name="work">
    /// Sends the call. Returns the errors for the items that the call didn't change. The key of each error is the position of the item in
    /// <paramref name="targets"/>. If the entire call fails, an error is written for each item.
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
