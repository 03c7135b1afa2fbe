using RemoteSessions.Abstractions;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces;

/// <summary>
/// Calls WorkSpaces in one Region with one set of credentials, and converts the responses into the objects of this module.
/// </summary>
internal sealed class WorkSpacesClient(IAwsTransport transport, string? profileName) : ITagService, IServiceClient<WorkSpacesClient>
{
    /// <summary>The maximum page size for pools and directories, and the maximum number of IDs in one request.</summary>
    public const int LargestPage = 25;

    private const int LargestSessionPage = 50;

    private readonly ResourceOrigin _origin = ResourceOrigin.From(transport, profileName);

    public static AwsService Service => AwsService.WorkSpaces;

    public static WorkSpacesClient Create(IAwsTransport transport, string? profileName) => new(transport, profileName);

    public string Region => transport.Region;

    /// <summary>
    /// Lists all pools, or the pools with the specified IDs (25 at most). AWS doesn't document whether an unknown ID causes an error.
    /// </summary>
    public IAsyncEnumerable<WksPool> ListPoolsAsync(IReadOnlyList<string>? poolIds, CancellationToken cancellationToken) =>
        PoolsAsync(poolIds, Pool, cancellationToken);

    public async Task<WksPool> GetPoolAsync(string poolId, CancellationToken cancellationToken) =>
        await ListPoolsAsync([poolId], cancellationToken).FindAsync(pool => pool.PoolId == poolId).ConfigureAwait(false)
        ?? throw NotFound(WorkSpacesMessages.PoolKind, poolId);

    /// <summary>Creates a pool. If the response is lost, this method checks whether the pool was created.</summary>
    public async Task<WksPool> CreatePoolAsync(CreateWorkspacesPoolRequest request, CancellationToken cancellationToken) =>
        Pool(await new LostCreate<WorkspacesPool>(
            () => PoolsAsync(null, pool => pool, cancellationToken).FindAsync(pool => pool.PoolName == request.PoolName),
            pool => pool.CreatedAt,
            pool => IsSameAsync(request, pool, cancellationToken)).RunAsync(
                transport.Clock,
                () => transport.SendAsync(
                    WorkSpacesOperations.CreateWorkspacesPool, request, response => response.WorkspacesPool, cancellationToken))
                        .ConfigureAwait(false));

    public async Task<WksPool> UpdatePoolAsync(UpdateWorkspacesPoolRequest request, CancellationToken cancellationToken) =>
        Pool(await transport.SendAsync(
            WorkSpacesOperations.UpdateWorkspacesPool, request, response => response.WorkspacesPool, cancellationToken)
                .ConfigureAwait(false));

    public Task StartPoolAsync(string poolId, CancellationToken cancellationToken) =>
        transport.SendAsync(
            WorkSpacesOperations.StartWorkspacesPool, new StartWorkspacesPoolRequest { PoolId = poolId }, cancellationToken);

    public Task StopPoolAsync(string poolId, CancellationToken cancellationToken) =>
        transport.SendAsync(WorkSpacesOperations.StopWorkspacesPool, new StopWorkspacesPoolRequest { PoolId = poolId }, cancellationToken);

    public Task TerminatePoolAsync(string poolId, CancellationToken cancellationToken) =>
        transport.SendAsync(
            WorkSpacesOperations.TerminateWorkspacesPool, new TerminateWorkspacesPoolRequest { PoolId = poolId }, cancellationToken)
            .OrRemovedAsync(async () => await GetPoolAsync(poolId, cancellationToken).OrNullAsync().ConfigureAwait(false)
                is null or { State: WorkspacesPoolStateValues.Deleting });

    public IAsyncEnumerable<WksPoolSession> ListSessionsAsync(
        string poolId, string? poolName, string? userId, CancellationToken cancellationToken) =>
        Paging.ReadAsync(
            (token, cancel) => transport.SendAsync(
                WorkSpacesOperations.DescribeWorkspacesPoolSessions,
                new DescribeWorkspacesPoolSessionsRequest
                { PoolId = poolId, UserId = userId, Limit = LargestSessionPage, NextToken = token },
                cancel),
            page => page.Sessions,
            page => page.NextToken,
            session => session.SessionId,
            session => new WksPoolSession(session, poolName, _origin),
            cancellationToken);

    public Task TerminateSessionAsync(string sessionId, CancellationToken cancellationToken) =>
        transport.SendAsync(
            WorkSpacesOperations.TerminateWorkspacesPoolSession, new TerminateWorkspacesPoolSessionRequest { SessionId = sessionId },
            cancellationToken);

    /// <summary>
    /// Lists all directories, or the directories with the specified IDs (25 at most). The result omits directories that don't exist.
    /// </summary>
    public IAsyncEnumerable<WksDirectory> ListDirectoriesAsync(IReadOnlyList<string>? directoryIds, CancellationToken cancellationToken) =>
        Paging.ReadAsync(
            (token, cancel) => transport.SendAsync(
                WorkSpacesOperations.DescribeWorkspaceDirectories,
                new DescribeWorkspaceDirectoriesRequest
                { DirectoryIds = directoryIds, Limit = directoryIds is null ? LargestPage : null, NextToken = token },
                cancel),
            page => page.Directories,
            page => page.NextToken,
            directory => directory.DirectoryId,
            directory => new WksDirectory(directory, _origin),
            cancellationToken);

    public async Task<WksDirectory> GetDirectoryAsync(string directoryId, CancellationToken cancellationToken) =>
        await ListDirectoriesAsync([directoryId], cancellationToken)
            .FindAsync(directory => directory.DirectoryId == directoryId).ConfigureAwait(false)
        ?? throw NotFound(WorkSpacesMessages.DirectoryKind, directoryId);

    /// <summary>
    /// Requests the registration of a directory, and returns the ID of the directory before the registration has completed.
    /// </summary>
    public async Task<string> RegisterDirectoryAsync(RegisterWorkspaceDirectoryRequest request, CancellationToken cancellationToken)
    {
        var response = await transport.SendAsync(WorkSpacesOperations.RegisterWorkspaceDirectory, request, cancellationToken)
            .ConfigureAwait(false);
        // According to the API model, the response can be empty. If the response contains no directory ID, the ID or name in the request
        // identifies the directory.
        return response.DirectoryId ?? request.DirectoryId
            ?? await FindDirectoryIdAsync(request.WorkspaceDirectoryName, cancellationToken).ConfigureAwait(false);
    }

    public Task DeregisterDirectoryAsync(string directoryId, CancellationToken cancellationToken) =>
        transport.SendAsync(
            WorkSpacesOperations.DeregisterWorkspaceDirectory, new DeregisterWorkspaceDirectoryRequest { DirectoryId = directoryId },
            cancellationToken)
            .OrRemovedAsync(async () => await GetDirectoryAsync(directoryId, cancellationToken).OrNullAsync().ConfigureAwait(false)
                is null or { State: WorkspaceDirectoryStateValues.Deregistering or WorkspaceDirectoryStateValues.Deregistered });

    public Task ModifyAsync(ModifyStreamingPropertiesRequest request, CancellationToken cancellationToken) =>
        transport.SendAsync(WorkSpacesOperations.ModifyStreamingProperties, request, cancellationToken);

    public Task ModifyAsync(ModifyWorkspaceCreationPropertiesRequest request, CancellationToken cancellationToken) =>
        transport.SendAsync(WorkSpacesOperations.ModifyWorkspaceCreationProperties, request, cancellationToken);

    public Task ModifyAsync(ModifyWorkspaceAccessPropertiesRequest request, CancellationToken cancellationToken) =>
        transport.SendAsync(WorkSpacesOperations.ModifyWorkspaceAccessProperties, request, cancellationToken);

    public Task ModifyAsync(ModifySelfservicePermissionsRequest request, CancellationToken cancellationToken) =>
        transport.SendAsync(WorkSpacesOperations.ModifySelfservicePermissions, request, cancellationToken);

    public Task ModifyAsync(ModifySamlPropertiesRequest request, CancellationToken cancellationToken) =>
        transport.SendAsync(WorkSpacesOperations.ModifySamlProperties, request, cancellationToken);

    /// <summary>
    /// Lists bundles by ID (25 at most) or by owner. For the bundles that AWS provides, the owner is AMAZON. For the bundles of this
    /// account, the owner is null.
    /// </summary>
    public IAsyncEnumerable<WksBundle> ListBundlesAsync(
        IReadOnlyList<string>? bundleIds, string? owner, CancellationToken cancellationToken) =>
        Paging.ReadAsync(
            (token, cancel) => transport.SendAsync(
                WorkSpacesOperations.DescribeWorkspaceBundles,
                new DescribeWorkspaceBundlesRequest { BundleIds = bundleIds, Owner = owner, NextToken = token },
                cancel),
            page => page.Bundles,
            page => page.NextToken,
            bundle => bundle.BundleId,
            bundle => new WksBundle(bundle, _origin),
            cancellationToken);

    public async Task<IReadOnlyList<ResourceTag>> ListTagsAsync(string resource, CancellationToken cancellationToken) =>
        [.. ((await transport.SendAsync(
            WorkSpacesOperations.DescribeTags, new DescribeTagsRequest { ResourceId = resource }, cancellationToken)
            .ConfigureAwait(false)).TagList.Present())
            .DistinctBy(tag => tag.Key)
            .OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new WksTag(resource, tag.Key ?? "", tag.Value ?? "", _origin))];

    public Task TagAsync(string resource, IReadOnlyDictionary<string, string> tags, CancellationToken cancellationToken) =>
        transport.SendAsync(
            WorkSpacesOperations.CreateTags,
            new CreateTagsRequest { ResourceId = resource, Tags = [.. tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })] },
            cancellationToken);

    public Task UntagAsync(string resource, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        transport.SendAsync(
            WorkSpacesOperations.DeleteTags, new DeleteTagsRequest { ResourceId = resource, TagKeys = keys }, cancellationToken);

    private WksPool Pool(WorkspacesPool wire) => new(wire, _origin);

    private IAsyncEnumerable<T> PoolsAsync<T>(
        IReadOnlyList<string>? poolIds, Func<WorkspacesPool, T> make, CancellationToken cancellationToken) =>
        Paging.ReadAsync(
            (token, cancel) => transport.SendAsync(
                WorkSpacesOperations.DescribeWorkspacesPools,
                new DescribeWorkspacesPoolsRequest { PoolIds = poolIds, Limit = poolIds is null ? LargestPage : null, NextToken = token },
                cancel),
            page => page.WorkspacesPools,
            page => page.NextToken,
            pool => pool.PoolId,
            make,
            cancellationToken);

    private async Task<bool> IsSameAsync(CreateWorkspacesPoolRequest sent, WorkspacesPool found, CancellationToken cancellationToken) =>
        // The request and the response use different member names for the capacity, and the response doesn't contain the tags. Therefore,
        // the capacity and the tags are compared separately.
        SentSettings.AreIn(sent with { Capacity = null, Tags = null }, found)
        && (sent.Capacity?.DesiredUserSessions is not { } sessions || found.CapacityStatus?.DesiredUserSessions == sessions)
        && await ((ITagService)this).HasTagsAsync(
            found.PoolId, sent.Tags?.Select(tag => KeyValuePair.Create(tag.Key ?? "", tag.Value ?? "")), cancellationToken)
                .ConfigureAwait(false);

    private async Task<string> FindDirectoryIdAsync(string? name, CancellationToken cancellationToken)
    {
        var named = Paging.ReadAsync(
            (token, cancel) => transport.SendAsync(
                WorkSpacesOperations.DescribeWorkspaceDirectories,
                new DescribeWorkspaceDirectoriesRequest { WorkspaceDirectoryNames = [name ?? ""], NextToken = token },
                cancel),
            page => page.Directories,
            page => page.NextToken,
            cancellationToken);
        return (await named.FindAsync(directory => directory.WorkspaceDirectoryName == name).ConfigureAwait(false))?.DirectoryId
            ?? throw UncertainOutcome.Incomplete(WorkSpacesOperations.RegisterWorkspaceDirectory);
    }

    private static AwsServiceException NotFound(string kind, string id) =>
        new(new ServiceError(ErrorIds.ResourceNotFound, WorkSpacesMessages.DoesNotExist(kind, id)));
}
