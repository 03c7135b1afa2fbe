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
    private const string ByObject = "InputObject";

    private static readonly ResourceSelector Accepted = new(WksBundle.Identity, WksPool.Identity);

    /// <summary>Names of bundles, wildcards allowed.</summary>
    [Parameter(Position = 0, ParameterSetName = ByName)]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(BundleCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Whose bundles: AMAZON for those of AWS. Without it, one's own.</summary>
    [Parameter(ParameterSetName = ByName)]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(BundleOwnerCompleter))]
    public string? Owner { get; set; }

    /// <summary>Pools, for the bundles that they are made from; bundles, for what they are now; or rows of a CSV file, names or ids.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The ids of bundles (wsb-...).</summary>
    [Parameter(Mandatory = true, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [TextOnly]
    [ValidateForm(WorkSpacesNames.BundleId, WorkSpacesNames.BundleIdAccepted)]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(BundleCompleter))]
    public string[] BundleId { get; set; } = [];

    /// <summary>Only bundles of these sizes, such as STANDARD.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string[]? ComputeType { get; set; }

    /// <summary>Only bundles in one of these states: AVAILABLE, PENDING, ERROR.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(BundleStateCompleter))]
    public string[]? State { get; set; }

    private protected override void ReadInput()
    {
        if (ParameterSetName == ByName)
            InEachPlace(null, client => FindAsync(client, Name));
        foreach (var id in BundleId)
            InEachPlace(id, client => ReadAsync(client, id));
        foreach (var reference in Selected(Accepted, InputObject))
        {
            if (reference.Identity == WksBundle.Identity)
                Find(reference);
            else if (TryColumn(reference, nameof(WksPool.BundleId), out var bundle))
                InEachPlace(bundle, client => ReadAsync(client, bundle), reference.Input);
        }
    }

    private void Find(ResourceReference reference)
    {
        foreach (var key in reference.Keys)
        {
            if (ValidateFormAttribute.ProblemOf(key, WorkSpacesNames.BundleId, "") is null)
                InEachPlace(key, client => ReadAsync(client, key), reference.Input);
            else
                InEachPlace(key, client => FindAsync(client, [key]), reference.Input);
        }
    }

    private async Task FindAsync(WorkSpacesClient client, string[]? patterns)
    {
        var names = new NameFilter(patterns);
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
