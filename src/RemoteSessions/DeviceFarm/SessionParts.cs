using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>Checks the resources that a new session refers to. AWS doesn't report which resource is missing.</summary>
internal static class SessionParts
{
    /// <summary>Returns the ARN and the error for each resource that doesn't exist or can't be used.</summary>
    public static async Task<IReadOnlyList<(string Arn, AwsServiceException Error)>> ProblemsAsync(
        DeviceFarmClient farm, CreateRemoteAccessSessionRequest request, CancellationToken cancellationToken)
    {
        var problems = new List<(string, AwsServiceException)>();
        await CheckAsync(DeviceFarmKinds.Project, request.ProjectArn, arn => farm.GetProjectAsync(arn, cancellationToken), _ => null)
            .ConfigureAwait(false);
        await CheckAsync(
            DeviceFarmKinds.Device, request.DeviceArn, arn => farm.GetDeviceAsync(arn, cancellationToken),
            device => device.RemoteAccessEnabled == false ? DeviceFarmMessages.DeviceWithoutRemoteAccess(device.Name) : null)
                .ConfigureAwait(false);
        foreach (var app in new[] { request.AppArn }.Concat(request.Configuration?.AuxiliaryApps ?? []))
        {
            await CheckAsync(
                DeviceFarmKinds.App, app, arn => farm.GetAppAsync(arn, cancellationToken),
                upload => upload.Status == UploadStatusValues.Succeeded
                    ? null
                    : DeviceFarmMessages.UploadNotReady(upload.Name, upload.Status))
                        .ConfigureAwait(false);
        }

        await CheckListAsync(
            DeviceFarmKinds.DeviceInstance, [request.InstanceArn], farm.ListDeviceInstancesAsync(
                cancellationToken), instance => instance.Arn).ConfigureAwait(false);
        await CheckListAsync(
            DeviceFarmKinds.VpceConfiguration, request.Configuration?.VpceConfigurationArns
                ?? [], farm.ListVpceConfigurationsAsync(cancellationToken), configuration => configuration.Arn).ConfigureAwait(false);
        return problems;

        async Task CheckAsync<T>(ResourceKind kind, string? arn, Func<string, Task<T>> read, Func<T, string?> problem) where T : class
        {
            if (arn is null)
                return;
            try
            {
                if (await read(arn).OrNullAsync().ConfigureAwait(false) is not { } found)
                    problems.Add((arn, kind.NotFound(arn)));
                else if (problem(found) is { } text)
                    problems.Add((arn, new AwsServiceException(new ServiceError(ServiceErrorTypes.ResourceNotAvailable, text))));
            }
            catch (AwsServiceException failure) when (failure.IsAccessDenied())
            {
                // The caller might be allowed to use a resource without being allowed to describe it, so AWS decides whether the resource
                // can be used.
            }
        }

        async Task CheckListAsync<T>(ResourceKind kind, IEnumerable<string?> arns, IAsyncEnumerable<T> list, Func<T, string?> arnOf)
        {
            var wanted = arns.OfType<string>().ToHashSet(StringComparer.Ordinal);
            if (wanted.Count == 0)
                return;
            try
            {
                var found = (await list.ReadAllAsync().ConfigureAwait(false)).Select(arnOf).ToHashSet(StringComparer.Ordinal);
                problems.AddRange(wanted.Where(arn => !found.Contains(arn)).Select(arn => (arn, kind.NotFound(arn))));
            }
            catch (AwsServiceException failure) when (failure.IsAccessDenied())
            {
                // The caller might be allowed to use these resources without being allowed to list them, so AWS decides whether the
                // resources can be used.
            }
        }
    }
}
