using RemoteSessions.Protocol;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Emulator.WorkSpaces;

/// <summary>The base class for tests of the emulated WorkSpaces. This class provides an emulator and helper methods.</summary>
public abstract class WorkSpacesTest() : EmulatorTest("us-west-2")
{
    private protected async Task<IReadOnlyList<WorkspacesPool>> Pools(params DescribeWorkspacesPoolsFilter[] filters) =>
        (await Host.Call(WorkSpacesOperations.DescribeWorkspacesPools,
            new DescribeWorkspacesPoolsRequest { Limit = 25, Filters = filters.Length == 0 ? null : filters })).WorkspacesPools!;

    private protected async Task<WorkspacesPool> Pool(string name) => (await Pools()).Single(pool => pool.PoolName == name);

    private protected async Task<WorkspacesPool> Get(WorkspacesPool pool) => (await Host.Call(
        WorkSpacesOperations.DescribeWorkspacesPools,
        new DescribeWorkspacesPoolsRequest { PoolIds = [pool.PoolId!] })).WorkspacesPools!.Single();

    private protected async Task<CreateWorkspacesPoolRequest> NewPool(string name = "test-pool")
    {
        var like = await Pool("sales-apps");
        return new CreateWorkspacesPoolRequest
        {
            PoolName = name,
            Description = "A pool for tests",
            BundleId = like.BundleId,
            DirectoryId = like.DirectoryId,
            Capacity = new Capacity { DesiredUserSessions = 8 },
        };
    }

    private protected async Task<WorkspacesPool> Create(CreateWorkspacesPoolRequest? input = null) =>
        (await Host.Call(WorkSpacesOperations.CreateWorkspacesPool, input ?? await NewPool())).WorkspacesPool!;

    /// <summary>Creates a pool and waits until it is STOPPED.</summary>
    private protected async Task<WorkspacesPool> CreateStopped(CreateWorkspacesPoolRequest? input = null)
    {
        var pool = await Create(input);
        Host.Advance(60);
        return await Get(pool);
    }

    private protected async Task<WorkspacesPool> Update(UpdateWorkspacesPoolRequest input) =>
        (await Host.Call(WorkSpacesOperations.UpdateWorkspacesPool, input)).WorkspacesPool!;

    private protected Task Start(WorkspacesPool pool) =>
        Host.Call(WorkSpacesOperations.StartWorkspacesPool, new StartWorkspacesPoolRequest { PoolId = pool.PoolId });

    private protected Task Stop(WorkspacesPool pool) =>
        Host.Call(WorkSpacesOperations.StopWorkspacesPool, new StopWorkspacesPoolRequest { PoolId = pool.PoolId });

    private protected Task Terminate(WorkspacesPool pool) =>
        Host.Call(WorkSpacesOperations.TerminateWorkspacesPool, new TerminateWorkspacesPoolRequest { PoolId = pool.PoolId });

    private protected async Task<IReadOnlyList<WorkspacesPoolSession>> Sessions(WorkspacesPool pool) =>
        (await Host.Call(WorkSpacesOperations.DescribeWorkspacesPoolSessions,
            new DescribeWorkspacesPoolSessionsRequest { PoolId = pool.PoolId })).Sessions!;

    private protected Task<EmptyResponse> Terminate(WorkspacesPoolSession session) => Host.Call(
        WorkSpacesOperations.TerminateWorkspacesPoolSession, new TerminateWorkspacesPoolSessionRequest { SessionId = session.SessionId });

    private protected async Task<IReadOnlyList<WorkspaceDirectory>> Directories(DescribeWorkspaceDirectoriesRequest? input = null) =>
        (await Host.Call(WorkSpacesOperations.DescribeWorkspaceDirectories, input ?? new())).Directories!;

    private protected async Task<WorkspaceDirectory> Directory(string name) =>
        (await Directories()).Single(directory => directory.WorkspaceDirectoryName == name);

    private protected async Task<IReadOnlyList<WorkspaceBundle>> Bundles(string? owner = null) =>
        (await Host.Call(WorkSpacesOperations.DescribeWorkspaceBundles, new DescribeWorkspaceBundlesRequest { Owner = owner })).Bundles!;

    private protected async Task<IReadOnlyList<(string?, string?)>> Tags(string? id) =>
        [.. (await Host.Call(WorkSpacesOperations.DescribeTags, new DescribeTagsRequest { ResourceId = id })).TagList!
            .Select(tag => (tag.Key, tag.Value))];

    private protected static Tag Tag(string key, string? value) => new() { Key = key, Value = value };

    /// <summary>Reads the pages of a list one after another.</summary>
    private protected static async Task<IReadOnlyList<IReadOnlyList<T>>> Pages<T>(Func<string?, Task<(IReadOnlyList<T>?, string?)>> get)
    {
        var pages = new List<IReadOnlyList<T>>();
        string? token = null;
        do
        {
            (var page, token) = await get(token);
            pages.Add(page!);
        }
        while (token is not null);
        return pages;
    }

    /// <summary>Reads the list of pools page by page, and returns the pages.</summary>
    private protected Task<IReadOnlyList<IReadOnlyList<WorkspacesPool>>> PoolPages(int limit) => Pages(async token =>
    {
        var page = await Host.Call(WorkSpacesOperations.DescribeWorkspacesPools,
            new DescribeWorkspacesPoolsRequest { Limit = limit, NextToken = token });
        return (page.WorkspacesPools, page.NextToken);
    });

    /// <summary>Returns the desired, actual, active, and available capacity.</summary>
    private protected static (int?, int?, int?, int?) Capacity(WorkspacesPool pool) => (pool.CapacityStatus!.DesiredUserSessions,
        pool.CapacityStatus.ActualUserSessions, pool.CapacityStatus.ActiveUserSessions, pool.CapacityStatus.AvailableUserSessions);

    /// <summary>Makes a call that must fail, and returns the type of the error.</summary>
    private protected async Task<string> Refused<TInput, TOutput>(AwsOperation<TInput, TOutput> operation, TInput input)
        where TInput : class, IWireObject
        where TOutput : class, IWireObject, new() => (await Host.Refused(operation, input)).Type;
}
