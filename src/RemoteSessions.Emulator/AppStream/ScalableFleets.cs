using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Allows Application Auto Scaling to read and change fleets.</summary>
internal sealed class ScalableFleets(AppStreamService service) : IScalableResources
{
    public ScalableKind Kind { get; } = new AppStreamSessionKind().Scaling;

    public string ErrorSource => "AmazonAppStream";

    public string RoleSuffix => "AppStreamFleet";

    public bool ExistIn(string region) => Names.Exists(region);

    public string? FindKey(string region, string name, DateTimeOffset at) =>
        service.AccessAt(region, at, store => (store, store.Fleets.ContainsKey(name) ? name : null));

    public ScalableResource? Find(string region, string key, DateTimeOffset at) =>
        service.AccessAt(region, at, store => (store, store.Fleets.TryGetValue(key, out var fleet) ? Describe(fleet) : null));

    public DateTimeOffset Resize(string region, string key, int desired, DateTimeOffset at) =>
        service.AccessAt(region, at, store =>
        {
            var fleet = store.Fleets[key];
            var instances = (int)((desired + fleet.SlotsPerInstance - 1L) / fleet.SlotsPerInstance);
            fleet = service.Lifecycle.Fleets.Provision(fleet with { Desired = instances }, at);
            store = service.Lifecycle.Sessions.Admit(store.With(fleet), at);
            return (store, store.Fleets[key].Instances.Max(instance => instance.ReadyAt) ?? at);
        });

    public DateTimeOffset? NextChange(string region, DateTimeOffset after) =>
        service.AccessAt(region, after, store => (store, StoreLifecycle.NextEvent(store)));

    // The capacity of a multi-session fleet is a number of user sessions. Draining instances don't count toward the capacity, because they
    // don't accept new sessions.
    private static ScalableResource Describe(EmulatedFleet fleet)
    {
        var ready = fleet.Instances.Where(instance => instance is { Ready: true, Draining: false }).ToList();
        return new ScalableResource(
            fleet.State,
            IsActive: fleet.State is FleetStateValues.Running or FleetStateValues.Starting,
            fleet.Desired * fleet.SlotsPerInstance,
            fleet.State == FleetStateValues.Running ? ready.Count * fleet.SlotsPerInstance : 0,
            ready.Sum(instance => instance.Used))
        {
            Step = fleet.SlotsPerInstance,
            Obstacle = fleet.Elastic ? ScalableResourceMessages.ElasticFleet : null,
        };
    }
}
