using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Reports;
using RemoteSessions.Resources;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>Defines how the commands in this folder identify and find fleets or pools.</summary>
/// <param name="Identity">Describes how the resources are identified.</param>
/// <param name="Kind">The kind of resource that error messages mention.</param>
/// <param name="Clients">Creates the client for a scope.</param>
/// <param name="IsKey">Returns whether service calls accept the specified text as the identifier of a fleet or pool. The command can use
/// such an identifier to read a fleet or pool without listing all fleets or pools.</param>
internal sealed record CapacityKind<T>(
    ResourceIdentity Identity, ResourceKind Kind, ClientFactory<ICapacityService<T>> Clients, Func<string, bool> IsKey)
    where T : CapacityResource
{
    /// <summary>
    /// Accepts fleets or pools of this kind, and the capacity samples that Measure-RemoteSessionCapacity returns for them.
    /// </summary>
    public ResourceSelector Selector { get; } = new(Identity, RemoteSessionCapacity.Identity);

    /// <summary>Describes how Application Auto Scaling identifies these resources.</summary>
    public required ScalableKind Scaling { get; init; }

    /// <summary>Specifies how fleets or pools of this kind are found by name.</summary>
    public NamedKind<ICapacityService<T>, T> Named { get; init; } = new(Identity, Kind, Clients, IsKey, item => item.Label)
    {
        IsCalledByName = true,
        Read = (service, keys, cancel) => service.PollAsync(keys, cancel),
        List = (service, cancel) => service.ListAsync(cancel),
    };
}
