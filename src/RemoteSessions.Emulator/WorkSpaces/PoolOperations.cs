using RemoteSessions.Emulator.Faults;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Emulator.WorkSpaces.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>Pools: created, looked at, updated, started, stopped, terminated.</summary>
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
                PoolRules.CheckQuota(pool, call.Estate, service.Settings);
                return service.Life.Start(call.Estate, pool, call.Context.Fault == Fault.FailStart);
            })),
        service.HandlePools(WorkSpacesOperations.StopWorkspacesPool, WorkSpacesInputs.Check, input => input.PoolId,
            (input, call) => Change(input.PoolId!, call, PoolRules.CheckStop, service.Life.Stop)),
        service.HandlePools(WorkSpacesOperations.TerminateWorkspacesPool, WorkSpacesInputs.Check, input => input.PoolId,
            (input, call) => Change(input.PoolId!, call, PoolRules.CheckTerminate, service.Life.Delete)),
    ];

    private CreateWorkspacesPoolResult Create(CreateWorkspacesPoolRequest input, EstateCall<Estate> call)
    {
        if (!service.Settings.PoolsAccess)
            throw new ServiceException(ServiceErrorTypes.AccessDenied, PoolRules.EndOfSupport);
        PoolRules.CheckDirectory(input.DirectoryId!, call.Estate);
        PoolRules.CheckBundle(input.BundleId!, call.Estate);
        TagOperations.Check([], input.Tags ?? []);
        if (call.Estate.Pools.Values.Any(other => other.Name == input.PoolName))
            throw Refusals.Exists($"A pool with the name {input.PoolName} already exists.");
        if (call.Estate.Pools.Values.Count(other => !other.Extra) >= service.Settings.PoolQuota)
            throw Refusals.Limit("The account has as many pools in this region as its quota allows.");
        var now = service.Clock.GetUtcNow();
        var order = call.Estate.Created + 1;
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
            NextAt = now + service.Settings.PoolCreatingSeconds,
            RunningMode = input.RunningMode ?? PoolsRunningModeValues.AutoStop,
            DesiredUserSessions = input.Capacity!.DesiredUserSessions!.Value,
            ApplicationSettings = PoolSettings.Settings(input.ApplicationSettings, input.PoolName!, call.Estate.Region),
            TimeoutSettings = PoolSettings.Merge(PoolRules.DefaultTimeouts, input.TimeoutSettings),
        };
        PoolRules.CheckQuota(pool, call.Estate, service.Settings);
        call.Estate = (call.Estate with { Created = order }).With(pool).WithTags(pool.Id, input.Tags);
        return new CreateWorkspacesPoolResult { WorkspacesPool = Show(call, pool) };
    }

    private DescribeWorkspacesPoolsResult Describe(DescribeWorkspacesPoolsRequest input, EstateCall<Estate> call)
    {
        if (service.Settings.UnknownPoolId == ServiceErrorTypes.ResourceNotFound)
        {
            foreach (var id in input.PoolIds ?? [])
                call.Estate.Pool(id);
        }

        var pools = call.Estate.Pools.Values
            .Where(pool => input.PoolIds?.Contains(pool.Id) != false && (input.Filters ?? []).All(filter => Passes(pool, filter)))
            .OrderBy(pool => pool.Order).ToList();
        var (page, next) = service.Page(call, pools, pool => pool.Id, input.NextToken, "pools", input.Limit);
        return new DescribeWorkspacesPoolsResult { WorkspacesPools = [.. page.Select(pool => Show(call, pool))], NextToken = next };
    }

    private UpdateWorkspacesPoolResult Update(UpdateWorkspacesPoolRequest input, EstateCall<Estate> call)
    {
        var pool = call.Estate.Pool(input.PoolId!);
        PoolRules.CheckUpdate(pool, input, service.Settings);
        if (input.DirectoryId is { } directory)
            PoolRules.CheckDirectory(directory, call.Estate);
        if (input.BundleId is { } bundle)
            PoolRules.CheckBundle(bundle, call.Estate);
        var updated = service.Life.Update(pool) with
        {
            Description = input.Description ?? pool.Description,
            BundleId = input.BundleId ?? pool.BundleId,
            DirectoryId = input.DirectoryId ?? pool.DirectoryId,
            DesiredUserSessions = input.Capacity?.DesiredUserSessions ?? pool.DesiredUserSessions,
            RunningMode = input.RunningMode ?? pool.RunningMode,
            ApplicationSettings = input.ApplicationSettings is { } wanted
                ? PoolSettings.Settings(wanted, pool.ApplicationSettings.SettingsGroup ?? pool.Name, call.Estate.Region)
                : pool.ApplicationSettings,
            TimeoutSettings = PoolSettings.Merge(pool.TimeoutSettings, input.TimeoutSettings),
        };
        if (input.Capacity is not null || input.BundleId is not null)
            PoolRules.CheckQuota(updated, call.Estate, service.Settings);
        call.Estate = call.Estate.With(updated);
        return new UpdateWorkspacesPoolResult { WorkspacesPool = Show(call, updated) };
    }

    private EmptyResponse Change(
        string poolId, EstateCall<Estate> call, Action<EmulatedPool, EmulatorSettings> check, Func<EmulatedPool, EmulatedPool> change)
    {
        var pool = call.Estate.Pool(poolId);
        check(pool, service.Settings);
        call.Estate = call.Estate.With(change(pool));
        return new EmptyResponse();
    }

    private static bool Passes(EmulatedPool pool, DescribeWorkspacesPoolsFilter filter) => filter.Operator switch
    {
        DescribeWorkspacesPoolsFilterOperatorValues.EqualTo => filter.Values!.Contains(pool.Name),
        DescribeWorkspacesPoolsFilterOperatorValues.Notequals => !filter.Values!.Contains(pool.Name),
        DescribeWorkspacesPoolsFilterOperatorValues.Contains => filter.Values!.Any(value => pool.Name.Contains(value, StringComparison.Ordinal)),
        _ => !filter.Values!.Any(value => pool.Name.Contains(value, StringComparison.Ordinal)),
    };

    private WorkspacesPool Show(EstateCall<Estate> call, EmulatedPool pool) => new()
    {
        PoolId = pool.Id,
        PoolArn = Names.PoolArn(call.Estate.Region, pool.Id),
        CapacityStatus = service.Life.Capacity(pool),
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
