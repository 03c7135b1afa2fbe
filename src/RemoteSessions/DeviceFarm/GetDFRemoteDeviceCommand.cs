using System.Collections;
using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Lists the devices that Device Farm offers. Device Farm applies most of the specified filters. The command itself evaluates wildcards in
/// names.
/// AWS: ListDevices, GetDevice.
/// </summary>
[Cmdlet(VerbsCommon.Get, "DFRemoteDevice", DefaultParameterSetName = Query, HelpUri = HelpPages.Folder + "Get-DFRemoteDevice.md")]
[OutputType(typeof(DFRemoteDevice))]
public sealed class GetDFRemoteDeviceCommand : AwsReadCmdlet
{
    private const string Query = "Query";
    private const string ByArn = "Arn";

    private static readonly ResourceSelector Own = new(DFRemoteDevice.Identity);

    private static readonly ResourceSelector Accepted = new(
        DFRemoteDevice.Identity, DFRemoteSession.Identity, DFRemoteDeviceInstance.Identity);

    /// <summary>
    /// Sessions or device instances (to get their devices), devices (to get their current state), rows of a CSV file, names, or ARNs.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The display names of the devices. Wildcards are supported.</summary>
    [Parameter(Position = 0, ParameterSetName = Query)]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceCompleter))]
    public string[]? Name { get; set; }

    /// <summary>The platform: ANDROID or IOS.</summary>
    [Parameter(ParameterSetName = Query)]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceFarmValueCompleter))]
    public string? Platform { get; set; }

    /// <summary>The form factor: PHONE or TABLET.</summary>
    [Parameter(ParameterSetName = Query)]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceFarmValueCompleter))]
    public string? FormFactor { get; set; }

    /// <summary>The availability values to include: HIGHLY_AVAILABLE, AVAILABLE, BUSY, or TEMPORARY_NOT_AVAILABLE.</summary>
    [Parameter(ParameterSetName = Query)]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceFarmValueCompleter))]
    public string[]? Availability { get; set; }

    /// <summary>The manufacturers to include, such as Google or Apple.</summary>
    [Parameter(ParameterSetName = Query)]
    [TextOnly]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceCompleter))]
    public string[]? Manufacturer { get; set; }

    /// <summary>The exact names of the models to include.</summary>
    [Parameter(ParameterSetName = Query)]
    [TextOnly]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceCompleter))]
    public string[]? Model { get; set; }

    /// <summary>Text that the model name must contain.</summary>
    [Parameter(ParameterSetName = Query)]
    [ValidateNotEmpty]
    public string? ModelContains { get; set; }

    /// <summary>The exact versions of the operating system to include.</summary>
    [Parameter(ParameterSetName = Query)]
    [TextOnly]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceCompleter))]
    public string[]? OsVersion { get; set; }

    /// <summary>The earliest operating system version that the returned devices can have.</summary>
    [Parameter(ParameterSetName = Query)]
    [TextOnly]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceCompleter))]
    public string? MinimumOsVersion { get; set; }

    /// <summary>The latest operating system version that the returned devices can have.</summary>
    [Parameter(ParameterSetName = Query)]
    [TextOnly]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceCompleter))]
    public string? MaximumOsVersion { get; set; }

    /// <summary>The type of the fleet that the device belongs to: PUBLIC or PRIVATE.</summary>
    [Parameter(ParameterSetName = Query)]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceFarmValueCompleter))]
    public string? FleetType { get; set; }

    /// <summary>
    /// Includes only devices that support remote access sessions. With -RemoteAccessEnabled:$false, the command includes only devices that
    /// don't support remote access sessions.
    /// </summary>
    [Parameter(ParameterSetName = Query)]
    public SwitchParameter RemoteAccessEnabled { get; set; }

    /// <summary>The ARNs of private device instances.</summary>
    [Parameter(ParameterSetName = Query)]
    [TextOnly]
    [ValidateNotEmpty]
    [ValidateDeviceFarmArn(DeviceFarmArnKind.DeviceInstance)]
    [ArgumentCompleter(typeof(DeviceInstanceCompleter))]
    public string[]? InstanceArn { get; set; }

    /// <summary>A label of a private device instance.</summary>
    [Parameter(ParameterSetName = Query)]
    [TextOnly]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceInstanceCompleter))]
    public string? InstanceLabel { get; set; }

    /// <summary>
    /// Additional filters in the form that AWS defines, such as @{ Attribute = 'MANUFACTURER'; Operator = 'NOT_IN'; Values = 'Apple',
    /// 'Google' }.
    /// </summary>
    [Parameter(ParameterSetName = Query)]
    [ValidateNotEmpty]
    public Hashtable[]? Filter { get; set; }

    /// <summary>The ARNs of the devices.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByArn, ValueFromPipelineByPropertyName = true)]
    [Alias("DeviceArn")]
    [TextOnly]
    [ValidateDeviceFarmArn(DeviceFarmArnKind.Device)]
    [ArgumentCompleter(typeof(DeviceCompleter))]
    public string[] Arn { get; set; } = [];

    private protected override void ReadInput()
    {
        foreach (var (names, arn) in ParameterSetName == Query ? Typed(Own, Name) : [])
        {
            if (arn is null)
                Find(names, null);
            else
                Find(arn);
        }

        foreach (var arn in Arn)
            Read(arn, null);
        foreach (var reference in Selected(Accepted, InputObject))
            Find(reference);
    }

    private void Find(ResourceReference reference)
    {
        if (reference.Identity != DFRemoteDevice.Identity)
        {
            if (TryColumn(reference, nameof(DFRemoteSession.DeviceArn), out var device))
                Read(device, reference.Input);
        }
        else if (reference.HasArn)
        {
            foreach (var arn in reference.Keys)
                Read(arn, reference.Input);
        }
        else
        {
            Find([.. reference.Keys], reference.Input);
        }
    }

    // If a ListDevices request filters by ARN, AWS doesn't return all matching devices, so the command requests each device separately.
    private void Read(string arn, AwsResource? from) =>
        ReadByArn<DeviceFarmClient>(
            DeviceFarmKinds.Device,
            arn,
            async farm => await EmitAsync(await farm.GetDeviceAsync(arn, Cancellation).ConfigureAwait(false)).ConfigureAwait(false),
            from);

    private void Find(string[]? patterns, AwsResource? from)
    {
        var (filters, names) = (Filters(), new NameFilter(patterns, DeviceFarmKinds.Device));
        InEachScope<DeviceFarmClient>(null, farm => FindAsync(farm, filters, names), from, names);
    }

    private async Task FindAsync(DeviceFarmClient farm, DeviceFilters filters, NameFilter names)
    {
        await EmitAllAsync(
            farm.ListDevicesAsync(filters.ForService, Cancellation), device => names.Matches(device.Name) && Available(device))
                .ConfigureAwait(false);
        if (filters.ForService.Count == 0 || names.Missing().Count == 0)
            return;
        // A device that exists but doesn't match the filters isn't reported as missing.
        await foreach (var device in farm.ListDevicesAsync([], Cancellation).ConfigureAwait(false))
            names.Matches(device.Name);
    }

    private DeviceFilters Filters()
    {
        try
        {
            return new DeviceFilters()
                .Equal(DeviceFilterAttributeValues.Platform, Platform)
                .Equal(DeviceFilterAttributeValues.FormFactor, FormFactor)
                .Equal(DeviceFilterAttributeValues.Availability, Availability is [var only] ? only : null)
                .OneOf(DeviceFilterAttributeValues.Manufacturer, Manufacturer)
                .OneOf(DeviceFilterAttributeValues.Model, Model)
                .With(DeviceFilterAttributeValues.Model, RuleOperatorValues.Contains, ModelContains)
                .OneOf(DeviceFilterAttributeValues.OsVersion, OsVersion)
                .With(DeviceFilterAttributeValues.OsVersion, RuleOperatorValues.GreaterThanOrEquals, MinimumOsVersion)
                .With(DeviceFilterAttributeValues.OsVersion, RuleOperatorValues.LessThanOrEquals, MaximumOsVersion)
                .Equal(DeviceFilterAttributeValues.FleetType, FleetType)
                .Equal(DeviceFilterAttributeValues.RemoteAccessEnabled, MyInvocation.BoundParameters.ContainsKey(
                    nameof(RemoteAccessEnabled)) ? (RemoteAccessEnabled ? "TRUE" : "FALSE") : null)
                .OneOf(DeviceFilterAttributeValues.InstanceArn, InstanceArn)
                .With(DeviceFilterAttributeValues.InstanceLabels, RuleOperatorValues.Contains, InstanceLabel)
                .Add(Filter ?? []);
        }
        catch (ArgumentException failure)
        {
            ThrowTerminatingError(ErrorRecords.Create(ErrorIds.InvalidArgument, failure.Message, Filter, CommandName));
            throw;
        }
    }

    // AWS accepts only one availability value in a filter. If the user specifies several availability values, this method filters the
    // devices that AWS returns.
    private bool Available(DFRemoteDevice device) =>
        Availability is null or [_] || Availability.Contains(device.Availability, StringComparer.OrdinalIgnoreCase);
}
