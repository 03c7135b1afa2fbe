using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Reports;
using RemoteSessions.Resources;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>Describes fleets or pools for the commands of this folder.</summary>
/// <param name="Identity">Describes how the resources are identified.</param>
/// <param name="Kind">The kind as errors show it.</param>
/// <param name="Clients">Creates the client for a scope.</param>
/// <param name="IsKey">Whether a name identifies a fleet or pool in service calls, so that no list is needed to find it.</param>
internal sealed record CapacityKind<T>(
    ResourceIdentity Identity, ResourceKind Kind, ClientFactory<ICapacityService<T>> Clients, Func<string, bool> IsKey)
    where T : CapacityResource
{
    /// <summary>Accepts these resources, and measurements of them.</summary>
    public ResourceSelector Selector { get; } = new(Identity, RemoteSessionCapacity.Identity);

    /// <summary>Specifies how they're found by name.</summary>
    public NamedKind<ICapacityService<T>, T> Named { get; init; } = new(Identity, Kind, Clients, IsKey, item => item.Label)
    {
        IsCalledByName = true,
        Read = (service, keys, cancel) => service.PollAsync(keys, cancel),
        List = (service, cancel) => service.ListAsync(cancel),
    };
}
