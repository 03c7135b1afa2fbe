using System.Collections;
using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Tags;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Creates WorkSpaces pools. A new pool is first CREATING and then STOPPED. To start the new pool, use Start-WksPool. AWS no longer offers
/// WorkSpaces Pools to new customers and will end support for the service on 2027-12-31. AWS recommends AppStream 2.0 (WorkSpaces
/// Applications) instead. To create AppStream fleets, use New-ASFleet.
/// AWS: CreateWorkspacesPool, DescribeWorkspaceBundles, DescribeWorkspaceDirectories, DescribeWorkspacesPools.
/// </summary>
[Cmdlet(VerbsCommon.New, "WksPool", SupportsShouldProcess = true, HelpUri = HelpPages.Folder + "New-WksPool.md")]
[OutputType(typeof(WksPool))]
public sealed class NewWksPoolCommand : WksPoolSettingsCmdlet
{
    private static readonly ResourceSelector Models = new(WksPool.Identity) { Settings = [nameof(BundleId), nameof(DirectoryId)] };

    private static int _warned;

    /// <summary>A pool from Get-WksPool to use as a template, or CSV rows whose columns contain the settings of the new pools.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource? InputObject { get; set; }

    /// <summary>
    /// The name of the new pool, with up to 64 characters. Valid characters are letters, digits, underscores, periods, and hyphens. The
    /// name must be unique and can't be changed later.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("PoolName")]
    [ValidateForm(WorkSpacesNames.PoolName, WorkSpacesMessages.ValidPoolName)]
    [ValidateNotEmpty]
    public string Name { get; set; } = "";

    /// <summary>The tags as a hashtable, such as @{ Team = 'Sales' }.</summary>
    [Parameter]
    [ValidateTags]
    public Hashtable? Tag { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (Interlocked.Exchange(ref _warned, 1) == 0)
            WriteWarning(WorkSpacesMessages.PoolsEnd);
    }

    private protected override void ProcessInput()
    {
        if (!IsModel(Models, InputObject, isTemplate: true))
            return;
        var settings = Settings();
        if (Problem(settings) is { } problem)
        {
            WriteError(ErrorRecords.Create(
                ErrorIds.InvalidArgument, WorkSpacesMessages.PoolNotCreated(Name, problem), Name, CommandName));
            return;
        }

        var request = PoolRequests.Create(Name, settings, TagTable.Read(Tag));
        var scope = ScopeOf(AwsService.WorkSpaces, InputObject);
        var connect = Connect<WorkSpacesClient>(scope);
        var parts = PartsExist(request.BundleId, request.DirectoryId, scope);
        if (parts && IsFree(WorkSpacesKinds.Pool, Name, connect, client => PoolAsync(client, Name))
            && ShouldProcess(Name, WorkSpacesMessages.CreatePool, scope))
            Start(Name, async () => await EmitAsync(await connect().CreatePoolAsync(request, Cancellation).ConfigureAwait(false))
                .ConfigureAwait(false));
    }

    private static string? Problem(PoolSettings settings) => settings switch
    {
        { Description: null } => WorkSpacesMessages.PoolNeedsDescription,
        { BundleId: null } => WorkSpacesMessages.PoolNeedsBundle,
        { DirectoryId: null } => WorkSpacesMessages.PoolNeedsDirectory,
        { DesiredUserSessions: null } => WorkSpacesMessages.PoolNeedsSize,
        _ => null,
    };

    private Task<WksPool?> PoolAsync(WorkSpacesClient client, string name) =>
        client.ListPoolsAsync(null, Cancellation).FindAsync(pool => pool.Name == name);
}
