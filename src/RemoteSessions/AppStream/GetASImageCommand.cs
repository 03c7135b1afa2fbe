using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.AppStream;

/// <summary>
/// Lists AppStream 2.0 (WorkSpaces Applications) images that fleets can start from.
/// AWS: DescribeImages.
/// </summary>
[Cmdlet(VerbsCommon.Get, "ASImage", DefaultParameterSetName = ByName, HelpUri = HelpPages.Folder + "Get-ASImage.md")]
[OutputType(typeof(ASImage))]
public sealed class GetASImageCommand : AppStreamReadCmdlet
{
    private const string ByName = "Name";
    private const string ByArn = "Arn";

    /// <summary>Names of images, wildcards allowed.</summary>
    [Parameter(Position = 0, ParameterSetName = ByName, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ImageName")]
    [FromProperty("ImageName", "Name")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ImageCompleter))]
    public string[]? Name { get; set; }

    /// <summary>ARNs of images.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByArn)]
    [Alias("ImageArn")]
    [ValidateForm("arn:aws[a-z-]*:appstream:.+", "an AppStream ARN such as arn:aws:appstream:us-east-1:123456789012:image/name")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ImageCompleter))]
    public string[] Arn { get; set; } = [];

    /// <summary>Only images of one kind: PUBLIC (AWS's own), PRIVATE or SHARED.</summary>
    [Parameter]
    [Alias("Type")]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? Visibility { get; set; }

    /// <summary>Only images in one of these states, such as AVAILABLE.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ImageStateCompleter))]
    public string[]? State { get; set; }

    /// <summary>Only images for these operating systems, such as WINDOWS_SERVER_2022.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string[]? Platform { get; set; }

    private protected override void ReadInput()
    {
        var type = Visibility?.ToUpperInvariant();
        if (ParameterSetName == ByArn)
        {
            var arns = Arn;
            InEachPlace(null, client => EmitAllAsync(client.ListImagesAsync(null, arns, type, Cancellation), Wanted));
        }
        else if (AppStreamNames.ArePlain(Name))
        {
            foreach (var name in Name!)
                InEachPlace(name, client => EmitAllAsync(client.ListImagesAsync([name], null, type, Cancellation), Wanted));
        }
        else
        {
            InEachPlace(null, client => FindAsync(client, type));
        }
    }

    private async Task FindAsync(AppStreamClient client, string? type)
    {
        var names = new NameFilter(Name);
        await EmitAllAsync(client.ListImagesAsync(null, null, type, Cancellation), image => names.Matches(image.Name) && Wanted(image)).ConfigureAwait(false);
        names.ThrowIfMissing("AppStream image");
    }

    private bool Wanted(ASImage image) => Filters.In(State, image.State) && Filters.In(Platform, image.Platform);
}
