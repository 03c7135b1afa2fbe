using System.Management.Automation;
using System.Management.Automation.Host;
using RemoteSessions.ApplicationAutoScaling;

namespace RemoteSessions.Tests.Cmdlets.Scaling;

/// <summary>
/// The base class for schedule tests. In us-east-1, the fleets prod-apps and shared-desktops and the pool sales-apps are registered for
/// scaling, but the fleet dev-apps isn't.
/// </summary>
public abstract class ScheduleCmdletTest : CmdletTest
{
    protected const string Put = "Application Auto Scaling.PutScheduledAction";
    protected const string Delete = "Application Auto Scaling.DeleteScheduledAction";

    /// <summary>The command arguments for a new schedule.</summary>
    protected static (string Name, object? Value)[] Mornings =>
    [
        ("ScheduleName", "mornings"), ("At", "07:30"), ("Days", new[] { "Monday", "Tuesday" }), ("TimeZone", "Europe/Berlin"),
        ("MinCapacity", 10), ("MaxCapacity", 40),
    ];

    /// <summary>Returns the command arguments for a new schedule with the specified name.</summary>
    protected static (string Name, object? Value)[] Named(string name) =>
        [.. Mornings.Where(each => each.Name != "ScheduleName"), ("ScheduleName", name)];

    protected override CmdletSession NewSession() => new(timeScale: 1, region: "us-east-1");

    protected void Begin(PSHost? host = null, double timeScale = 1, params string[] settings) =>
        Session = new CmdletSession(timeScale, host: host, region: "us-east-1", settings: settings);

    protected int Calls(string operation) => Session.Emulator.Calls.GetValueOrDefault(operation);

    protected IReadOnlyList<RemoteSessionSchedule> New(params (string Name, object? Value)[] parameters) =>
        Session.Run<RemoteSessionSchedule>("New-RemoteSessionSchedule", parameters);

    protected IReadOnlyList<RemoteSessionSchedule> Set(params (string Name, object? Value)[] parameters) =>
        Session.Run<RemoteSessionSchedule>("Set-RemoteSessionSchedule", parameters);

    protected IReadOnlyList<RemoteSessionSchedule> Get(params (string Name, object? Value)[] parameters) =>
        Session.Run<RemoteSessionSchedule>("Get-RemoteSessionSchedule", parameters);

    protected RemoteSessionSchedule Get(string name, string scheduleName) =>
        Get(("Name", name), ("ScheduleName", scheduleName)).Single();

    protected void Succeeded() => Assert.True(Session.Errors.Count == 0, string.Join("; ", Session.Errors));

    /// <summary>Asserts that the last pipeline wrote only the specified error.</summary>
    protected void Failed(string id, ErrorCategory category, string? target, params string[] parts)
    {
        var (found, record) = Session.Error;
        Assert.Equal((id, category), (found, record.CategoryInfo.Category));
        Assert.Equal(target ?? "", $"{record.TargetObject}");
        foreach (var part in parts)
            Assert.Contains(part, $"{record}", StringComparison.Ordinal);
    }
}
