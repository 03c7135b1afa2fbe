using System.Runtime.CompilerServices;
using RemoteSessions.Abstractions;
using RemoteSessions.Protocol;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>
/// Reads desktops together with their connection statuses, which the service returns in a separate list. The desktops on a page are
/// returned as soon as the page arrives.
/// </summary>
/// <param name="client">The client for the account and Region.</param>
/// <param name="failed">
/// A callback that receives the first error that occurs when connection statuses are read. The desktops are still returned, but without
/// information about whether their users are connected.
/// </param>
internal sealed class DesktopList(DesktopClient client, Action<AwsServiceException> failed)
{
    // The first batch of connected desktops is small. If only a few users are connected, the method might have to read many pages of
    // connection statuses before it finds enough connected desktops for a larger batch.
    private const int FirstConnected = 5;

    private int _failures;

    /// <summary>
    /// Returns the desktops that match a query and a filter, with their connection statuses. To read the connection statuses, the method
    /// makes at most one additional call for every 25 desktops.
    /// </summary>
    public IAsyncEnumerable<WksDesktop> ReadAsync(
        DesktopQuery query, Func<WksDesktop, bool> wanted, CancellationToken cancellationToken) => AsyncBatches.ReadAsync(
            FilterAsync(client.ListAsync(query, cancellationToken), wanted), DesktopClient.BatchSize, JoinAsync, cancellationToken);

    /// <summary>Returns the specified desktops with their connection statuses. The order of the desktops doesn't change.</summary>
    public IAsyncEnumerable<WksDesktop> JoinAsync(IAsyncEnumerable<WksDesktop> desktops, CancellationToken cancellationToken) =>
        AsyncBatches.ReadAsync(desktops, DesktopClient.BatchSize, JoinAsync, cancellationToken);

    /// <summary>
    /// Returns the desktops with a connected user. This method lists the connection statuses first, and then requests only the connected
    /// desktops.
    /// </summary>
    public static IAsyncEnumerable<WksDesktop> ReadConnectedAsync(DesktopClient client, CancellationToken cancellationToken) =>
        AsyncBatches.ReadAsync(
            ConnectedAsync(client, cancellationToken), DesktopClient.BatchSize, (batch, cancel) => DescribeAsync(client, batch, cancel),
            cancellationToken, FirstConnected);

    /// <summary>
    /// Returns the desktops to which the specified connection statuses belong. The result omits desktops that were deleted after the
    /// connection statuses were read.
    /// </summary>
    public static async Task<IReadOnlyList<WksDesktop>> DescribeAsync(
        DesktopClient client, IReadOnlyList<WorkspaceConnectionStatus> connections, CancellationToken cancellationToken)
    {
        var desktops = await client.GetAsync(connections.Select(status => status.WorkspaceId!), cancellationToken).ConfigureAwait(false);
        return [.. from status in connections
                   let desktop = desktops.GetValueOrDefault(status.WorkspaceId!)
                   where desktop is not null
                   select desktop.With(status)];
    }

    private static async IAsyncEnumerable<WorkspaceConnectionStatus> ConnectedAsync(
        DesktopClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var status in client.ListConnectionsAsync(null, cancellationToken).ConfigureAwait(false))
        {
            if (status is { ConnectionState: ConnectionStateValues.Connected, WorkspaceId: not null })
                yield return status;
        }
    }

    private static async IAsyncEnumerable<WksDesktop> FilterAsync(IAsyncEnumerable<WksDesktop> desktops, Func<WksDesktop, bool> wanted)
    {
        await foreach (var desktop in desktops.ConfigureAwait(false))
        {
            if (wanted(desktop))
                yield return desktop;
        }
    }

    private async Task<IReadOnlyList<WksDesktop>> JoinAsync(IReadOnlyList<WksDesktop> batch, CancellationToken cancellationToken)
    {
        // If one call fails, for example because a permission is missing, the other calls would probably also fail, so no more calls are
        // sent.
        if (Volatile.Read(ref _failures) > 0)
            return batch;
        try
        {
            return await client.JoinAsync(batch, cancellationToken).ConfigureAwait(false);
        }
        catch (AwsServiceException failure)
        {
            if (Interlocked.Increment(ref _failures) == 1)
                failed(failure);
            return batch;
        }
    }
}
