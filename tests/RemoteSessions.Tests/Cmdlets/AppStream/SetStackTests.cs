using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.AppStream;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.AppStream;

/// <summary>Tests Set-ASStack, which sends only settings that differ from the current settings and doesn't change other settings.</summary>
public sealed class SetStackTests : AppStreamCmdletTest
{
    private const string AllSettings =
        "CLIPBOARD_COPY_FROM_LOCAL_DEVICE=ENABLED;CLIPBOARD_COPY_TO_LOCAL_DEVICE=ENABLED;FILE_UPLOAD=ENABLED;FILE_DOWNLOAD=ENABLED;"
        + "PRINTING_TO_LOCAL_DEVICE=ENABLED;DOMAIN_PASSWORD_SIGNIN=ENABLED;DOMAIN_SMART_CARD_SIGNIN=DISABLED;"
        + "AUTO_TIME_ZONE_REDIRECTION=DISABLED";

    [Fact]
    public void One_user_setting_changes_and_the_other_seven_do_not_change()
    {
        Assert.Equal(AllSettings, $"{Stack().UserSettings}");
        var changed = Session.Run<ASStack>("Set-ASStack", ("Name", "prod-stack"), ("FileDownload", "disabled")).Single();
        Succeeded();
        Assert.Equal(AllSettings.Replace("FILE_DOWNLOAD=ENABLED", "FILE_DOWNLOAD=DISABLED", StringComparison.Ordinal),
            $"{changed.UserSettings}");
        Assert.Equal($"{changed.UserSettings}", $"{Stack().UserSettings}");
        Assert.Equal(("Apps", "prod-stack", 1), (changed.DisplayName, changed.Name, Calls("UpdateStack")));
    }

    // AWS doesn't document whether an update replaces the list, so the request also contains the settings that don't change.
    [Fact]
    public void The_request_contains_changed_settings_and_all_user_settings()
    {
        var sent = new List<string>();
        Stub(request =>
        {
            const string stack = """
                {"Name":"one","DisplayName":"One","UserSettings":[{"Action":"FILE_UPLOAD","Permission":"ENABLED"},
                {"Action":"CLIPBOARD_COPY_TO_LOCAL_DEVICE","Permission":"ENABLED","MaximumLength":50},
                {"Action":"NEW_ACTION","Permission":"DISABLED"}]}
                """;
            if (request.Operation == "UpdateStack")
                sent.Add(request.Text);
            return StubServer.Json(request.Operation == "UpdateStack" ? $$"""{"Stack":{{stack}}}""" : $$"""{"Stacks":[{{stack}}]}""");
        });
        Session.Run("Set-ASStack", ("Name", "one"), ("DisplayName", "One"), ("ClipboardToLocal", "DISABLED"));
        Succeeded();
        Assert.Equal(
            """{"Name":"one","UserSettings":[{"Action":"FILE_UPLOAD","Permission":"ENABLED"},"""
            + """{"Action":"CLIPBOARD_COPY_TO_LOCAL_DEVICE","Permission":"DISABLED"},{"Action":"NEW_ACTION","Permission":"DISABLED"}]}""",
            Assert.Single(sent));
    }

    [Fact]
    public void Every_setting_can_be_changed()
    {
        (string, object?)[] settings =
        [
            ("DisplayName", "New"), ("Description", "Text"), ("HomeFolders", true), ("GoogleDriveDomain", "a.example.com"),
            ("OneDriveDomain", new[] { "b.example.com", "c.example.com" }), ("OneDriveDomainRequiringAdminConsent", "c.example.com"),
            ("ClipboardFromLocalMaximumLength", 100), ("ClipboardToLocal", "DISABLED"), ("FileUpload", "DISABLED"),
            ("PrintToLocal", "DISABLED"), ("DomainPasswordSignIn", "DISABLED"), ("DomainSmartCardSignIn", "ENABLED"),
            ("AutoTimeZoneRedirection", "ENABLED"), ("ApplicationSettingsGroup", "office"), ("PreferredProtocol", "udp"),
            ("RedirectUrl", "https://example.com/bye"), ("FeedbackUrl", "https://example.com/say"), ("VpcEndpointId", "vpce-1"),
            ("EmbedHostDomain", "portal.example.com"), ("AllowedUrl", "https://example.com/*"), ("DeniedUrl", "https://example.org/*"),
            ("AgentAction", new[] { "COMPUTER_VISION", "COMPUTER_INPUT" }), ("AgentUserControlMode", "VIEW_STOP"),
            ("AgentScreenImageFormat", "JPEG"), ("AgentScreenshotsS3BucketArn", "arn:aws:s3:::pictures"),
        ];
        var stack = Session.Run<ASStack>("Set-ASStack", [("Name", "prod-stack"), .. settings]).Single();
        Succeeded();
        Assert.Equal(
            "New, Text, HOMEFOLDERS;GOOGLE_DRIVE;ONE_DRIVE, a.example.com, b.example.com;c.example.com, c.example.com, 100, office, True, "
            + "UDP, https://example.com/bye, https://example.com/say, vpce-1, portal.example.com, True, https://example.com/*, "
            + "https://example.org/*, COMPUTER_VISION;COMPUTER_INPUT, VIEW_STOP, W_1280xH_720, JPEG, True, arn:aws:s3:::pictures",
            string.Join(", ",
                stack.DisplayName, stack.Description, stack.StorageConnectors, stack.GoogleDriveDomains, stack.OneDriveDomains,
                stack.OneDriveDomainsRequiringAdminConsent, stack.ClipboardFromLocalMaximumLength, stack.ApplicationSettingsGroup,
                stack.ApplicationSettingsEnabled, stack.PreferredProtocol, stack.RedirectUrl, stack.FeedbackUrl, stack.VpcEndpointIds,
                stack.EmbedHostDomains, stack.ContentRedirectionEnabled, stack.AllowedUrls, stack.DeniedUrls, stack.AgentActions,
                stack.AgentUserControlMode, stack.AgentScreenResolution, stack.AgentScreenImageFormat,
                stack.AgentScreenshotsUploadEnabled, stack.AgentScreenshotsS3BucketArn));
        Assert.Equal(
            "CLIPBOARD_COPY_FROM_LOCAL_DEVICE=ENABLED;CLIPBOARD_COPY_TO_LOCAL_DEVICE=DISABLED;FILE_UPLOAD=DISABLED;FILE_DOWNLOAD=ENABLED;"
            + "PRINTING_TO_LOCAL_DEVICE=DISABLED;DOMAIN_PASSWORD_SIGNIN=DISABLED;DOMAIN_SMART_CARD_SIGNIN=ENABLED;"
            + "AUTO_TIME_ZONE_REDIRECTION=ENABLED", $"{stack.UserSettings}");
        Session.Run("Set-ASStack", [("Name", "prod-stack"), .. settings]);
        Succeeded();
        Assert.Equal(1, Calls("UpdateStack"));
    }

    [Fact]
    public void Specified_settings_are_removed_and_the_others_do_not_change()
    {
        Session.Run(
            "Set-ASStack", ("Name", "prod-stack"), ("Description", "Text"), ("HomeFolders", true), ("GoogleDriveDomain", "a.example.com"),
            ("OneDriveDomain", "b.example.com"), ("PreferredProtocol", "UDP"), ("RedirectUrl", "https://example.com/bye"),
            ("FeedbackUrl", "https://example.com/say"), ("VpcEndpointId", "vpce-1"), ("EmbedHostDomain", "portal.example.com"),
            ("AllowedUrl", "https://example.com/*"), ("DeniedUrl", "https://example.org/*"), ("AgentAction", "COMPUTER_VISION"),
            ("FileUpload", "DISABLED"));
        Succeeded();
        var one = Session.Run<ASStack>(
            "Set-ASStack", ("Name", "prod-stack"), ("RemoveOneDrive", true), ("HomeFolders", false), ("RemoveDeniedUrl", true),
            ("RemoveRedirectUrl", true)).Single();
        Succeeded();
        Assert.Equal(
            ("GOOGLE_DRIVE", "https://example.com/*", "", null, "https://example.com/say"),
            ($"{one.StorageConnectors}", $"{one.AllowedUrls}", $"{one.DeniedUrls}", one.RedirectUrl, one.FeedbackUrl));
        var two = Session.Run<ASStack>(
            "Set-ASStack",
            [
                ("Name", "prod-stack"),
                .. typeof(SetASStackCommand).GetProperties()
                    .Where(property => property.Name.StartsWith("Remove", StringComparison.Ordinal))
                    .Select(property => (property.Name, (object?)true)),
            ]).Single();
        Succeeded();
        Assert.Equal(
            (null, null, "", null, null, "", "", null, "", AllSettings),
            (two.DisplayName, two.Description, $"{two.StorageConnectors}", two.PreferredProtocol, two.FeedbackUrl, $"{two.VpcEndpointIds}",
                $"{two.EmbedHostDomains}", two.ContentRedirectionEnabled, $"{two.AgentActions}", $"{two.UserSettings}"));
    }

    [Fact]
    public void An_action_of_agents_is_disabled_if_it_is_omitted()
    {
        Session.Run("Set-ASStack", ("Name", "prod-stack"), ("AgentAction", new[] { "COMPUTER_VISION", "COMPUTER_INPUT" }));
        var stack = Session.Run<ASStack>("Set-ASStack", ("Name", "prod-stack"), ("AgentAction", "COMPUTER_VISION")).Single();
        Succeeded();
        Assert.Equal("COMPUTER_VISION", $"{stack.AgentActions}");
    }

    [Fact]
    public void A_stack_that_has_the_settings_already_is_not_changed()
    {
        var stack = Session.Run<ASStack>("Set-ASStack", ("Name", "prod-stack"), ("DisplayName", "Apps"), ("Verbose", true)).Single();
        Succeeded();
        Assert.Equal("prod-stack", stack.Name);
        NothingChanged();
        Session.Run("Set-ASStack", ("Name", "prod-stack"));
        NothingChanged();
        Assert.Contains("No setting was specified for 'prod-stack'", Assert.Single(Session.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_shows_the_changes_and_sends_none()
    {
        var host = new RecordingHost();
        Begin(host: host);
        Session.Run("Set-ASStack", ("Name", "prod-stack"), ("FileUpload", "DISABLED"), ("RemoveDisplayName", true), ("WhatIf", true));
        Succeeded();
        Assert.Contains(
            "Change AppStream stack: DisplayName 'Apps' -> '', FileUpload 'ENABLED' -> 'DISABLED'", Assert.Single(host.Lines),
            StringComparison.Ordinal);
        NothingChanged();
    }

    public static TheoryData<(string, object?)[], string> Conflicts => new()
    {
        { [("DisplayName", "x"), ("RemoveDisplayName", true)], "-RemoveDisplayName and -DisplayName can't be specified together" },
        { [("HomeFolders", true), ("RemoveStorageConnector", true)], "-RemoveStorageConnector and -HomeFolders can't be" },
        { [("FileUpload", "DISABLED"), ("RemoveUserSetting", true)], "-RemoveUserSetting and -FileUpload can't be" },
        { [("AgentUserControlMode", "VIEW_ONLY")], "require -AgentAction" },
        { [("DomainPasswordSignIn", "DISABLED")], "must be able to sign in" },
        { [("ClipboardToLocal", "DISABLED"), ("ClipboardToLocalMaximumLength", 9)], "only if -ClipboardToLocal is ENABLED" },
        { [("OneDriveDomain", "a.example.com"), ("OneDriveDomainRequiringAdminConsent", "b.example.com")], "'b.example.com'" },
    };

    [Theory]
    [MemberData(nameof(Conflicts))]
    public void Conflicting_settings_are_not_sent((string, object?)[] parameters, string reason)
    {
        Session.Run("Set-ASStack", [("Name", "prod-stack"), .. parameters]);
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, "prod-stack", reason);
        NothingChanged();
    }

    private ASStack Stack() => Session.Run<ASStack>("Get-ASStack", ("Name", "prod-stack")).Single();

    [Fact]
    public void User_settings_that_are_the_defaults_are_not_reset()
    {
        Session.Run("Set-ASStack", ("Name", "prod-stack"), ("RemoveUserSetting", true));
        Succeeded();
        NothingChanged();
        Session.Run("Set-ASStack", ("Name", "prod-stack"), ("FileUpload", "DISABLED"));
        Session.Run("Set-ASStack", ("Name", "prod-stack"), ("RemoveUserSetting", true));
        Session.Run("Set-ASStack", ("Name", "prod-stack"), ("RemoveUserSetting", true));
        Assert.Equal(2, Calls("UpdateStack"));
    }

    [Fact]
    public void A_concurrent_change_is_an_error_with_the_next_step()
    {
        Session.Emulator.Inject("concurrentModification", "UpdateStack", 100);
        Session.Run("Set-ASStack", ("Name", "prod-stack"), ("FileUpload", "DISABLED"));
        Assert.EndsWith(
            "Wait until the other change to this resource is complete, and run the command again.", $"{Session.Error.Record}",
            StringComparison.Ordinal);
    }
}
