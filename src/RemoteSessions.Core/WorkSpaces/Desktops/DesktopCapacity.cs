using System.Globalization;
using System.Runtime.CompilerServices;
using RemoteSessions.Abstractions;
using RemoteSessions.Protocol;
using RemoteSessions.Reports;
using RemoteSessions.Resources;
using RemoteSessions.Services;
using RemoteSessions.Sessions;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>Measures desktops. The result has one row for each combination of a directory and a running mode.</summary>
internal static class DesktopCapacity
{
    /// <summary>The number of days without a user connection after which a desktop is considered unused.</summary>
    public const int UnusedDays = 30;

    /// <summary>
    /// Measures the desktops in an account and Region, and returns one row for each combination of a directory and a running mode.
    /// </summary>
    public static async IAsyncEnumerable<MeasuredCapacity> ListAsync(
        IAwsTransport transport, string? profileName, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var client = new DesktopClient(transport, profileName);
        AwsServiceException? failure = null;
        var list = new DesktopList(client, failed => failure = failed);
        var desktops = await list.ReadAsync(DesktopQuery.All, _ => true, cancellationToken).ReadAllAsync().ConfigureAwait(false);
        var names = await NamesAsync(transport, profileName, desktops, cancellationToken).ConfigureAwait(false);
        var groups = desktops.GroupBy(desktop => (Directory: desktop.DirectoryId ?? "", Mode: desktop.RunningMode ?? "UNKNOWN"))
            .OrderBy(group => group.Key.Directory, StringComparer.Ordinal).ThenBy(group => group.Key.Mode, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var name = names.GetValueOrDefault(group.Key.Directory, group.Key.Directory);
            yield return Measure([.. group], group.Key.Directory, group.Key.Mode, name, client.Now, failure);
        }
    }

    private static MeasuredCapacity Measure(
        IReadOnlyList<WksDesktop> desktops, string directory, string mode, string name, DateTimeOffset now, AwsServiceException? failure)
    {
        var running = desktops.Count(IsRunning);
        var unused = desktops.Count(desktop => desktop.IsUnused(now.AddDays(-UnusedDays), includeNeverUsed: false));
        var connected = desktops.Where(desktop => desktop.IsConnected).ToList();
        var figures = new CapacityFigures
        {
            Unit = RemoteSessionCapacity.InstanceUnit,
            Type = mode,
            Part = mode,
            State = running > 0 ? CapacityStates.Running : CapacityStates.Stopped,
            IsRunning = running > 0,
            Desired = desktops.Count,
            Running = running,
            InUse = failure is null ? connected.Count : null,
            Available = failure is null ? desktops.Count(desktop => IsRunning(desktop) && !desktop.IsConnected) : null,
            Unused = failure is null ? unused : null,
            Whole = running,
            Errors = new ErrorList(desktops.Where(desktop => desktop.ErrorCode is not null)
                .Select(desktop => new ResourceError(desktop.ErrorCode, $"{desktop.Label}: {desktop.ErrorMessage}"))),
        };
        var hint = string.Create(CultureInfo.InvariantCulture, $"{mode}, {desktops.Count} desktops, {directory}");
        return new MeasuredCapacity(
            desktops[0], directory, name, hint,
            new SessionPart<RemoteSession>(failure is null ? name : null, ConnectedAsync(connected, failure)),
            (time, sessions) => new RemoteSessionCapacity(
                time, DesktopSessionKind.Instance.Name, name, desktops[0], figures, sessions));
    }

    // If the command can't read a directory, the row shows the ID of the directory instead of the name.
    private static async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        IAwsTransport transport, string? profileName, IEnumerable<WksDesktop> desktops, CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var client = new WorkSpacesClient(transport, profileName);
        var ids = desktops.Select(desktop => desktop.DirectoryId).OfType<string>().Distinct(StringComparer.Ordinal);
        foreach (var batch in ids.Chunk(WorkSpacesClient.LargestPage))
        {
            try
            {
                await foreach (var directory in client.ListDirectoriesAsync(batch, cancellationToken).ConfigureAwait(false))
                {
                    if (directory is { DirectoryId: { } id, Name: { Length: > 0 } name })
                        names[id] = name;
                }
            }
            catch (AwsServiceException)
            {
                break;
            }
        }

        return names;
    }

    private static async IAsyncEnumerable<RemoteSession> ConnectedAsync(
        IEnumerable<WksDesktop> connected, AwsServiceException? failure)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        if (failure is not null)
            throw failure;
        foreach (var desktop in connected)
            yield return DesktopSessionKind.Instance.View(desktop);
    }

    // AWS bills AUTO_STOP desktops by the hour while they're in one of these states.
    private static bool IsRunning(WksDesktop desktop) => desktop.State is WorkspaceStateValues.Available or WorkspaceStateValues.Impaired
        or WorkspaceStateValues.Unhealthy or WorkspaceStateValues.Rebooting or WorkspaceStateValues.Starting
        or WorkspaceStateValues.Updating or WorkspaceStateValues.Maintenance or WorkspaceStateValues.AdminMaintenance;
}
