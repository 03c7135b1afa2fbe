using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Tests.Emulator.AppStream;

/// <summary>Tests the default settings of stacks and the UpdateStack operation.</summary>
public sealed class StackUpdateTests : AppStreamTest
{
    private static readonly UpdateStackRequest New = new() { Name = "new-stack" };

    [Fact]
    public async Task A_stack_without_settings_has_all_defaults()
    {
        var created = await CreateNew(new CreateStackRequest { Name = "new-stack" });
        foreach (var stack in new[] { created, (await Stacks("new-stack")).Single(), (await Stacks("prod-stack")).Single() })
        {
            Assert.Equal(8, stack.UserSettings!.Count);
            Assert.Equal(["AUTO_TIME_ZONE_REDIRECTION", "DOMAIN_SMART_CARD_SIGNIN"],
                stack.UserSettings.Where(setting => setting.Permission == "DISABLED")
                    .Select(setting => setting.Action!).Order(StringComparer.Ordinal));
            Assert.Equal(
                (false, null, null),
                (stack.ApplicationSettings!.Enabled, stack.ApplicationSettings.SettingsGroup, stack.ApplicationSettings.S3BucketName));
        }

        Assert.Null(created.StorageConnectors);
    }

    [Fact]
    public async Task A_stack_with_some_user_settings_has_default_values_for_the_other_settings()
    {
        var stack = await CreateNew(new CreateStackRequest { Name = "new-stack", UserSettings = [Setting("FILE_UPLOAD", "DISABLED")] });
        Assert.Equal(
            (8, "DISABLED", "ENABLED"), (stack.UserSettings!.Count, Permission(stack, "FILE_UPLOAD"), Permission(stack, "FILE_DOWNLOAD")));
    }

    [Fact]
    public async Task Members_that_an_update_omits_do_not_change()
    {
        await CreateNew(new CreateStackRequest
        {
            Name = "new-stack",
            DisplayName = "Title",
            RedirectURL = "https://example.com",
            StorageConnectors = [new StorageConnector { ConnectorType = "HOMEFOLDERS" }],
            EmbedHostDomains = ["example.com"],
            UserSettings = [Setting("FILE_UPLOAD", "DISABLED")],
        });
        var stack = await Update(New with
        {
            Description = "Text",
            DisplayName = "",
            StorageConnectors = [new StorageConnector { ConnectorType = "ONE_DRIVE", Domains = ["example.com"] }],
            UserSettings = [Setting("FILE_DOWNLOAD", "DISABLED")],
            ApplicationSettings = new ApplicationSettings { Enabled = true, SettingsGroup = "group" },
        });
        Assert.Equal(
            ("Text", null, "https://example.com", "group"),
            (stack.Description, stack.DisplayName, stack.RedirectURL, stack.ApplicationSettings!.SettingsGroup));
        Assert.Equal(["HOMEFOLDERS", "ONE_DRIVE"], stack.StorageConnectors!.Select(connector => connector.ConnectorType));
        Assert.Equal(("DISABLED", "DISABLED"), (Permission(stack, "FILE_UPLOAD"), Permission(stack, "FILE_DOWNLOAD")));
        Assert.Equal(["example.com"], stack.EmbedHostDomains);
        Assert.Equal(stack.Description, (await Stacks("new-stack")).Single().Description);
    }

    [Fact]
    public async Task Specified_attributes_are_deleted()
    {
        await CreateNew(new CreateStackRequest
        {
            Name = "new-stack",
            RedirectURL = "https://example.com",
            FeedbackURL = "https://example.com/feedback",
            StorageConnectors = [
                new StorageConnector { ConnectorType = "HOMEFOLDERS" }, new StorageConnector { ConnectorType = "ONE_DRIVE" },
            ],
            EmbedHostDomains = ["example.com"],
            AccessEndpoints = [new AccessEndpoint { EndpointType = "STREAMING", VpceId = "vpce-1" }],
            StreamingExperienceSettings = new StreamingExperienceSettings { PreferredProtocol = "UDP" },
            UserSettings = [Setting("FILE_UPLOAD", "DISABLED")],
        });
        var stack = await Update(
            New with { AttributesToDelete = ["REDIRECT_URL", "STORAGE_CONNECTOR_HOMEFOLDERS", "USER_SETTINGS", "THEME_NAME"] });
        Assert.Equal((null, "https://example.com/feedback", "ONE_DRIVE", "ENABLED"),
            (stack.RedirectURL, stack.FeedbackURL, stack.StorageConnectors!.Single().ConnectorType, Permission(stack, "FILE_UPLOAD")));
        stack = await Update(New with
        {
            AttributesToDelete = [
                "FEEDBACK_URL", "STORAGE_CONNECTORS", "EMBED_HOST_DOMAINS", "ACCESS_ENDPOINTS", "STREAMING_EXPERIENCE_SETTINGS",
            ],
        });
        Assert.Equal((null, null, null, null, null),
            (stack.FeedbackURL, stack.StorageConnectors, stack.EmbedHostDomains, stack.AccessEndpoints, stack.StreamingExperienceSettings));
    }

    [Theory]
    [InlineData("set and deleted")]
    [InlineData("action twice")]
    [InlineData("no sign-in")]
    [InlineData("length of a closed clipboard")]
    public async Task Conflicting_settings_are_rejected(string what)
    {
        await CreateNew(new CreateStackRequest { Name = "new-stack" });
        var change = what switch
        {
            "set and deleted" => New with { RedirectURL = "https://example.com", AttributesToDelete = ["REDIRECT_URL"] },
            "action twice" => New with { UserSettings = [Setting("FILE_UPLOAD", "ENABLED"), Setting("FILE_UPLOAD", "DISABLED")] },
            "no sign-in" => New with { UserSettings = [Setting("DOMAIN_PASSWORD_SIGNIN", "DISABLED")] },
            _ => New with { UserSettings = [Setting("CLIPBOARD_COPY_TO_LOCAL_DEVICE", "DISABLED") with { MaximumLength = 5 }] },
        };
        Assert.Equal("InvalidParameterCombinationException", await Type(Host.Refused(AppStreamOperations.UpdateStack, change)));
    }

    [Fact]
    public async Task An_update_requires_an_existing_stack_and_valid_attributes()
    {
        Assert.Equal("ResourceNotFoundException", await Type(Host.Refused(AppStreamOperations.UpdateStack, New)));
        await Breaks(AppStreamOperations.UpdateStack, "{}", "Name");
        await Breaks(
            AppStreamOperations.UpdateStack, """{"Name":"x","AttributesToDelete":["COLOUR"]}""", "AttributesToDelete.1.member");
        await Breaks(AppStreamOperations.UpdateStack, """{"Name":"x","UserSettings":[]}""", "UserSettings");
    }

    private static UserSetting Setting(string action, string permission) => new() { Action = action, Permission = permission };

    private static string? Permission(Stack stack, string action) =>
        stack.UserSettings!.Single(setting => setting.Action == action).Permission;

    private async Task<Stack> CreateNew(CreateStackRequest input) => (await Host.Call(AppStreamOperations.CreateStack, input)).Stack!;

    private async Task<Stack> Update(UpdateStackRequest input) => (await Host.Call(AppStreamOperations.UpdateStack, input)).Stack!;
}
