using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Reports;
using RemoteSessions.Resources;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>What a cmdlet of this folder has to know to act on fleets, or on pools.</summary>
/// <param name="Identity">What identifies one.</param>
/// <param name="Kind">What one is called.</param>
/// <param name="Clients">Makes the service's side for a scope.</param>
/// <param name="IsKey">Whether a given name is what the service knows the fleet or pool by, so that no list is needed to find it.</param>
internal sealed record CapacityKind<T>(
    ResourceIdentity Identity, ResourceKind Kind, ClientFactory<ICapacityService<T>> Clients, Func<string, bool> IsKey)
    where T : CapacityResource
{
    /// <summary>Accepts these, and measurements of them.</summary>
    public ResourceSelector Selector { get; } = new(Identity, RemoteSessionCapacity.Identity);

    /// <summary>How they are found by name.</summary>
    public NamedKind<ICapacityService<T>, T> Named { get; init; } = new(Identity, Kind, Clients, IsKey, item => item.Label)
    {
        IsCalledByName = true,
        Read = (service, keys, cancel) => service.PollAsync(keys, cancel),
        List = (service, cancel) => service.ListAsync(cancel),
    };
}
