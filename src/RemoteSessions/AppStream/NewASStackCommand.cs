using System.Collections;
using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Creates AppStream 2.0 (WorkSpaces Applications) stacks: what users of a fleet may do, and where their files are. Another stack can
/// be piped in as the model. Register-ASFleet gives it a fleet.
/// AWS: CreateStack, DescribeStacks.
/// </summary>
[Cmdlet(VerbsCommon.New, "ASStack", SupportsShouldProcess = true, HelpUri = HelpPages.Folder + "New-ASStack.md")]
[OutputType(typeof(ASStack))]
public sealed partial class NewASStackCommand : AwsTargetCmdlet
{
    /// <summary>A stack that serves as the model, as Get-ASStack gives it; or rows of a CSV file, whose columns are the settings.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource? InputObject { get; set; }

    /// <summary>The stack's name: up to 101 letters, digits and _ . -.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("StackName")]
    [ValidateForm(AppStreamNames.Form, AppStreamNames.Accepted)]
    [ValidateNotEmpty]
    public string Name { get; set; } = "";

    /// <summary>The name that users see, at most 100 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateLongest(AppStreamConstraints.DisplayNameMaximumLength, "a text")]
    public string? DisplayName { get; set; }

    /// <summary>The description, at most 256 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateLongest(AppStreamConstraints.DescriptionMaximumLength, "a text")]
    public string? Description { get; set; }

    /// <summary>Whether each user has a home folder in S3.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvBoolean]
    public bool? HomeFolders { get; set; }

    /// <summary>Lets users of these domains use their Google Drive.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("GoogleDriveDomains")]
    [CsvList]
    [ValidateAtMost(AppStreamConstraints.DomainListMaximumCount, "domains")]
    public string[]? GoogleDriveDomain { get; set; }

    /// <summary>Lets users of these domains use their OneDrive.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("OneDriveDomains")]
    [CsvList]
    [ValidateAtMost(AppStreamConstraints.DomainListMaximumCount, "domains")]
    public string[]? OneDriveDomain { get; set; }

    /// <summary>Of -OneDriveDomain, those where an administrator has to agree.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("OneDriveDomainsRequiringAdminConsent")]
    [CsvList]
    [ValidateAtMost(AppStreamConstraints.DomainListMaximumCount, "domains")]
    public string[]? OneDriveDomainRequiringAdminConsent { get; set; }

    /// <summary>Copying text into the session: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? ClipboardFromLocal { get; set; }

    /// <summary>Copying text out of the session: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? ClipboardToLocal { get; set; }

    /// <summary>Sending files into the session: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? FileUpload { get; set; }

    /// <summary>Taking files out of the session: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? FileDownload { get; set; }

    /// <summary>Printing on the user's own printer: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? PrintToLocal { get; set; }

    /// <summary>Signing in to Windows with a password: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? DomainPasswordSignIn { get; set; }

    /// <summary>Signing in to Windows with a smart card: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? DomainSmartCardSignIn { get; set; }

    /// <summary>Taking the user's own time zone: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? AutoTimeZoneRedirection { get; set; }

    /// <summary>Characters that may be copied into the session at once, 1 to 20971520.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(1, 20971520, "characters")]
    public int? ClipboardFromLocalMaximumLength { get; set; }

    /// <summary>Characters that may be copied out of the session at once, 1 to 20971520.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(1, 20971520, "characters")]
    public int? ClipboardToLocalMaximumLength { get; set; }

    /// <summary>Keeps settings of applications between sessions, under this name (at most 100 characters).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateLongest(AppStreamConstraints.SettingsGroupMaximumLength, "a text")]
    public string? ApplicationSettingsGroup { get; set; }

    /// <summary>TCP or UDP.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? PreferredProtocol { get; set; }

    /// <summary>Where users go after a session, at most 1000 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateLongest(AppStreamConstraints.RedirectURLMaximumLength, "an address")]
    public string? RedirectUrl { get; set; }

    /// <summary>Where users go to give feedback, at most 1000 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateLongest(AppStreamConstraints.FeedbackURLMaximumLength, "an address")]
    public string? FeedbackUrl { get; set; }

    /// <summary>One to four VPC endpoints that users must come through.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("VpcEndpointIds")]
    [CsvList]
    [ValidateAtMost(AppStreamConstraints.AccessEndpointListMaximumCount, "VPC endpoints")]
    public string[]? VpcEndpointId { get; set; }

    /// <summary>At most 20 domains whose pages may hold a session.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("EmbedHostDomains")]
    [CsvList]
    [ValidateAtMost(AppStreamConstraints.EmbedHostDomainsMaximumCount, "domains")]
    public string[]? EmbedHostDomain { get; set; }

    /// <summary>Links that open in the user's own browser, at most 100; * for all.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AllowedUrls")]
    [CsvList]
    [ValidateAtMost(AppStreamConstraints.UrlPatternListMaximumCount, "addresses")]
    public string[]? AllowedUrl { get; set; }

    /// <summary>Links that do not, at most 100.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("DeniedUrls")]
    [CsvList]
    [ValidateAtMost(AppStreamConstraints.UrlPatternListMaximumCount, "addresses")]
    public string[]? DeniedUrl { get; set; }

    /// <summary>Tags, as @{ Team = 'CAD' }.</summary>
    [Parameter]
    [ValidateTags]
    public Hashtable? Tag { get; set; }

    private protected override void ProcessInput()
    {
        if (!IsModel(AppStreamNames.Stacks.Own, InputObject, isTemplate: true))
            return;
        if (Problem() is { } problem)
        {
            WriteError(
                ErrorRecords.Create(ErrorIds.InvalidArgument, $"The stack '{Name}' cannot be created: {problem}.", Name, CommandName));
            return;
        }

        var (request, scope) = (Request(), ScopeOf(AwsService.AppStream, InputObject));
        var connect = Connect<AppStreamClient>(scope);
        if (IsFree(AppStreamKinds.Stack, Name, connect, client => client.GetStackAsync(Name, Cancellation)!)
            && ShouldProcess(Name, "Create AppStream stack"))
            Start(Name, async () => await EmitAsync(await connect().CreateStackAsync(request, Cancellation).ConfigureAwait(false))
                .ConfigureAwait(false));
    }
}
