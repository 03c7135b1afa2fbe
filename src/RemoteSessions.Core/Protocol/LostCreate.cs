using RemoteSessions.Abstractions;

namespace RemoteSessions.Protocol;

/// <summary>
/// Creates a resource whose name is unique. If the response is lost, the resource that has the name now counts as the one that was asked
/// for only if this call must have created it.
/// </summary>
/// <typeparam name="T">The resource.</typeparam>
/// <param name="find">Finds the resource that has the name; null if there is none.</param>
/// <param name="created">When the service created it.</param>
/// <param name="isSame">Whether it has all the settings that were sent.</param>
internal sealed class LostCreate<T>(Func<Task<T?>> find, Func<T, DateTimeOffset?> created, Func<T, Task<bool>> isSame) where T : class
{
    private const string NotThere = "There is no resource of that name now.";

    /// <summary>Creates the resource with one call, and finds it again if the response is lost.</summary>
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
                throw Known(failure, NotThere);
            // A time that nobody knows is not later than any other.
            if (!(created(found) >= began()))
                throw Known(failure, "A resource of that name exists, but nothing shows that it was created by this call.");
            return await isSame(found).ConfigureAwait(false)
                ? found
                : throw Known(failure, "A resource of that name exists, but with other settings, so somebody else may have created it.");
        }
        catch (AwsServiceException missing) when (missing.IsNotFound())
        {
            throw Known(failure, NotThere);
        }
        catch (AwsServiceException denied) when (denied.Error.Type != ErrorIds.OutcomeUnknown)
        {
            throw Known(failure, $"Whether it exists now couldn't be checked: {denied.Error.Message.TrimEnd('.')}.");
        }
    }

    private static AwsServiceException Known(AwsServiceException failure, string known) =>
        new(failure.Error with { Message = $"{failure.Error.Message.TrimEnd('.')}. {known}" }, failure);
}
