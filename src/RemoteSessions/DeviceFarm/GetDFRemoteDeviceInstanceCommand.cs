using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.DeviceFarm;

/// <summary>
/// Lists the private devices of the account, for -InstanceArn of New-DFRemoteSession.
/// AWS: ListDeviceInstances.
/// </summary>
[Cmdlet(VerbsCommon.Get, "DFRemoteDeviceInstance", HelpUri = HelpPages.Folder + "Get-DFRemoteDeviceInstance.md")]
[OutputType(typeof(DFRemoteDeviceInstance))]
public sealed class GetDFRemoteDeviceInstanceCommand : DeviceFarmReadCmdlet
{
    /// <summary>Only instances with one of these labels, wildcards allowed.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(DeviceInstanceCompleter))]
    public string[]? Label { get; set; }

    private protected override void ReadInput()
    {
        var patterns = (Label ?? []).Select(Filters.Like).ToList();
        InEachPlace(null, farm => EmitAllAsync(
            farm.ListDeviceInstancesAsync(Cancellation),
            instance => patterns.Count == 0 || instance.Labels.Any(label => patterns.Exists(pattern => pattern.IsMatch(label)))));
    }
}
