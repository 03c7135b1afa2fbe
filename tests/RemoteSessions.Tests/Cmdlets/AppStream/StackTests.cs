using System.Collections;
using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.AppStream;

/// <summary>Tests the commands for stacks, associations, and tags.</summary>
public sealed class StackTests : AppStreamCmdletTest
{
    private const string FleetArn = "arn:aws:appstream:us-east-1:123456789012:fleet/prod-apps";

    [Fact]
    public void Unknown_user_settings_and_connectors_are_shown()
    {
        Stub(_ => StubServer.Json("""
            {"Stacks":[{"Name":"one","UserSettings":[{"Action":"FILE_UPLOAD","Permission":"ENABLED"},{"Action":"NEW_ACTION",
            "Permission":"DISABLED"}],
            "StorageConnectors":[{"ConnectorType":"NEW_STORAGE"},{"ConnectorType":"HOMEFOLDERS"}]}]}
            """));
        var stack = Session.Run<ASStack>("Get-ASStack").Single();
        Assert.Equal(
            ("FILE_UPLOAD=ENABLED;NEW_ACTION=DISABLED", "NEW_STORAGE;HOMEFOLDERS"),
            ($"{stack.UserSettings}", $"{stack.StorageConnectors}"));
    }

    [Fact]
    public void A_new_stack_has_the_specified_settings()
    {
        var stack = Session.Run<ASStack>(
            "New-ASStack", ("Name", "new"), ("DisplayName", "New"), ("HomeFolders", true),
            ("OneDriveDomain", new[] { "a.example.com", "b.example.com" }),
            ("OneDriveDomainRequiringAdminConsent", "b.example.com"), ("FileDownload", "enabled"), ("PrintToLocal", "DISABLED"),
            ("ClipboardFromLocal", "ENABLED"),
            ("ClipboardFromLocalMaximumLength", 500), ("ApplicationSettingsGroup", "group"), ("EmbedHostDomain", "portal.example.com"),
            ("VpcEndpointId", "vpce-1"),
            ("RedirectUrl", "https://example.com/bye"), ("Tag", new Hashtable { ["Team"] = "CAD" })).Single();
        Succeeded();
        Assert.Equal(
            ("New", "HOMEFOLDERS;ONE_DRIVE", "a.example.com;b.example.com", "b.example.com"),
            (stack.DisplayName, $"{stack.StorageConnectors}", $"{stack.OneDriveDomains}", $"{stack.OneDriveDomainsRequiringAdminConsent}"));
        Assert.Equal(
            ("ENABLED", "DISABLED", 500, true, "group", "portal.example.com", "vpce-1", "https://example.com/bye"),
            (stack.FileDownload, stack.PrintToLocal, stack.ClipboardFromLocalMaximumLength, stack.ApplicationSettingsEnabled,
                stack.ApplicationSettingsGroup,
                $"{stack.EmbedHostDomains}", $"{stack.VpcEndpointIds}", stack.RedirectUrl));
        Assert.Equal("CAD", Session.Pipe<ASTag>([stack], "Get-ASResourceTag").Single().Value);
    }

    public static TheoryData<(string, object?)[], string> Invalid => new()
    {
        { [("OneDriveDomain", "a.example.com"), ("OneDriveDomainRequiringAdminConsent", "b.example.com")],
            "contains the domain 'b.example.com', but -OneDriveDomain doesn't" },
        { [("AgentUserControlMode", "VIEW_ONLY")], "require -AgentAction" },
        { [("ClipboardFromLocalMaximumLength", 5)], "only if -ClipboardFromLocal is ENABLED" },
        { [("ClipboardToLocalMaximumLength", 5), ("ClipboardToLocal", "DISABLED")], "only if -ClipboardToLocal is ENABLED" },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Conflicting_settings_are_not_sent((string, object?)[] parameters, string reason)
    {
        Session.Run("New-ASStack", [("Name", "new"), .. parameters]);
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, "new", reason);
        Assert.Empty(Session.Emulator.Calls);
    }

    [Fact]
    public void A_fleet_is_registered_found_by_its_stack_and_unregistered()
    {
        Session.Run("New-ASStack", ("Name", "new"));
        Session.Pipe<object>([Fleet("retired-apps")], "Register-ASFleet", ("StackName", "new"));
        Succeeded();
        var stack = Session.Pipe<ASStack>([Fleet("retired-apps")], "Get-ASStack").Single();
        Assert.Equal(("new", "retired-apps"), (stack.Name, $"{Session.Pipe<ASFleet>([stack], "Get-ASFleet").Single()}"));
        Session.Run("Unregister-ASFleet", ("FleetName", "retired-apps"), ("StackName", "new"), ("Force", true));
        Succeeded();
        Assert.Empty(Session.Run("Get-ASFleet", ("StackName", "new")));
        Succeeded();
    }

    [Theory]
    [InlineData("nobody", "dev-stack", "fleet")]
    [InlineData("dev-apps", "nobody", "stack")]
    public void A_fleet_is_not_registered_if_the_fleet_or_the_stack_is_missing(string fleet, string stack, string missing)
    {
        Session.Run("Register-ASFleet", ("FleetName", fleet), ("StackName", stack));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "nobody",
            $"AppStream {missing} 'nobody' wasn't found in us-east-1");
        Assert.Equal(0, Calls("AssociateFleet"));
    }

    [Fact]
    public void A_change_of_a_new_resource_is_retried()
    {
        var answers = 0;
        Stub(request => request.Operation switch
        {
            "AssociateFleet" => ++answers == 1 ? StubServer.Error("ResourceNotFoundException") : StubServer.Json("{}"),
            "DescribeFleets" => StubServer.Json("""{"Fleets":[{"Name":"new"}]}"""),
            _ => StubServer.Json("""{"Stacks":[{"Name":"new"}]}"""),
        });
        Session.Run("Register-ASFleet", ("FleetName", "new"), ("StackName", "new"));
        Succeeded();
        Assert.Equal(2, answers);
    }

    [Fact]
    public void A_second_fleet_and_an_association_in_use_are_rejected()
    {
        Session.Run("Register-ASFleet", ("FleetName", "retired-apps"), ("StackName", "prod-stack"));
        Failed("OperationNotPermittedException", ErrorCategory.PermissionDenied, "retired-apps", "prod-apps");
        Session.Run("Unregister-ASFleet", ("FleetName", "prod-apps"), ("StackName", "prod-stack"), ("Force", true));
        Failed("ResourceInUseException", ErrorCategory.ResourceBusy, "prod-apps");
    }

    [Fact]
    public void Deleting_a_stack_prompts_for_confirmation()
    {
        var host = new RecordingHost(No);
        Begin(host: host);
        Session.Run("New-ASStack", ("Name", "new"));
        Session.Run("Remove-ASStack", ("Name", "new"));
        Assert.Contains("Delete AppStream stack", Assert.Single(host.Questions).Message, StringComparison.Ordinal);
        Assert.Equal(0, Calls("DeleteStack"));
        Session.Pipe<object>(Session.Run<ASStack>("Get-ASStack", ("Name", "new")), "Remove-ASStack", ("Force", true));
        Succeeded();
        Session.Run("Remove-ASStack", ("StackName", new[] { "new", "prod-stack" }), ("Force", true));
        Assert.Equal(
            ["new ResourceNotFoundException", "prod-stack ResourceInUseException"],
            Session.Errors.Select(error => $"{error.TargetObject} {error.FullyQualifiedErrorId.Split(',')[0]}").Order());
    }

    [Fact]
    public void A_stack_with_a_fleet_is_deleted_only_with_IncludeAssociations()
    {
        var host = new RecordingHost(No);
        Begin(host: host);
        Session.Run("Remove-ASStack", ("Name", "dev-stack"), ("WhatIf", true));
        Succeeded();
        Assert.Contains(
            host.Lines, line => line.Contains(
                "dev-stack (AWS rejects this request while the fleet dev-apps is registered with the stack; use -IncludeAssociations",
                StringComparison.Ordinal));
        foreach (var options in new (string, object?)[][] { [("Force", true)], [("Confirm", false)], [] })
        {
            Session.Run("Remove-ASStack", [("Name", "dev-stack"), .. options]);
            Failed("ResourceInUseException", ErrorCategory.ResourceBusy, "dev-stack",
                "the fleet dev-apps is registered with it. Unregister it first, or use -IncludeAssociations");
        }

        NothingChanged();
        Session.Run("Remove-ASStack", ("Name", "dev-stack"), ("IncludeAssociations", true));
        Succeeded();
        Assert.Contains(
            "Unregister dev-apps (no users connected) and delete the AppStream stack", Assert.Single(
                host.Questions).Message, StringComparison.Ordinal);
        NothingChanged();
        Session.Run("Remove-ASStack", ("Name", "dev-stack"), ("IncludeAssociations", true), ("Force", true));
        Succeeded();
        Assert.Equal((1, 1, 0), (Calls("DisassociateFleet"), Calls("DeleteStack"), Calls("DeleteFleet")));
    }

    [Fact]
    public void Without_permission_to_list_fleets_the_deletion_is_sent_to_the_service()
    {
        Session.Emulator.Inject("accessDenied", "ListAssociatedFleets");
        Session.Run("Remove-ASStack", ("Name", "dev-stack"), ("Force", true));
        Failed("ResourceInUseException", ErrorCategory.ResourceBusy, "dev-stack", "request ID");
        Assert.Equal(1, Calls("DeleteStack"));
    }

    [Fact]
    public void A_stack_whose_fleets_cannot_be_listed_is_not_deleted()
    {
        Session.Emulator.Inject("expiredToken", "ListAssociatedFleets");
        Session.Run("Remove-ASStack", ("Name", "dev-stack"), ("Force", true));
        Failed("ExpiredTokenException", ErrorCategory.AuthenticationError, "dev-stack");
        NothingChanged();
    }

    [Fact]
    public void A_failed_deletion_reports_that_the_fleet_was_already_unregistered()
    {
        Session.Emulator.Inject("expiredToken", "DeleteStack");
        Session.Run("Remove-ASStack", ("Name", "dev-stack"), ("Force", true), ("IncludeAssociations", true));
        Failed("ExpiredTokenException", ErrorCategory.AuthenticationError, "dev-stack",
            "Before this error occurred, the fleet dev-apps was unregistered from the stack 'dev-stack'.");
    }

    [Fact]
    public void WhatIf_of_a_stack_with_its_fleet_lists_the_users()
    {
        var host = new RecordingHost();
        Begin(host: host);
        Session.Run("Remove-ASStack", ("Name", "prod-stack"), ("IncludeAssociations", true), ("WhatIf", true));
        Succeeded();
        Assert.Contains(
            host.Lines, line => line.Contains(
                "Unregister prod-apps (2 users connected, 1 disconnected: alice, bob (disconnected), carol@example.com",
                StringComparison.Ordinal));
        NothingChanged();
    }

    [Fact]
    public void Tags_are_set_listed_and_removed_by_object_ARN_and_tag()
    {
        Session.Pipe<object>(
            [Fleet(), Fleet("prod-cad")], "Set-ASResourceTag", ("Tag", new Hashtable { ["Team"] = "CAD", ["Level"] = "1" }));
        Succeeded();
        var tags = Session.Run<ASTag>("Get-ASResourceTag", ("Arn", FleetArn));
        Assert.Equal(["Level=1", "Team=CAD"], tags.Select(tag => $"{tag}"));
        Assert.All(tags, tag => Assert.Equal(FleetArn, tag.ResourceArn));
        Session.Run("Set-ASResourceTag", ("Arn", FleetArn), ("Tag", new Hashtable { ["Level"] = "2" }));
        // A piped tag object specifies both a resource and a tag key.
        Session.Pipe<object>(
            [Session.Run<ASTag>("Get-ASResourceTag", ("ResourceArn", FleetArn))[0]], "Remove-ASResourceTag", ("Force", true));
        Succeeded();
        Assert.Equal("Team=CAD", $"{Assert.Single(Session.Pipe<ASTag>([Fleet()], "Get-ASResourceTag"))}");
        Session.Pipe<object>([Fleet("prod-cad")], "Remove-ASResourceTag", ("Key", new[] { "Team", "Level", "Nothing" }), ("Force", true));
        Succeeded();
        Assert.Contains("has no tag 'Nothing', so nothing is removed", Assert.Single(Session.Warnings), StringComparison.Ordinal);
        Assert.Empty(Session.Pipe<ASTag>([Fleet("prod-cad")], "Get-ASResourceTag"));
    }

    [Fact]
    public void Tags_of_several_resources_are_returned_with_an_error_for_a_deleted_one()
    {
        var deleted = FleetArn.Replace("prod-apps", "nobody", StringComparison.Ordinal);
        var tags = Session.Run<ASTag>(
            "Get-ASResourceTag", ("Arn", new[] { deleted, "arn:aws:appstream:us-east-1:123456789012:stack/prod-stack" }));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, deleted);
        Assert.Equal(["CostCenter=1207", "Environment=prod"], tags.Select(tag => $"{tag}"));
    }
}
