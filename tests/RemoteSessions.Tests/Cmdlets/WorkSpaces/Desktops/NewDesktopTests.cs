using System.Collections;
using System.Management.Automation;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Tests.Cmdlets.WorkSpaces.Desktops;

public sealed class NewDesktopTests : DesktopCmdletTest
{
    private const string Corp = "corp.example.com";
    private const string Office = "Office desktop";

    private static readonly (string Name, object? Value)[] Defaults = [("DirectoryId", Corp), ("BundleId", Office)];

    [Fact]
    public void A_desktop_is_created_from_the_names_of_a_directory_and_a_bundle()
    {
        var created = Create(
            ("UserName", "new.user"), ("RunningMode", "auto_stop"), ("AutoStopMinutes", 120), ("RootVolumeSizeGib", 175),
            ("UserVolumeSizeGib", 100), ("Tag", new Hashtable { ["team"] = "sales" }), ("Wait", true)).Single();
        Succeeded();
        Assert.Equal(
            ("new.user", "AVAILABLE", "AUTO_STOP", 120, 175, 100),
            (created.UserName, created.State, created.RunningMode, created.RunningModeAutoStopTimeoutInMinutes, created.RootVolumeSizeGib,
                created.UserVolumeSizeGib));
        Assert.Equal(Of("arnav.desai").BundleId, created.BundleId);
        Assert.Equal(
            "sales", Session.Run("Get-WksResourceTag", ("ResourceId", created.WorkspaceId)).Single().Properties["Value"].Value);
    }

    [Theory]
    [InlineData("htmlError")]
    [InlineData("accessDenied")]
    public void A_bundle_that_cannot_be_described_can_still_be_used_by_its_ID(string fault)
    {
        var bundle = Of("arnav.desai").BundleId;
        Session.Emulator.Inject(fault, "DescribeWorkspaceBundles", 100);
        Assert.Equal(bundle, Create(("UserName", "new.user"), ("BundleId", bundle)).Single().BundleId);
        Succeeded();
    }

    [Fact]
    public void Without_Wait_the_new_desktop_is_PENDING() => Assert.Equal("PENDING", Create(("UserName", "new.user")).Single().State);

    [Fact]
    public void Sixty_rows_need_three_calls_and_each_rejected_row_is_the_target_of_an_error()
    {
        var rows = Enumerable.Range(1, 60).Select(number => Row($"user.{number}")).ToList();
        rows[3].Properties["UserName"].Value = "missing.person";
        rows[40].Properties["UserName"].Value = "jane.doe";
        var created = Session.Pipe<WksDesktop>(rows, "New-WksDesktop");
        Assert.Equal((58, 3), (created.Count, Calls("CreateWorkspaces")));
        Assert.Equal(
            ["ResourceExists.WorkSpace", "ResourceNotFound.User"],
            Session.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]).Order(StringComparer.Ordinal));
        foreach (var (user, category) in new[]
            { ("missing.person", ErrorCategory.ObjectNotFound), ("jane.doe", ErrorCategory.ResourceExists) })
        {
            var error = Session.Errors.Single(error => $"{error}".Contains(user, StringComparison.Ordinal));
            Assert.Equal(category, error.CategoryInfo.Category);
            Assert.Equal(user, ((PSObject)error.TargetObject).Properties["UserName"].Value);
        }
    }

    [Fact]
    public void Each_row_creates_a_desktop_in_its_Region()
    {
        var rows = new[] { Row("one"), Row("two", ("Region", "us-west-2")), Row("three", ("Region", "us-east-1")) };
        var created = Session.Pipe<WksDesktop>(rows, "New-WksDesktop");
        Succeeded();
        Assert.Equal(2, Calls("CreateWorkspaces"));
        Assert.Equal("us-west-2", created.Single(desktop => desktop.UserName == "two").Region);
        Assert.Equal("one three", Users(created.Where(desktop => desktop.Region == "us-east-1")));
    }

    [Fact]
    public void A_row_can_have_tags_and_empty_cells()
    {
        var row = Row(
            "new.user", ("Tags", "team=sales; stage=prod"), ("RunningMode", ""), ("RootVolumeSizeGib", ""), ("ComputeTypeName", ""),
            ("VolumeEncryptionKey", ""), ("RootVolumeEncryptionEnabled", ""), ("Protocols", ""));
        var created = Session.Pipe<WksDesktop>([row], "New-WksDesktop").Single();
        Succeeded();
        Assert.Equal(
            "stage team",
            Line(Session.Run("Get-WksResourceTag", ("ResourceId", created.WorkspaceId)).Select(tag => $"{tag.Properties["Key"].Value}")));
        Assert.Equal("ALWAYS_ON", Of("new.user").RunningMode);
        Session.Pipe<WksDesktop>([Row("other.user", ("Tags", "sales"))], "New-WksDesktop");
        Assert.Contains("'sales' isn't a tag", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_row_for_the_same_user_is_an_error()
    {
        var created = Session.Pipe<WksDesktop>([Row("new.user"), Row("NEW.USER")], "New-WksDesktop");
        Assert.Single(created);
        Assert.Equal("InvalidArgument", Session.Error.Id);
        Assert.Equal("NEW.USER", ((PSObject)Session.Error.Record.TargetObject).Properties["UserName"].Value);
    }

    [Theory]
    [InlineData("DirectoryId", "nowhere", "NameNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("DirectoryId", "d-0000000000", "ResourceNotFoundException", ErrorCategory.ObjectNotFound)]
    [InlineData("DirectoryId", "sales", "OperationNotSupportedException", ErrorCategory.InvalidOperation)]
    [InlineData("BundleId", "No such desktop", "NameNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("UserVolumeSizeGib", "20", "InvalidArgument", ErrorCategory.InvalidArgument)]
    [InlineData("RunningModeAutoStopTimeoutInMinutes", "60", "InvalidArgument", ErrorCategory.InvalidArgument)]
    [InlineData("VolumeEncryptionKey", "alias/key", "InvalidArgument", ErrorCategory.InvalidArgument)]
    [InlineData("BundleId", "", "InvalidArgument", ErrorCategory.InvalidArgument)]
    [InlineData("UserName", "", "InvalidArgument", ErrorCategory.InvalidArgument)]
    public void An_invalid_row_is_an_error_before_anything_is_sent(
        string column, string value, string id, ErrorCategory category)
    {
        var row = Row("new.user");
        row.Properties.Remove(column);
        row.Properties.Add(new PSNoteProperty(column, value));
        Session.Pipe<WksDesktop>([row], "New-WksDesktop");
        Assert.Equal((id, category), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        Assert.Same(row, Session.Error.Record.TargetObject);
        NothingChanged();
    }

    [Fact]
    public void A_desktop_name_and_a_user_exclude_each_other()
    {
        Create(("UserName", "new.user"), ("WorkspaceName", "kiosk"));
        Assert.Equal("InvalidArgument", Session.Error.Id);
        Assert.Contains("-WorkspaceName can't be specified", $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Equal(0, Calls("CreateWorkspaces"));
    }

    [Fact]
    public void Piped_strings_are_user_names()
    {
        var created = Session.Pipe<WksDesktop>(["one", "two"], "New-WksDesktop", Defaults);
        Succeeded();
        Assert.Equal("one two", Users(created));
    }

    [Fact]
    public void WhatIf_reports_users_who_already_have_a_desktop()
    {
        var existing = Of("jane.doe").WorkspaceId!;
        Session.Pipe<WksDesktop>([Row("new.user"), Row("jane.doe")], "New-WksDesktop", ("WhatIf", true));
        Assert.Equal(("ResourceExists.WorkSpace", ErrorCategory.ResourceExists), (
            Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        Assert.Contains(existing, $"{Session.Error.Record}", StringComparison.Ordinal);
        NothingChanged();
    }

    [Fact]
    public void A_call_with_a_lost_response_is_not_repeated_and_the_new_desktops_are_found()
    {
        Session.Emulator.Inject("loseAnswer", "CreateWorkspaces");
        var created = Session.Pipe<WksDesktop>([Row("one"), Row("two"), Row("missing.person")], "New-WksDesktop");
        Assert.Equal("one two", Users(created));
        Assert.Equal(("OutcomeUnknown", 1), (Session.Error.Id, Calls("CreateWorkspaces")));
        Assert.Equal("missing.person", ((PSObject)Session.Error.Record.TargetObject).Properties["UserName"].Value);
    }

    [Fact]
    public void A_desktop_that_cannot_be_created_ends_the_wait_with_an_error()
    {
        Session.Emulator.Inject("failStart", "CreateWorkspaces");
        Create(("UserName", "new.user"), ("Wait", true));
        Failed("WaitFailed", ErrorCategory.InvalidResult, "new.user", "could not be created");
    }

    private static PSObject Row(string user, params (string Name, object? Value)[] cells) => CmdletSession.Row(
        [("UserName", user), ("DirectoryId", Corp), ("BundleId", Office), .. cells]);

    private IReadOnlyList<WksDesktop> Create(params (string Name, object? Value)[] parameters) =>
        Session.Run<WksDesktop>(
            "New-WksDesktop", [.. Defaults.ExceptBy(parameters.Select(given => given.Name), value => value.Name), .. parameters]);
}
