using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Resources;
using RemoteSessions.Sessions;
using RemoteSessions.Tests.Support;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets.Sessions;

/// <summary>
/// Tests Stop-RemoteSession with sessions of all services. The command ends each session in the session's own account and Region.
/// </summary>
public sealed class StopRemoteSessionTests : SessionsCmdletTest
{
    // AWS has no operation that ends the session of a personal WorkSpace.
    private static readonly string[] Endable = ["DeviceFarm", "AppStream", "WorkSpaces"];

    private const string UnknownId = "00000000-0000-4000-8000-000000000000";

    /// <summary>Creates a runspace whose emulator has a high time scale, so that user sessions end within a tenth of a second.</summary>
    protected override CmdletSession NewSession() => new(timeScale: 300, region: "us-east-1");

    [Fact]
    public void Sessions_of_all_services_and_Regions_are_ended()
    {
        AwsResource[] sessions =
        [
            Session.Run<DFRemoteSession>("Get-DFRemoteSession", ("Status", "RUNNING")).Single(),
            Session.Run<ASSession>("Get-ASSession", ("Region", "eu-west-1"), ("UserId", "gitte@example.com")).Single(),
            Session.Run<WksPoolSession>("Get-WksPoolSession", ("Region", "us-west-2"))[0],
            Of("alice"),
        ];
        var ended = Session.Pipe<RemoteSession>(sessions, "Stop-RemoteSession", ("Force", true), ("PassThru", true));
        Succeeded();
        Assert.Equal(
            sessions.Select(session => $"{session.Region} {(session as DFRemoteSession)?.Arn ?? $"{session}"}")
                .Order(), ended.Select(session => $"{session.Region} {session}").Order());
        Assert.All(
            ended.Where(session => session.Service != "DeviceFarm"), session => Assert.Equal(
                ("EXPIRED", null), (session.State, session.ConnectionState)));
        Assert.Equal(
            (1, 2, 1),
            (Calls("Device Farm.StopRemoteAccessSession"), Calls("AppStream.ExpireSession"), Calls(
                "WorkSpaces.TerminateWorkspacesPoolSession")));
        var left = List(("Region", new[] { "us-*", "eu-west-1" }));
        Assert.Equal(
            (8, 2, 6, 7),
            (Count(left, "AppStream", "us-east-1"), Count(left, "AppStream", "eu-west-1"), Count(left, "WorkSpaces", "us-west-2"), Count(
                left, "WorkSpaces", "us-east-1")));
    }

    [Fact]
    public void A_STOPPING_device_session_counts_as_ended_unless_Wait_is_specified()
    {
        Begin(settings: "StoppingSeconds=3600");
        var session = DeviceSession();
        var seen = Session.Pipe<RemoteSession>([session], "Stop-RemoteSession", ("Force", true), ("PassThru", true)).Single();
        Succeeded();
        Assert.Equal(("STOPPING", "Banking App"), (seen.State, seen.Resource));
        Session.Pipe<object>([session], "Stop-RemoteSession", ("Force", true), ("Wait", true), ("TimeoutSeconds", 1));
        Failed("OperationTimeout", ErrorCategory.OperationTimeout, session.SessionId, "isn't ended", "still STOPPING.");
        Session.Emulator.Advance(TimeSpan.FromHours(1));
        seen = Session.Pipe<RemoteSession>([session], "Stop-RemoteSession", ("Force", true), ("Wait", true), ("PassThru", true)).Single();
        Succeeded();
        Assert.Equal(("COMPLETED", "Banking App"), (seen.State, seen.Resource));
    }

    [Fact]
    public void Without_PassThru_nothing_is_returned_and_Verbose_reports_each_item()
    {
        var session = Of("bob");
        Assert.Empty(Session.Pipe<object>([session], "Stop-RemoteSession", ("Confirm", false), ("Verbose", true)));
        Succeeded();
        Assert.Contains($"The session {session} has ended.", Session.Verbose);
        Assert.Empty(List(("UserId", "bob")));
    }

    [Fact]
    public void CSV_rows_identify_service_Region_and_session()
    {
        var file = Path.Combine(Owned(new TemporaryFolder()).Path, "sessions.csv");
        Session.Pipe(null, shell =>
        {
            CmdletSession.Add(
                shell, "Get-RemoteSession", ("Region", new[] { "us-*", "eu-west-1" }), ("Service", Endable));
            CmdletSession.Add(shell, "Export-Csv", ("Path", file), ("NoTypeInformation", true));
        });
        Session.Run("Set-RemoteSessionDefault", ("Region", "ap-south-1"));
        var ended = Session.Pipe(null, shell =>
        {
            CmdletSession.Add(shell, "Import-Csv", ("Path", file));
            CmdletSession.Add(shell, "Stop-RemoteSession", ("Force", true), ("PassThru", true));
        });
        Succeeded();
        Assert.Equal(36, ended.Count);
        Assert.All(
            List(("Region", new[] { "us-*", "eu-west-1" }), ("Service", Endable)), session => Assert.Equal(
                ("DeviceFarm", "STOPPING"), (session.Service, session.State)));
    }

    [Fact]
    public void Ids_require_a_service_and_are_found_in_the_Region()
    {
        var ids = new[] { Of("bob").SessionId, Of("alice").SessionId };
        Session.Run("Stop-RemoteSession", ("SessionId", ids), ("Service", "appstream"), ("Force", true));
        Succeeded();
        Assert.Equal(7, List(("Service", "AppStream")).Count);
        Session.Run("Stop-RemoteSession", ("SessionId", DeviceSession().SessionId), ("Service", "DeviceFarm"), ("Force", true));
        Succeeded();
        Assert.Equal(1, Calls("Device Farm.StopRemoteAccessSession"));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_session_of_another_service_is_an_error(Form form)
    {
        AwsResource[] sessions = [Of("bob"), Session.Run<ASSession>("Get-ASSession")[0], DeviceSession()];
        foreach (var command in new[] { "Stop-RemoteSession", "Wait-RemoteSession" })
        {
            (string, object?)[] options = [
                ("Service", "WorkSpaces"), .. command == "Stop-RemoteSession"
                    ? [("Force", (object?)true)]
                    : Array.Empty<(string, object?)>(),
            ];
            Assert.Empty(Session.Pipe<object>(sessions.Select(session => As(form, session)), command, options));
            Assert.Collection(
                Session.Errors,
                [.. new[] { "AppStream", "AppStream", "DeviceFarm" }.Select(service => (Action<ErrorRecord>)(error =>
                {
                    Assert.Equal(ErrorCategory.InvalidArgument, error.CategoryInfo.Category);
                    Assert.Contains(
                        $"The session belongs to {service}, but -Service specifies WorkSpaces", $"{error}", StringComparison.Ordinal);
                }))]);
        }

        NothingChanged();
        Session.Pipe<object>([As(form, sessions[0])], "Stop-RemoteSession", ("Service", "appstream"), ("Force", true));
        Succeeded();
        Assert.Equal(1, Calls("AppStream.ExpireSession"));
    }

    [Theory]
    [InlineData(No, 0)]
    [InlineData(Yes, 1)]
    public void The_prompt_shows_the_user_and_the_fleet(int answer, int ended)
    {
        var host = new RecordingHost(answer);
        Begin(300, host);
        Session.Pipe<object>([Of("frank@example.com", "us-west-2")], "Stop-RemoteSession");
        Assert.Contains(
            "(frank@example.com, NOT_CONNECTED on west-stack/west-apps, AppStream us-west-2)", Assert.Single(
                host.Questions).Message, StringComparison.Ordinal);
        Assert.Equal(ended, Calls("AppStream.ExpireSession"));
    }

    [Fact]
    public void WhatIf_lists_each_session_and_ends_none()
    {
        var host = new RecordingHost();
        Begin(300, host);
        var sessions = List(("Service", Endable));
        Session.Pipe<object>(sessions, "Stop-RemoteSession", ("WhatIf", true), ("Force", true), ("Wait", true));
        Succeeded();
        NothingChanged();
        foreach (var session in sessions)
            Assert.Contains(
                host.Lines, line => line.Contains("End remote session", StringComparison.Ordinal)
                    && line.Contains($"{session} ({session.UserId}, ", StringComparison.Ordinal));
        Assert.Contains(
            host.Lines, line => line.Contains("(Google Pixel 7a, RUNNING on Banking App, DeviceFarm us-west-2)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_session_of_a_desktop_is_an_error_that_names_the_commands_for_desktops(bool whatIf)
    {
        var desktop = List(("Service", "WorkSpacesPersonal"))[0];
        Session.Pipe<object>([desktop, Of("bob")], "Stop-RemoteSession", ("Force", true), ("WhatIf", whatIf));
        Failed(
            "OperationNotSupportedException", ErrorCategory.InvalidOperation, desktop.SessionId,
            $"run Stop-WksDesktop {desktop.SessionId}.", $"run Restart-WksDesktop {desktop.SessionId}.");
        Assert.Equal(whatIf ? 0 : 1, Calls("AppStream.ExpireSession"));
        Session.Run(
            "Stop-RemoteSession", ("SessionId", desktop.SessionId), ("Service", "WorkSpacesPersonal"), ("Force", true));
        Assert.Equal("OperationNotSupportedException", Session.Error.Id);
    }

    [Fact]
    public void Sessions_that_have_already_ended_write_a_verbose_message()
    {
        Begin(300);
        RemoteSession[] sessions = [DeviceSession(), Of("bob"), Of("jane*")];
        Session.Pipe<object>(sessions, "Stop-RemoteSession", ("Force", true), ("Wait", true));
        Session.Run("Remove-DFRemoteSession", ("Arn", sessions[0].SessionId), ("Force", true));
        Succeeded();
        Assert.Empty(Session.Pipe<object>(sessions, "Stop-RemoteSession", ("Force", true), ("Verbose", true)));
        Succeeded();
        foreach (var session in sessions)
            Assert.Contains(
                Session.Verbose, line => line.StartsWith($"The session {session} has ", StringComparison.Ordinal)
                    && line.Contains("ended.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DeviceFarm", UnknownSession)]
    [InlineData("AppStream", UnknownId)]
    [InlineData("WorkSpaces", UnknownId)]
    public void Each_unknown_id_is_one_error(string service, string id)
    {
        Session.Run("Stop-RemoteSession", ("SessionId", id), ("Service", service), ("Force", true));
        Failed(service == "DeviceFarm"
            ? "NotFoundException"
            : "ResourceNotFoundException", ErrorCategory.ObjectNotFound, id, "wasn't found");
        NothingChanged();
    }

    [Fact]
    public void An_input_that_is_not_a_session_writes_one_error_and_the_others_are_processed()
    {
        var fleet = Session.Run<ASFleet>("Get-ASFleet", ("Name", "prod-apps")).Single();
        Session.Pipe<object>([fleet, Of("bob")], "Stop-RemoteSession", ("Force", true));
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, "prod-apps", "The object is an AppStream fleet");
        Assert.Empty(List(("UserId", "bob")));
        Assert.Equal("RUNNING", Session.Run<ASFleet>("Get-ASFleet", ("Name", "prod-apps")).Single().State);
    }

    [Fact]
    public void A_session_that_cannot_be_ended_writes_one_error_and_the_others_are_ended()
    {
        RemoteSession[] sessions = [Of("bob"), DeviceSession(), Of("jane*")];
        Session.Emulator.Inject("expiredToken", "ExpireSession");
        var ended = Session.Pipe<RemoteSession>(sessions, "Stop-RemoteSession", ("Force", true), ("PassThru", true));
        Failed("ExpiredTokenException", ErrorCategory.AuthenticationError, sessions[0].SessionId);
        Assert.Equal("Google Pixel 7a jane.doe@example.com", Line(ended.Select(session => session.UserId)));
    }

    private static int Count(IReadOnlyList<RemoteSession> sessions, string service, string region) =>
        sessions.Count(session => session.Service == service && session.Region == region);
}
