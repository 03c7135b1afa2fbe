using System.Runtime.CompilerServices;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Services;

internal static class CapacityServiceExtensions
{
    /// <summary>After a rejection: the state that it may be due to, or null where that cannot be seen.</summary>
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

    /// <summary>All fleets or pools, to be measured.</summary>
    public static async IAsyncEnumerable<MeasuredCapacity> MeasureAsync<T>(
        this ICapacityService<T> service, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : CapacityResource
    {
        await foreach (var resource in service.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            // Nobody is on what is stopped.
            var sessions = resource.CurrentState == CapacityStates.Stopped ? null : service.SessionsOf(resource.Key, cancellationToken);
            yield return new MeasuredCapacity(resource, resource.Key, resource.Label, resource.Hint, sessions, resource.Row);
        }
    }
}
