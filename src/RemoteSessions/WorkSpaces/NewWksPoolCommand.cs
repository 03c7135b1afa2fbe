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
/// Creates WorkSpaces pools. A new pool is CREATING and then STOPPED: Start-WksPool starts it. AWS gives no new customer a pool, and ends
/// WorkSpaces Pools on 2027-12-31; AppStream 2.0 (WorkSpaces Applications) is what it points to: New-ASFleet.
/// AWS: CreateWorkspacesPool, DescribeWorkspaceBundles, DescribeWorkspaceDirectories, DescribeWorkspacesPools.
/// </summary>
[Cmdlet(VerbsCommon.New, "WksPool", SupportsShouldProcess = true, HelpUri = HelpPages.Folder + "New-WksPool.md")]
[OutputType(typeof(WksPool))]
public sealed class NewWksPoolCommand : WksPoolSettingsCmdlet
{
    private static readonly ResourceSelector Models = new(WksPool.Identity) { Settings = [nameof(BundleId), nameof(DirectoryId)] };

    private static int _warned;

    /// <summary>A pool that serves as the model, as Get-WksPool gives it; or rows of a CSV file, whose columns are the settings.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource? InputObject { get; set; }

    /// <summary>The pool's name: up to 64 letters, digits and _ . -; unique, and for ever.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("PoolName")]
    [ValidateForm(WorkSpacesNames.PoolName, WorkSpacesNames.PoolNameAccepted)]
    [ValidateNotEmpty]
    public string Name { get; set; } = "";

    /// <summary>Tags, as @{ Team = 'Sales' }.</summary>
    [Parameter]
    [ValidateTags]
    public Hashtable? Tag { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (Interlocked.Exchange(ref _warned, 1) == 0)
            WriteWarning(
                "WorkSpaces Pools takes no new customers since 2026-07-31 and ends on 2027-12-31. AWS points to AppStream 2.0 (WorkSpaces "
                + "Applications): New-ASFleet.");
    }

    private protected override void ProcessInput()
    {
        if (!IsModel(Models, InputObject, isTemplate: true))
            return;
        var settings = Settings();
        if (Missing(settings) is { } missing)
        {
            WriteError(
                ErrorRecords.Create(
                    ErrorIds.InvalidArgument, $"The pool '{Name}' cannot be created: it needs {missing}.", Name, CommandName));
            return;
        }

        var request = PoolRequests.Create(Name, settings, TagTable.Read(Tag));
        var scope = ScopeOf(AwsService.WorkSpaces, InputObject);
        var connect = Connect<WorkSpacesClient>(scope);
        var parts = PartsExist(request.BundleId, request.DirectoryId, scope);
        if (parts && IsFree(WorkSpacesKinds.Pool, Name, connect, client => PoolAsync(client, Name))
            && ShouldProcess(Name, "Create WorkSpaces pool"))
            Start(Name, async () => await EmitAsync(await connect().CreatePoolAsync(request, Cancellation).ConfigureAwait(false))
                .ConfigureAwait(false));
    }

    private static string? Missing(PoolSettings settings) => settings switch
    {
        { Description: null } => "-Description",
        { BundleId: null } => "-BundleId (Get-WksBundle lists them)",
        { DirectoryId: null } => "-DirectoryId (Get-WksDirectory -WorkspaceType POOLS lists them)",
        { DesiredUserSessions: null } => "-DesiredUserSessions",
        _ => null,
    };

    private Task<WksPool?> PoolAsync(WorkSpacesClient client, string name) =>
        client.ListPoolsAsync(null, Cancellation).FindAsync(pool => pool.Name == name);
}
