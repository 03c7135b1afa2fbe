using System.Collections;
using System.Management.Automation;
using System.Reflection;
using RemoteSessions.Commands.WorkSpaces;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets.WorkSpaces;

/// <summary>Tests New-WksPool: its required parameters, its warnings, and the error that most accounts receive.</summary>
public sealed class NewPoolTests : WorkSpacesCmdletTest
{
    [Fact]
    public void A_new_pool_has_the_specified_settings()
    {
        var pool = Session.Run<WksPool>("New-WksPool", [.. Arguments("Description", "BundleId", "DirectoryId", "DesiredUserSessions"),
            ("RunningMode", "always_on"), ("ApplicationSettings", "enabled"), ("DisconnectTimeoutInSeconds", 60),
            ("Tag", new Hashtable { ["Team"] = "Sales" })]).Single();
        Succeeded();
        Assert.Equal(("new-pool", "CREATING", 3, "ALWAYS_ON", 0), (pool.Name, pool.State, pool.Desired, pool.RunningMode, pool.Actual));
        Assert.Equal(
            ("ENABLED", "new-pool", 60, 57600),
            (pool.ApplicationSettings, pool.ApplicationSettingsGroup, pool.DisconnectTimeoutInSeconds, pool.MaxUserDurationInSeconds));
        Assert.Equal(
            "Team=Sales", string.Join(' ', Session.Pipe<WksTag>([pool], "Get-WksResourceTag").Select(tag => $"{tag.Key}={tag.Value}")));
    }

    [Theory]
    [InlineData("Description", "A pool requires -Description.")]
    [InlineData("BundleId", "A pool requires -BundleId. To list the bundles, run Get-WksBundle.")]
    [InlineData(
        "DirectoryId", "A pool requires -DirectoryId. To list the directories for pools, run Get-WksDirectory -WorkspaceType POOLS.")]
    [InlineData("DesiredUserSessions", "A pool requires -DesiredUserSessions.")]
    public void Missing_members_are_listed_and_nothing_is_sent(string left, string expected)
    {
        string[] all = ["Description", "BundleId", "DirectoryId", "DesiredUserSessions"];
        var arguments = Arguments([.. all.Where(name => name != left)]);
        Session.Run("New-WksPool", arguments);
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, "new-pool", $"The pool 'new-pool' can't be created. {expected}");
        NothingChanged();
    }

    [Fact]
    public void A_piped_pool_is_the_template_of_a_new_one()
    {
        var model = Pool("engineering");
        var pool = Session.Pipe<WksPool>([model], "New-WksPool", ("Name", "engineering-2")).Single();
        Succeeded();
        Assert.Equal(
            (model.Description, model.BundleId, model.DirectoryId, model.Desired, model.RunningMode, model.ApplicationSettings,
                model.ApplicationSettingsGroup),
            (pool.Description, pool.BundleId, pool.DirectoryId, pool.Desired, pool.RunningMode, pool.ApplicationSettings,
                pool.ApplicationSettingsGroup));
    }

    [Fact]
    public void Each_row_of_a_file_creates_its_own_pool()
    {
        var model = Pool();
        var made = Session.Pipe<WksPool>(
            new[] { "a-1", "sales-apps", "a-2" }.Select(name => (object)CmdletSession.Row(
                ("Name", name), ("Description", "New"), ("BundleId", model.BundleId), ("DirectoryId", model.DirectoryId), ("Desired", "2"),
                ("RunningMode", ""))),
            "New-WksPool");
        Failed("ResourceAlreadyExistsException", ErrorCategory.ResourceExists, "sales-apps", "already exists");
        Assert.Equal("a-1 a-2", Line(made.Select(pool => pool.Name)));
    }

    [Fact]
    public void A_missing_or_unusable_resource_is_an_error()
    {
        Session.Run("New-WksPool", [.. Arguments("Description", "DirectoryId", "DesiredUserSessions"), ("BundleId", "wsb-000000000")]);
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "wsb-000000000", "wasn't found in us-east-1");
        Session.Run(
            "New-WksPool", [.. Arguments("Description", "BundleId", "DesiredUserSessions"), ("DirectoryId", Directory("lab").DirectoryId)]);
        Assert.Contains("is ERROR. A pool requires a directory that is REGISTERED", $"{Session.Error.Record}", StringComparison.Ordinal);
        Session.Run("New-WksPool", [.. Arguments("Description", "BundleId", "DirectoryId"), ("DesiredUserSessions", 1000)]);
        Failed("ResourceLimitExceededException", ErrorCategory.LimitsExceeded, "new-pool", "the quota of the account is 100");
    }

    [Fact]
    public void The_end_of_support_error_recommends_AppStream()
    {
        Begin(settings: "PoolsAccess=Closed");
        Session.Run("New-WksPool", Arguments("Description", "BundleId", "DirectoryId", "DesiredUserSessions"));
        Failed("AccessDeniedException", ErrorCategory.PermissionDenied, "new-pool",
            "no longer available to new customers",
            "This account has no access to WorkSpaces Pools.",
            "New-ASFleet");
        Assert.DoesNotContain("IAM", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-WksPool", "DescribeWorkspacesPools")]
    [InlineData("Start-WksPool", "StartWorkspacesPool")]
    [InlineData("Get-WksPoolSession", "DescribeWorkspacesPools")]
    public void All_commands_report_the_end_of_support(string command, string operation)
    {
        var id = Pool("sales-eu").PoolId;
        Session.Emulator.Inject("endOfSupport", operation);
        Session.Run(command, (command == "Get-WksPoolSession" ? "PoolName" : "Name", id));
        Failed("AccessDeniedException", ErrorCategory.PermissionDenied, id, "New-ASFleet");
        Assert.DoesNotContain("IAM", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    // The warning appears only once in each process, and another test might already have received it. Therefore, this test repeatedly
    // resets the flag that suppresses further warnings, until the warning appears in this test.
    [Fact]
    public void The_warning_appears_once()
    {
        var warned = typeof(NewWksPoolCommand).GetField("_warned", BindingFlags.NonPublic | BindingFlags.Static)!;
        Assert.True(SpinWait.SpinUntil(
            () =>
            {
                warned.SetValue(null, 0);
                Session.Run(
                    "New-WksPool", [.. Arguments("Description", "BundleId", "DirectoryId", "DesiredUserSessions"), ("WhatIf", true)]);
                return Session.Warnings.Count == 1;
            },
            TimeSpan.FromSeconds(20)));
        Assert.Equal(
            "AWS stopped offering WorkSpaces Pools to new customers on 2026-07-31 and ends the service on 2027-12-31. AWS recommends "
            + "AppStream 2.0 (WorkSpaces Applications) instead. To create a fleet there, run New-ASFleet.",
            Session.Warnings[0]);
        Session.Run("New-WksPool", [.. Arguments("Description", "BundleId", "DirectoryId", "DesiredUserSessions"), ("WhatIf", true)]);
        Assert.Empty(Session.Warnings);
        NothingChanged();
    }

    [Fact]
    public void A_lost_response_is_looked_up()
    {
        Session.Emulator.Inject("loseAnswer", "CreateWorkspacesPool");
        var pool = Session.Run<WksPool>("New-WksPool", Arguments("Description", "BundleId", "DirectoryId", "DesiredUserSessions")).Single();
        Succeeded();
        Assert.Equal(("new-pool", 1), (pool.Name, Calls("CreateWorkspacesPool")));
    }

    private (string Name, object? Value)[] Arguments(params string[] names)
    {
        var model = Pool();
        return [("Name", "new-pool"), .. names.Select(name => (name, name switch
        {
            "Description" => (object?)"A pool of this test",
            "BundleId" => model.BundleId,
            "DirectoryId" => model.DirectoryId,
            _ => 3,
        }))];
    }
}
