using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// A cmdlet that gives a fleet its settings. All of them come from the command line, from a fleet, or from a row of a CSV file.
/// </summary>
public abstract class ASFleetSettingsCmdlet : AwsTargetCmdlet
{
    /// <summary>The size of an instance, such as stream.standard.medium.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? InstanceType { get; set; }

    /// <summary>The image that instances start from, by name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [TextOnly(Or = typeof(ASImage))]
    [ArgumentCompleter(typeof(ImageCompleter))]
    public string? ImageName { get; set; }

    /// <summary>The image that instances start from, by ARN.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm("arn:aws[a-z-]*:appstream:.+", "an AppStream ARN such as arn:aws:appstream:us-east-1:123456789012:image/name")]
    [ArgumentCompleter(typeof(ImageCompleter))]
    public string? ImageArn { get; set; }

    /// <summary>How many instances there are to be. Not for ELASTIC fleets.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Desired")]
    [CsvNumber]
    [ValidateNumber(0, 100000, "instances")]
    public int? DesiredInstances { get; set; }

    /// <summary>Multi-session fleets: how many sessions there is to be room for, instead of -DesiredInstances.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("DesiredUserSessions")]
    [CsvNumber]
    [ValidateNumber(0, 1000000, "sessions")]
    public int? DesiredSessions { get; set; }

    /// <summary>How many users share an instance. Makes a fleet a multi-session fleet.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(1, 1000, "sessions")]
    public int? MaxSessionsPerInstance { get; set; }

    /// <summary>ELASTIC fleets: how many sessions there may be at one time.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(1, 100000, "sessions")]
    public int? MaxConcurrentSessions { get; set; }

    /// <summary>Seconds after which a session ends, 600 (ten minutes) to 432000 (five days).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(600, 432000, "seconds")]
    public int? MaxUserDurationInSeconds { get; set; }

    /// <summary>Seconds that a session waits for its user to come back, 60 (a minute) to 36000 (ten hours).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(60, 36000, "seconds")]
    public int? DisconnectTimeoutInSeconds { get; set; }

    /// <summary>
    /// Seconds without input after which a user is disconnected: 0 for never, or 60 to 36000; AWS rounds to whole minutes.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(60, 36000, "seconds", OrZero = true)]
    public int? IdleDisconnectTimeoutInSeconds { get; set; }

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

    /// <summary>The subnets that instances get an interface in.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("SubnetIds")]
    [CsvList]
    public string[]? SubnetId { get; set; }

    /// <summary>At most five security groups of those interfaces.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("SecurityGroupIds")]
    [CsvList]
    [ValidateAtMost(AppStreamConstraints.SecurityGroupIdListMaximumCount, "security groups")]
    public string[]? SecurityGroupId { get; set; }

    /// <summary>Whether instances reach the internet without a NAT of one's own.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvBoolean]
    public bool? EnableDefaultInternetAccess { get; set; }

    /// <summary>The Active Directory domain that instances join, such as corp.example.com.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    public string? DirectoryName { get; set; }

    /// <summary>Where in that directory the computer accounts of instances go.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateLongest(AppStreamConstraints.OrganizationalUnitDistinguishedNameMaximumLength, "a text")]
    public string? OrganizationalUnitDistinguishedName { get; set; }

    /// <summary>The ARN of the role that applications on the instances have.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm("arn:aws[a-z-]*:iam::[0-9]{12}:role/.+", "a role ARN such as arn:aws:iam::123456789012:role/name")]
    public string? IamRoleArn { get; set; }

    /// <summary>What users see: APP (only applications) or DESKTOP.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? StreamView { get; set; }

    /// <summary>The operating system. Needed for ELASTIC fleets, such as AMAZON_LINUX2.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? Platform { get; set; }

    /// <summary>The USB devices that users may bring, in AWS's form of eight fields separated by commas.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("UsbDeviceFilterStrings")]
    [CsvList]
    public string[]? UsbDeviceFilter { get; set; }

    /// <summary>ELASTIC fleets: the bucket of the session scripts.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm(@"[0-9a-z.-]{2,62}[0-9a-z-]", "a bucket name of 3 to 63 small letters, digits, dots and hyphens")]
    public string? SessionScriptS3Bucket { get; set; }

    /// <summary>ELASTIC fleets: the place of the session scripts in the bucket.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    public string? SessionScriptS3Key { get; set; }

    /// <summary>The size of the root volume in GB, 200 to 500; above 200 it is billed whatever the state of the fleet.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(200, 500, "GB")]
    public int? RootVolumeSizeInGb { get; set; }

    /// <summary>Whether instances answer only version 2 of the metadata service.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvBoolean]
    public bool? DisableIMDSV1 { get; set; }

    /// <summary>
    /// Whether a fleet can start from the images of a request. Where one doesn't exist, or isn't AVAILABLE, the error was written.
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
                $"The image '{image}' is {wrong.State}, and a fleet can start only from one that is {ImageStateValues.Available}. To see "
                + $"which images are, run Get-ASImage -State {ImageStateValues.Available}.",
                image,
                CommandName));
            return false;
        }

        return true;
    }

    // A shared image may have the name of one's own.
    private static async Task<ASImage?> BestAsync(IAsyncEnumerable<ASImage> images) =>
        (await images.ReadAllAsync().ConfigureAwait(false)).OrderBy(image => image.State != ImageStateValues.Available).FirstOrDefault();

    /// <summary>The settings of the current record; only those that <paramref name="counts"/> names, if it is given.</summary>
    private protected FleetSettings Settings(Func<string, bool>? counts = null) => ParameterSettings.Read<FleetSettings>(this, counts);
}
