using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// The base class of the commands that set the settings of a stack. The settings come from parameters, a piped stack, or a CSV row.
/// </summary>
public abstract class ASStackSettingsCmdlet : AwsTargetCmdlet
{
    /// <summary>The name that users see, with at most 100 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateLongest(AppStreamConstraints.DisplayNameMaximumLength, AppStreamMessages.Text)]
    public string? DisplayName { get; set; }

    /// <summary>The description of the stack, with at most 256 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateLongest(AppStreamConstraints.DescriptionMaximumLength, AppStreamMessages.Text)]
    public string? Description { get; set; }

    /// <summary>Specifies whether each user has a home folder in Amazon S3.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvBoolean]
    public bool? HomeFolders { get; set; }

    /// <summary>The domains whose users can use Google Drive in sessions.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("GoogleDriveDomains")]
    [CsvList]
    [ValidateAtMost(AppStreamConstraints.DomainListMaximumCount, AppStreamMessages.Domains)]
    public string[]? GoogleDriveDomain { get; set; }

    /// <summary>The domains whose users can use their OneDrive.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("OneDriveDomains")]
    [CsvList]
    [ValidateAtMost(AppStreamConstraints.DomainListMaximumCount, AppStreamMessages.Domains)]
    public string[]? OneDriveDomain { get; set; }

    /// <summary>The domains in -OneDriveDomain that require the consent of an administrator.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("OneDriveDomainsRequiringAdminConsent")]
    [CsvList]
    [ValidateAtMost(AppStreamConstraints.DomainListMaximumCount, AppStreamMessages.Domains)]
    public string[]? OneDriveDomainRequiringAdminConsent { get; set; }

    /// <summary>Specifies whether users can copy text from their device to the session: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? ClipboardFromLocal { get; set; }

    /// <summary>Specifies whether users can copy text from the session to their device: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? ClipboardToLocal { get; set; }

    /// <summary>Specifies whether users can upload files to the session: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? FileUpload { get; set; }

    /// <summary>Specifies whether users can download files from the session: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? FileDownload { get; set; }

    /// <summary>Specifies whether users can print to a printer that is connected to their device: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? PrintToLocal { get; set; }

    /// <summary>Specifies whether users can sign in to Windows with a password: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? DomainPasswordSignIn { get; set; }

    /// <summary>Specifies whether users can sign in to Windows with a smart card: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? DomainSmartCardSignIn { get; set; }

    /// <summary>Specifies whether sessions use the time zone of the user's device: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? AutoTimeZoneRedirection { get; set; }

    /// <summary>The maximum number of characters that users can copy to the session in one operation: 1 to 20971520.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(1, 20971520, AppStreamMessages.Characters)]
    public int? ClipboardFromLocalMaximumLength { get; set; }

    /// <summary>The maximum number of characters that users can copy from the session in one operation: 1 to 20971520.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(1, 20971520, AppStreamMessages.Characters)]
    public int? ClipboardToLocalMaximumLength { get; set; }

    /// <summary>
    /// The name of the settings group under which application settings are saved between sessions. The name can have at most 100
    /// characters.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateLongest(AppStreamConstraints.SettingsGroupMaximumLength, AppStreamMessages.Text)]
    public string? ApplicationSettingsGroup { get; set; }

    /// <summary>The preferred protocol for streaming: TCP or UDP.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? PreferredProtocol { get; set; }

    /// <summary>The URL that users are redirected to after a session, with at most 1000 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateLongest(AppStreamConstraints.RedirectURLMaximumLength, AppStreamMessages.Url)]
    public string? RedirectUrl { get; set; }

    /// <summary>The URL of the page where users can send feedback, with at most 1000 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateLongest(AppStreamConstraints.FeedbackURLMaximumLength, AppStreamMessages.Url)]
    public string? FeedbackUrl { get; set; }

    /// <summary>The VPC endpoints (one to four) that users must connect through.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("VpcEndpointIds")]
    [CsvList]
    [ValidateAtMost(AppStreamConstraints.AccessEndpointListMaximumCount, AppStreamMessages.VpcEndpoints)]
    public string[]? VpcEndpointId { get; set; }

    /// <summary>The domains (up to 20) whose web pages can embed a session.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("EmbedHostDomains")]
    [CsvList]
    [ValidateAtMost(AppStreamConstraints.EmbedHostDomainsMaximumCount, AppStreamMessages.Domains)]
    public string[]? EmbedHostDomain { get; set; }

    /// <summary>Up to 100 URLs that open in the browser on the user's device. Specify * for all URLs.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AllowedUrls")]
    [CsvList]
    [ValidateAtMost(AppStreamConstraints.UrlPatternListMaximumCount, AppStreamMessages.Urls)]
    public string[]? AllowedUrl { get; set; }

    /// <summary>Up to 100 URLs that always open in the session and never in the browser on the user's device.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("DeniedUrls")]
    [CsvList]
    [ValidateAtMost(AppStreamConstraints.UrlPatternListMaximumCount, AppStreamMessages.Urls)]
    public string[]? DeniedUrl { get; set; }

    /// <summary>The actions that software agents can perform in sessions: COMPUTER_VISION, COMPUTER_INPUT, and FORWARD_MCP_TOOLS.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AgentActions")]
    [CsvList]
    [ArgumentCompleter(typeof(AgentActionCompleter))]
    public string[]? AgentAction { get; set; }

    /// <summary>Specifies what users can do while a software agent works: VIEW_ONLY, VIEW_STOP, or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? AgentUserControlMode { get; set; }

    /// <summary>The screen resolution for software agents. The default is W_1280xH_720.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? AgentScreenResolution { get; set; }

    /// <summary>The format of the screen images for software agents: PNG (the default) or JPEG.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? AgentScreenImageFormat { get; set; }

    /// <summary>The ARN of the S3 bucket in which the screen images for software agents are saved.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm("arn:aws[a-z-]*:s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]", AppStreamMessages.ValidBucketArn)]
    public string? AgentScreenshotsS3BucketArn { get; set; }
}
