using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.WorkSpaces;

/// <summary>
/// Lists WorkSpaces bundles: one's own, those of an owner such as AMAZON, or some by id.
/// AWS: DescribeWorkspaceBundles.
/// </summary>
[Cmdlet(VerbsCommon.Get, "WksBundle", DefaultParameterSetName = ByName, HelpUri = HelpPages.Folder + "Get-WksBundle.md")]
[OutputType(typeof(WksBundle))]
public sealed class GetWksBundleCommand : WorkSpacesReadCmdlet
{
    private const string ByName = "Name";
    private const string ById = "BundleId";

    /// <summary>Names of bundles, wildcards allowed.</summary>
    [Parameter(Position = 0, ParameterSetName = ByName)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(BundleCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Whose bundles: AMAZON for those of AWS. Without it, one's own.</summary>
    [Parameter(ParameterSetName = ByName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(BundleOwnerCompleter))]
    public string? Owner { get; set; }

    /// <summary>The ids of bundles (wsb-...). Pools have it as BundleId.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ById, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [FromProperty("BundleId")]
    [ValidateForm(WorkSpacesNames.BundleId, WorkSpacesNames.BundleIdAccepted)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(BundleCompleter))]
    public string[] BundleId { get; set; } = [];

    /// <summary>Only bundles of these sizes, such as STANDARD.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string[]? ComputeType { get; set; }

    /// <summary>Only bundles in one of these states: AVAILABLE, PENDING, ERROR.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(BundleStateCompleter))]
    public string[]? State { get; set; }

    private protected override void ReadInput()
    {
        if (ParameterSetName == ByName)
        {
            InEachPlace(null, FindAsync);
            return;
        }

        foreach (var id in BundleId)
            InEachPlace(id, client => ReadAsync(client, id));
    }

    private async Task FindAsync(WorkSpacesClient client)
    {
        var names = new NameFilter(Name);
        await EmitAllAsync(client.ListBundlesAsync(null, Owner, Cancellation), bundle => names.Matches(bundle.Name) && Wanted(bundle)).ConfigureAwait(false);
        names.ThrowIfMissing("WorkSpaces bundle");
    }

    // AWS leaves out what is not there.
    private async Task ReadAsync(WorkSpacesClient client, string id)
    {
        var bundle = await client.ListBundlesAsync([id], null, Cancellation).FindAsync(bundle => bundle.BundleId == id).ConfigureAwait(false)
            ?? throw new Wire.AwsServiceException(new Wire.ServiceError(Wire.ErrorIds.ResourceNotFound, $"There is no WorkSpaces bundle '{id}'."));
        if (Wanted(bundle))
            await EmitAsync(bundle).ConfigureAwait(false);
    }

    private bool Wanted(WksBundle bundle) => Filters.In(ComputeType, bundle.ComputeType) && Filters.In(State, bundle.State);
}
