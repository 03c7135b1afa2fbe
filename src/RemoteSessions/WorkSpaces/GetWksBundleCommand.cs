using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Lists WorkSpaces bundles: the bundles of this account, the bundles of an owner such as AMAZON, or bundles with specified IDs.
/// AWS: DescribeWorkspaceBundles.
/// </summary>
[Cmdlet(VerbsCommon.Get, "WksBundle", DefaultParameterSetName = ByName, HelpUri = HelpPages.Folder + "Get-WksBundle.md")]
[OutputType(typeof(WksBundle))]
public sealed class GetWksBundleCommand : AwsReadCmdlet
{
    private const string ByName = "Name";
    private const string ById = "BundleId";

    private static readonly ResourceSelector Own = new(WksBundle.Identity);

    private static readonly ResourceSelector Accepted = new(WksBundle.Identity, WksPool.Identity);

    /// <summary>The names of the bundles. Wildcards are supported.</summary>
    [Parameter(Position = 0, ParameterSetName = ByName)]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(BundleCompleter))]
    public string[]? Name { get; set; }

    /// <summary>
    /// The owner of the bundles: AMAZON for the bundles that AWS provides. By default, the command lists the bundles of this account.
    /// </summary>
    [Parameter(ParameterSetName = ByName)]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(BundleOwnerCompleter))]
    public string? Owner { get; set; }

    /// <summary>
    /// Pools (to get the bundles that they use), bundles (to get their current state), rows of a CSV file, names, or IDs.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The IDs of the bundles (wsb-...).</summary>
    [Parameter(Mandatory = true, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [TextOnly]
    [ValidateForm(WorkSpacesNames.BundleId, WorkSpacesMessages.ValidBundleId)]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(BundleCompleter))]
    public string[] BundleId { get; set; } = [];

    /// <summary>The compute types of the bundles to include, such as STANDARD.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string[]? ComputeType { get; set; }

    /// <summary>The states of the bundles to include: AVAILABLE, PENDING, or ERROR.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(BundleStateCompleter))]
    public string[]? State { get; set; }

    private protected override void ReadInput()
    {
        foreach (var (names, arn) in ParameterSetName == ByName ? Typed(Own, Name) : [])
        {
            if (names is null)
                FindNamed(null, null);
            else
                Find(names, arn?.Input);
        }

        Find(BundleId, null);
        foreach (var reference in Selected(Accepted, InputObject))
        {
            if (reference.Identity == WksBundle.Identity)
                Find([.. reference.Patterns], reference.Input);
            else if (TryColumn(reference, nameof(WksPool.BundleId), out var bundle))
                Find([bundle], reference.Input);
        }
    }

    private void Find(string[] given, AwsResource? from)
    {
        // AWS omits IDs that don't exist from the response.
        foreach (var chunk in given.Where(WorkSpacesNames.IsBundleId).Distinct(StringComparer.Ordinal).Chunk(WorkSpacesClient.LargestPage))
            Read(chunk is [var only] ? only : null, chunk, chunk, bundle => bundle.BundleId, from);
        if (given.Where(name => !WorkSpacesNames.IsBundleId(name)).ToArray() is { Length: > 0 } names)
            FindNamed(names, from);
    }

    private void FindNamed(string[]? names, AwsResource? from) => Read(null, null, names, bundle => bundle.Name, from);

    private void Read(object? target, string[]? ids, string[]? given, Func<WksBundle, string?> nameOf, AwsResource? from)
    {
        var found = new NameFilter(given, WorkSpacesKinds.Bundle);
        InEachScope<WorkSpacesClient>(
            target,
            client => EmitAllAsync(
                client.ListBundlesAsync(ids, ids is null ? Owner : null, Cancellation), bundle => found.Matches(nameOf(bundle))
                    && Wanted(bundle)),
            from,
            found);
    }

    private bool Wanted(WksBundle bundle) => Filters.In(ComputeType, bundle.ComputeType) && Filters.In(State, bundle.State);
}
