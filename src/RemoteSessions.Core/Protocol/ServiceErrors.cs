using RemoteSessions.Abstractions;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Protocol;

/// <summary>
/// Recognizes errors that the module handles in the same way for all services, although the services use different error types.
/// </summary>
internal static class ServiceErrors
{
    /// <summary>Returns whether the error means that the resource doesn't exist in the account and Region.</summary>
    public static bool IsNotFound(this AwsServiceException failure) =>
        failure.Error.Type is ErrorIds.ResourceNotFound or ServiceErrorTypes.NotFound or ServiceErrorTypes.ObjectNotFound
            or ErrorIds.NameNotFound;

    /// <summary>
    /// Returns whether the error means that the caller isn't allowed to make the call. An access-denied error doesn't show whether the
    /// resource exists.
    /// </summary>
    public static bool IsAccessDenied(this AwsServiceException failure) =>
        failure.Error.Type is ServiceErrorTypes.AccessDenied or "AccessDenied";

    /// <summary>
    /// Returns whether the service rejected a request because of the resource's state. For a failed item in a batch, the error code ends
    /// with the resource type instead of "Exception".
    /// </summary>
    public static bool IsWrongState(this ServiceError error) =>
        error.Type is ServiceErrorTypes.InvalidResourceState or ServiceErrorTypes.OperationNotSupported
        || error.Type.StartsWith("InvalidResourceState.", StringComparison.Ordinal)
        || error.Type.StartsWith("OperationNotSupported.", StringComparison.Ordinal);

    /// <summary>Returns a copy of the error, with a sentence about the consequence appended to its message.</summary>
    public static AwsServiceException Explained(this AwsServiceException failure, string consequence) =>
        new(failure.Error with { Message = $"{failure.Error.Message.TrimEnd('.')}. {consequence}" }, failure);

    /// <summary>Returns the error for a change that was made but whose result couldn't be read.</summary>
    public static AwsServiceException AfterChangeOf(this AwsServiceException failure, string label, bool isPart = false) =>
        new(failure.Error with { Message = CoreMessages.ChangedButNotRead(label, failure.Error.Message, isPart) }, failure);

    /// <summary>
    /// Waits for the task that reads the result of a change, and returns this result. If the result can't be read, the error states that
    /// the change was made.
    /// </summary>
    public static async Task<T> AfterChangeOf<T>(this Task<T> result, string label)
    {
        try
        {
            return await result.ConfigureAwait(false);
        }
        catch (AwsServiceException failure)
        {
            throw failure.AfterChangeOf(label);
        }
    }

    /// <summary>
    /// Completes after a removal. If the response to an earlier attempt was lost and the resource no longer exists, the removal is
    /// considered successful.
    /// </summary>
    /// <param name="removal">The removal.</param>
    /// <param name="isLeaving">
    /// Returns whether the resource is being removed. This function is needed only if the service rejects a request to remove the resource
    /// while the resource is being removed.
    /// </param>
    public static async Task OrRemovedAsync(this Task removal, Func<Task<bool>>? isLeaving = null)
    {
        try
        {
            await removal.ConfigureAwait(false);
        }
        catch (AwsServiceException failure) when (failure.Error.MayBeCarriedOut
            && (failure.IsNotFound() || (isLeaving is not null && failure.Error.IsWrongState())))
        {
            if (!failure.IsNotFound() && !await IsTrueAsync(isLeaving!).ConfigureAwait(false))
                throw;
        }

        // If the state of the resource can't be read, the error about the removal is more useful than the error about the state.
        static async Task<bool> IsTrueAsync(Func<Task<bool>> isLeaving)
        {
            try
            {
                return await isLeaving().ConfigureAwait(false);
            }
            catch (AwsServiceException)
            {
                return false;
            }
        }
    }

    /// <summary>Returns the items in a list, or no items if the service reports that the resource doesn't exist.</summary>
    public static async IAsyncEnumerable<T> OrNoneAsync<T>(this IAsyncEnumerable<T> items)
    {
        var each = items.GetAsyncEnumerator();
        await using var disposal = each.ConfigureAwait(false);
        while (true)
        {
            try
            {
                if (!await each.MoveNextAsync().ConfigureAwait(false))
                    yield break;
            }
            catch (AwsServiceException failure) when (failure.IsNotFound())
            {
                yield break;
            }

            yield return each.Current;
        }
    }

    /// <summary>Returns the resource, or null if the service reports that the resource doesn't exist.</summary>
    public static async Task<T?> OrNullAsync<T>(this Task<T> resource) where T : class
    {
        try
        {
            return await resource.ConfigureAwait(false);
        }
        catch (AwsServiceException failure) when (failure.IsNotFound())
        {
            return null;
        }
    }

    /// <summary>Returns whether a change was made. The result is false if the service reports that the resource doesn't exist.</summary>
    public static async Task<bool> SucceedsAsync(this Task change)
    {
        try
        {
            await change.ConfigureAwait(false);
            return true;
        }
        catch (AwsServiceException failure) when (failure.IsNotFound())
        {
            return false;
        }
    }
}
