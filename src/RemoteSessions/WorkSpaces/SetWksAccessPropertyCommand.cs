using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Provisioning;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Changes the types of devices that users of a WorkSpaces directory can connect from. Settings that you don't specify don't change.
/// AWS: DescribeWorkspaceDirectories, ModifyWorkspaceAccessProperties.
/// </summary>
[Cmdlet(VerbsCommon.Set, "WksAccessProperty", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Set-WksAccessProperty.md")]
[OutputType(typeof(WksDirectory))]
public sealed class SetWksAccessPropertyCommand : WksDirectorySettingCmdlet
{
    /// <summary>Specifies whether users can connect from Windows clients: ALLOW or DENY.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? DeviceTypeWindows { get; set; }

    /// <summary>Specifies whether users can connect from macOS clients: ALLOW or DENY.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? DeviceTypeOsx { get; set; }

    /// <summary>Specifies whether users can connect from web browsers: ALLOW or DENY.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? DeviceTypeWeb { get; set; }

    /// <summary>Specifies whether users can connect from iPads and iPhones: ALLOW or DENY.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? DeviceTypeIos { get; set; }

    /// <summary>Specifies whether users can connect from Android devices: ALLOW or DENY.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? DeviceTypeAndroid { get; set; }

    /// <summary>Specifies whether users can connect from Chromebooks: ALLOW or DENY.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? DeviceTypeChromeOs { get; set; }

    /// <summary>Specifies whether users can connect from zero clients: ALLOW or DENY.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? DeviceTypeZeroClient { get; set; }

    /// <summary>Specifies whether users can connect from Linux clients: ALLOW or DENY.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? DeviceTypeLinux { get; set; }

    /// <summary>Specifies whether users can connect from WorkSpaces Thin Client devices: ALLOW or DENY.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? DeviceTypeWorkSpacesThinClient { get; set; }

    /// <summary>The VPC endpoints that users must connect through.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AccessVpcEndpointIds")]
    [CsvList(EmptyRemoves = true)]
    public string[]? AccessVpcEndpointId { get; set; }

    /// <summary>
    /// The protocols that can still use the internet if users must connect through VPC endpoints. The only valid value is PCOIP.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("InternetFallbackProtocols")]
    [CsvList(EmptyRemoves = true)]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string[]? InternetFallbackProtocol { get; set; }

    private protected override string What => WorkSpacesMessages.AccessProperties;

    private protected override Func<WorkSpacesClient, CancellationToken, Task> Plan(WksDirectory current, ChangeList changes)
    {
        var endpoints = changes.Changed(
            nameof(AccessVpcEndpointId), Named(nameof(AccessVpcEndpointId), AccessVpcEndpointId), current.AccessVpcEndpointIds);
        var fallback = changes.Changed(
            nameof(InternetFallbackProtocol), Named(
                nameof(InternetFallbackProtocol), InternetFallbackProtocol), current.InternetFallbackProtocols);
        var request = new ModifyWorkspaceAccessPropertiesRequest
        {
            ResourceId = current.DirectoryId,
            WorkspaceAccessProperties = new WorkspaceAccessProperties
            {
                DeviceTypeWindows = changes.Changed(
                    nameof(DeviceTypeWindows), NamedValue(nameof(DeviceTypeWindows), DeviceTypeWindows), current.DeviceTypeWindows),
                DeviceTypeOsx = changes.Changed(
                    nameof(DeviceTypeOsx), NamedValue(nameof(DeviceTypeOsx), DeviceTypeOsx), current.DeviceTypeOsx),
                DeviceTypeWeb = changes.Changed(
                    nameof(DeviceTypeWeb), NamedValue(nameof(DeviceTypeWeb), DeviceTypeWeb), current.DeviceTypeWeb),
                DeviceTypeIos = changes.Changed(
                    nameof(DeviceTypeIos), NamedValue(nameof(DeviceTypeIos), DeviceTypeIos), current.DeviceTypeIos),
                DeviceTypeAndroid = changes.Changed(
                    nameof(DeviceTypeAndroid), NamedValue(nameof(DeviceTypeAndroid), DeviceTypeAndroid), current.DeviceTypeAndroid),
                DeviceTypeChromeOs = changes.Changed(
                    nameof(DeviceTypeChromeOs), NamedValue(nameof(DeviceTypeChromeOs), DeviceTypeChromeOs), current.DeviceTypeChromeOs),
                DeviceTypeZeroClient = changes.Changed(
                    nameof(DeviceTypeZeroClient), NamedValue(
                        nameof(DeviceTypeZeroClient), DeviceTypeZeroClient), current.DeviceTypeZeroClient),
                DeviceTypeLinux = changes.Changed(
                    nameof(DeviceTypeLinux), NamedValue(nameof(DeviceTypeLinux), DeviceTypeLinux), current.DeviceTypeLinux),
                DeviceTypeWorkSpacesThinClient = changes.Changed(
                    nameof(DeviceTypeWorkSpacesThinClient), NamedValue(
                        nameof(DeviceTypeWorkSpacesThinClient), DeviceTypeWorkSpacesThinClient), current.DeviceTypeWorkSpacesThinClient),
                // AWS replaces the whole structure, so the current values of unspecified settings are sent again.
                AccessEndpointConfig = endpoints is null && fallback is null
                    ? null
                    : new AccessEndpointConfig
                    {
                        AccessEndpoints = [
                            .. (endpoints ?? current.AccessVpcEndpointIds)
                                .Select(id => new AccessEndpoint
                                    { AccessEndpointType = AccessEndpointTypeValues.StreamingWsp, VpcEndpointId = id }),
                        ],
                        InternetFallbackProtocols = fallback
                            ?? current.Wire.WorkspaceAccessProperties?.AccessEndpointConfig?.InternetFallbackProtocols,
                    },
            },
        };
        return (client, cancel) => client.ModifyAsync(request, cancel);
    }
}
