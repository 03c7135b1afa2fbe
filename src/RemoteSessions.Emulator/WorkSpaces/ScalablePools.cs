using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Emulator.Services;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>Allows Application Auto Scaling to read and change pools.</summary>
internal sealed class ScalablePools(WorkSpacesService service) : IScalableResources
{
    public ScalableKind Kind { get; } = new PoolSessionKind().Scaling;

    public string ErrorSource => "AmazonWorkspaces";

    public string RoleSuffix => "WorkSpacesPool";

    public bool ExistIn(string region) => Regions.HavePools(region);

    public string? FindKey(string region, string name, DateTimeOffset at) =>
        service.AccessAt(region, at, store => (store, store.Pools.Values.FirstOrDefault(pool => pool.Name == name)?.Id));

    public ScalableResource? Find(string region, string key, DateTimeOffset at) =>
        service.AccessAt(region, at, store => (store, store.Pools.TryGetValue(key, out var pool) ? Describe(pool, at) : null));

    public DateTimeOffset Resize(string region, string key, int desired, DateTimeOffset at) =>
        service.AccessAt(region, at, store =>
        {
            var pool = service.Lifecycle.Resize(store.Pools[key], desired, at);
            PoolRules.CheckQuota(pool, store, service.Settings);
            return (store.With(pool), pool.NextAt ?? at);
        });

    public DateTimeOffset? NextChange(string region, DateTimeOffset after) =>
        service.AccessAt(region, after, store => (store, service.Lifecycle.NextEvent(store)));

    private static ScalableResource Describe(EmulatedPool pool, DateTimeOffset at)
    {
        var capacity = PoolLifecycle.Capacity(pool, at);
        var isActive = pool.State is WorkspacesPoolStateValues.Running or WorkspacesPoolStateValues.Starting
            || (pool.State == WorkspacesPoolStateValues.Updating && pool.StateBefore == WorkspacesPoolStateValues.Running);
        return new ScalableResource(
            pool.State, isActive, pool.DesiredUserSessions, capacity.ActualUserSessions!.Value, capacity.ActiveUserSessions!.Value)
        {
            Obstacle = pool.State is WorkspacesPoolStateValues.Creating or WorkspacesPoolStateValues.Deleting
                ? ScalableResourceMessages.PoolState(pool.State)
                : null,
        };
    }
}
