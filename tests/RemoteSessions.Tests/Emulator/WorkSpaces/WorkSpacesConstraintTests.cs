using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Emulator.WorkSpaces;

/// <summary>Tests inputs that violate the service model. Each error must contain the name of the member.</summary>
public sealed class WorkSpacesConstraintTests : WorkSpacesTest
{
    private const string GoodPool =
        """{"PoolName":"a","Description":"b","BundleId":"wsb-12345678","DirectoryId":"wsd-12345678","""
        + """ "Capacity":{"DesiredUserSessions":1}}""";

    private static readonly AwsOperation[] Operations =
    [
        WorkSpacesOperations.CreateWorkspacesPool, WorkSpacesOperations.UpdateWorkspacesPool, WorkSpacesOperations.DescribeWorkspacesPools,
        WorkSpacesOperations.StartWorkspacesPool, WorkSpacesOperations.StopWorkspacesPool, WorkSpacesOperations.TerminateWorkspacesPool,
        WorkSpacesOperations.DescribeWorkspacesPoolSessions, WorkSpacesOperations.TerminateWorkspacesPoolSession,
        WorkSpacesOperations.DescribeWorkspaceDirectories, WorkSpacesOperations.RegisterWorkspaceDirectory,
        WorkSpacesOperations.DeregisterWorkspaceDirectory, WorkSpacesOperations.ModifyStreamingProperties,
        WorkSpacesOperations.ModifyWorkspaceCreationProperties, WorkSpacesOperations.ModifyWorkspaceAccessProperties,
        WorkSpacesOperations.ModifySelfservicePermissions, WorkSpacesOperations.ModifySamlProperties,
        WorkSpacesOperations.DescribeWorkspaceBundles, WorkSpacesOperations.CreateTags, WorkSpacesOperations.DeleteTags,
        WorkSpacesOperations.DescribeTags,
    ];

    [Theory]
    [InlineData("PoolName", "null", "PoolName")]
    [InlineData("PoolName", "\"-a\"", "PoolName")]
    [InlineData("Description", "null", "Description")]
    [InlineData("Description", "\"a, b\"", "Description")]
    [InlineData("Description", "\"\"", "Description")]
    [InlineData("BundleId", "null", "BundleId")]
    [InlineData("BundleId", "\"wsb-1\"", "BundleId")]
    [InlineData("DirectoryId", "null", "DirectoryId")]
    [InlineData("DirectoryId", "\"d-1234567x\"", "DirectoryId")]
    [InlineData("Capacity", "null", "Capacity")]
    [InlineData("Capacity", "{}", "Capacity.DesiredUserSessions")]
    [InlineData("Capacity", """{"DesiredUserSessions":-1}""", "Capacity.DesiredUserSessions")]
    [InlineData("RunningMode", "\"ON\"", "RunningMode")]
    [InlineData("ApplicationSettings", "{}", "ApplicationSettings.Status")]
    [InlineData("ApplicationSettings", """{"Status":"ENABLED","SettingsGroup":"a b"}""", "ApplicationSettings.SettingsGroup")]
    [InlineData("TimeoutSettings", """{"DisconnectTimeoutInSeconds":59}""", "TimeoutSettings.DisconnectTimeoutInSeconds")]
    [InlineData("TimeoutSettings", """{"IdleDisconnectTimeoutInSeconds":36001}""", "TimeoutSettings.IdleDisconnectTimeoutInSeconds")]
    [InlineData("TimeoutSettings", """{"MaxUserDurationInSeconds":432001}""", "TimeoutSettings.MaxUserDurationInSeconds")]
    [InlineData("Tags", """[{"Value":"x"}]""", "Tags.1.member.Key")]
    public async Task A_new_pool_must_match_the_service_model(string member, string value, string named)
    {
        var input = JsonNode.Parse(GoodPool)!;
        input[member] = JsonNode.Parse(value);
        var answer = await Host.Send(WorkSpacesOperations.CreateWorkspacesPool, input.ToJsonString());
        Assert.Equal("InvalidParameterValuesException", answer.Type);
        Assert.Matches("^[12] validation errors? detected: ", answer.Message);
        Assert.Contains($"at '{named}'", answer.Message);
    }

    [Theory]
    [InlineData("UpdateWorkspacesPool", "{}", "PoolId")]
    [InlineData(
        "UpdateWorkspacesPool", """{"PoolId":"wspool-123456789","TimeoutSettings":{"MaxUserDurationInSeconds":599}}""",
        "TimeoutSettings.MaxUserDurationInSeconds")]
    [InlineData("DescribeWorkspacesPools", """{"Limit":0}""", "Limit")]
    [InlineData("DescribeWorkspacesPools", """{"Limit":26}""", "Limit")]
    [InlineData("DescribeWorkspacesPools", """{"NextToken":""}""", "NextToken")]
    [InlineData("DescribeWorkspacesPools", """{"PoolIds":[]}""", "PoolIds")]
    [InlineData("DescribeWorkspacesPools", """{"PoolIds":["wspool-1"]}""", "PoolIds.1.member")]
    [InlineData(
        "DescribeWorkspacesPools", """{"Filters":[{"Name":"State","Operator":"EQUALS","Values":["ab"]}]}""", "Filters.1.member.Name")]
    [InlineData(
        "DescribeWorkspacesPools", """{"Filters":[{"Name":"PoolName","Operator":"IN","Values":["ab"]}]}""", "Filters.1.member.Operator")]
    [InlineData("DescribeWorkspacesPools", """{"Filters":[{"Name":"PoolName","Operator":"EQUALS"}]}""", "Filters.1.member.Values")]
    [InlineData("DescribeWorkspacesPools", """{"Filters":[{"Name":"PoolName","Operator":"EQUALS","Values":["a"]}]}""", "Values.1.member")]
    [InlineData("DescribeWorkspacesPools", """{"PoolIds":[null]}""", "PoolIds.1.member")]
    [InlineData("DescribeWorkspacesPools", """{"Filters":[null]}""", "Filters.1.member")]
    [InlineData("StartWorkspacesPool", """{"PoolId":"sales"}""", "PoolId")]
    [InlineData("StopWorkspacesPool", "{}", "PoolId")]
    [InlineData("TerminateWorkspacesPool", """{"PoolId":"wspool-1234567890"}""", "PoolId")]
    [InlineData("DescribeWorkspacesPoolSessions", """{"PoolId":"wspool-123456789","Limit":51}""", "Limit")]
    [InlineData("DescribeWorkspacesPoolSessions", """{"PoolId":"wspool-123456789","UserId":"a"}""", "UserId")]
    [InlineData("TerminateWorkspacesPoolSession", """{"SessionId":"ABCDEF00-0000-0000-0000-000000000000"}""", "SessionId")]
    [InlineData("DescribeWorkspaceDirectories", """{"Limit":26}""", "Limit")]
    [InlineData("DescribeWorkspaceDirectories", """{"DirectoryIds":["x-12345678"]}""", "DirectoryIds.1.member")]
    [InlineData("DescribeWorkspaceDirectories", """{"WorkspaceDirectoryNames":["-"]}""", "WorkspaceDirectoryNames.1.member")]
    [InlineData("DescribeWorkspaceDirectories", """{"Filters":[{"Name":"STATE","Values":["x"]}]}""", "Filters.1.member.Name")]
    [InlineData("RegisterWorkspaceDirectory", """{"SubnetIds":["subnet-12345678","subnet-12345678","subnet-12345678"]}""", "SubnetIds")]
    [InlineData("RegisterWorkspaceDirectory", """{"SubnetIds":["subnet-123456789"]}""", "SubnetIds.1.member")]
    [InlineData("RegisterWorkspaceDirectory", """{"Tenancy":"OWN"}""", "Tenancy")]
    [InlineData("RegisterWorkspaceDirectory", """{"WorkspaceType":"POOL"}""", "WorkspaceType")]
    [InlineData("RegisterWorkspaceDirectory", """{"UserIdentityType":"SAML"}""", "UserIdentityType")]
    [InlineData("RegisterWorkspaceDirectory", """{"WorkspaceDirectoryDescription":"x"}""", "WorkspaceDirectoryDescription")]
    [InlineData("RegisterWorkspaceDirectory", """{"ActiveDirectoryConfig":{"DomainName":"a.b"}}""", "ServiceAccountSecretArn")]
    [InlineData("RegisterWorkspaceDirectory", """{"MicrosoftEntraConfig":{"TenantId":"a b"}}""", "MicrosoftEntraConfig.TenantId")]
    [InlineData("RegisterWorkspaceDirectory", """{"IdcInstanceArn":"arn"}""", "IdcInstanceArn")]
    [InlineData("DeregisterWorkspaceDirectory", "{}", "DirectoryId")]
    [InlineData("ModifyStreamingProperties", """{"ResourceId":"wsd-12345678","StreamingProperties":{"UserSettings":[]}}""", "UserSettings")]
    [InlineData("ModifyStreamingProperties",
        """{"ResourceId":"wsd-12345678","StreamingProperties":{"UserSettings":[{"Action":"FLY","Permission":"ENABLED"}]}}""", "Action")]
    [InlineData("ModifyStreamingProperties",
        """{"ResourceId":"wsd-12345678","StreamingProperties":{"StorageConnectors":[{"ConnectorType":"HOME_FOLDER"}]}}""", "Status")]
    [InlineData(
        "ModifyStreamingProperties", """{"ResourceId":"wsd-12345678","StreamingProperties":{"GlobalAccelerator":{}}}""",
        "GlobalAccelerator.Mode")]
    [InlineData("ModifyWorkspaceCreationProperties", """{"ResourceId":"wsd-12345678"}""", "WorkspaceCreationProperties")]
    [InlineData("ModifyWorkspaceCreationProperties",
        """{"ResourceId":"wsd-12345678","WorkspaceCreationProperties":{"CustomSecurityGroupId":"sg-12345"}}""", "CustomSecurityGroupId")]
    [InlineData("ModifyWorkspaceAccessProperties", """{"ResourceId":"wsd-12345678"}""", "WorkspaceAccessProperties")]
    [InlineData("ModifyWorkspaceAccessProperties",
        """{"ResourceId":"wsd-12345678","WorkspaceAccessProperties":{"DeviceTypeLinux":"MAYBE"}}""", "DeviceTypeLinux")]
    [InlineData("ModifyWorkspaceAccessProperties",
        """{"ResourceId":"wsd-12345678","WorkspaceAccessProperties":{"AccessEndpointConfig":{}}}""", "AccessEndpoints")]
    [InlineData("ModifySelfservicePermissions",
        """{"ResourceId":"wsd-12345678","SelfservicePermissions":{"RebuildWorkspace":"ALLOW"}}""", "RebuildWorkspace")]
    [InlineData(
        "ModifySamlProperties", """{"ResourceId":"wsd-12345678","SamlProperties":{"UserAccessUrl":"ftp://a.b.c"}}""", "UserAccessUrl")]
    [InlineData("ModifySamlProperties", """{"ResourceId":"wsd-12345678","PropertiesToDelete":["STATUS"]}""", "PropertiesToDelete.1.member")]
    [InlineData("DescribeWorkspaceBundles", """{"BundleIds":[]}""", "BundleIds")]
    [InlineData("CreateTags", """{"ResourceId":"x"}""", "Tags")]
    [InlineData("CreateTags", """{"Tags":[]}""", "ResourceId")]
    [InlineData("CreateTags", """{"ResourceId":"x","Tags":[null]}""", "Tags.1.member")]
    [InlineData("DeleteTags", """{"ResourceId":"x","TagKeys":[""]}""", "TagKeys.1.member")]
    public async Task Inputs_must_match_the_service_model(string operation, string body, string named)
    {
        var answer = await Host.Send(Operations.Single(known => known.Name == operation), body);
        Assert.Equal("InvalidParameterValuesException", answer.Type);
        Assert.Contains("validation error", answer.Message);
        Assert.Contains(named + "'", answer.Message);
    }

    [Fact]
    public async Task Errors_that_the_model_does_not_list_become_ValidationException()
    {
        Assert.Equal("ValidationException", (await Host.Send(WorkSpacesOperations.DescribeTags, "{}")).Type);
        Restart("ConstraintErrorType=ValidationException");
        Assert.Equal("ValidationException", (await Host.Send(WorkSpacesOperations.StartWorkspacesPool, "{}")).Type);
    }

    [Fact]
    public async Task All_operations_are_emulated()
    {
        Assert.Equal(20, Operations.Distinct().Count());
        foreach (var operation in Operations)
            Assert.NotEqual("UnknownOperationException", (string?)(await Host.Send(operation, "{}")).Json["__type"]);
    }
}
