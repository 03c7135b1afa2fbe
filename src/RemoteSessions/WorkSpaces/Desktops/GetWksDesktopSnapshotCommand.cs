using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>
/// Gets the snapshots from which personal WorkSpaces can be rebuilt and restored.
/// AWS: DescribeWorkspaceSnapshots. If you specify user names, the command also calls DescribeWorkspaces.
/// </summary>
[Cmdlet(VerbsCommon.Get, "WksDesktopSnapshot", DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Get-WksDesktopSnapshot.md")]
[OutputType(typeof(WksDesktopSnapshot))]
public sealed class GetWksDesktopSnapshotCommand : AwsReadCmdlet
{
    private const string ById = "WorkspaceId";

    private static readonly ResourceSelector Accepted = new(WksDesktop.Identity, WksDesktopSnapshot.Identity);

    /// <summary>The desktops: objects that Get-WksDesktop returns, snapshots, rows of a CSV file, IDs, or user names.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The desktops: IDs (ws-...) or user names, which can contain wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DesktopCompleter))]
    public string[] WorkspaceId { get; set; } = [];

    private protected override void ReadInput()
    {
        foreach (var (names, arn) in ParameterSetName == ById ? Typed(DesktopNames.Desktops.Own, WorkspaceId) : [])
            Find(names!, arn?.Input);
        foreach (var reference in Selected(Accepted, InputObject))
        {
            if (reference.Identity == WksDesktop.Identity)
                Find([.. reference.Patterns], reference.Input);
            else if (TryColumn(reference, nameof(WksDesktopSnapshot.WorkspaceId), out var id))
                Find([id], reference.Input);
        }
    }

    private void Find(string[] names, AwsResource? from)
    {
        var found = new NameFilter(names, DesktopKinds.Desktop);
        InEachScope<DesktopClient>(
            names is [var only] ? only : null,
            client => names.All(DesktopClient.IsId) ? ReadAsync(client, names, found) : FindAsync(client, names, found),
            from,
            found);
    }

    private async Task FindAsync(DesktopClient client, string[] names, NameFilter found)
    {
        var desktops = await DesktopNames.Desktops.FindAsync(client, names, found, Cancellation).ReadAllAsync().ConfigureAwait(false);
        await ReadAsync(client, desktops.Select(desktop => desktop.Key), found).ConfigureAwait(false);
    }

    private async Task ReadAsync(DesktopClient client, IEnumerable<string> ids, NameFilter found)
    {
        using var traversal = new Traversal(MoreWanted, ThrottleLimit, Cancellation);
        await traversal.EachAsync(
            ids.Distinct(StringComparer.Ordinal),
            id => traversal.CallAsync(() => EmitSnapshotsAsync(client, id, found))).ConfigureAwait(false);
    }

    private async Task EmitSnapshotsAsync(DesktopClient client, string id, NameFilter found)
    {
        try
        {
            var snapshots = await client.ListSnapshotsAsync(id, Cancellation).ConfigureAwait(false);
            found.Found(id);
            foreach (var snapshot in snapshots)
                await EmitAsync(snapshot).ConfigureAwait(false);
        }
        catch (AwsServiceException failure) when (failure.IsNotFound())
        {
            // The desktop might exist in another Region or in the account of another profile.
        }
        catch (AwsServiceException failure)
        {
            await EmitErrorAsync(failure, id).ConfigureAwait(false);
            found.Found(id);
        }
    }
}
