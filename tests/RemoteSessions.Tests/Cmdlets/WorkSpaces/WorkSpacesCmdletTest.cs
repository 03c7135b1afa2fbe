using System.Management.Automation;
using System.Management.Automation.Host;
using RemoteSessions.Abstractions;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Cmdlets.WorkSpaces;

/// <summary>
/// The base class for tests of the WorkSpaces commands. The tests use the demo data in us-east-1. At the time scale of these tests, a pool
/// starts within a tenth of a second.
/// </summary>
public abstract class WorkSpacesCmdletTest : CmdletTest
{
    /// <summary>The indexes of choices in confirmation prompts that have three or five choices.</summary>
    protected const int Yes = 0, No = 2, NotThat = 1;

    private static readonly HashSet<string> Mutating =
        [.. typeof(WorkSpacesOperations).GetFields().Select(field => field.GetValue(null)).OfType<AwsOperation>()
            .Where(operation => operation.Mutating).Select(operation => "WorkSpaces." + operation.Name)];

    protected override CmdletSession NewSession() => new(timeScale: 6000, region: "us-east-1");

    protected void Begin(double timeScale = 6000, PSHost? host = null, params string[] settings) =>
        Session = new CmdletSession(timeScale, host: host, region: "us-east-1", settings: settings);

    /// <summary>Returns how many calls to an operation the emulator has received.</summary>
    protected int Calls(string operation) => Session.Emulator.Calls.GetValueOrDefault("WorkSpaces." + operation);

    protected WksPool Pool(string name = "sales-apps") => Session.Run<WksPool>("Get-WksPool", ("Name", name)).Single();

    protected WksDirectory Directory(string name = "sales") => Session.Run<WksDirectory>("Get-WksDirectory", ("Name", name)).Single();

    protected IReadOnlyList<WksPoolSession> SessionsIn(string pool) =>
        Session.Run<WksPoolSession>("Get-WksPoolSession", ("PoolName", pool));

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

    protected void Succeeded() => Assert.Equal("", string.Join("; ", Session.Errors));

    /// <summary>Sorts and joins the strings, so that a test can compare them as one string.</summary>
    protected static string Line(IEnumerable<string?> texts) => string.Join(' ', texts.Order(StringComparer.Ordinal));
}
