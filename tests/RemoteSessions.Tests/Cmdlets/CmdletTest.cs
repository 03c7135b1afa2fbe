using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>The base class for tests of commands. Each test has its own emulator.</summary>
public abstract class CmdletTest : IDisposable
{
    protected const string UnknownSession = "arn:aws:devicefarm:us-west-2:123456789012:session:nowhere/nobody/00000";

    /// <summary>The separator between the valid values in PowerShell's error messages.</summary>
    protected static string ListSeparator => CultureInfo.CurrentUICulture.TextInfo.ListSeparator;

    private readonly List<IDisposable> _resources = [];
    private CmdletSession? _session;

    /// <summary>
    /// The PowerShell session that the test uses. The emulator's clock runs fast enough that successful waits end quickly.
    /// </summary>
    protected CmdletSession Session
    {
        get => _session ??= NewSession();
        set
        {
            _session?.Dispose();
            _session = value;
        }
    }

    /// <summary>Creates the PowerShell session that a test uses if the test doesn't set <see cref="Session"/>.</summary>
    protected virtual CmdletSession NewSession() => new();

    public void Dispose()
    {
        _session?.Dispose();
        foreach (var resource in _resources)
            resource.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts a stub server in place of the emulator.</summary>
    private protected StubServer Stub(Func<StubRequest, StubResponse> answer)
    {
        var server = Owned(new StubServer(answer));
        Session.PointTo(server.Url);
        return server;
    }

    private protected T Owned<T>(T resource) where T : IDisposable
    {
        _resources.Add(resource);
        return resource;
    }

    protected DFRemoteProject Project(string name = "Retail App") =>
        Session.Run<DFRemoteProject>("Get-DFRemoteProject", ("Name", name)).Single();

    protected DFRemoteSession SessionOf(string name) => Session.Run<DFRemoteSession>("Get-DFRemoteSession", ("Name", name)).Single();

    protected DFRemoteDevice Device(string name = "Google Pixel 8") =>
        Session.Run<DFRemoteDevice>("Get-DFRemoteDevice", ("Name", name)).Single();

    /// <summary>
    /// Starts a command, and stops it as soon as the <paramref name="begun"/> function returns true. Returns the time that it took to stop
    /// the command.
    /// </summary>
    protected TimeSpan StopWhen(Func<bool> begun, string command, params (string Name, object? Value)[] parameters)
    {
        using var shell = PowerShell.Create();
        shell.Runspace = Session.Runspace;
        CmdletSession.Add(shell, command, parameters);
        var running = shell.BeginInvoke();
        Assert.True(SpinWait.SpinUntil(begun, TimeSpan.FromSeconds(20)), "The command didn't reach the expected state in time.");
        var clock = Stopwatch.StartNew();
        shell.Stop();
        clock.Stop();
        try
        {
            shell.EndInvoke(running);
        }
        catch (PipelineStoppedException)
        {
            // The test has stopped the pipeline, so this exception is expected.
        }

        return clock.Elapsed;
    }
}
