using RemoteSessions.Abstractions;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Protocol;

/// <summary>Errors that each service names in its own way, and that the module handles alike.</summary>
internal static class ServiceErrors
{
    /// <summary>Whether the resource doesn't exist in the account and Region that were asked.</summary>
    public static bool IsNotFound(this AwsServiceException failure) =>
        failure.Error.Type is ErrorIds.ResourceNotFound or ServiceErrorTypes.NotFound or ErrorIds.NameNotFound;

    /// <summary>Whether the caller isn't allowed to make the call: that says nothing about the resource.</summary>
    public static bool IsAccessDenied(this AwsServiceException failure) =>
        failure.Error.Type is ServiceErrorTypes.AccessDenied or "AccessDenied";

    /// <summary>The same error, with what it means for what the command has done and was to do.</summary>
    public static AwsServiceException Explained(this AwsServiceException failure, string consequence) =>
        new(failure.Error with { Message = $"{failure.Error.Message.TrimEnd('.')}. {consequence}" }, failure);

    /// <summary>The items of a list; none where the service responds that it knows nothing of that name.</summary>
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

    /// <summary>The resource; null where the service responds that it doesn't exist.</summary>
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

    /// <summary>Whether a change was made; false where the service responds that the resource doesn't exist.</summary>
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
