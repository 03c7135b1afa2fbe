using System.Management.Automation;
using System.Management.Automation.Host;
using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Resources;
using RemoteSessions.Sessions;
using RemoteSessions.Tests.Cmdlets.Identity;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Cmdlets.Sessions;

/// <summary>
/// The base class for tests of the commands that work with several services. The emulator runs in real time, unless a test specifies
/// another time scale.
/// </summary>
public abstract class SessionsCmdletTest : CmdletTest
{
    /// <summary>The positions of the choices Yes and No in a prompt with five choices.</summary>
    protected const int Yes = 0, No = 2;

    /// <summary>Specifies the form in which a session is passed to a command.</summary>
    public enum Form
    {
        Live,
        Copy,
        Row,
    }

    public static TheoryData<Form> Forms => [.. Enum.GetValues<Form>()];

    private static readonly HashSet<string> Mutating =
        [.. new[]
            {
                typeof(DeviceFarmOperations), typeof(AppStreamOperations), typeof(WorkSpacesOperations),
                typeof(ApplicationAutoScalingOperations),
            }
            .SelectMany(operations => operations.GetFields()).Select(field => field.GetValue(null)).OfType<AwsOperation>()
            .Where(operation => operation.Mutating).Select(operation => $"{operation.Service.ServiceId}.{operation.Name}")];

    protected override CmdletSession NewSession() => new(timeScale: 1, region: "us-east-1");

    protected void Begin(double timeScale = 1, PSHost? host = null, bool empty = false, params string[] settings) =>
        Session = new CmdletSession(timeScale, empty, host: host, region: "us-east-1", settings: settings);

    protected IReadOnlyList<RemoteSession> List(params (string, object?)[] parameters) =>
        Session.Run<RemoteSession>("Get-RemoteSession", parameters);

    protected RemoteSession DeviceSession() => List(("Service", "DeviceFarm")).Single();

    protected RemoteSession Of(string user, string region = "us-east-1") => List(("UserId", user), ("Region", region))[0];

    /// <summary>Returns how many calls to an operation the emulator has received.</summary>
    protected int Calls(string operation) => Session.Emulator.Calls.GetValueOrDefault(operation);

    /// <summary>Asserts that no request to change a resource was sent.</summary>
    protected void NothingChanged() => Assert.DoesNotContain(Session.Emulator.Calls.Keys, Mutating.Contains);

    protected void Succeeded() => Assert.True(Session.Errors.Count == 0, string.Join("; ", Session.Errors));

    /// <summary>Asserts that the last pipeline wrote exactly one error, which has the specified properties.</summary>
    protected void Failed(string id, ErrorCategory category, string target, params string[] parts)
    {
        var (found, record) = Session.Error;
        Assert.Equal((id, category, target), (found, record.CategoryInfo.Category, $"{record.TargetObject}"));
        foreach (var part in parts)
            Assert.Contains(part, $"{record}", StringComparison.Ordinal);
    }

    protected object As(Form form, AwsResource session) => form switch
    {
        Form.Copy => Samples.Copy(session),
        Form.Row => Session.Pipe([session], shell => shell.AddCommand("ConvertTo-Csv").AddCommand("ConvertFrom-Csv")).Single(),
        _ => session,
    };

    /// <summary>Sorts and joins the strings, so that a test can compare them as one string.</summary>
    protected static string Line(IEnumerable<string?> texts) => string.Join(' ', texts.Order(StringComparer.Ordinal));
}
