using System.Runtime.CompilerServices;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Services;

internal static class CapacityServiceExtensions
{
    /// <summary>
    /// Returns the state of a resource. Call this method after the service has rejected a request, because the state of the resource might
    /// explain the rejection. Returns null if the state can't be read.
    /// </summary>
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

    /// <summary>Lists all fleets or pools to measure.</summary>
    public static async IAsyncEnumerable<MeasuredCapacity> MeasureAsync<T>(
        this ICapacityService<T> service, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : CapacityResource
    {
        await foreach (var resource in service.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            // A stopped fleet or pool has no sessions.
            var sessions = resource.CurrentState == CapacityStates.Stopped ? null : service.SessionsOf(resource.Key, cancellationToken);
            yield return new MeasuredCapacity(resource, resource.Key, resource.Label, resource.Hint, sessions, resource.Row);
        }
    }
}
