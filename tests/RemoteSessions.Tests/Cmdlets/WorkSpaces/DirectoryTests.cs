using System.Collections;
using System.Management.Automation;
using RemoteSessions.Tests.Support;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets.WorkSpaces;

/// <summary>Tests Get-WksDirectory, Register-WksDirectory, Unregister-WksDirectory, and Wait-WksDirectory.</summary>
public sealed class DirectoryTests : WorkSpacesCmdletTest
{
    private const string Personal = "d-926000aaaa", Unsound = "d-bad00000aa";
    private static readonly (string, object?)[] New = [("Name", "new"), ("Description", "New directory: for tests")];

    [Theory]
    [InlineData(null, null, "corp.example.com engineering lab sales")]
    [InlineData("Name", "s*", "sales")]
    [InlineData("Name", "LAB", "lab")]
    [InlineData("Name", "nobody*", "")]
    [InlineData("WorkspaceType", "pools", "engineering lab sales")]
    [InlineData("WorkspaceType", "PERSONAL", "corp.example.com")]
    [InlineData("State", "ERROR", "lab")]
    public void Directories_are_found(string? parameter, string? value, string found)
    {
        var directories = Session.Run<WksDirectory>("Get-WksDirectory", parameter is null ? [] : [(parameter, value)]);
        Succeeded();
        Assert.Equal(found, Line(directories.Select(directory => directory.Name)));
        Assert.Equal(1, Calls("DescribeWorkspaceDirectories"));
    }

    [Fact]
    public void A_pool_or_an_id_returns_the_directory()
    {
        var directory = Session.Pipe<WksDirectory>([Pool()], "Get-WksDirectory").Single();
        Assert.Equal("sales", directory.Name);
        Assert.Equal("sales", Session.Run<WksDirectory>("Get-WksDirectory", ("Name", directory.DirectoryId)).Single().Name);
        Assert.Equal(2, Session.Run("Get-WksDirectory", ("Name", new[] { directory.DirectoryId, Directory("lab").DirectoryId })).Count);
    }

    [Fact]
    public void A_missing_resource_is_an_error()
    {
        Session.Run("Get-WksDirectory", ("Name", "nobody"));
        Failed("NameNotFound", ErrorCategory.ObjectNotFound, "nobody", "WorkSpaces directory 'nobody' wasn't found in us-east-1.");
        Session.Run("Get-WksDirectory", ("Name", "wsd-nobody123"));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "wsd-nobody123",
            "WorkSpaces directory 'wsd-nobody123' wasn't found in us-east-1.");
    }

    [Fact]
    public void A_directory_has_flat_properties()
    {
        var directory = Directory();
        Assert.Equal(
            ("REGISTERED", "POOLS", "CUSTOMER_MANAGED", "SHARED"),
            (directory.State, directory.WorkspaceType, directory.UserIdentityType, directory.Tenancy));
        Assert.Equal(
            ("ENABLED", "https://sso.example.com/workspaces/sales", "RelayState"),
            (directory.SamlStatus, directory.SamlUserAccessUrl, directory.SamlRelayStateParameterName));
        Assert.Equal(
            ("TCP", "ENABLED", "ENABLED", null, "DISABLED"),
            (directory.PreferredProtocol, directory.ClipboardFromLocal, directory.PrintToLocal, directory.SmartCard, directory.HomeFolder));
        Assert.Equal(
            ("ALLOW", "DENY", false, null),
            (directory.DeviceTypeWindows, directory.DeviceTypeWeb, directory.EnableInternetAccess, directory.EnableMaintenanceMode));
        Assert.Equal(2, directory.SubnetIds.Count);
        Assert.Equal("The domain lab.example.com could not be reached.", Directory("lab").ErrorMessage);
    }

    [Fact]
    public void A_directory_for_pools_is_created_and_waited_for()
    {
        var directory = Session.Run<WksDirectory>(
            "Register-WksDirectory", [.. New, ("Wait", true), ("Tag", new Hashtable { ["Team"] = "Sales" })]).Single();
        Succeeded();
        Assert.Equal(
            ("new", "REGISTERED", "POOLS", "CUSTOMER_MANAGED"),
            (directory.Name, directory.State, directory.WorkspaceType, directory.UserIdentityType));
        Assert.Equal("Sales", Session.Pipe<WksTag>([directory], "Get-WksResourceTag").Single().Value);
    }

    [Fact]
    public void A_Directory_Service_directory_is_registered()
    {
        var directory = Session.Run<WksDirectory>(
            "Register-WksDirectory", ("DirectoryId", Personal), ("EnableSelfService", true), ("Wait", true)).Single();
        Succeeded();
        Assert.Equal(
            (Personal, "REGISTERED", "PERSONAL", "ENABLED"),
            (directory.DirectoryId, directory.State, directory.WorkspaceType, directory.RebuildWorkspace));
    }

    [Fact]
    public void Without_Wait_the_result_is_returned_immediately()
    {
        Begin(timeScale: 1);
        var directory = Session.Run<WksDirectory>("Register-WksDirectory", New).Single();
        Assert.Equal("REGISTERING", directory.State);
        Session.Run("Wait-WksDirectory", ("DirectoryId", directory.DirectoryId), ("TimeoutSeconds", 1));
        Failed("OperationTimeout", ErrorCategory.OperationTimeout, directory.DirectoryId, "isn't REGISTERED", "still REGISTERING.");
    }

    [Fact]
    public void A_failed_registration_ends_the_wait_with_the_reason()
    {
        Session.Run("Register-WksDirectory", ("DirectoryId", Unsound), ("Wait", true));
        Failed("WaitFailed", ErrorCategory.InvalidResult, Unsound,
            "to be registered has failed: The directory could not be registered because its subnets have no free IP addresses.");
        Session.Run(
            "Register-WksDirectory", [.. New, ("Wait", true), ("ActiveDirectoryDomainName", "new.invalid"),
                ("ActiveDirectoryServiceAccountSecretArn", "arn:aws:secretsmanager:us-east-1:123456789012:secret:service-account")]);
        Assert.Equal("WaitFailed", Session.Error.Id);
        Assert.Contains("The domain new.invalid could not be reached.", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("d-00000000aa", "ResourceNotFoundException")]
    [InlineData("d-1ac00000aa", "InvalidResourceStateException")]
    public void A_rejection_by_the_service_is_an_error_without_a_wait(string id, string error)
    {
        Session.Run("Register-WksDirectory", ("DirectoryId", id), ("Wait", true));
        Assert.Equal((error, id, 0), (Session.Error.Id, $"{Session.Error.Record.TargetObject}", Calls("DescribeWorkspaceDirectories")));
    }

    [Theory]
    [InlineData(
        "SubnetId", "subnet-0123456789abcdef0",
        "-SubnetId contains only one subnet. Specify two subnets in different Availability Zones, or none.")]
    [InlineData(
        "ActiveDirectoryDomainName", "corp.example.com",
        "-ActiveDirectoryDomainName and -ActiveDirectoryServiceAccountSecretArn must be specified together.")]
    [InlineData("EntraTenantId", "tenant-1", "-EntraTenantId and -EntraApplicationConfigSecretArn must be specified together.")]
    public void An_invalid_combination_is_an_error_before_anything_is_sent(string parameter, string value, string expected)
    {
        Session.Run("Register-WksDirectory", [.. New, (parameter, value)]);
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, "new", "The directory 'new' can't be registered. " + expected);
        Assert.Empty(Session.Emulator.Calls);
    }

    [Fact]
    public void Ids_and_rows_with_ids_register_Directory_Service_directories()
    {
        var made = Session.Pipe<WksDirectory>(
            [Personal, CmdletSession.Row(("DirectoryId", "d-926000bbbb"), ("Tenancy", ""))], "Register-WksDirectory", ("Wait", true));
        Succeeded();
        Assert.Equal(
            "d-926000aaaa PERSONAL d-926000bbbb PERSONAL", string.Join(
                ' ', made.OrderBy(one => one.DirectoryId).Select(one => $"{one.DirectoryId} {one.WorkspaceType}")));
    }

    [Fact]
    public void Unregister_prompts_for_confirmation_and_waits()
    {
        var host = new RecordingHost(No, Yes);
        Begin(host: host);
        var id = Directory("lab").DirectoryId;
        Session.Run("Unregister-WksDirectory", ("DirectoryId", id), ("Wait", true));
        Assert.Contains(
            "Deregister WorkSpaces directory and delete its settings", Assert.Single(host.Questions).Message, StringComparison.Ordinal);
        NothingChanged();
        Assert.Empty(Session.Run("Unregister-WksDirectory", ("DirectoryId", id), ("Wait", true)));
        Succeeded();
        Assert.Equal(3, Session.Run("Get-WksDirectory").Count);
    }

    [Fact]
    public void A_directory_with_pools_is_rejected_by_the_command_or_else_by_the_service()
    {
        var directory = Directory();
        Session.Pipe<object>([directory], "Unregister-WksDirectory", ("Force", true));
        Failed("OperationNotSupportedException", ErrorCategory.InvalidOperation, directory.DirectoryId, "has these pools",
            "Remove-WksPool");
        NothingChanged();
        Session.Emulator.Inject("accessDenied", "DescribeWorkspacesPools");
        Session.Pipe<object>([directory], "Unregister-WksDirectory", ("Force", true));
        Assert.Equal("OperationNotSupportedException", Session.Error.Id);
        Assert.Contains("has pools. Terminate them before", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Fact]
    public void Several_directories_are_waited_for_together()
    {
        var ids = Session.Run<WksDirectory>("Get-WksDirectory").Where(directory => directory.State == "REGISTERED").ToList();
        var before = Calls("DescribeWorkspaceDirectories");
        Assert.Equal(3, Session.Pipe<WksDirectory>(ids, "Wait-WksDirectory").Count);
        Succeeded();
        Assert.Equal(before + 1, Calls("DescribeWorkspaceDirectories"));
        var lab = Directory("lab");
        Session.Pipe<WksDirectory>([lab], "Wait-WksDirectory");
        Failed("WaitFailed", ErrorCategory.InvalidResult, lab.DirectoryId, "The domain lab.example.com could not be reached.");
    }

    [Fact]
    public void A_deleted_resource_ends_the_wait_successfully()
    {
        Begin(timeScale: 60);
        var directory = Directory("engineering");
        Session.Run("Remove-WksPool", ("Name", "engineering"), ("Force", true), ("StopFirst", true));
        Assert.True(SpinWait.SpinUntil(() => Session.Run("Get-WksPool").Count == 3, TimeSpan.FromSeconds(20)));
        Session.Run("Unregister-WksDirectory", ("DirectoryId", directory.DirectoryId), ("Force", true));
        Succeeded();
        Assert.Equal("DEREGISTERING", Directory("engineering").State);
        Assert.Empty(Session.Pipe<WksDirectory>([directory], "Wait-WksDirectory", ("For", "Deregistered")));
        Succeeded();
        Assert.DoesNotContain("engineering", Session.Run<WksDirectory>("Get-WksDirectory").Select(one => one.Name));
    }

    [Fact]
    public void WhatIf_of_a_registration_checks_the_id_or_name()
    {
        var host = new RecordingHost();
        Begin(host: host);
        Session.Run("Register-WksDirectory", ("DirectoryId", Personal), ("WhatIf", true));
        Succeeded();
        Assert.Contains(host.Lines, line => line.Contains(Personal, StringComparison.Ordinal));
        var registered = Session.Run<WksDirectory>("Get-WksDirectory", ("WorkspaceType", "PERSONAL")).Single().DirectoryId;
        Session.Run("Register-WksDirectory", ("DirectoryId", registered), ("WhatIf", true));
        Failed("ResourceAlreadyExistsException", ErrorCategory.ResourceExists, registered);
        Session.Run("Register-WksDirectory", ("Name", "sales"), ("Description", "Another"), ("WhatIf", true));
        Failed("ResourceAlreadyExistsException", ErrorCategory.ResourceExists, "sales");
        NothingChanged();
    }

    [Fact]
    public void WhatIf_reports_the_error_of_a_deregistration()
    {
        var host = new RecordingHost();
        Begin(host: host);
        Session.Run("Unregister-WksDirectory", ("DirectoryId", Personal), ("WhatIf", true));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, Personal);
        var sales = Directory().DirectoryId;
        Session.Run("Unregister-WksDirectory", ("DirectoryId", sales), ("WhatIf", true));
        Failed("OperationNotSupportedException", ErrorCategory.InvalidOperation, sales, "has these pools", "sales-apps");
        Session.Run("Unregister-WksDirectory", ("DirectoryId", Directory("lab").DirectoryId), ("WhatIf", true));
        Succeeded();
        Assert.Contains("(lab, ERROR)", Assert.Single(host.Lines), StringComparison.Ordinal);
        NothingChanged();
    }

    // The members of the response are optional in the service model, and some compatible services omit them.
    [Theory]
    [InlineData("personal")]
    [InlineData("pools")]
    public void A_directory_that_is_registered_with_an_empty_response_is_found(string type)
    {
        const string directories = """
            {"Directories":[{"DirectoryId":"d-9067000001","DirectoryName":"new","State":"REGISTERED","WorkspaceType":"PERSONAL"},
            {"DirectoryId":"wsd-1234567890","WorkspaceDirectoryName":"new","State":"REGISTERED","WorkspaceType":"POOLS"}]}
            """;
        Stub(request => StubServer.Json(request.Operation == "DescribeWorkspaceDirectories" ? directories : "{}"));
        var (arguments, id) = type == "personal" ? ([("DirectoryId", "d-9067000001")], "d-9067000001") : (New, "wsd-1234567890");
        Assert.Equal(id, Session.Run<WksDirectory>("Register-WksDirectory", [.. arguments, ("Confirm", false)]).Single().DirectoryId);
        Succeeded();
    }

    [Fact]
    public void A_directory_that_cannot_be_found_after_an_empty_response_is_an_error()
    {
        Stub(request => StubServer.Json(request.Operation == "DescribeWorkspaceDirectories" ? """{"Directories":[]}""" : "{}"));
        Session.Run("Register-WksDirectory", [.. New, ("Confirm", false)]);
        Assert.Equal("OutcomeUnknown", Session.Error.Id);
    }
}
