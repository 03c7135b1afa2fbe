using RemoteSessions.Protocol;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Emulator.WorkSpaces;

/// <summary>Tests that each of the five operations for changing a directory changes only the specified properties.</summary>
public sealed class DirectoryPropertiesTests : WorkSpacesTest
{
    [Fact]
    public async Task Only_specified_streaming_properties_change()
    {
        var before = await Directory("sales");
        await Streaming(new StreamingProperties
        {
            UserSettings = [new UserSetting { Action = "PRINTING_TO_LOCAL_DEVICE", Permission = "DISABLED", MaximumLength = 7 }],
        });
        var after = (await Directory("sales")).StreamingProperties!;
        Assert.Equal("TCP", after.StreamingExperiencePreferredProtocol);
        Assert.Equal([("CLIPBOARD_COPY_FROM_LOCAL_DEVICE", "ENABLED", null), ("CLIPBOARD_COPY_TO_LOCAL_DEVICE", "ENABLED", null),
            ("PRINTING_TO_LOCAL_DEVICE", "DISABLED", (int?)7)],
            after.UserSettings!.Select(setting => (setting.Action, setting.Permission, setting.MaximumLength)));
        Assert.Equal(before.StreamingProperties!.StorageConnectors, after.StorageConnectors);

        await Streaming(new StreamingProperties
        {
            StreamingExperiencePreferredProtocol = "UDP",
            StorageConnectors = [new StorageConnector { ConnectorType = "HOME_FOLDER", Status = "ENABLED" }],
            GlobalAccelerator = new GlobalAcceleratorForDirectory { Mode = "ENABLED_AUTO", PreferredProtocol = "TCP" },
        });
        after = (await Directory("sales")).StreamingProperties!;
        Assert.Equal(("UDP", "ENABLED", "ENABLED_AUTO", 3), (after.StreamingExperiencePreferredProtocol,
            after.StorageConnectors!.Single().Status, after.GlobalAccelerator!.Mode, after.UserSettings!.Count));
        await Streaming(null);
        Assert.Equal("UDP", (await Directory("sales")).StreamingProperties!.StreamingExperiencePreferredProtocol);
    }

    [Fact]
    public async Task Only_specified_creation_properties_change()
    {
        var before = (await Directory("sales")).WorkspaceCreationProperties!;
        await Change(WorkSpacesOperations.ModifyWorkspaceCreationProperties, id => new ModifyWorkspaceCreationPropertiesRequest
        {
            ResourceId = id,
            WorkspaceCreationProperties = new WorkspaceCreationProperties
            {
                EnableInternetAccess = true,
                CustomSecurityGroupId = "sg-12345678",
                InstanceIamRoleArn = "arn:aws:iam::123456789012:role/desktop",
            },
        });
        await Change(WorkSpacesOperations.ModifyWorkspaceCreationProperties, id => new ModifyWorkspaceCreationPropertiesRequest
        {
            ResourceId = id,
            WorkspaceCreationProperties = new WorkspaceCreationProperties { DefaultOu = "OU=Sales,DC=example,DC=com" },
        });
        Assert.Equal(before with
        {
            EnableInternetAccess = true,
            CustomSecurityGroupId = "sg-12345678",
            InstanceIamRoleArn = "arn:aws:iam::123456789012:role/desktop",
            DefaultOu = "OU=Sales,DC=example,DC=com",
        }, (await Directory("sales")).WorkspaceCreationProperties);
    }

    [Fact]
    public async Task Only_specified_access_properties_change()
    {
        var before = (await Directory("sales")).WorkspaceAccessProperties!;
        await Access(new WorkspaceAccessProperties { DeviceTypeWeb = "ALLOW", DeviceTypeOsx = "DENY" });
        Assert.Equal(before with { DeviceTypeWeb = "ALLOW", DeviceTypeOsx = "DENY" }, (await Directory("sales")).WorkspaceAccessProperties);
        await Access(new WorkspaceAccessProperties
        {
            AccessEndpointConfig = new AccessEndpointConfig
            {
                AccessEndpoints = [new AccessEndpoint { AccessEndpointType = "STREAMING_WSP", VpcEndpointId = "vpce-1" }],
                InternetFallbackProtocols = ["PCOIP"],
            },
        });
        var after = (await Directory("sales")).WorkspaceAccessProperties!;
        Assert.Equal(("ALLOW", "vpce-1"), (after.DeviceTypeWeb, after.AccessEndpointConfig!.AccessEndpoints!.Single().VpcEndpointId));
        var id = (await Directory("sales")).DirectoryId;
        Assert.Equal("InvalidParameterCombinationException", await Refused(WorkSpacesOperations.ModifyWorkspaceAccessProperties,
            new ModifyWorkspaceAccessPropertiesRequest
            {
                ResourceId = id,
                WorkspaceAccessProperties = new WorkspaceAccessProperties
                {
                    AccessEndpointConfig = new AccessEndpointConfig { AccessEndpoints = [], InternetFallbackProtocols = ["PCOIP"] },
                },
            }));
    }

    [Fact]
    public async Task Only_specified_self_service_permissions_change()
    {
        var before = (await Directory("sales")).SelfservicePermissions!;
        await Change(WorkSpacesOperations.ModifySelfservicePermissions, id => new ModifySelfservicePermissionsRequest
        {
            ResourceId = id,
            SelfservicePermissions = new SelfservicePermissions { RebuildWorkspace = "ENABLED", RestartWorkspace = "DISABLED" },
        });
        Assert.Equal(before with { RebuildWorkspace = "ENABLED", RestartWorkspace = "DISABLED" },
            (await Directory("sales")).SelfservicePermissions);
    }

    [Fact]
    public async Task Only_specified_SAML_properties_change_or_are_deleted()
    {
        await Saml(new SamlProperties { UserAccessUrl = "https://other.example.com/" });
        Assert.Equal(("ENABLED", "https://other.example.com/", "RelayState"), await Saml());
        await Saml(new SamlProperties { RelayStateParameterName = "state" });
        Assert.Equal(("ENABLED", "https://other.example.com/", "state"), await Saml());
        // After a property has been deleted, it has its default value again.
        await Saml(null, "SAML_PROPERTIES_RELAY_STATE_PARAMETER_NAME");
        Assert.Equal(("ENABLED", "https://other.example.com/", "RelayState"), await Saml());
        await Saml(new SamlProperties { Status = "DISABLED" }, "SAML_PROPERTIES_USER_ACCESS_URL");
        Assert.Equal(("DISABLED", null, "RelayState"), await Saml());
    }

    [Fact]
    public async Task SAML_requires_a_URL_and_cannot_be_set_and_deleted_together()
    {
        var id = (await Directory("sales")).DirectoryId;
        var url = new SamlProperties { UserAccessUrl = "https://other.example.com/" };
        foreach (var (properties, deleted) in new (SamlProperties?, string)[]
        {
            (null, "SAML_PROPERTIES_USER_ACCESS_URL"), (url, "SAML_PROPERTIES_USER_ACCESS_URL"),
            (new SamlProperties { RelayStateParameterName = "x" }, "SAML_PROPERTIES_RELAY_STATE_PARAMETER_NAME"),
        })
        {
            Assert.Equal("InvalidParameterValuesException", await Refused(WorkSpacesOperations.ModifySamlProperties,
                new ModifySamlPropertiesRequest { ResourceId = id, SamlProperties = properties, PropertiesToDelete = [deleted] }));
        }

        Assert.Equal(("ENABLED", "https://sso.example.com/workspaces/sales", "RelayState"), await Saml());
    }

    [Theory]
    [InlineData("wsd-000000000", "ResourceNotFoundException")]
    [InlineData("lab", "OperationNotSupportedException")]
    public async Task A_missing_or_unregistered_directory_cannot_be_changed(string which, string error)
    {
        var id = which == "lab" ? (await Directory("lab")).DirectoryId : which;
        Assert.Equal(error, await Refused(
            WorkSpacesOperations.ModifyStreamingProperties, new ModifyStreamingPropertiesRequest { ResourceId = id }));
        Assert.Equal(error, await Refused(WorkSpacesOperations.ModifyWorkspaceCreationProperties,
            new ModifyWorkspaceCreationPropertiesRequest { ResourceId = id, WorkspaceCreationProperties = new() }));
        Assert.Equal(error, await Refused(WorkSpacesOperations.ModifyWorkspaceAccessProperties,
            new ModifyWorkspaceAccessPropertiesRequest { ResourceId = id, WorkspaceAccessProperties = new() }));
        Assert.Equal(error, await Refused(WorkSpacesOperations.ModifySelfservicePermissions,
            new ModifySelfservicePermissionsRequest { ResourceId = id, SelfservicePermissions = new() }));
        Assert.Equal(error, await Refused(WorkSpacesOperations.ModifySamlProperties, new ModifySamlPropertiesRequest { ResourceId = id }));
    }

    private async Task Change<TInput>(AwsOperation<TInput, EmptyResponse> operation, Func<string?, TInput> input)
        where TInput : class, IWireObject =>
        await Host.Call(operation, input((await Directory("sales")).DirectoryId));

    private Task Streaming(StreamingProperties? properties) => Change(WorkSpacesOperations.ModifyStreamingProperties,
        id => new ModifyStreamingPropertiesRequest { ResourceId = id, StreamingProperties = properties });

    private Task Access(WorkspaceAccessProperties properties) => Change(WorkSpacesOperations.ModifyWorkspaceAccessProperties,
        id => new ModifyWorkspaceAccessPropertiesRequest { ResourceId = id, WorkspaceAccessProperties = properties });

    private Task Saml(SamlProperties? properties, params string[] deleted) => Change(WorkSpacesOperations.ModifySamlProperties,
        id => new ModifySamlPropertiesRequest { ResourceId = id, SamlProperties = properties, PropertiesToDelete = deleted });

    private async Task<(string?, string?, string?)> Saml()
    {
        var saml = (await Directory("sales")).SamlProperties!;
        return (saml.Status, saml.UserAccessUrl, saml.RelayStateParameterName);
    }
}
