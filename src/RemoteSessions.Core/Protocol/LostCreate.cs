using RemoteSessions.Abstractions;

namespace RemoteSessions.Protocol;

/// <summary>
/// Creates a resource whose name must be unique. If the response is lost, an existing resource with the requested name is considered to be
/// the new resource only if no other call could have created it.
/// </summary>
/// <typeparam name="T">The type of the resource.</typeparam>
/// <param name="find">Finds the resource by its unique name. Returns null if no resource has this name.</param>
/// <param name="created">Returns the time when the service created the resource.</param>
/// <param name="isSame">Returns whether the resource has all settings that were sent.</param>
internal sealed class LostCreate<T>(Func<Task<T?>> find, Func<T, DateTimeOffset?> created, Func<T, Task<bool>> isSame) where T : class
{

    /// <summary>
    /// Calls <paramref name="create"/> once to create the resource. If the response is lost, this method checks whether the resource was
    /// created.
    /// </summary>
    public async Task<T> RunAsync(ServiceClock clock, Func<Task<T>> create)
    {
        var began = clock.Mark();
        try
        {
            return await create().ConfigureAwait(false);
        }
        catch (AwsServiceException failure) when (failure.Error.Type == ErrorIds.OutcomeUnknown)
        {
            return await FindAsync(failure, began).ConfigureAwait(false);
        }
    }

    private async Task<T> FindAsync(AwsServiceException failure, Func<DateTimeOffset?> began)
    {
        try
        {
            if (await find().ConfigureAwait(false) is not { } found)
                throw failure.Explained(CoreMessages.NotCreated);
            // If either time is unknown, the result of the comparison is false.
            if (!(created(found) >= began()))
                throw failure.Explained(CoreMessages.CreatedByUnknownCall);
            return await isSame(found).ConfigureAwait(false)
                ? found
                : throw failure.Explained(CoreMessages.CreatedDifferently);
        }
        catch (AwsServiceException missing) when (missing.IsNotFound())
        {
            throw failure.Explained(CoreMessages.NotCreated);
        }
        catch (AwsServiceException denied) when (denied.Error.Type != ErrorIds.OutcomeUnknown)
        {
            throw failure.Explained(CoreMessages.NotChecked(denied.Error.Message));
        }
    }
}
