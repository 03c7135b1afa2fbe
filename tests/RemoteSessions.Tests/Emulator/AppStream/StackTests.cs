using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Tests.Emulator.AppStream;

public sealed class StackTests : AppStreamTest
{
    [Fact]
    public async Task A_stack_is_created_read_and_deleted()
    {
        var stack = (await Host.Call(AppStreamOperations.CreateStack, new CreateStackRequest
        {
            Name = "new-stack",
            DisplayName = "New",
            RedirectURL = "https://example.com",
            UserSettings = [new UserSetting { Action = "CLIPBOARD_COPY_TO_LOCAL_DEVICE", Permission = "ENABLED", MaximumLength = 100 }],
            ApplicationSettings = new ApplicationSettings { Enabled = true, SettingsGroup = "group" },
            Tags = new Dictionary<string, string> { ["a"] = "b" },
        })).Stack!;
        Assert.Equal("arn:aws:appstream:us-east-1:123456789012:stack/new-stack", stack.Arn);
        var got = (await Stacks("new-stack")).Single();
        Assert.Equal(("New", "https://example.com", "group"), (got.DisplayName, got.RedirectURL, got.ApplicationSettings!.SettingsGroup));
        Assert.Equal(Host.Time.GetUtcNow(), got.CreatedTime);
        Assert.Equal(6, (await Stacks()).Count);
        Assert.Equal("ResourceAlreadyExistsException",
            await Type(Host.Refused(AppStreamOperations.CreateStack, new CreateStackRequest { Name = "new-stack" })));

        await Host.Call(AppStreamOperations.DeleteStack, new DeleteStackRequest { Name = "new-stack" });
        Assert.Equal("ResourceNotFoundException",
            await Type(
                Host.Refused(AppStreamOperations.DescribeStacks, new DescribeStacksRequest { Names = ["prod-stack", "new-stack"] })));
        Assert.Equal(
            "ResourceNotFoundException", await Type(
                Host.Refused(AppStreamOperations.DeleteStack, new DeleteStackRequest { Name = "new-stack" })));
    }

    [Fact]
    public async Task A_stack_with_a_fleet_cannot_be_deleted() => Assert.Equal(("ResourceInUseException",
        "Cannot delete stack dev-stack. This stack has fleets associated with it. "
        + "Only stacks with no fleets associated with it can be deleted."),
        await Host.Refused(AppStreamOperations.DeleteStack, new DeleteStackRequest { Name = "dev-stack" }));

    public static TheoryData<string, string> Broken => new()
    {
        { "{}", "Name" },
        { """{"Name":"x y"}""", "Name" },
        { """{"Name":"x","UserSettings":[]}""", "UserSettings" },
        { """{"Name":"x","UserSettings":[{"Action":"FLY","Permission":"ENABLED"}]}""", "UserSettings.1.member.Action" },
        { """{"Name":"x","UserSettings":[{"Action":"FILE_UPLOAD"}]}""", "UserSettings.1.member.Permission" },
        { """{"Name":"x","StorageConnectors":[{"ConnectorType":"USB"}]}""", "StorageConnectors.1.member.ConnectorType" },
        { """{"Name":"x","StorageConnectors":[{"ConnectorType":"ONE_DRIVE","Domains":[""]}]}""",
            "StorageConnectors.1.member.Domains.1.member" },
        { """{"Name":"x","ApplicationSettings":{}}""", "ApplicationSettings.Enabled" },
        { """{"Name":"x","UserSettings":[null]}""", "UserSettings.1.member" },
        { """{"Name":"x","StorageConnectors":[{"ConnectorType":"HOMEFOLDERS"},null]}""", "StorageConnectors.2.member" },
        { """{"Name":"x","AgentAccessConfig":{"Settings":[null]}}""", "AgentAccessConfig.Settings.1.member" },
        { """{"Name":"x","AccessEndpoints":[]}""", "AccessEndpoints" },
        { """{"Name":"x","AccessEndpoints":[{"EndpointType":"X"}]}""", "AccessEndpoints.1.member.EndpointType" },
        { """{"Name":"x","EmbedHostDomains":["no domain"]}""", "EmbedHostDomains.1.member" },
        { """{"Name":"x","StreamingExperienceSettings":{"PreferredProtocol":"IPX"}}""", "StreamingExperienceSettings.PreferredProtocol" },
        { """{"Name":"x","ContentRedirection":{"HostToClient":{}}}""", "ContentRedirection.HostToClient.Enabled" },
        { """{"Name":"x","ContentRedirection":{"HostToClient":{"Enabled":true,"DeniedUrls":["x"]}}}""",
            "ContentRedirection.HostToClient.DeniedUrls.1.member" },
        { """{"Name":"x","AgentAccessConfig":{"Settings":[]}}""", "AgentAccessConfig.ScreenResolution" },
        { """{"Name":"x","AgentAccessConfig":{"Settings":[{"AgentAction":"x","Permission":"ENABLED"}]}}""",
            "AgentAccessConfig.Settings.1.member.AgentAction" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public Task A_violation_of_the_model_is_rejected_with_its_member(string body, string member) =>
        Breaks(AppStreamOperations.CreateStack, body, member);

    [Theory]
    [InlineData("FILE_UPLOAD", "ENABLED")]
    [InlineData("CLIPBOARD_COPY_TO_LOCAL_DEVICE", "DISABLED")]
    public async Task Only_an_enabled_clipboard_can_have_a_maximum_length(string action, string permission) =>
        Assert.Equal("InvalidParameterCombinationException", await Type(Host.Refused(AppStreamOperations.CreateStack, new CreateStackRequest
        {
            Name = "x",
            UserSettings = [new UserSetting { Action = action, Permission = permission, MaximumLength = 1 }],
        })));

    [Fact]
    public async Task A_stack_has_one_fleet_and_a_fleet_several_stacks()
    {
        await CreateStack("second-stack");
        await Associate("dev-apps", "second-stack");
        await Associate("dev-apps", "second-stack");
        Assert.Equal(["dev-stack", "second-stack"], await StacksOf("dev-apps"));
        Assert.Equal(["dev-apps"], await FleetsOf("second-stack"));
        Assert.Equal("OperationNotPermittedException",
            await Type(
                Host.Refused(
                    AppStreamOperations.AssociateFleet,
                    new AssociateFleetRequest { FleetName = "retired-apps", StackName = "second-stack" })));
        await Host.Call(
            AppStreamOperations.DisassociateFleet, new DisassociateFleetRequest { FleetName = "dev-apps", StackName = "second-stack" });
        Assert.Empty(await FleetsOf("second-stack"));
        Assert.Equal("ResourceNotFoundException",
            await Type(
                Host.Refused(
                    AppStreamOperations.DisassociateFleet,
                    new DisassociateFleetRequest { FleetName = "dev-apps", StackName = "second-stack" })));
    }

    [Fact]
    public async Task A_second_fleet_can_be_an_error_or_replace_the_first()
    {
        Restart("SecondFleetError=LimitExceededException");
        Assert.Equal("LimitExceededException",
            await Type(
                Host.Refused(
                    AppStreamOperations.AssociateFleet,
                    new AssociateFleetRequest { FleetName = "retired-apps", StackName = "dev-stack" })));
        Restart("SecondFleetError=Replace");
        await Associate("retired-apps", "dev-stack");
        Assert.Equal(["retired-apps"], await FleetsOf("dev-stack"));
    }

    [Theory]
    [InlineData("nothing", "dev-stack")]
    [InlineData("dev-apps", "nothing")]
    public async Task A_missing_resource_is_not_associated(string fleet, string stack)
    {
        Assert.Equal(
            "ResourceNotFoundException", await Type(
                Host.Refused(AppStreamOperations.AssociateFleet, new AssociateFleetRequest { FleetName = fleet, StackName = stack })));
        Assert.Equal(
            "ResourceNotFoundException", await Type(
                Host.Refused(
                    AppStreamOperations.DisassociateFleet, new DisassociateFleetRequest { FleetName = fleet, StackName = stack })));
        Assert.Empty(await FleetsOf("nothing"));
        Assert.Empty(await StacksOf("nothing"));
    }

    [Fact]
    public async Task A_fleet_with_sessions_cannot_be_disassociated()
    {
        Assert.Equal("ResourceInUseException",
            await Type(
                Host.Refused(
                    AppStreamOperations.DisassociateFleet,
                    new DisassociateFleetRequest { FleetName = "prod-apps", StackName = "prod-stack" })));
        Restart("DisassociateInUse=Allowed");
        await Host.Call(
            AppStreamOperations.DisassociateFleet, new DisassociateFleetRequest { FleetName = "prod-apps", StackName = "prod-stack" });
        Assert.Empty(await FleetsOf("prod-stack"));
    }

    private async Task<IReadOnlyList<string>> FleetsOf(string stack) =>
        (await Host.Call(AppStreamOperations.ListAssociatedFleets, new ListAssociatedFleetsRequest { StackName = stack })).Names!;

    private async Task<IReadOnlyList<string>> StacksOf(string fleet) =>
        (await Host.Call(AppStreamOperations.ListAssociatedStacks, new ListAssociatedStacksRequest { FleetName = fleet })).Names!;
}
