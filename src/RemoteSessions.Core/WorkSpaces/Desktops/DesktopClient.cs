using RemoteSessions.Abstractions;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>Calls the operations for the personal WorkSpaces in one account and Region.</summary>
internal sealed class DesktopClient(IAwsTransport transport, string? profileName) : IServiceClient<DesktopClient>
{
    /// <summary>The maximum number of desktops in one request or on one page of results.</summary>
    public const int BatchSize = 25;

    /// <summary>The AWS error code for a request to create a second desktop for a user.</summary>
    public const string DesktopExists = "ResourceExists.WorkSpace";

    /// <summary>The placeholder user name for a desktop that isn't assigned to a user.</summary>
    public const string NoUser = "[UNDEFINED]";

    /// <summary>The maximum length that the service accepts for a user name.</summary>
    public const int LongestUserName = 63;

    private readonly ResourceOrigin _origin = ResourceOrigin.From(transport, profileName);

    public static AwsService Service => AwsService.WorkSpaces;

    public static DesktopClient Create(IAwsTransport transport, string? profileName) => new(transport, profileName);

    public string Region => transport.Region;

    /// <summary>The client for the directories and bundles in the same account and Region.</summary>
    public WorkSpacesClient Directories => new(transport, profileName);

    /// <summary>The current time according to the service's clock.</summary>
    public DateTimeOffset Now => _origin.Clock?.Now ?? DateTimeOffset.Now;

    /// <summary>
    /// Returns whether a string is a valid desktop ID. If a request contains an invalid ID, the service rejects the whole request.
    /// </summary>
    public static bool IsId(string id) => id.StartsWith("ws-", StringComparison.Ordinal) && id.Length is >= 11 and <= 66
        && id.Skip(3).All(character => character is (>= '0' and <= '9') or (>= 'a' and <= 'z'));

    /// <summary>
    /// Returns the desktops that match a query, without their connection statuses. The result omits desktops that don't exist.
    /// </summary>
    public IAsyncEnumerable<WksDesktop> ListAsync(DesktopQuery query, CancellationToken cancellationToken) => Paging.ReadAsync(
        (token, cancel) => transport.SendAsync(
            WorkSpacesOperations.DescribeWorkspaces,
            new DescribeWorkspacesRequest
            {
                WorkspaceIds = query.WorkspaceIds,
                DirectoryId = query.DirectoryId,
                UserName = query.UserName,
                BundleId = query.BundleId,
                Limit = query.WorkspaceIds is null ? BatchSize : null,
                NextToken = token,
            },
            cancel),
        page => page.Workspaces,
        page => page.NextToken,
        desktop => desktop.WorkspaceId,
        desktop => new WksDesktop(desktop, _origin),
        cancellationToken);

    /// <summary>
    /// Returns the desktops with the specified IDs, without their connection statuses. The result omits desktops that don't exist.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, WksDesktop>> GetAsync(
        IEnumerable<string> workspaceIds, CancellationToken cancellationToken)
    {
        var batches = workspaceIds.Distinct(StringComparer.Ordinal).Chunk(BatchSize)
            .Select(ids => ListAsync(new DesktopQuery { WorkspaceIds = ids }, cancellationToken).ReadAllAsync());
        return (await Task.WhenAll(batches).ConfigureAwait(false)).SelectMany(desktops => desktops).DistinctBy(desktop => desktop.Key)
            .ToDictionary(desktop => desktop.Key, StringComparer.Ordinal);
    }

    /// <summary>Returns the desktop with the specified ID, but doesn't read the connection status of its user.</summary>
    /// <exception cref="AwsServiceException">The desktop doesn't exist.</exception>
    public async Task<WksDesktop> GetAsync(string workspaceId, CancellationToken cancellationToken) =>
        (await GetAsync([workspaceId], cancellationToken).ConfigureAwait(false)).GetValueOrDefault(workspaceId)
        ?? throw new AwsServiceException(new ServiceError(ErrorIds.ResourceNotFound, DesktopMessages.NotFound(workspaceId)));

    /// <summary>
    /// Returns the connection statuses of all desktops, or of up to 25 specified desktops. The service omits desktops that it hasn't
    /// checked yet.
    /// </summary>
    public IAsyncEnumerable<WorkspaceConnectionStatus> ListConnectionsAsync(
        IReadOnlyList<string>? workspaceIds, CancellationToken cancellationToken) => Paging.ReadAsync(
            (token, cancel) => transport.SendAsync(
                WorkSpacesOperations.DescribeWorkspacesConnectionStatus,
                new DescribeWorkspacesConnectionStatusRequest { WorkspaceIds = workspaceIds, NextToken = token },
                cancel),
            page => page.WorkspacesConnectionStatus,
            page => page.NextToken,
            status => status.WorkspaceId,
            status => status,
            cancellationToken);

    /// <summary>Returns the specified desktops with their connection statuses. The method makes one call for every 25 desktops.</summary>
    public async Task<IReadOnlyList<WksDesktop>> JoinAsync(IReadOnlyList<WksDesktop> desktops, CancellationToken cancellationToken)
    {
        var batches = desktops.Select(desktop => desktop.Key).Distinct(StringComparer.Ordinal).Chunk(BatchSize)
            .Select(ids => ListConnectionsAsync(ids, cancellationToken).ReadAllAsync());
        var connections = (await Task.WhenAll(batches).ConfigureAwait(false)).SelectMany(batch => batch)
            .DistinctBy(status => status.WorkspaceId).ToDictionary(status => status.WorkspaceId ?? "", StringComparer.Ordinal);
        return [.. desktops.Select(desktop => desktop.With(connections.GetValueOrDefault(desktop.Key)))];
    }

    /// <summary>Returns the snapshots from which a desktop can be rebuilt or restored. The list starts with the newest snapshot.</summary>
    public async Task<IReadOnlyList<WksDesktopSnapshot>> ListSnapshotsAsync(string workspaceId, CancellationToken cancellationToken)
    {
        var response = await transport.SendAsync(
            WorkSpacesOperations.DescribeWorkspaceSnapshots, new DescribeWorkspaceSnapshotsRequest { WorkspaceId = workspaceId },
            cancellationToken).ConfigureAwait(false);
        return
        [
            .. Snapshots(WksDesktopSnapshot.ForRebuild, response.RebuildSnapshots),
            .. Snapshots(WksDesktopSnapshot.ForRestore, response.RestoreSnapshots),
        ];

        IEnumerable<WksDesktopSnapshot> Snapshots(string usedFor, IReadOnlyList<Snapshot>? snapshots) => snapshots.Present()
            .OrderByDescending(snapshot => snapshot.SnapshotTime)
            .Select(snapshot => new WksDesktopSnapshot(workspaceId, usedFor, snapshot.SnapshotTime, _origin));
    }

    /// <summary>Creates up to 25 desktops with one call. The results are in the order of the requests.</summary>
    public async Task<IReadOnlyList<DesktopCreateResult>> CreateAsync(
        IReadOnlyList<WorkspaceRequest> requests, CancellationToken cancellationToken)
    {
        try
        {
            var response = await transport.SendAsync(
                WorkSpacesOperations.CreateWorkspaces, new CreateWorkspacesRequest { Workspaces = requests }, cancellationToken)
                .ConfigureAwait(false);
            return [.. requests.Select(request => Result(request, response))];
        }
        catch (AwsServiceException failure) when (failure.Error.Type == ErrorIds.OutcomeUnknown)
        {
            return await Task.WhenAll(requests.Select(request => FindCreatedAsync(request, failure.Error, cancellationToken)))
                .ConfigureAwait(false);
        }
    }

    /// <summary>Starts up to 25 desktops. Returns the desktops for which the service rejected the request.</summary>
    public Task<IReadOnlyList<DesktopFailure>> StartAsync(IReadOnlyList<string> workspaceIds, CancellationToken cancellationToken) =>
        ChangeAsync(
            WorkSpacesOperations.StartWorkspaces,
            new StartWorkspacesRequest { StartWorkspaceRequests = [.. workspaceIds.Select(id => new StartRequest { WorkspaceId = id })] },
            response => response.FailedRequests, cancellationToken);

    /// <summary>Stops up to 25 desktops. Returns the desktops for which the service rejected the request.</summary>
    public Task<IReadOnlyList<DesktopFailure>> StopAsync(IReadOnlyList<string> workspaceIds, CancellationToken cancellationToken) =>
        ChangeAsync(
            WorkSpacesOperations.StopWorkspaces,
            new StopWorkspacesRequest { StopWorkspaceRequests = [.. workspaceIds.Select(id => new StopRequest { WorkspaceId = id })] },
            response => response.FailedRequests, cancellationToken);

    /// <summary>Reboots up to 25 desktops. Returns the desktops for which the service rejected the request.</summary>
    public Task<IReadOnlyList<DesktopFailure>> RebootAsync(IReadOnlyList<string> workspaceIds, CancellationToken cancellationToken) =>
        ChangeAsync(
            WorkSpacesOperations.RebootWorkspaces,
            new RebootWorkspacesRequest
            {
                RebootWorkspaceRequests = [.. workspaceIds.Select(id => new RebootRequest { WorkspaceId = id })],
            },
            response => response.FailedRequests, cancellationToken);

    /// <summary>Terminates up to 25 desktops. Returns the desktops for which the service rejected the request.</summary>
    public Task<IReadOnlyList<DesktopFailure>> TerminateAsync(IReadOnlyList<string> workspaceIds, CancellationToken cancellationToken) =>
        ChangeAsync(
            WorkSpacesOperations.TerminateWorkspaces,
            new TerminateWorkspacesRequest
            {
                TerminateWorkspaceRequests = [.. workspaceIds.Select(id => new TerminateRequest { WorkspaceId = id })],
            },
            response => response.FailedRequests, cancellationToken);

    /// <summary>Rebuilds a desktop. A request can contain only one desktop.</summary>
    /// <exception cref="AwsServiceException">The service rejected the request.</exception>
    public async Task RebuildAsync(string workspaceId, CancellationToken cancellationToken)
    {
        var failures = await ChangeAsync(
            WorkSpacesOperations.RebuildWorkspaces,
            new RebuildWorkspacesRequest { RebuildWorkspaceRequests = [new RebuildRequest { WorkspaceId = workspaceId }] },
            response => response.FailedRequests, cancellationToken).ConfigureAwait(false);
        if (failures is [var failure, ..])
            throw new AwsServiceException(failure.Error);
    }

    public Task RestoreAsync(string workspaceId, CancellationToken cancellationToken) => transport.SendAsync(
        WorkSpacesOperations.RestoreWorkspace, new RestoreWorkspaceRequest { WorkspaceId = workspaceId }, cancellationToken);

    /// <summary>Starts the migration of a desktop to another bundle, and returns the ID of the new desktop.</summary>
    public Task<string> MigrateAsync(string workspaceId, string bundleId, CancellationToken cancellationToken) => transport.SendAsync(
        WorkSpacesOperations.MigrateWorkspace, new MigrateWorkspaceRequest { SourceWorkspaceId = workspaceId, BundleId = bundleId },
        response => response.TargetWorkspaceId, cancellationToken);

    /// <summary>Creates the migration object that the commands return.</summary>
    public WksDesktopMigration Migration(WksDesktop source, string targetId, string bundleId, string state) =>
        new(source, targetId, bundleId, state, _origin);

    /// <summary>Changes one property of a desktop. The service accepts only one property in a request.</summary>
    public Task ModifyAsync(string workspaceId, WorkspaceProperties property, CancellationToken cancellationToken) =>
        transport.SendAsync(
            WorkSpacesOperations.ModifyWorkspaceProperties,
            new ModifyWorkspacePropertiesRequest { WorkspaceId = workspaceId, WorkspaceProperties = property }, cancellationToken);

    /// <summary>Puts a desktop into ADMIN_MAINTENANCE, or makes it AVAILABLE again.</summary>
    public Task ModifyStateAsync(string workspaceId, string state, CancellationToken cancellationToken) => transport.SendAsync(
        WorkSpacesOperations.ModifyWorkspaceState,
        new ModifyWorkspaceStateRequest { WorkspaceId = workspaceId, WorkspaceState = state }, cancellationToken);

    /// <summary>
    /// Returns the IDs of the desktops that are in one of the specified states. If the response to a request is lost, the module sends the
    /// request again. The service then rejects the second request, because the desktops have already changed. The result is empty if the
    /// desktops can't be read.
    /// </summary>
    public async Task<IReadOnlySet<string>> InStateAsync(
        IEnumerable<string> workspaceIds, IReadOnlyCollection<string> states, CancellationToken cancellationToken)
    {
        try
        {
            var desktops = await GetAsync(workspaceIds, cancellationToken).ConfigureAwait(false);
            return desktops.Values.Where(desktop => states.Contains(desktop.State)).Select(desktop => desktop.Key).ToHashSet();
        }
        catch (AwsServiceException)
        {
            return new HashSet<string>();
        }
    }

    private async Task<IReadOnlyList<DesktopFailure>> ChangeAsync<TInput, TOutput>(
        AwsOperation<TInput, TOutput> operation, TInput input, Func<TOutput, IReadOnlyList<FailedWorkspaceChangeRequest>?> failed,
        CancellationToken cancellationToken)
        where TInput : class, IWireObject
        where TOutput : class, IWireObject, new()
    {
        var response = await transport.SendAsync(operation, input, cancellationToken).ConfigureAwait(false);
        return [.. failed(response).Present().Select(item => new DesktopFailure(
            item.WorkspaceId ?? "", Error(item.ErrorCode, item.ErrorMessage, item.WorkspaceId ?? "")))];
    }

    private ServiceError Error(string? code, string? message, string item) => new(
        string.IsNullOrEmpty(code) ? ErrorIds.RequestRejected : code,
        DesktopMessages.ItemRejected(item, Region, message));

    // The order of the items in the response isn't defined. However, each item can be matched to its request, because a user can have only
    // one desktop in a directory.
    private DesktopCreateResult Result(WorkspaceRequest request, CreateWorkspacesResult response)
    {
        var failed = response.FailedRequests.Present().FirstOrDefault(item => IsSame(
            request, item.WorkspaceRequest?.DirectoryId, item.WorkspaceRequest?.UserName, item.WorkspaceRequest?.WorkspaceName));
        if (failed is not null)
            return new DesktopCreateResult(request, null, Error(failed.ErrorCode, failed.ErrorMessage, request.UserName ?? ""));
        var created = response.PendingRequests.Present().FirstOrDefault(item => IsSame(
            request, item.DirectoryId, item.UserName, item.WorkspaceName));
        return created is not null
            ? new DesktopCreateResult(request, new WksDesktop(created, _origin), null)
            : new DesktopCreateResult(
                request, null, new ServiceError(ErrorIds.OutcomeUnknown, DesktopMessages.NoResult(request.UserName ?? "")));
    }

    private static bool IsSame(WorkspaceRequest request, string? directoryId, string? userName, string? workspaceName) =>
        request.DirectoryId == directoryId && string.Equals(request.UserName, userName, StringComparison.OrdinalIgnoreCase)
        && (request.UserName != NoUser || request.WorkspaceName == workspaceName);

    // AWS doesn't return the time when a desktop was created. A user can have only one desktop in a directory, so a PENDING desktop that
    // was created from the same bundle must be the new desktop.
    private async Task<DesktopCreateResult> FindCreatedAsync(
        WorkspaceRequest request, ServiceError lost, CancellationToken cancellationToken)
    {
        try
        {
            var query = new DesktopQuery { DirectoryId = request.DirectoryId, UserName = request.UserName };
            var found = await ListAsync(query, cancellationToken).FindAsync(desktop =>
                desktop.State == WorkspaceStateValues.Pending && desktop.BundleId == request.BundleId
                && (request.UserName != NoUser || desktop.WorkspaceName == request.WorkspaceName)).ConfigureAwait(false);
            return found is not null
                ? new DesktopCreateResult(request, found, null)
                : new DesktopCreateResult(
                    request, null, lost with { Message = $"{lost.Message.TrimEnd('.')}. {DesktopMessages.NotCreated}" });
        }
        catch (AwsServiceException)
        {
            // The list couldn't be read, so the original error is returned.
            return new DesktopCreateResult(request, null, lost);
        }
    }
}
