using RemoteSessions.Emulator.Faults;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Emulator.WorkSpaces.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>Creates, describes, updates, starts, stops, and terminates pools.</summary>
internal sealed class PoolOperations(WorkSpacesService service)
{
    public IEnumerable<EmulatedOperation> All =>
    [
        service.HandlePools(WorkSpacesOperations.CreateWorkspacesPool, WorkSpacesInputs.Check, input => input.DirectoryId, Create),
        service.HandlePools(WorkSpacesOperations.DescribeWorkspacesPools, WorkSpacesInputs.Check, input => input.PoolIds?[0], Describe),
        service.HandlePools(WorkSpacesOperations.UpdateWorkspacesPool, WorkSpacesInputs.Check, input => input.PoolId, Update),
        service.HandlePools(WorkSpacesOperations.StartWorkspacesPool, WorkSpacesInputs.Check, input => input.PoolId,
            (input, call) => Change(input.PoolId!, call, PoolRules.CheckStart, pool =>
            {
                PoolRules.CheckQuota(pool, call.Store, service.Settings);
                return service.Lifecycle.Start(call.Store, pool, call.Context.Fault == Fault.FailStart);
            })),
        service.HandlePools(WorkSpacesOperations.StopWorkspacesPool, WorkSpacesInputs.Check, input => input.PoolId,
            (input, call) => Change(input.PoolId!, call, PoolRules.CheckStop, service.Lifecycle.Stop)),
        service.HandlePools(WorkSpacesOperations.TerminateWorkspacesPool, WorkSpacesInputs.Check, input => input.PoolId,
            (input, call) => Change(input.PoolId!, call, PoolRules.CheckTerminate, service.Lifecycle.Delete)),
    ];

    private CreateWorkspacesPoolResult Create(CreateWorkspacesPoolRequest input, StoreCall<WorkSpacesStore> call)
    {
        if (!service.Settings.PoolsAccess && Fault.EndOfSupport.Error is { } closed)
            throw new ServiceException(closed.Type, closed.Message);
        PoolRules.CheckDirectory(input.DirectoryId!, call.Store);
        PoolRules.CheckBundle(input.BundleId!, call.Store);
        TagOperations.Check([], input.Tags ?? []);
        if (call.Store.Pools.Values.Any(other => other.Name == input.PoolName))
            throw WorkSpacesErrors.Exists(EmulatedWorkSpacesMessages.PoolNameExists(input.PoolName));
        if (call.Store.Pools.Values.Count(other => !other.Extra) >= service.Settings.PoolQuota)
            throw WorkSpacesErrors.Limit(EmulatedWorkSpacesMessages.PoolQuota);
        var now = service.Clock.GetUtcNow();
        var order = call.Store.Created + 1;
        var pool = new EmulatedPool
        {
            Id = Names.NewPool(),
            Order = order,
            Name = input.PoolName!,
            Description = input.Description!,
            BundleId = input.BundleId!,
            DirectoryId = input.DirectoryId!,
            Created = now,
            State = WorkspacesPoolStateValues.Creating,
            Since = now,
            NextAt = now + service.Settings.PoolCreatingDuration,
            RunningMode = input.RunningMode ?? PoolsRunningModeValues.AutoStop,
            DesiredUserSessions = input.Capacity!.DesiredUserSessions!.Value,
            ApplicationSettings = PoolSettings.Settings(input.ApplicationSettings, input.PoolName!, call.Store.Region),
            TimeoutSettings = PoolSettings.Merge(PoolRules.DefaultTimeouts, input.TimeoutSettings),
        };
        PoolRules.CheckQuota(pool, call.Store, service.Settings);
        call.Store = (call.Store with { Created = order }).With(pool).WithTags(pool.Id, input.Tags);
        return new CreateWorkspacesPoolResult { WorkspacesPool = Show(call, pool) };
    }

    private DescribeWorkspacesPoolsResult Describe(DescribeWorkspacesPoolsRequest input, StoreCall<WorkSpacesStore> call)
    {
        if (service.Settings.UnknownPoolId == ServiceErrorTypes.ResourceNotFound)
        {
            foreach (var id in input.PoolIds ?? [])
                call.Store.Pool(id);
        }

        var pools = call.Store.Pools.Values
            .Where(pool => input.PoolIds?.Contains(pool.Id) != false && (input.Filters ?? []).All(filter => Passes(pool, filter)))
            .OrderBy(pool => pool.Order).ToList();
        var (page, next) = service.Page(call, pools, pool => pool.Id, input.NextToken, "pools", input.Limit);
        return new DescribeWorkspacesPoolsResult { WorkspacesPools = [.. page.Select(pool => Show(call, pool))], NextToken = next };
    }

    private UpdateWorkspacesPoolResult Update(UpdateWorkspacesPoolRequest input, StoreCall<WorkSpacesStore> call)
    {
        var pool = call.Store.Pool(input.PoolId!);
        PoolRules.CheckUpdate(pool, input, service.Settings);
        if (input.DirectoryId is { } directory)
            PoolRules.CheckDirectory(directory, call.Store);
        if (input.BundleId is { } bundle)
            PoolRules.CheckBundle(bundle, call.Store);
        var updated = service.Lifecycle.Update(pool) with
        {
            Description = input.Description ?? pool.Description,
            BundleId = input.BundleId ?? pool.BundleId,
            DirectoryId = input.DirectoryId ?? pool.DirectoryId,
            DesiredUserSessions = input.Capacity?.DesiredUserSessions ?? pool.DesiredUserSessions,
            RunningMode = input.RunningMode ?? pool.RunningMode,
            ApplicationSettings = input.ApplicationSettings is { } wanted
                ? PoolSettings.Settings(wanted, pool.ApplicationSettings.SettingsGroup ?? pool.Name, call.Store.Region)
                : pool.ApplicationSettings,
            TimeoutSettings = PoolSettings.Merge(pool.TimeoutSettings, input.TimeoutSettings),
        };
        if (input.Capacity is not null || input.BundleId is not null)
            PoolRules.CheckQuota(updated, call.Store, service.Settings);
        call.Store = call.Store.With(updated);
        return new UpdateWorkspacesPoolResult { WorkspacesPool = Show(call, updated) };
    }

    private EmptyResponse Change(
        string poolId, StoreCall<WorkSpacesStore> call, Action<EmulatedPool, EmulatorSettings> check,
        Func<EmulatedPool, EmulatedPool> change)
    {
        var pool = call.Store.Pool(poolId);
        check(pool, service.Settings);
        call.Store = call.Store.With(change(pool));
        return new EmptyResponse();
    }

    private static bool Passes(EmulatedPool pool, DescribeWorkspacesPoolsFilter filter) => filter.Operator switch
    {
        DescribeWorkspacesPoolsFilterOperatorValues.EqualTo => filter.Values!.Contains(pool.Name),
        DescribeWorkspacesPoolsFilterOperatorValues.Notequals => !filter.Values!.Contains(pool.Name),
        DescribeWorkspacesPoolsFilterOperatorValues.Contains => filter.Values!.Any(
            value => pool.Name.Contains(value, StringComparison.Ordinal)),
        _ => !filter.Values!.Any(value => pool.Name.Contains(value, StringComparison.Ordinal)),
    };

    private WorkspacesPool Show(StoreCall<WorkSpacesStore> call, EmulatedPool pool) => new()
    {
        PoolId = pool.Id,
        PoolArn = Names.PoolArn(call.Store.Region, pool.Id),
        CapacityStatus = service.Lifecycle.Capacity(pool),
        PoolName = pool.Name,
        Description = pool.Description,
        State = pool.State,
        CreatedAt = pool.Created,
        BundleId = pool.BundleId,
        DirectoryId = pool.DirectoryId,
        Errors = pool.Errors.IsEmpty ? null : pool.Errors,
        ApplicationSettings = pool.ApplicationSettings,
        TimeoutSettings = pool.TimeoutSettings,
        RunningMode = pool.RunningMode,
    };
}
