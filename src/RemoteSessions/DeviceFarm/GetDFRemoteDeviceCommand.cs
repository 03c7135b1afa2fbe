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
/// Lists the devices that Device Farm offers. The service filters; wildcards on the name are matched here.
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
    /// Sessions or device instances, for their devices; devices, for what they are now; or rows of a CSV file, names or ARNs.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>Display names of devices, wildcards allowed.</summary>
    [Parameter(Position = 0, ParameterSetName = Query)]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceCompleter))]
    public string[]? Name { get; set; }

    /// <summary>ANDROID or IOS.</summary>
    [Parameter(ParameterSetName = Query)]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceFarmValueCompleter))]
    public string? Platform { get; set; }

    /// <summary>PHONE or TABLET.</summary>
    [Parameter(ParameterSetName = Query)]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceFarmValueCompleter))]
    public string? FormFactor { get; set; }

    /// <summary>HIGHLY_AVAILABLE, AVAILABLE, BUSY or TEMPORARY_NOT_AVAILABLE; several are joined by "or".</summary>
    [Parameter(ParameterSetName = Query)]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceFarmValueCompleter))]
    public string[]? Availability { get; set; }

    /// <summary>Makers, such as Google or Apple.</summary>
    [Parameter(ParameterSetName = Query)]
    [TextOnly]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceCompleter))]
    public string[]? Manufacturer { get; set; }

    /// <summary>Models, exactly.</summary>
    [Parameter(ParameterSetName = Query)]
    [TextOnly]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceCompleter))]
    public string[]? Model { get; set; }

    /// <summary>A part of the model's name.</summary>
    [Parameter(ParameterSetName = Query)]
    [ValidateNotEmpty]
    public string? ModelContains { get; set; }

    /// <summary>Versions of the operating system, exactly.</summary>
    [Parameter(ParameterSetName = Query)]
    [TextOnly]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceCompleter))]
    public string[]? OsVersion { get; set; }

    /// <summary>The oldest version of the operating system.</summary>
    [Parameter(ParameterSetName = Query)]
    [TextOnly]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceCompleter))]
    public string? MinimumOsVersion { get; set; }

    /// <summary>The newest version of the operating system.</summary>
    [Parameter(ParameterSetName = Query)]
    [TextOnly]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceCompleter))]
    public string? MaximumOsVersion { get; set; }

    /// <summary>PUBLIC or PRIVATE.</summary>
    [Parameter(ParameterSetName = Query)]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceFarmValueCompleter))]
    public string? FleetType { get; set; }

    /// <summary>Whether remote access sessions are possible; as -RemoteAccessEnabled:$false those where they are not.</summary>
    [Parameter(ParameterSetName = Query)]
    public SwitchParameter RemoteAccessEnabled { get; set; }

    /// <summary>Private device instances, by ARN.</summary>
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
    /// Any other filter of the service, as @{ Attribute = 'MANUFACTURER'; Operator = 'NOT_IN'; Values = 'Apple', 'Google' }.
    /// </summary>
    [Parameter(ParameterSetName = Query)]
    [ValidateNotEmpty]
    public Hashtable[]? Filter { get; set; }

    /// <summary>ARNs of devices.</summary>
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

    // Not with a filter: the service leaves valid ARNs of some devices out of it.
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
        // A device that exists, and that the filters leave out, isn't missing.
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

    // The service takes one availability only.
    private bool Available(DFRemoteDevice device) =>
        Availability is null or [_] || Availability.Contains(device.Availability, StringComparer.OrdinalIgnoreCase);
}
