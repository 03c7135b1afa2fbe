using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>A test of cmdlets on an emulator of its own.</summary>
public abstract class CmdletTest : IDisposable
{
    protected const string UnknownSession = "arn:aws:devicefarm:us-west-2:123456789012:session:nowhere/nobody/00000";

    /// <summary>What PowerShell puts between the values that it would have accepted.</summary>
    protected static string ListSeparator => CultureInfo.CurrentUICulture.TextInfo.ListSeparator;

    private readonly List<IDisposable> _resources = [];
    private CmdletSession? _session;

    /// <summary>Time runs as fast as is good for waits that succeed.</summary>
    protected CmdletSession Session
    {
        get => _session ??= NewSession();
        set
        {
            _session?.Dispose();
            _session = value;
        }
    }

    /// <summary>The session of a test that asks for none of its own.</summary>
    protected virtual CmdletSession NewSession() => new();

    public void Dispose()
    {
        _session?.Dispose();
        foreach (var resource in _resources)
            resource.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A server of the test instead of the emulator.</summary>
    private protected StubServer Stub(Func<StubRequest, StubAnswer> answer)
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

    /// <summary>Starts a command, stops it when <paramref name="begun"/> holds, and gives how long the stop took.</summary>
    protected TimeSpan StopWhen(Func<bool> begun, string command, params (string Name, object? Value)[] parameters)
    {
        using var shell = PowerShell.Create();
        shell.Runspace = Session.Runspace;
        CmdletSession.Add(shell, command, parameters);
        var running = shell.BeginInvoke();
        Assert.True(SpinWait.SpinUntil(begun, TimeSpan.FromSeconds(20)), "The command did not get that far.");
        var clock = Stopwatch.StartNew();
        shell.Stop();
        clock.Stop();
        try
        {
            shell.EndInvoke(running);
        }
        catch (PipelineStoppedException)
        {
            // That is what was asked for.
        }

        return clock.Elapsed;
    }
}
