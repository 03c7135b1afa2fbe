using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Lists the private devices of the account. To start a session on a private device, use the -InstanceArn parameter of New-DFRemoteSession.
/// AWS: ListDeviceInstances.
/// </summary>
[Cmdlet(VerbsCommon.Get, "DFRemoteDeviceInstance", DefaultParameterSetName = ByLabel,
    HelpUri = HelpPages.Folder + "Get-DFRemoteDeviceInstance.md")]
[OutputType(typeof(DFRemoteDeviceInstance))]
public sealed class GetDFRemoteDeviceInstanceCommand : AwsReadCmdlet
{
    private const string ByLabel = "Label";

    private static readonly ResourceSelector Accepted = new(DFRemoteDeviceInstance.Identity);

    /// <summary>Device instances (to get their current state), rows of a CSV file, or labels.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The labels of the device instances to include. Wildcards are supported.</summary>
    [Parameter(Position = 0, ParameterSetName = ByLabel)]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceInstanceCompleter))]
    public string[]? Label { get; set; }

    private protected override void ReadInput()
    {
        foreach (var (labels, arn) in ParameterSetName == ByLabel ? Typed(Accepted, Label) : [])
        {
            if (arn is null)
                Find(labels ?? [], null);
            else
                Find(arn);
        }

        foreach (var reference in Selected(Accepted, InputObject))
            Find(reference);
    }

    private void Find(ResourceReference reference)
    {
        if (!reference.HasArn)
            Find(reference.Keys, reference.Input);
        foreach (var arn in reference.HasArn ? reference.Keys : [])
            ReadByArn<DeviceFarmClient>(DeviceFarmKinds.DeviceInstance, arn, farm => ReadAsync(farm, arn), reference.Input);
    }

    private void Find(IReadOnlyList<string> labels, AwsResource? from)
    {
        var patterns = labels.Select(Filters.Like).ToList();
        InEachScope<DeviceFarmClient>(
            null,
            farm => EmitAllAsync(
                farm.ListDeviceInstancesAsync(Cancellation),
                instance => patterns.Count == 0 || instance.Labels.Any(label => patterns.Exists(pattern => pattern.IsMatch(label)))),
            from);
    }

    private async Task ReadAsync(DeviceFarmClient farm, string arn) => await EmitAsync(
        await farm.ListDeviceInstancesAsync(Cancellation).FindAsync(instance => instance.Arn == arn).ConfigureAwait(false)
            ?? throw DeviceFarmKinds.DeviceInstance.NotFound(arn)).ConfigureAwait(false);
}
