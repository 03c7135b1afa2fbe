using System.Management.Automation;
using RemoteSessions.Tests.Support;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets.WorkSpaces;

/// <summary>
/// Tests the five commands that change the settings of directories. The commands send only the specified settings that differ from the
/// current settings.
/// </summary>
public sealed class DirectorySettingTests : WorkSpacesCmdletTest
{
    private static readonly string[] Commands =
        ["Set-WksStreamingProperty", "Set-WksSamlProperty", "Set-WksAccessProperty", "Set-WksCreationProperty",
            "Set-WksSelfServicePermission"];

    public static TheoryData<string, string, object, string, string> Settings => new()
    {
        { "Set-WksStreamingProperty", "PreferredProtocol", "udp", "PreferredProtocol", "UDP" },
        { "Set-WksStreamingProperty", "ClipboardToLocal", "DISABLED", "ClipboardToLocal", "DISABLED" },
        { "Set-WksStreamingProperty", "ClipboardFromLocalMaximumLength", 1000, "ClipboardFromLocalMaximumLength", "1000" },
        { "Set-WksStreamingProperty", "SmartCard", "enabled", "SmartCard", "ENABLED" },
        { "Set-WksStreamingProperty", "HomeFolder", "ENABLED", "HomeFolder", "ENABLED" },
        { "Set-WksStreamingProperty", "GlobalAccelerator", "enabled_auto", "GlobalAccelerator", "ENABLED_AUTO" },
        { "Set-WksSamlProperty", "Status", "disabled", "SamlStatus", "DISABLED" },
        { "Set-WksSamlProperty", "UserAccessUrl", "https://sso.example.com/new", "SamlUserAccessUrl", "https://sso.example.com/new" },
        { "Set-WksSamlProperty", "RelayStateParameterName", "State", "SamlRelayStateParameterName", "State" },
        { "Set-WksAccessProperty", "DeviceTypeWeb", "allow", "DeviceTypeWeb", "ALLOW" },
        { "Set-WksAccessProperty", "DeviceTypeWorkSpacesThinClient", "ALLOW", "DeviceTypeWorkSpacesThinClient", "ALLOW" },
        { "Set-WksAccessProperty", "AccessVpcEndpointId", new[] { "vpce-1", "vpce-2" }, "AccessVpcEndpointIds", "vpce-1;vpce-2" },
        { "Set-WksCreationProperty", "EnableInternetAccess", true, "EnableInternetAccess", "True" },
        { "Set-WksCreationProperty", "EnableMaintenanceMode", false, "EnableMaintenanceMode", "False" },
        { "Set-WksCreationProperty", "DefaultOu", "OU=Desktops,DC=corp", "DefaultOu", "OU=Desktops,DC=corp" },
        { "Set-WksCreationProperty", "CustomSecurityGroupId", "sg-0123456789abcdef0", "CustomSecurityGroupId", "sg-0123456789abcdef0" },
        { "Set-WksSelfServicePermission", "RebuildWorkspace", "enabled", "RebuildWorkspace", "ENABLED" },
        { "Set-WksSelfServicePermission", "RestartWorkspace", "DISABLED", "RestartWorkspace", "DISABLED" },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public void Only_specified_settings_change(string command, string parameter, object value, string property, string now)
    {
        var before = Flat(Directory());
        Assert.NotEqual(now, before[property]);
        var directory = Session.Run<WksDirectory>(command, ("Name", "sales"), (parameter, value)).Single();
        Succeeded();
        before[property] = now;
        Assert.Equal(before, Flat(directory));
        Assert.Equal(before, Flat(Directory()));
        Assert.Single(Session.Emulator.Calls.Keys, call => call.Contains("Modify", StringComparison.Ordinal));
        // The second command doesn't need to change anything.
        var calls = Session.Emulator.Calls.Where(call => call.Key.Contains("Modify", StringComparison.Ordinal)).Sum(call => call.Value);
        Session.Run(command, ("Name", "sales"), (parameter, value), ("Verbose", true));
        Succeeded();
        Assert.Contains(
            Session.Verbose, line => line.Contains("already has these settings. Nothing was changed", StringComparison.Ordinal));
        Assert.Equal(
            calls, Session.Emulator.Calls.Where(call => call.Key.Contains("Modify", StringComparison.Ordinal)).Sum(call => call.Value));
    }

    [Theory]
    [InlineData("Set-WksPool", "sales-apps")]
    [InlineData("Set-WksStreamingProperty", "sales")]
    [InlineData("Set-WksSamlProperty", "sales")]
    [InlineData("Set-WksAccessProperty", "sales")]
    [InlineData("Set-WksCreationProperty", "sales")]
    [InlineData("Set-WksSelfServicePermission", "sales")]
    public void Without_a_setting_the_command_writes_a_warning(string command, string name)
    {
        Session.Run(command, ("Name", name), ("WhatIf", true));
        Succeeded();
        Assert.StartsWith($"No setting was specified for '{name}", Assert.Single(Session.Warnings), StringComparison.Ordinal);
        Session.Pipe<object>([CmdletSession.Row(("Name", name), ("Stauts", "ENABLED"))], command);
        Succeeded();
        Assert.StartsWith($"No setting was specified for '{name}", Assert.Single(Session.Warnings), StringComparison.Ordinal);
        NothingChanged();
    }

    [Fact]
    public void An_empty_list_removes_the_endpoints()
    {
        Session.Run("Set-WksAccessProperty", ("Name", "sales"), ("AccessVpcEndpointId", new[] { "vpce-1" }));
        Session.Run("Set-WksAccessProperty", ("Name", "sales"), ("AccessVpcEndpointId", Array.Empty<object>()));
        Succeeded();
        Assert.Empty(Directory().AccessVpcEndpointIds);
    }

    [Fact]
    public void A_changed_list_of_user_settings_contains_the_unchanged_ones()
    {
        var server = Stub(request => StubServer.Json(request.Operation == "DescribeWorkspaceDirectories"
            ? """
              {"Directories":[{"DirectoryId":"wsd-abc123def","WorkspaceDirectoryName":"sales","State":"REGISTERED","StreamingProperties":{
              "UserSettings":[{"Action":"CLIPBOARD_COPY_FROM_LOCAL_DEVICE","Permission":"ENABLED","MaximumLength":100},
              {"Action":"NEW_ACTION","Permission":"DISABLED"}],
              "StorageConnectors":[{"ConnectorType":"HOME_FOLDER","Status":"ENABLED"}]}}]}
              """
            : "{}"));
        Session.Run(
            "Set-WksStreamingProperty", ("Name", "wsd-abc123def"), ("ClipboardFromLocal", "DISABLED"), ("PrintToLocal", "ENABLED"),
            ("HomeFolder", "ENABLED"));
        Succeeded();
        Assert.Equal(
            """
            {"ResourceId":"wsd-abc123def","StreamingProperties":{"UserSettings":[
            {"Action":"CLIPBOARD_COPY_FROM_LOCAL_DEVICE","Permission":"DISABLED","MaximumLength":100},
            {"Action":"NEW_ACTION","Permission":"DISABLED"},{"Action":"PRINTING_TO_LOCAL_DEVICE","Permission":"ENABLED"}]}}
            """.ReplaceLineEndings(""),
            server.Requests.Single(request => request.Operation == "ModifyStreamingProperties").Text);
    }

    [Fact]
    public void Unknown_settings_and_connectors_are_shown_and_kept()
    {
        var server = Stub(request => StubServer.Json(request.Operation == "DescribeWorkspaceDirectories"
            ? """
              {"Directories":[{"DirectoryId":"wsd-abc123def","WorkspaceDirectoryName":"sales","State":"REGISTERED","StreamingProperties":{
              "UserSettings":[{"Action":"NEW_ACTION","Permission":"DISABLED"},{"Action":"SMART_CARD","Permission":"ENABLED"}],
              "StorageConnectors":[{"ConnectorType":"NEW_STORAGE","Status":"ENABLED"},{"ConnectorType":"HOME_FOLDER",
              "Status":"DISABLED"}]}}]}
              """
            : "{}"));
        var directory = Session.Run<WksDirectory>("Get-WksDirectory").Single();
        Assert.Equal(
            ("NEW_ACTION=DISABLED;SMART_CARD=ENABLED", "NEW_STORAGE=ENABLED;HOME_FOLDER=DISABLED"),
            ($"{directory.UserSettings}", $"{directory.StorageConnectors}"));
        Session.Run("Set-WksStreamingProperty", ("Name", "wsd-abc123def"), ("HomeFolder", "ENABLED"));
        Succeeded();
        Assert.Equal(
            """
            {"ResourceId":"wsd-abc123def","StreamingProperties":{"StorageConnectors":[
            {"ConnectorType":"NEW_STORAGE","Status":"ENABLED"},{"ConnectorType":"HOME_FOLDER","Status":"ENABLED"}]}}
            """.ReplaceLineEndings(""),
            server.Requests.Single(request => request.Operation == "ModifyStreamingProperties").Text);
    }

    [Fact]
    public void Unchanged_access_settings_are_sent_with_the_changed_settings()
    {
        Session.Run("Set-WksAccessProperty", ("Name", "sales"), ("AccessVpcEndpointId", "vpce-1"), ("InternetFallbackProtocol", "PCOIP"));
        Succeeded();
        Session.Run("Set-WksAccessProperty", ("Name", "sales"), ("AccessVpcEndpointId", "vpce-2"));
        Succeeded();
        Assert.Equal(("vpce-2", "PCOIP"), ($"{Directory().AccessVpcEndpointIds}", $"{Directory().InternetFallbackProtocols}"));
    }

    [Fact]
    public void A_piped_directory_changes_only_specified_settings()
    {
        var old = Directory();
        Session.Run("Set-WksSamlProperty", ("Name", "sales"), ("RelayStateParameterName", "New"));
        Session.Run("Set-WksStreamingProperty", ("Name", "sales"), ("PrintToLocal", "DISABLED"));
        Session.Pipe<WksDirectory>([old], "Set-WksSamlProperty", ("UserAccessUrl", "https://sso.example.com/new"));
        Session.Pipe<WksDirectory>([old], "Set-WksStreamingProperty", ("ClipboardToLocal", "DISABLED"));
        Succeeded();
        var now = Directory();
        Assert.Equal(
            ("New", "https://sso.example.com/new", "DISABLED", "DISABLED"),
            (now.SamlRelayStateParameterName, now.SamlUserAccessUrl, now.PrintToLocal, now.ClipboardToLocal));
    }

    [Fact]
    public void Directories_are_changed_by_pattern_with_one_error_for_each_rejection()
    {
        var changed = Session.Run<WksDirectory>(
            "Set-WksSelfServicePermission", ("Name", "*"), ("SwitchRunningMode", "DISABLED"), ("RestartWorkspace", "DISABLED"));
        Assert.Equal("corp.example.com engineering sales", Line(changed.Select(directory => directory.Name)));
        Assert.Equal("OperationNotSupportedException", Session.Error.Id);
        Session.Run("Set-WksSelfServicePermission", ("Name", "nobody"), ("SwitchRunningMode", "DISABLED"));
        Failed("NameNotFound", ErrorCategory.ObjectNotFound, "nobody");
    }

    [Fact]
    public void An_unchanged_file_changes_nothing()
    {
        Session.Run(
            "Set-WksAccessProperty", ("Name", "sales"), ("AccessVpcEndpointId", new[] { "vpce-1", "vpce-2" }),
            ("InternetFallbackProtocol", "PCOIP"));
        Session.Run("Set-WksStreamingProperty", ("Name", "sales"), ("ClipboardToLocalMaximumLength", 10));
        var before = Session.Emulator.Calls.Where(call => call.Key.Contains("Modify", StringComparison.Ordinal)).Sum(call => call.Value);
        var file = Export();
        foreach (var command in Commands)
        {
            Assert.Equal(4, Set(file, command).Count);
            Succeeded();
        }

        Assert.Equal(
            before, Session.Emulator.Calls.Where(call => call.Key.Contains("Modify", StringComparison.Ordinal)).Sum(call => call.Value));
    }

    [Fact]
    public void Changes_in_the_file_are_applied_and_empty_cells_are_ignored()
    {
        var changed = Session.Pipe<WksDirectory>(
            [
                CmdletSession.Row(
                    ("DirectoryId", Directory().DirectoryId), ("Name", "sales"), ("SamlStatus", ""),
                    ("SamlUserAccessUrl", "https://sso.example.com/new"), ("SamlRelayStateParameterName", "")),
                CmdletSession.Row(
                    ("DirectoryId", Directory("engineering").DirectoryId), ("Name", "engineering"), ("SamlStatus", ""),
                    ("SamlUserAccessUrl", ""), ("SamlRelayStateParameterName", "")),
            ],
            "Set-WksSamlProperty");
        Succeeded();
        Assert.Equal(2, changed.Count);
        Assert.Equal(("https://sso.example.com/new", "ENABLED", "RelayState", 1),
            (Directory().SamlUserAccessUrl, Directory().SamlStatus, Directory().SamlRelayStateParameterName, Calls(
                "ModifySamlProperties")));
    }

    [Fact]
    public void A_SAML_property_is_deleted()
    {
        Session.Run("Set-WksSamlProperty", ("Name", "sales"), ("RelayStateParameterName", "target"));
        var directory = Session.Run<WksDirectory>("Set-WksSamlProperty", ("Name", "sales"), ("RemoveRelayStateParameterName", true))
            .Single();
        Succeeded();
        // If no relay state parameter is specified, AWS uses the name RelayState.
        Assert.Equal(
            ("RelayState", "https://sso.example.com/workspaces/sales", "ENABLED"),
            (directory.SamlRelayStateParameterName, directory.SamlUserAccessUrl, directory.SamlStatus));
        Session.Run("Set-WksSamlProperty", ("Name", "sales"), ("RemoveRelayStateParameterName", true));
        Succeeded();
        Assert.Equal(2, Calls("ModifySamlProperties"));
        directory = Session.Pipe<WksDirectory>([directory], "Set-WksSamlProperty", ("RemoveUserAccessUrl", true), ("Status", "DISABLED"))
            .Single();
        Succeeded();
        Assert.Equal((null, "DISABLED"), (directory.SamlUserAccessUrl, directory.SamlStatus));
    }

    [Theory]
    [InlineData("UserAccessUrl", "https://sso.example.com/x", "RemoveUserAccessUrl")]
    [InlineData("RelayStateParameterName", "x", "RemoveRelayStateParameterName")]
    public void Setting_and_removing_the_same_value_is_rejected(string given, string value, string taken)
    {
        Session.Run("Set-WksSamlProperty", ("Name", "sales"), (given, value), (taken, true));
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, null, "A value can't be set and removed at the same time");
        Assert.Empty(Session.Emulator.Calls);
    }

    [Fact]
    public void A_rejection_by_the_service_is_an_error()
    {
        Session.Run("Set-WksSamlProperty", ("Name", "engineering"), ("Status", "ENABLED"));
        Assert.Equal("InvalidParameterValuesException", Session.Error.Id);
        Assert.Contains("A user access URL is required while SAML is enabled", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_lists_the_changes_and_sends_nothing()
    {
        var host = new RecordingHost();
        Begin(host: host);
        Session.Run("Set-WksAccessProperty", ("Name", "sales"), ("DeviceTypeWeb", "ALLOW"), ("DeviceTypeOsx", "ALLOW"), ("WhatIf", true));
        Succeeded();
        Assert.Contains(
            host.Lines, line => line.Contains("Change access properties: DeviceTypeWeb 'DENY' -> 'ALLOW'", StringComparison.Ordinal)
            && !line.Contains("DeviceTypeOsx", StringComparison.Ordinal));
        NothingChanged();
    }

    // Each user setting and each storage connector that a command can change has its own property, in addition to the properties that list
    // all user settings and all storage connectors.
    private static Dictionary<string, string> Flat(WksDirectory directory) => typeof(WksDirectory).GetProperties()
        .Where(property => property.Name is not (nameof(WksDirectory.UserSettings) or nameof(WksDirectory.StorageConnectors)))
        .ToDictionary(property => property.Name, property => $"{property.GetValue(directory)}");

    private string Export()
    {
        var file = Path.Combine(Owned(new TemporaryFolder()).Path, "directories.csv");
        Session.Pipe(null, shell =>
        {
            CmdletSession.Add(shell, "Get-WksDirectory");
            CmdletSession.Add(shell, "Export-Csv", ("Path", file), ("NoTypeInformation", true));
        });
        Succeeded();
        return file;
    }

    private IReadOnlyList<PSObject> Set(string file, string command) => Session.Pipe(null, shell =>
    {
        CmdletSession.Add(shell, "Import-Csv", ("Path", file));
        CmdletSession.Add(shell, command);
    });
}
