using System.Collections;
using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;
using RemoteSessions.Wire;

namespace RemoteSessions.DeviceFarm;

/// <summary>
/// Lists the devices that Device Farm offers. The service filters; wildcards on the name are matched here.
/// AWS: ListDevices, GetDevice.
/// </summary>
[Cmdlet(VerbsCommon.Get, "DFRemoteDevice", DefaultParameterSetName = Query, HelpUri = HelpPages.Folder + "Get-DFRemoteDevice.md")]
[OutputType(typeof(DFRemoteDevice))]
public sealed class GetDFRemoteDeviceCommand : DeviceFarmReadCmdlet
{
    private const string Query = "Query";
    private const string ByArn = "Arn";

    /// <summary>Display names of devices, wildcards allowed.</summary>
    [Parameter(Position = 0, ParameterSetName = Query)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DeviceCompleter))]
    public string[]? Name { get; set; }

    /// <summary>ANDROID or IOS.</summary>
    [Parameter(ParameterSetName = Query)]
    [ArgumentCompleter(typeof(DeviceFarmValueCompleter))]
    public string? Platform { get; set; }

    /// <summary>PHONE or TABLET.</summary>
    [Parameter(ParameterSetName = Query)]
    [ArgumentCompleter(typeof(DeviceFarmValueCompleter))]
    public string? FormFactor { get; set; }

    /// <summary>HIGHLY_AVAILABLE, AVAILABLE, BUSY or TEMPORARY_NOT_AVAILABLE; several are joined by "or".</summary>
    [Parameter(ParameterSetName = Query)]
    [ArgumentCompleter(typeof(DeviceFarmValueCompleter))]
    public string[]? Availability { get; set; }

    /// <summary>Makers, such as Google or Apple.</summary>
    [Parameter(ParameterSetName = Query)]
    [ArgumentCompleter(typeof(DeviceCompleter))]
    public string[]? Manufacturer { get; set; }

    /// <summary>Models, exactly.</summary>
    [Parameter(ParameterSetName = Query)]
    [ArgumentCompleter(typeof(DeviceCompleter))]
    public string[]? Model { get; set; }

    /// <summary>A part of the model's name.</summary>
    [Parameter(ParameterSetName = Query)]
    public string? ModelContains { get; set; }

    /// <summary>Versions of the operating system, exactly.</summary>
    [Parameter(ParameterSetName = Query)]
    [ArgumentCompleter(typeof(DeviceCompleter))]
    public string[]? OsVersion { get; set; }

    /// <summary>The oldest version of the operating system.</summary>
    [Parameter(ParameterSetName = Query)]
    [ArgumentCompleter(typeof(DeviceCompleter))]
    public string? MinimumOsVersion { get; set; }

    /// <summary>The newest version of the operating system.</summary>
    [Parameter(ParameterSetName = Query)]
    [ArgumentCompleter(typeof(DeviceCompleter))]
    public string? MaximumOsVersion { get; set; }

    /// <summary>PUBLIC or PRIVATE.</summary>
    [Parameter(ParameterSetName = Query)]
    [ArgumentCompleter(typeof(DeviceFarmValueCompleter))]
    public string? FleetType { get; set; }

    /// <summary>Whether remote access sessions are possible; as -RemoteAccessEnabled:$false those where they are not.</summary>
    [Parameter(ParameterSetName = Query)]
    public SwitchParameter RemoteAccessEnabled { get; set; }

    /// <summary>Private device instances, by ARN.</summary>
    [Parameter(ParameterSetName = Query)]
    [ValidateDeviceFarmArn(DeviceFarmArnKind.DeviceInstance)]
    [ArgumentCompleter(typeof(DeviceInstanceCompleter))]
    public string[]? InstanceArn { get; set; }

    /// <summary>A label of a private device instance.</summary>
    [Parameter(ParameterSetName = Query)]
    [ArgumentCompleter(typeof(DeviceInstanceCompleter))]
    public string? InstanceLabel { get; set; }

    /// <summary>
    /// Any other filter of the service, as @{ Attribute = 'MANUFACTURER'; Operator = 'NOT_IN'; Values = 'Apple', 'Google' }.
    /// </summary>
    [Parameter(ParameterSetName = Query)]
    public Hashtable[]? Filter { get; set; }

    /// <summary>ARNs of devices. Sessions have it as DeviceArn.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByArn, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Arn")]
    [FromProperty("DeviceArn", "Arn")]
    [ValidateDeviceFarmArn(DeviceFarmArnKind.Device)]
    [ArgumentCompleter(typeof(DeviceCompleter))]
    public string[] DeviceArn { get; set; } = [];

    private protected override void ReadInput()
    {
        if (ParameterSetName == ByArn)
        {
            // Not with a filter: the service leaves valid ARNs of some devices out of it.
            foreach (var arn in DeviceArn)
                InEachPlace(arn, async farm => await EmitAsync(await farm.GetDeviceAsync(arn, Cancellation).ConfigureAwait(false)).ConfigureAwait(false));
            return;
        }

        var filters = Filters();
        InEachPlace(null, async farm =>
        {
            var names = new NameFilter(Name);
            await EmitAllAsync(farm.ListDevicesAsync(filters.ForService, Cancellation), device => names.Matches(device.Name) && Available(device)).ConfigureAwait(false);
            names.ThrowIfMissing("device");
        });
    }

    private DeviceFilters Filters()
    {
        try
        {
            return new DeviceFilters()
                .Equal("PLATFORM", Platform)
                .Equal("FORM_FACTOR", FormFactor)
                .Equal("AVAILABILITY", Availability is [var only] ? only : null)
                .OneOf("MANUFACTURER", Manufacturer)
                .OneOf("MODEL", Model)
                .With("MODEL", "CONTAINS", ModelContains)
                .OneOf("OS_VERSION", OsVersion)
                .With("OS_VERSION", "GREATER_THAN_OR_EQUALS", MinimumOsVersion)
                .With("OS_VERSION", "LESS_THAN_OR_EQUALS", MaximumOsVersion)
                .Equal("FLEET_TYPE", FleetType)
                .Equal("REMOTE_ACCESS_ENABLED", MyInvocation.BoundParameters.ContainsKey(nameof(RemoteAccessEnabled)) ? (RemoteAccessEnabled ? "TRUE" : "FALSE") : null)
                .OneOf("INSTANCE_ARN", InstanceArn)
                .With("INSTANCE_LABELS", "CONTAINS", InstanceLabel)
                .Add(Filter ?? []);
        }
        catch (ArgumentException failure)
        {
            ThrowTerminatingError(ErrorRecords.Create(ErrorIds.InvalidArgument, failure.Message, Filter, CommandName));
            throw;
        }
    }

    // The service takes one availability only.
    private bool Available(DFRemoteDevice device) =>
        Availability is null or [_] || Availability.Contains(device.Availability, StringComparer.OrdinalIgnoreCase);
}
