using RemoteSessions.Abstractions;

namespace RemoteSessions.Services;

internal static class CapacityServiceExtensions
{
    /// <summary>After a refusal: the state that it may be due to, or null where that cannot be seen.</summary>
    public static async Task<string?> StateAsync<T>(this ICapacityService<T> service, string key, CancellationToken cancellationToken)
        where T : CapacityResource
    {
        try
        {
            return (await service.GetAsync(key, cancellationToken).ConfigureAwait(false)).CurrentState;
        }
        catch (AwsServiceException)
        {
            return null;
        }
    }
}
