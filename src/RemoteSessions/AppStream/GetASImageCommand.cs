using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Lists AppStream 2.0 (WorkSpaces Applications) images that fleets can be created from.
/// AWS: DescribeImages.
/// </summary>
[Cmdlet(VerbsCommon.Get, "ASImage", DefaultParameterSetName = ByName, HelpUri = HelpPages.Folder + "Get-ASImage.md")]
[OutputType(typeof(ASImage))]
public sealed class GetASImageCommand : AwsReadCmdlet
{
    private const string ByName = "Name";
    private const string ByArn = "Arn";

    private static readonly ResourceSelector Own = new(ASImage.Identity);

    private static readonly ResourceSelector Accepted = new(ASImage.Identity, ASFleet.Identity);

    /// <summary>The names of the images. Wildcards are supported.</summary>
    [Parameter(Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("ImageName")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ImageCompleter))]
    public string[]? Name { get; set; }

    /// <summary>The ARNs of the images.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByArn)]
    [Alias("ImageArn")]
    [ValidateForm("arn:aws[a-z-]*:appstream:.+", AppStreamMessages.ValidImageArn)]
    [TextOnly]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ImageCompleter))]
    public string[] Arn { get; set; } = [];

    /// <summary>
    /// Fleets (to get the images that their instances are created from), images (to get their current state), rows of a CSV file, or
    /// names.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The visibility of the images to include: PUBLIC (provided by AWS), PRIVATE, or SHARED.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [Alias("Type")]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? Visibility { get; set; }

    /// <summary>The states of the images to include, such as AVAILABLE.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ImageStateCompleter))]
    public string[]? State { get; set; }

    /// <summary>The operating systems of the images to include, such as WINDOWS_SERVER_2022.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string[]? Platform { get; set; }

    private protected override void ReadInput()
    {
        if (ParameterSetName == ByName)
        {
            foreach (var (names, arn) in Typed(Own, Name))
                Find(names, arn);
        }

        ByArns(Arn, null);
        foreach (var reference in Selected(Accepted, InputObject))
            Find(reference);
    }

    private void Find(string[]? names, ResourceReference? arn)
    {
        if (arn is null)
            Find(names, from: null);
        else
            Find(arn);
    }

    private void Find(ResourceReference reference)
    {
        var ofFleet = reference.Identity == ASFleet.Identity;
        if ((ofFleet ? reference[nameof(ASFleet.ImageArn)] : reference.Arn ?? reference[nameof(ASImage.Arn)]) is { } arn)
            ByArns([arn], reference.Input);
        else if (!ofFleet)
            Find([.. reference.Keys], reference.Input);
        else if (TryColumn(reference, nameof(ASFleet.ImageName), out var name))
            Find([name], reference.Input);
    }

    private void ByArns(string[] arns, AwsResource? from)
    {
        foreach (var arn in arns.Distinct(StringComparer.Ordinal))
        {
            var filter = new NameFilter([WildcardPattern.Escape(arn)], AppStreamKinds.Image);
            Read(arn, client => client.ListImagesAsync(null, [arn], null, Cancellation).OrNoneAsync(), filter, image => image.Arn, from);
        }
    }

    private void Find(string[]? patterns, AwsResource? from)
    {
        if (AppStreamNames.ArePlain(patterns))
        {
            foreach (var name in patterns!.Distinct(StringComparer.Ordinal))
                Read(name, client => client.ListImagesAsync([NameFilter.Unescape(name)], null, null, Cancellation)
                    .OrNoneAsync(), new NameFilter([name], AppStreamKinds.Image), image => image.Name, from);
            return;
        }

        // If both names and patterns are specified, the list of all images is needed to determine whether the names exist.
        var names = new NameFilter(patterns, AppStreamKinds.Image);
        var type = names.Missing().Count == 0 ? Visibility?.ToUpperInvariant() : null;
        Read(null, client => client.ListImagesAsync(null, null, type, Cancellation), names, image => image.Name, from);
    }

    private void Read(
        object? target, Func<AppStreamClient, IAsyncEnumerable<ASImage>> list, NameFilter names, Func<ASImage, string?> nameOf,
        AwsResource? from) =>
        InEachScope<AppStreamClient>(
            target, client => EmitAllAsync(list(client), image => names.Matches(nameOf(image)) && Wanted(image)), from, names);

    private bool Wanted(ASImage image) =>
        Filters.In(State, image.State)
        && Filters.In(Platform, image.Platform)
        && (Visibility is null || string.Equals(Visibility, image.Visibility, StringComparison.OrdinalIgnoreCase));
}
