using System.Management.Automation;
using System.Management.Automation.Host;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Tests.Cmdlets.AppStream;

/// <summary>
/// The base class for tests of the AppStream commands. The tests use the demo data in us-east-1. At the time scale of the tests, a fleet
/// starts within a tenth of a second.
/// </summary>
public abstract class AppStreamCmdletTest : CmdletTest
{
    /// <summary>The indexes of choices in confirmation prompts that have three or five choices.</summary>
    protected const int Yes = 0, No = 2, NotThat = 1;

    private static readonly HashSet<string> Mutating =
        [.. typeof(AppStreamOperations).GetFields().Select(field => field.GetValue(null)).OfType<AwsOperation>()
            .Where(operation => operation.Mutating).Select(operation => "AppStream." + operation.Name)];

    protected override CmdletSession NewSession() => new(timeScale: 6000, region: "us-east-1");

    protected void Begin(double timeScale = 6000, PSHost? host = null, bool empty = false, params string[] settings) =>
        Session = new CmdletSession(timeScale, empty, host: host, region: "us-east-1", settings: settings);

    /// <summary>Returns how many calls to an operation the emulator has received.</summary>
    protected int Calls(string operation) => Session.Emulator.Calls.GetValueOrDefault("AppStream." + operation);

    protected ASFleet Fleet(string name = "prod-apps") => Session.Run<ASFleet>("Get-ASFleet", ("Name", name)).Single();

    protected ASSession SessionOfUser(string user) => Session.Run<ASSession>("Get-ASSession", ("UserId", user)).Single();

    /// <summary>Asserts that no request to change a resource was sent.</summary>
    protected void NothingChanged() => Assert.DoesNotContain(Session.Emulator.Calls.Keys, Mutating.Contains);

    /// <summary>Asserts that the last pipeline wrote exactly one error, which has the specified properties.</summary>
    protected void Failed(string id, ErrorCategory category, string? target, params string[] parts)
    {
        var (found, record) = Session.Error;
        Assert.Equal((id, category), (found, record.CategoryInfo.Category));
        Assert.Equal(target ?? "", $"{record.TargetObject}");
        foreach (var part in parts)
            Assert.Contains(part, $"{record}", StringComparison.Ordinal);
    }

    protected void Succeeded() => Assert.True(Session.Errors.Count == 0, string.Join("; ", Session.Errors));
}
