using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>
/// Gets personal WorkSpaces and the connection states of their users.
/// AWS: DescribeWorkspaces, DescribeWorkspacesConnectionStatus. With -DirectoryId, the command also calls DescribeWorkspaceDirectories, and
/// with -BundleId, it might also call DescribeWorkspaceBundles.
/// </summary>
[Cmdlet(VerbsCommon.Get, "WksDesktop", DefaultParameterSetName = Query, HelpUri = HelpPages.Folder + "Get-WksDesktop.md")]
[OutputType(typeof(WksDesktop))]
public sealed class GetWksDesktopCommand : AwsReadCmdlet
{
    private const string Query = "Query";

    private static readonly ResourceSelector Accepted = new(
        WksDesktop.Identity, WksDirectory.Identity, WksBundle.Identity)
    { Filters = [nameof(UserName)] };

    /// <summary>
    /// Desktops (to get their current state), directories or bundles (to get their desktops), or rows of a CSV file. Rows can contain a
    /// UserName column.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>
    /// The desktops: IDs (ws-...) or user names, which can contain wildcards. By default, the command returns all desktops.
    /// </summary>
    [Parameter(Position = 0, ParameterSetName = Query, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DesktopCompleter))]
    public string[]? WorkspaceId { get; set; }

    /// <summary>The names of the users whose desktops are returned. Wildcards are supported.</summary>
    [Parameter]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DesktopCompleter))]
    public string[]? UserName { get; set; }

    /// <summary>The directories whose desktops are returned: IDs (d-...), or names with wildcards.</summary>
    [Parameter]
    [TextOnly(Or = typeof(WksDirectory))]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DirectoryCompleter))]
    public string[]? DirectoryId { get; set; }

    /// <summary>The IDs (wsb-...) of the bundles whose desktops are returned.</summary>
    [Parameter]
    [TextOnly(Or = typeof(WksBundle))]
    [ValidateForm(WorkSpacesNames.BundleId, WorkSpacesMessages.ValidBundleId)]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(BundleCompleter))]
    public string[]? BundleId { get; set; }

    /// <summary>The states of the desktops to include, such as AVAILABLE, STOPPED, or UNHEALTHY.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DesktopValueCompleter))]
    public string[]? State { get; set; }

    /// <summary>The running modes of the desktops to include: AUTO_STOP, ALWAYS_ON, or MANUAL.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DesktopValueCompleter))]
    public string[]? RunningMode { get; set; }

    /// <summary>The computer names of the desktops to include. Wildcards are supported.</summary>
    [Parameter]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DesktopCompleter))]
    public string[]? ComputerName { get; set; }

    /// <summary>The connection states of the desktops to include: CONNECTED, DISCONNECTED, or UNKNOWN.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DesktopValueCompleter))]
    public string[]? ConnectionState { get; set; }

    /// <summary>
    /// Returns only desktops that haven't been used for the specified time, such as 60d. A desktop with a connected user counts as used.
    /// </summary>
    [Parameter]
    [ValidateNotEmpty]
    [Duration]
    [ArgumentCompleter(typeof(DurationCompleter))]
    public TimeSpan? UnusedFor { get; set; }

    /// <summary>
    /// With -UnusedFor, also returns desktops that have never been used. AWS doesn't report when these desktops were created.
    /// </summary>
    [Parameter]
    public SwitchParameter IncludeNeverUsed { get; set; }

    /// <summary>Omits the connection states of users, to halve the number of calls that the command makes.</summary>
    [Parameter]
    public SwitchParameter SkipConnection { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        var problem = SkipConnection && (ConnectionState is not null || UnusedFor is not null)
            ? DesktopMessages.ConnectionSkipped
            : IncludeNeverUsed && UnusedFor is null ? DesktopMessages.NeverUsedAlone : null;
        if (problem is not null)
            ThrowTerminatingError(ErrorRecords.Create(ErrorIds.InvalidArgument, problem, null, CommandName));
    }

    private protected override void ReadInput()
    {
        foreach (var (names, arn) in ParameterSetName == Query ? Typed(DesktopNames.Desktops.Own, WorkspaceId) : [])
            Find(names, arn?.Input);
        foreach (var reference in Selected(Accepted, InputObject))
        {
            if (reference.Keys.Count == 0)
                Find(null, reference.Input, users: UserName ?? [WildcardPattern.Escape(reference[nameof(UserName)]!)]);
            else if (reference.Identity == WksDirectory.Identity)
                Find(null, reference.Input, directories: [.. reference.Patterns]);
            else if (reference.Identity == WksBundle.Identity)
                Find(null, reference.Input, bundles: [.. reference.Keys]);
            else
                Find([.. reference.Patterns], reference.Input);
        }
    }

    private void Find(
        string[]? names, AwsResource? from, string[]? users = null, string[]? directories = null, string[]? bundles = null)
    {
        var search = new DesktopSearch(
            names, users ?? UserName, directories ?? DirectoryId, bundles ?? BundleId,
            desktop => Filters.In(State, desktop.State) && Filters.In(RunningMode, desktop.RunningMode)
                && Filters.Matches(ComputerName, desktop.ComputerName));
        InEachScope<DesktopClient>(
            names is [var only] ? only : null, client => EmitAsync(client, search), from, search.Specified);
    }

    private async Task EmitAsync(DesktopClient client, DesktopSearch search)
    {
        if (SkipConnection)
        {
            await EmitAllAsync(search.ReadAsync(client, Cancellation)).ConfigureAwait(false);
            return;
        }

        AwsServiceException? failure = null;
        var list = new DesktopList(client, failed => failure = failed);
        var since = UnusedFor is { } unused ? client.Now - unused : (DateTimeOffset?)null;
        await EmitAllAsync(
            list.JoinAsync(search.ReadAsync(client, Cancellation), Cancellation),
            desktop => Filters.In(ConnectionState, desktop.ConnectionState)
                && (since is null || desktop.IsUnused(since.Value, IncludeNeverUsed))).ConfigureAwait(false);
        // If the connection statuses can't be read, the command still returns the desktops.
        if (failure is not null)
            await EmitErrorAsync(failure, DesktopMessages.Connections).ConfigureAwait(false);
    }
}
