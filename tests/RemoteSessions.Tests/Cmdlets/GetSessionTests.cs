using System.Management.Automation;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests which sessions Get-DFRemoteSession returns.</summary>
public sealed class GetSessionTests : CmdletTest
{
    public static TheoryData<(string, object?)[], string[]> Queries => new()
    {
        { [], ["Checkout smoke test", "Crash on rotation", "Login with fingerprint", "Overnight soak", "Release candidate"] },
        { [("Name", "C*")], ["Checkout smoke test", "Crash on rotation"] },
        { [("Name", "overnight SOAK")], ["Overnight soak"] },
        { [("Name", new[] { "C*", "Crash on rotation", "*soak" })], ["Checkout smoke test", "Crash on rotation", "Overnight soak"] },
        { [("Name", "?elease*")], ["Release candidate"] },
        { [("Name", "[OR]*")], ["Overnight soak", "Release candidate"] },
        { [("Name", "Nightly*")], [] },
        { [("Status", "running")], ["Release candidate"] },
        { [("Status", new[] { "RUNNING", "PENDING" })], ["Release candidate"] },
        { [("Status", "HIBERNATING")], [] },
        { [("Result", new[] { "errored", "PASSED" })], ["Checkout smoke test", "Login with fingerprint"] },
        { [("Result", "STOPPED"), ("Name", "C*")], ["Crash on rotation"] },
        { [("ProjectName", "bank*")], ["Login with fingerprint", "Release candidate"] },
        { [("ProjectName", new[] { "Banking App", "*App" }), ("Status", "COMPLETED"), ("Result", "ERRORED")], ["Login with fingerprint"] },
        { [("ProjectName", "Nobody*")], [] },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_query_returns_each_session_once((string, object?)[] parameters, string[] names)
    {
        var found = Session.Run<DFRemoteSession>("Get-DFRemoteSession", parameters);
        Assert.Empty(Session.Errors);
        Assert.Equal(names, found.Select(session => session.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_unknown_name_is_an_error_and_the_others_are_returned()
    {
        var found = Session.Run<DFRemoteSession>("Get-DFRemoteSession", ("Name", new[] { "Checkout", "Crash on rotation", "Smoke", "N*" }));
        Assert.Equal(["Crash on rotation"], found.Select(session => session.Name));
        Assert.Equal(["Checkout", "Smoke"], Session.Errors.Select(error => $"{error.TargetObject}"));
        Assert.All(Session.Errors, error => Assert.Equal(ErrorCategory.ObjectNotFound, error.CategoryInfo.Category));
        Assert.Contains("Device Farm session 'Smoke' wasn't found.", $"{Session.Errors[1]}", StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_project_is_an_error()
    {
        Assert.Empty(Session.Run("Get-DFRemoteSession", ("ProjectName", "Retail"), ("Name", "*")));
        Assert.Equal("NameNotFound", Session.Error.Id);
        Assert.Contains("Device Farm project 'Retail' wasn't found.", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_with_escaped_brackets_is_found()
    {
        Session.Run("New-DFRemoteSession", ("DeviceArn", Device().Arn), ("ProjectName", "Retail App"), ("Name", "[QA] login"));
        Assert.Empty(Session.Errors);
        Assert.Equal("[QA] login", SessionOf("`[QA`] login").Name);
        Assert.Empty(Session.Run("Get-DFRemoteSession", ("Name", "`[QA`] logout")));
        Assert.Contains("'[QA] logout' wasn't found", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-DFRemoteSession", "Name")]
    [InlineData("Get-DFRemoteDevice", "Name")]
    [InlineData("Get-DFRemoteDeviceInstance", "Label")]
    public void An_invalid_pattern_is_an_invalid_argument(string command, string parameter)
    {
        Assert.Empty(Session.Run(command, (parameter, "[QA login")));
        Assert.Equal(("InvalidArgument", ErrorCategory.InvalidArgument), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        Assert.Contains("[QA login", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Fact]
    public void The_ARN_of_a_session_or_project_is_accepted_and_filters_apply()
    {
        var running = SessionOf("Release candidate");
        Assert.Equal(3, Session.Run("Get-DFRemoteSession", ("Arn", Project().Arn)).Count);
        var stopped = Session.Run<DFRemoteSession>(
            "Get-DFRemoteSession", ("ProjectArn", Project().Arn), ("Result", "STOPPED"), ("Status", "COMPLETED"));
        Assert.Equal(["Crash on rotation", "Overnight soak"], stopped.Select(session => session.Name).Order());
        Assert.Equal(
            running.Arn, Assert.Single(
                Session.Run<DFRemoteSession>("Get-DFRemoteSession", ("Arn", running.Arn), ("Status", "RUNNING"))).Arn);
        Assert.Empty(Session.Run("Get-DFRemoteSession", ("SessionArn", running.Arn), ("Status", "COMPLETED")));
        Assert.Empty(Session.Errors);
    }

    [Fact]
    public void Resources_that_belong_to_sessions_can_be_piped()
    {
        var session = SessionOf("Checkout smoke test");
        var app = Session.Run<DFRemoteApp>("Get-DFRemoteApp", ("Name", "banking-1.0.apk")).Single();
        var artifact = Session.Pipe<DFRemoteSessionArtifact>([session], "Get-DFRemoteSessionArtifact", ("Type", "VIDEO")).Single();
        Assert.Equal(3, Session.Pipe<DFRemoteSession>([Project()], "Get-DFRemoteSession").Count);
        Assert.Equal(2, Session.Pipe<DFRemoteSession>([app], "Get-DFRemoteSession").Count);
        Assert.Equal(session.Arn, Assert.Single(Session.Pipe<DFRemoteSession>([artifact], "Get-DFRemoteSession")).Arn);
        Assert.Empty(Session.Errors);
    }

    [Fact]
    public void An_unrelated_input_is_an_error_for_each_item()
    {
        var found = Session.Pipe<DFRemoteSession>([Device(), SessionOf("Overnight soak")], "Get-DFRemoteSession");
        Assert.Single(found);
        Assert.Contains("The object is a Device Farm device", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_CSV_file_identifies_the_same_sessions()
    {
        var file = Path.Combine(Owned(new TemporaryFolder()).Path, "sessions.csv");
        Session.Pipe(null, shell =>
        {
            CmdletSession.Add(shell, "Get-DFRemoteSession", ("ProjectName", "Retail*"));
            CmdletSession.Add(shell, "Export-Csv", ("Path", file), ("NoTypeInformation", true));
        });
        Assert.Empty(Session.Errors);
        var found = Session.Pipe(null, shell =>
        {
            CmdletSession.Add(shell, "Import-Csv", ("Path", file));
            CmdletSession.Add(shell, "Get-DFRemoteSession", ("Result", "STOPPED"));
        });
        Assert.Empty(Session.Errors);
        Assert.Equal(["Crash on rotation", "Overnight soak"], found.Select(item => ((DFRemoteSession)item.BaseObject).Name).Order());
        Assert.Equal(3, Session.Calls("GetRemoteAccessSession"));
    }

    [Fact]
    public void A_session_object_has_the_values_of_the_service_and_local_times()
    {
        var before = DateTime.Now;
        var running = SessionOf("Release candidate");
        Assert.Equal(
            ("ANDROID", "Google Pixel 7a", "13", "UNMETERED"),
            (running.Platform, running.DeviceName, running.OsVersion, running.BillingMethod));
        Assert.Equal(("vpc-0a1b2c3d", "subnet-0a1b2c3d"), (running.VpcId, $"{running.SubnetIds}"));
        Assert.Equal((Project("Banking App").Arn, Device("Google Pixel 7a").Arn), (running.ProjectArn, running.DeviceArn));
        Assert.Equal(DateTimeKind.Local, running.Created!.Value.Kind);
        Assert.InRange((before - running.Created.Value).TotalMinutes, 11, 13);
        Assert.Null(running.Stopped);
        var ended = SessionOf("Login with fingerprint");
        Assert.Equal("The device could not be prepared for the session.", ended.Message);
        Assert.True(ended.Stopped > ended.Started);
        Assert.Null(ended.InteractiveEndpoint ?? ended.RemoteDriverEndpoint);
    }

    [Fact]
    public void Finished_sessions_are_found_by_ARN_even_if_the_list_omits_them()
    {
        Session = new CmdletSession(settings: "ListFinishedSessions=False");
        Assert.Equal("Release candidate", Assert.Single(Session.Run<DFRemoteSession>("Get-DFRemoteSession")).Name);
        Session.Run("Get-DFRemoteSession", ("Name", "Overnight soak"));
        Assert.Equal("NameNotFound", Session.Error.Id);
    }

    [Fact]
    public void An_empty_account_returns_nothing_without_an_error()
    {
        Session = new CmdletSession(empty: true);
        foreach (var command in new[]
            { "Get-DFRemoteSession", "Get-DFRemoteProject", "Get-DFRemoteApp", "Get-DFRemoteDeviceInstance",
                "Get-DFRemoteVpceConfiguration" })
        {
            Assert.Empty(Session.Run(command));
            Assert.Empty(Session.Errors);
        }
    }
}
