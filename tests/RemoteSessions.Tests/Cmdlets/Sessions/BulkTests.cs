using System.Management.Automation;
using System.Text.RegularExpressions;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Sessions;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.Sessions;

/// <summary>
/// Tests how commands process many inputs if some calls fail. Results must not be lost, changes must not be repeated, and every failure
/// must be reported.
/// </summary>
public sealed partial class BulkTests : SessionsCmdletTest
{
    private const string Expire = "AppStream.ExpireSession";

    [Fact]
    public void Each_of_200_sessions_ends_or_has_one_error()
    {
        var sessions = Many(200);
        // The throttling errors occur at the beginning, when many calls are sent within a short time. The rate limiter calculates the
        // allowed rate from the number of calls that were sent before an error. Because many calls were sent before the errors, the allowed
        // rate remains high.
        Session.Emulator.Inject("throttle", "ExpireSession", 5);
        Session.Emulator.Inject("expiredToken", "ExpireSession", 3);
        Session.Emulator.Inject("internalError", "ExpireSession", 25);
        Session.Emulator.Inject("dropConnection", "ExpireSession", 5);
        var ended = Session.Pipe<RemoteSession>(sessions, "Stop-RemoteSession", ("Force", true), ("PassThru", true), ("ThrottleLimit", 16));
        var failed = Session.Errors.Select(error => ((RemoteSession)error.TargetObject).SessionId).ToList();
        Assert.NotEmpty(failed);
        Assert.Contains(
            Session.Errors, error => error.FullyQualifiedErrorId.StartsWith("ExpiredTokenException,", StringComparison.Ordinal));
        Assert.Equal(
            sessions.Select(session => session.SessionId).Order(), ended.Select(session => session.SessionId).Concat(failed).Order());
        // The emulator doesn't process the calls that fail because of these faults, so the sessions for which an error was written still
        // exist.
        Assert.Equal(failed.Order(), Loaded().Select(session => session.SessionId).Order());
    }

    [Fact]
    public void A_resource_without_a_unique_name_is_created_at_most_once()
    {
        Begin(settings: ["Throttle=Off", "PageSize=200"]);
        var names = Enumerable.Range(0, 60).Select(number => $"bulk {number:D2}").ToList();
        foreach (var fault in new[] { "throttle", "loseAnswer", "dropConnection", "internalError", "cutBody" })
            Session.Emulator.Inject(fault, "CreateProject", 3);
        var made = Session.Pipe<DFRemoteProject>(names, "New-DFRemoteProject", ("ThrottleLimit", 16))
            .Select(project => project.Name!).ToList();
        var errors = Session.Errors.ToDictionary(error => $"{error.TargetObject}", error => error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Equal(12, errors.Count);
        Assert.All(errors.Values, id => Assert.Equal("OutcomeUnknown", id));
        Assert.Equal(names, made.Concat(errors.Keys).Order());
        var there = Session.Run<DFRemoteProject>("Get-DFRemoteProject", ("Name", "bulk *")).Select(project => project.Name!).ToList();
        Assert.Equal(there.Distinct().Count(), there.Count);
        // A project was created even if the response to its request was lost or truncated.
        Assert.Equal((48, 54), (made.Count, there.Count));
        Assert.Empty(made.Except(there));
        Assert.Equal(60 + 3, Calls("Device Farm.CreateProject"));
    }

    [Fact]
    public void Progress_counts_completed_and_failed_items()
    {
        Begin(settings: ["AppStreamSessions=20", "SlowAnswerSeconds=1"]);
        var sessions = Loaded().Take(6).ToList();
        Session.Emulator.Inject("expiredToken", "ExpireSession", 2);
        Session.Emulator.Inject("slowAnswer", "ExpireSession", 2);
        Session.Pipe<RemoteSession>(sessions, "Stop-RemoteSession", ("Force", true), ("ThrottleLimit", 1));
        Assert.Equal(2, Session.Errors.Count);
        var bars = Session.Progress.Where(bar => bar.Activity == "Stop-RemoteSession").ToList();
        Assert.Contains(bars, bar => bar.StatusDescription.StartsWith("1 done, 2 failed, 3 remaining of 6 - ", StringComparison.Ordinal));
        Assert.Single(bars, bar => bar.RecordType == ProgressRecordType.Completed);
    }

    [Fact]
    public void A_delay_by_a_documented_rate_limit_is_reported()
    {
        Session.Pipe<DFRemoteProject>(Enumerable.Range(0, 12).Select(number => $"bulk {number}"), "New-DFRemoteProject", ("Verbose", true));
        Succeeded();
        Assert.Single(Session.Verbose,
            line => line.Contains("allows 10 CreateProject calls at once, and 1 per second after that", StringComparison.Ordinal));
        Assert.Equal(12, Calls("Device Farm.CreateProject"));
    }

    [Fact]
    public void Ctrl_C_reports_what_was_sent()
    {
        var host = new RecordingHost();
        var sessions = Many(200, host);
        Session.Emulator.Inject("slowAnswer", "ExpireSession", 3);
        var took = StopWhen(
            () => Calls(Expire) >= 20, "Stop-RemoteSession", ("InputObject", sessions.ToArray()), ("Force", true), ("ThrottleLimit", 4));
        Assert.InRange(took.TotalSeconds, 0, 2);
        var line = Assert.Single(host.Lines, text => text.Contains("Stop-RemoteSession", StringComparison.Ordinal));
        var counts = Report().Match(line);
        Assert.True(counts.Success, line);
        var (done, failed, unsent, sent) = (Count(1), Count(2), Count(3), Count(4));
        Assert.Equal((200, 0), (done + failed + sent + unsent, failed));
        Assert.InRange(sent, 3, 4);
        // The last call might still be in progress.
        Assert.InRange(Calls(Expire), done + 3, done + sent);
        Assert.InRange(Loaded().Count, unsent, 200 - done);

        int Count(int group) => int.Parse(counts.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    private List<RemoteSession> Many(int count, RecordingHost? host = null)
    {
        Begin(host: host, settings: [$"AppStreamSessions={count}", "PageSize=200"]);
        return Loaded();
    }

    /// <summary>Returns the sessions that the AppStreamSessions setting added and that haven't ended.</summary>
    private List<RemoteSession> Loaded() => [.. List(("Service", "AppStream"), ("UserId", "user0*"))];

    [GeneratedRegex(
        @"^WARNING: Stop-RemoteSession was interrupted\. Of 200 items, (\d+) succeeded, (\d+) failed, and (\d+) were not sent\. "
            + @"ExpireSession was sent for (\d+) items, but no response arrived, so it may have been carried out: '.+'\.$")]
    private static partial Regex Report();
}
