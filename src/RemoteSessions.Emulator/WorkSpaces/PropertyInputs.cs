using RemoteSessions.Emulator.Services;
using RemoteSessions.WorkSpaces.Messages;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>What the model says of the inputs that change a directory's properties.</summary>
internal static class PropertyInputs
{
    private static readonly string[] Switch = ["ENABLED", "DISABLED"];
    private static readonly string[] Access = ["ALLOW", "DENY"];
    private static readonly string[] Protocols = ["TCP", "UDP"];
    private static readonly string[] AcceleratorModes = ["ENABLED_AUTO", "DISABLED"];
    private static readonly string[] AcceleratorProtocols = ["TCP", "NONE"];
    private static readonly string[] SamlStatuses = ["DISABLED", "ENABLED", "ENABLED_WITH_DIRECTORY_LOGIN_FALLBACK"];
    private static readonly string[] Deletable = ["SAML_PROPERTIES_USER_ACCESS_URL", "SAML_PROPERTIES_RELAY_STATE_PARAMETER_NAME"];

    private static readonly string[] Actions =
        ["CLIPBOARD_COPY_FROM_LOCAL_DEVICE", "CLIPBOARD_COPY_TO_LOCAL_DEVICE", "PRINTING_TO_LOCAL_DEVICE", "SMART_CARD"];

    public static void Check(ModifyStreamingPropertiesRequest input, Constraints model)
    {
        model.ResourceIsDirectory(input.ResourceId);
        if (input.StreamingProperties is not { } streaming)
            return;
        const string at = "StreamingProperties.";
        model.OneOf(at + "StreamingExperiencePreferredProtocol", streaming.StreamingExperiencePreferredProtocol, Protocols)
            .Count(at + "UserSettings", streaming.UserSettings, 1, int.MaxValue)
            .Each(at + "UserSettings", streaming.UserSettings, (member, setting) =>
                model.Required(member + ".Action", setting.Action).OneOf(member + ".Action", setting.Action, Actions)
                    .Required(member + ".Permission", setting.Permission).OneOf(member + ".Permission", setting.Permission, Switch)
                    .Range(member + ".MaximumLength", setting.MaximumLength, 0, int.MaxValue))
            .Count(at + "StorageConnectors", streaming.StorageConnectors, 1, int.MaxValue)
            .Each(at + "StorageConnectors", streaming.StorageConnectors, (member, connector) =>
                model.Required(member + ".ConnectorType", connector.ConnectorType)
                    .OneOf(member + ".ConnectorType", connector.ConnectorType, ["HOME_FOLDER"])
                    .Required(member + ".Status", connector.Status).OneOf(member + ".Status", connector.Status, Switch));
        if (streaming.GlobalAccelerator is { } accelerator)
        {
            model.Required(at + "GlobalAccelerator.Mode", accelerator.Mode)
                .OneOf(at + "GlobalAccelerator.Mode", accelerator.Mode, AcceleratorModes)
                .OneOf(at + "GlobalAccelerator.PreferredProtocol", accelerator.PreferredProtocol, AcceleratorProtocols);
        }
    }

    public static void Check(ModifyWorkspaceCreationPropertiesRequest input, Constraints model) =>
        model.ResourceIsDirectory(input.ResourceId).Required("WorkspaceCreationProperties", input.WorkspaceCreationProperties)
            .Length("WorkspaceCreationProperties.CustomSecurityGroupId", input.WorkspaceCreationProperties?.CustomSecurityGroupId, 11, 20)
            .Pattern("WorkspaceCreationProperties.CustomSecurityGroupId", input.WorkspaceCreationProperties?.CustomSecurityGroupId,
                Names.SecurityGroupPattern)
            .Pattern("WorkspaceCreationProperties.InstanceIamRoleArn", input.WorkspaceCreationProperties?.InstanceIamRoleArn,
                Names.ArnPattern);

    public static void Check(ModifyWorkspaceAccessPropertiesRequest input, Constraints model)
    {
        model.ResourceIsDirectory(input.ResourceId).Required("WorkspaceAccessProperties", input.WorkspaceAccessProperties);
        if (input.WorkspaceAccessProperties is not { } access)
            return;
        const string at = "WorkspaceAccessProperties.";
        model.OneOf(at + "DeviceTypeWindows", access.DeviceTypeWindows, Access)
            .OneOf(at + "DeviceTypeOsx", access.DeviceTypeOsx, Access)
            .OneOf(at + "DeviceTypeWeb", access.DeviceTypeWeb, Access)
            .OneOf(at + "DeviceTypeIos", access.DeviceTypeIos, Access)
            .OneOf(at + "DeviceTypeAndroid", access.DeviceTypeAndroid, Access)
            .OneOf(at + "DeviceTypeChromeOs", access.DeviceTypeChromeOs, Access)
            .OneOf(at + "DeviceTypeZeroClient", access.DeviceTypeZeroClient, Access)
            .OneOf(at + "DeviceTypeLinux", access.DeviceTypeLinux, Access)
            .OneOf(at + "DeviceTypeWorkSpacesThinClient", access.DeviceTypeWorkSpacesThinClient, Access);
        if (access.AccessEndpointConfig is { } endpoints)
        {
            model.Required(at + "AccessEndpointConfig.AccessEndpoints", endpoints.AccessEndpoints)
                .Each(at + "AccessEndpointConfig.AccessEndpoints", endpoints.AccessEndpoints, (member, endpoint) =>
                    model.OneOf(member + ".AccessEndpointType", endpoint.AccessEndpointType, ["STREAMING_WSP"])
                        .Pattern(member + ".VpcEndpointId", endpoint.VpcEndpointId, "[a-zA-Z0-9_-]{1,1000}"))
                .Each(at + "AccessEndpointConfig.InternetFallbackProtocols", endpoints.InternetFallbackProtocols,
                    (member, protocol) => model.OneOf(member, protocol, ["PCOIP"]));
        }
    }

    public static void Check(ModifySelfservicePermissionsRequest input, Constraints model)
    {
        var permissions = input.SelfservicePermissions;
        const string at = "SelfservicePermissions.";
        model.ResourceIsDirectory(input.ResourceId).Required("SelfservicePermissions", permissions)
            .OneOf(at + "RestartWorkspace", permissions?.RestartWorkspace, Switch)
            .OneOf(at + "IncreaseVolumeSize", permissions?.IncreaseVolumeSize, Switch)
            .OneOf(at + "ChangeComputeType", permissions?.ChangeComputeType, Switch)
            .OneOf(at + "SwitchRunningMode", permissions?.SwitchRunningMode, Switch)
            .OneOf(at + "RebuildWorkspace", permissions?.RebuildWorkspace, Switch);
    }

    public static void Check(ModifySamlPropertiesRequest input, Constraints model) =>
        model.ResourceIsDirectory(input.ResourceId)
            .OneOf("SamlProperties.Status", input.SamlProperties?.Status, SamlStatuses)
            .Length("SamlProperties.UserAccessUrl", input.SamlProperties?.UserAccessUrl, 8, 200)
            .Pattern("SamlProperties.UserAccessUrl", input.SamlProperties?.UserAccessUrl, @"(http|https)\://\S+")
            .Length("SamlProperties.RelayStateParameterName", input.SamlProperties?.RelayStateParameterName, 1, int.MaxValue)
            .Each("PropertiesToDelete", input.PropertiesToDelete, (member, property) => model.OneOf(member, property, Deletable));
}
