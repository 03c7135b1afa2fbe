using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// The base class of the commands that specify the settings of a fleet. The settings come from parameters, a piped fleet, or a CSV row.
/// </summary>
public abstract class ASFleetSettingsCmdlet : AwsTargetCmdlet
{
    /// <summary>The instance type, such as stream.standard.medium.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? InstanceType { get; set; }

    /// <summary>The name or ARN of the image that instances are created from.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [TextOnly(Or = typeof(ASImage))]
    [ArgumentCompleter(typeof(ImageCompleter))]
    public string? ImageName { get; set; }

    /// <summary>The ARN of the image that instances are created from.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm("arn:aws[a-z-]*:appstream:.+", AppStreamMessages.ValidImageArn)]
    [ArgumentCompleter(typeof(ImageCompleter))]
    public string? ImageArn { get; set; }

    /// <summary>The number of instances that the fleet should have. This setting doesn't apply to ELASTIC fleets.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Desired")]
    [CsvNumber]
    [ValidateNumber(0, 100000, AppStreamMessages.Instances)]
    public int? DesiredInstances { get; set; }

    /// <summary>
    /// For multi-session fleets, the number of user sessions that the fleet should provide. Use this setting instead of -DesiredInstances.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("DesiredUserSessions")]
    [CsvNumber]
    [ValidateNumber(0, 1000000, AppStreamMessages.Sessions)]
    public int? DesiredSessions { get; set; }

    /// <summary>The maximum number of users who share an instance. A fleet with this setting is a multi-session fleet.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(1, 1000, AppStreamMessages.Sessions)]
    public int? MaxSessionsPerInstance { get; set; }

    /// <summary>For ELASTIC fleets, the maximum number of concurrent sessions.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(1, 100000, AppStreamMessages.Sessions)]
    public int? MaxConcurrentSessions { get; set; }

    /// <summary>The maximum duration of a session in seconds, from 600 (10 minutes) to 432000 (5 days).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(600, 432000, AppStreamMessages.Seconds)]
    public int? MaxUserDurationInSeconds { get; set; }

    /// <summary>
    /// The number of seconds, from 60 (1 minute) to 36000 (10 hours), that a session waits for a disconnected user to reconnect.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(60, 36000, AppStreamMessages.Seconds)]
    public int? DisconnectTimeoutInSeconds { get; set; }

    /// <summary>
    /// The number of seconds without input after which a user is disconnected: 0 (never), or 60 to 36000. AWS rounds the value to whole
    /// minutes.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(60, 36000, AppStreamMessages.Seconds, OrZero = true)]
    public int? IdleDisconnectTimeoutInSeconds { get; set; }

    /// <summary>The name that users see, with at most 100 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateLongest(AppStreamConstraints.DisplayNameMaximumLength, AppStreamMessages.Text)]
    public string? DisplayName { get; set; }

    /// <summary>The description of the fleet, with at most 256 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateLongest(AppStreamConstraints.DescriptionMaximumLength, AppStreamMessages.Text)]
    public string? Description { get; set; }

    /// <summary>The subnets for the network interfaces of the instances.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("SubnetIds")]
    [CsvList]
    public string[]? SubnetId { get; set; }

    /// <summary>The IDs of up to five security groups for the network interfaces of the instances.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("SecurityGroupIds")]
    [CsvList]
    [ValidateAtMost(AppStreamConstraints.SecurityGroupIdListMaximumCount, AppStreamMessages.SecurityGroups)]
    public string[]? SecurityGroupId { get; set; }

    /// <summary>Specifies whether instances have internet access without a NAT gateway.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvBoolean]
    public bool? EnableDefaultInternetAccess { get; set; }

    /// <summary>The Active Directory domain that instances join, such as corp.example.com.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    public string? DirectoryName { get; set; }

    /// <summary>The organizational unit in which the computer accounts of the instances are created.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateLongest(AppStreamConstraints.OrganizationalUnitDistinguishedNameMaximumLength, AppStreamMessages.Text)]
    public string? OrganizationalUnitDistinguishedName { get; set; }

    /// <summary>The ARN of the IAM role that applications on the instances can use.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm("arn:aws[a-z-]*:iam::[0-9]{12}:role/.+", AppStreamMessages.ValidRoleArn)]
    public string? IamRoleArn { get; set; }

    /// <summary>The stream view: APP (users see only applications) or DESKTOP (users see the desktop of the operating system).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? StreamView { get; set; }

    /// <summary>The operating system, such as AMAZON_LINUX2. This setting is required for ELASTIC fleets.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? Platform { get; set; }

    /// <summary>
    /// The filters for the USB devices that users can use in a session. Each filter consists of eight comma-separated fields, which AWS
    /// defines.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("UsbDeviceFilterStrings")]
    [CsvList]
    public string[]? UsbDeviceFilter { get; set; }

    /// <summary>For ELASTIC fleets, the S3 bucket that contains the session scripts.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm(@"[0-9a-z.-]{2,62}[0-9a-z-]", AppStreamMessages.ValidBucketName)]
    public string? SessionScriptS3Bucket { get; set; }

    /// <summary>For ELASTIC fleets, the key of the session scripts in the S3 bucket.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    public string? SessionScriptS3Key { get; set; }

    /// <summary>
    /// The size of the root volume in GB, from 200 to 500. AWS bills volumes larger than 200 GB in every state of the fleet.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(200, 500, AppStreamMessages.Gigabytes)]
    public int? RootVolumeSizeInGb { get; set; }

    /// <summary>Specifies whether instances accept only version 2 of the instance metadata service (IMDS).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvBoolean]
    public bool? DisableIMDSV1 { get; set; }

    /// <summary>
    /// Checks whether the images that the user specified for a fleet are available. If an image doesn't exist or isn't AVAILABLE, this
    /// method writes an error.
    /// </summary>
    private protected bool ImagesAreAvailable(string? name, string? arn, Scope scope)
    {
        var connect = Connect<AppStreamClient>(scope);
        foreach (var image in new[] { name, arn }.OfType<string>())
        {
            string[] asked = [image];
            if (!TryReadOnce(
                AppStreamKinds.Image, image, scope, connect, client => BestAsync(
                    client.ListImagesAsync(image == arn ? null : asked, image == arn ? asked : null, null, Cancellation)), out var seen))
                return false;
            if (seen.Resource is not { State: not (null or ImageStateValues.Available) } wrong)
                continue;
            WriteError(ErrorRecords.Create(
                ServiceErrorTypes.ResourceNotAvailable,
                AppStreamMessages.ImageNotAvailable(image, wrong.State),
                image,
                CommandName));
            return false;
        }

        return true;
    }

    // A shared image can have the same name as an image of this account, so an available image is preferred.
    private static async Task<ASImage?> BestAsync(IAsyncEnumerable<ASImage> images) =>
        (await images.ReadAllAsync().ConfigureAwait(false)).OrderBy(image => image.State != ImageStateValues.Available).FirstOrDefault();

    /// <summary>
    /// Returns the settings in the current pipeline input. The optional <paramref name="counts"/> function returns whether a parameter is
    /// included in the settings.
    /// </summary>
    private protected FleetSettings Settings(Func<string, bool>? counts = null)
    {
        var settings = ParameterSettings.Read<FleetSettings>(this, counts);
        // As in other commands, a name can also be an ARN.
        return settings.ImageArn is null && ResourceArn.TryRead(settings.ImageName, out var arn) && arn.Kind == ASImage.Identity.ArnKind
            ? settings with { ImageName = null, ImageArn = settings.ImageName }
            : settings;
    }
}
