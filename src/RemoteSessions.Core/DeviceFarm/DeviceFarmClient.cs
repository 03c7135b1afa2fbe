using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;

namespace RemoteSessions.DeviceFarm;

/// <summary>
/// Calls Device Farm in one Region with one set of credentials, and converts the responses into the objects of this module.
/// </summary>
internal sealed class DeviceFarmClient(IAwsTransport transport, string? profileName) : ITagService, IServiceClient<DeviceFarmClient>
{
    private readonly ResourceOrigin _origin = ResourceOrigin.From(transport, profileName);

    public static AwsService Service => AwsService.DeviceFarm;

    public static DeviceFarmClient Create(IAwsTransport transport, string? profileName) => new(transport, profileName);

    public string Region => transport.Region;

    public IAsyncEnumerable<DFRemoteProject> ListProjectsAsync(CancellationToken cancellationToken) =>
        Paging.ReadAsync(
            (token, cancel) => transport.SendAsync(
                DeviceFarmOperations.ListProjects, new ListProjectsRequest { NextToken = token }, cancel),
            page => page.Projects,
            page => page.NextToken,
            project => project.Arn,
            Project,
            cancellationToken);

    public async Task<DFRemoteProject> GetProjectAsync(string arn, CancellationToken cancellationToken) =>
        Project(await transport.SendAsync(
            DeviceFarmOperations.GetProject, new GetProjectRequest { Arn = arn }, response => response.Project, cancellationToken)
                .ConfigureAwait(false));

    public async Task<DFRemoteProject> CreateProjectAsync(CreateProjectRequest request, CancellationToken cancellationToken) =>
        Project(await transport.SendAsync(
            DeviceFarmOperations.CreateProject, request, response => response.Project is { Arn: not null } project
                ? project
                : null, cancellationToken).ConfigureAwait(false));

    public Task DeleteProjectAsync(string arn, CancellationToken cancellationToken) =>
        transport.SendAsync(DeviceFarmOperations.DeleteProject, new DeleteProjectRequest { Arn = arn }, cancellationToken).OrRemovedAsync();

    public IAsyncEnumerable<DFRemoteSession> ListSessionsAsync(string projectArn, CancellationToken cancellationToken) =>
        Paging.ReadAsync(
            (token, cancel) => transport.SendAsync(
                DeviceFarmOperations.ListRemoteAccessSessions, new ListRemoteAccessSessionsRequest { Arn = projectArn, NextToken = token },
                cancel),
            page => page.RemoteAccessSessions,
            page => page.NextToken,
            session => session.Arn,
            Session,
            cancellationToken);

    public async Task<DFRemoteSession> GetSessionAsync(string arn, CancellationToken cancellationToken) =>
        Session(await transport.SendAsync(
            DeviceFarmOperations.GetRemoteAccessSession, new GetRemoteAccessSessionRequest { Arn = arn },
            response => response.RemoteAccessSession, cancellationToken).ConfigureAwait(false));

    public async Task<DFRemoteSession> CreateSessionAsync(CreateRemoteAccessSessionRequest request, CancellationToken cancellationToken) =>
        Session(await transport.SendAsync(
            DeviceFarmOperations.CreateRemoteAccessSession, request, response => response.RemoteAccessSession is { Arn: not null } session
                ? session
                : null, cancellationToken).ConfigureAwait(false));

    public async Task<DFRemoteSession> StopSessionAsync(string arn, CancellationToken cancellationToken) =>
        Session(await transport.SendAsync(
            DeviceFarmOperations.StopRemoteAccessSession, new StopRemoteAccessSessionRequest { Arn = arn },
            response => response.RemoteAccessSession, cancellationToken).ConfigureAwait(false));

    public Task DeleteSessionAsync(string arn, CancellationToken cancellationToken) =>
        transport.SendAsync(
            DeviceFarmOperations.DeleteRemoteAccessSession, new DeleteRemoteAccessSessionRequest { Arn = arn }, cancellationToken)
            .OrRemovedAsync();

    public async Task<DFRemoteApp> InstallAppAsync(string sessionArn, string appArn, CancellationToken cancellationToken) =>
        App(await transport.SendAsync(
            DeviceFarmOperations.InstallToRemoteAccessSession,
            new InstallToRemoteAccessSessionRequest { RemoteAccessSessionArn = sessionArn, AppArn = appArn },
            response => response.AppUpload,
            cancellationToken).ConfigureAwait(false));

    public IAsyncEnumerable<DFRemoteDevice> ListDevicesAsync(IReadOnlyList<DeviceFilter> filters, CancellationToken cancellationToken) =>
        Paging.ReadAsync(
            (token, cancel) => transport.SendAsync(
                DeviceFarmOperations.ListDevices,
                new ListDevicesRequest { Filters = filters.Count == 0 ? null : filters, NextToken = token },
                cancel),
            page => page.Devices,
            page => page.NextToken,
            device => device.Arn,
            Device,
            cancellationToken);

    public async Task<DFRemoteDevice> GetDeviceAsync(string arn, CancellationToken cancellationToken) =>
        Device(await transport.SendAsync(
            DeviceFarmOperations.GetDevice, new GetDeviceRequest { Arn = arn }, response => response.Device, cancellationToken)
                .ConfigureAwait(false));

    public IAsyncEnumerable<DFRemoteDeviceInstance> ListDeviceInstancesAsync(CancellationToken cancellationToken) =>
        Paging.ReadAsync(
            (token, cancel) => transport.SendAsync(
                DeviceFarmOperations.ListDeviceInstances, new ListDeviceInstancesRequest { NextToken = token }, cancel),
            page => page.DeviceInstances,
            page => page.NextToken,
            instance => instance.Arn,
            instance => new DFRemoteDeviceInstance(instance, _origin),
            cancellationToken);

    public IAsyncEnumerable<DFRemoteVpceConfiguration> ListVpceConfigurationsAsync(CancellationToken cancellationToken) =>
        Paging.ReadAsync(
            (token, cancel) => transport.SendAsync(
                DeviceFarmOperations.ListVPCEConfigurations, new ListVPCEConfigurationsRequest { NextToken = token }, cancel),
            page => page.VpceConfigurations,
            page => page.NextToken,
            configuration => configuration.Arn,
            configuration => new DFRemoteVpceConfiguration(configuration, _origin),
            cancellationToken);

    public IAsyncEnumerable<DFRemoteApp> ListAppsAsync(string projectArn, string? type, CancellationToken cancellationToken) =>
        Paging.ReadAsync(
            (token, cancel) => transport.SendAsync(
                DeviceFarmOperations.ListUploads, new ListUploadsRequest { Arn = projectArn, Type = type, NextToken = token }, cancel),
            page => page.Uploads,
            page => page.NextToken,
            upload => upload.Arn,
            App,
            cancellationToken);

    public async Task<DFRemoteApp> GetAppAsync(string arn, CancellationToken cancellationToken) =>
        App(await transport.SendAsync(
            DeviceFarmOperations.GetUpload, new GetUploadRequest { Arn = arn }, response => response.Upload, cancellationToken)
                .ConfigureAwait(false));

    public async Task<DFRemoteApp> CreateAppAsync(CreateUploadRequest request, CancellationToken cancellationToken) =>
        App(await transport.SendAsync(
            DeviceFarmOperations.CreateUpload, request, response => response.Upload is { Arn: not null } upload
                ? upload
                : null, cancellationToken).ConfigureAwait(false));

    public Task DeleteAppAsync(string arn, CancellationToken cancellationToken) =>
        transport.SendAsync(DeviceFarmOperations.DeleteUpload, new DeleteUploadRequest { Arn = arn }, cancellationToken).OrRemovedAsync();

    public IAsyncEnumerable<DFRemoteSessionArtifact> ListArtifactsAsync(
        string sessionArn, string? sessionName, string category, CancellationToken cancellationToken) =>
        Paging.ReadAsync(
            (token, cancel) => transport.SendAsync(
                DeviceFarmOperations.ListArtifacts,
                new ListArtifactsRequest { Arn = sessionArn, Type = category, NextToken = token },
                cancel),
            page => page.Artifacts,
            page => page.NextToken,
            artifact => artifact.Arn,
            artifact => new DFRemoteSessionArtifact(artifact, category, sessionArn, sessionName, _origin),
            cancellationToken);

    public async Task<DFRemoteAccount> GetAccountAsync(CancellationToken cancellationToken) =>
        new(await transport.SendAsync(
            DeviceFarmOperations.GetAccountSettings, new GetAccountSettingsRequest(), response => response.AccountSettings,
            cancellationToken).ConfigureAwait(false), _origin);

    public async Task<IReadOnlyList<ResourceTag>> ListTagsAsync(string arn, CancellationToken cancellationToken) =>
        [.. ((await transport.SendAsync(
            DeviceFarmOperations.ListTagsForResource, new ListTagsForResourceRequest { ResourceARN = arn }, cancellationToken)
                .ConfigureAwait(false)).Tags.Present())
            .DistinctBy(tag => tag.Key)
            .OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new DFRemoteTag(arn, tag.Key ?? "", tag.Value ?? "", _origin))];

    public Task TagAsync(string arn, IReadOnlyDictionary<string, string> tags, CancellationToken cancellationToken) =>
        transport.SendAsync(
            DeviceFarmOperations.TagResource,
            new TagResourceRequest { ResourceARN = arn, Tags = [.. tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })] },
            cancellationToken);

    public Task UntagAsync(string arn, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        transport.SendAsync(
            DeviceFarmOperations.UntagResource, new UntagResourceRequest { ResourceARN = arn, TagKeys = keys }, cancellationToken);

    private DFRemoteProject Project(Project wire) => new(wire, _origin);

    private DFRemoteSession Session(RemoteAccessSession wire) => new(wire, _origin);

    private DFRemoteDevice Device(Device wire) => new(wire, _origin);

    private DFRemoteApp App(Upload wire) => new(wire, _origin);
}
