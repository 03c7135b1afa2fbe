using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace RemoteSessions.Tests.Engine;

[Cmdlet(VerbsDiagnostic.Test, "Wait")]
public sealed class TestWaitCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    [Parameter]
    public List<string> Log { get; set; } = [];

    [Parameter]
    public ManualResetEventSlim? Started { get; set; }

    public void Dispose()
    {
        Log.Add("dispose");
        _stop.Dispose();
    }

    protected override void ProcessRecord()
    {
        WriteObject("before");
        Started?.Set();
        var stopped = _stop.Token.WaitHandle.WaitOne(TimeSpan.FromSeconds(30));
        Log.Add($"stopped {stopped} {Stopping}");
        try
        {
            WriteObject("after");
        }
        catch (PipelineStoppedException)
        {
            Log.Add("refused");
            throw;
        }
    }

    protected override void EndProcessing() => Log.Add("end");

    protected override void StopProcessing()
    {
        Log.Add("stop");
        _stop.Cancel();
    }
}

[Cmdlet(VerbsDiagnostic.Test, "Thread")]
public sealed class TestThreadCommand : PSCmdlet
{
    [Parameter]
    public string? What { get; set; }

    protected override void ProcessRecord()
    {
        Exception? error = null;
        var other = new Thread(() =>
        {
            try
            {
                Write();
            }
            catch (Exception caught)
            {
                error = caught;
            }
        });
        other.Start();
        other.Join();
        WriteObject($"{error?.GetType().Name}: {error?.Message}");
    }

    private void Write()
    {
        switch (What)
        {
            case "error":
                WriteError(new ErrorRecord(new InvalidOperationException(), "id", ErrorCategory.NotSpecified, null));
                break;
            case "verbose":
                WriteVerbose("v");
                break;
            case "progress":
                WriteProgress(new ProgressRecord(1, "a", "b"));
                break;
            case "warning":
                WriteWarning("w");
                break;
            default:
                WriteObject(1);
                break;
        }
    }
}

[Cmdlet(VerbsDiagnostic.Test, "Runspace")]
public sealed class TestRunspaceCommand : PSCmdlet
{
    protected override void ProcessRecord()
    {
        WriteObject(Runspace.DefaultRunspace.InstanceId);
        WriteObject(Environment.CurrentManagedThreadId);
        WriteObject(SessionState.Path.CurrentFileSystemLocation.ProviderPath);
        WriteObject(GetUnresolvedProviderPathFromPSPath("a/b.txt"));
        WriteObject(GetVariableValue("mine", "none"));
    }
}

public class StopTests
{
    [Fact]
    public async Task Stop_tells_the_cmdlet_and_Invoke_returns_what_it_has()
    {
        var log = new List<string>();
        using var started = new ManualResetEventSlim();
        using var shell = Shell.With(typeof(TestWaitCommand));
        var running = Task.Run(() => shell.Run("Test-Wait", ("Log", log), ("Started", started)));
        Assert.True(started.Wait(TimeSpan.FromSeconds(30)));
        shell.Stop();
        Assert.Equal(["before"], await running);
        Assert.Equal(["stop", "stopped True True", "refused", "dispose"], log);
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
    }

    [Fact]
    public void BeginInvoke_and_Stop_keep_what_came_before()
    {
        var log = new List<string>();
        using var started = new ManualResetEventSlim();
        using var shell = Shell.With(typeof(TestWaitCommand));
        using var output = new PSDataCollection<PSObject>();
        shell.AddCommand("Test-Wait").AddParameter("Log", log).AddParameter("Started", started);
        var running = shell.BeginInvoke<PSObject, PSObject>(null, output);
        Assert.True(started.Wait(TimeSpan.FromSeconds(30)));
        shell.EndStop(shell.BeginStop(null, null));
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(running));
        Assert.Equal("before", Assert.Single(output.ReadAll()).BaseObject);
    }

    [Fact]
    public void EndInvoke_gives_the_output()
    {
        using var shell = Shell.With(typeof(TestWriteCommand));
        shell.AddCommand("Test-Write");
        Assert.Equal([1, 2, 3, "last"], shell.EndInvoke(shell.BeginInvoke()).Select(item => item.BaseObject));
        Assert.Equal(PSInvocationState.Completed, shell.InvocationStateInfo.State);
    }

    [Fact]
    public void Select_First_stops_upstream_without_telling_it()
    {
        var log = new List<string>();
        using var shell = Shell.With(typeof(TestWriteCommand));
        shell.AddCommand("Test-Write").AddParameter("Log", log).AddCommand("Select-Object").AddParameter("First", 2);
        Assert.Equal([1, 2], shell.Invoke<int>());
        Assert.Equal(["begin", "write 1", "write 2", "dispose"], log);
        Assert.False(shell.HadErrors);
        Assert.Empty(shell.Streams.Error);
        Assert.Equal(PSInvocationState.Completed, shell.InvocationStateInfo.State);
    }

    [Fact]
    public void Records_flow_one_at_a_time()
    {
        var log = new List<string>();
        using var shell = Shell.With(typeof(TestWriteCommand), typeof(TestLogCommand));
        shell.AddCommand("Test-Write").AddParameter("Log", log).AddParameter("Count", 2)
            .AddCommand("Test-Log").AddParameter("Log", log);
        shell.Invoke();
        Assert.Equal(["begin", "write 1", "got 1", "write 2", "got 2", "got last", "end", "dispose"], log);
    }

    [Theory]
    [InlineData("object")]
    [InlineData("error")]
    [InlineData("verbose")]
    [InlineData("progress")]
    [InlineData("warning")]
    public void Another_thread_may_not_write(string what)
    {
        using var shell = Shell.With(typeof(TestThreadCommand));
        Assert.Equal(
            "PSInvalidOperationException: The WriteObject and WriteError methods cannot be called from outside the overrides of the BeginProcessing, ProcessRecord, and EndProcessing methods, and they can only be called from within the same thread. Validate that the cmdlet makes these calls correctly, or contact Microsoft Customer Support Services.",
            Assert.Single(shell.Run("Test-Thread", ("What", what))));
    }

    [Fact]
    public void A_pipeline_has_its_runspace_and_its_own_thread()
    {
        using var shell = Shell.With(typeof(TestRunspaceCommand));
        var folder = Path.GetFullPath(Path.GetTempPath()).TrimEnd(Path.DirectorySeparatorChar);
        shell.Runspace.SessionStateProxy.Path.SetLocation(folder);
        shell.Set("mine", 5);
        var seen = shell.Run("Test-Runspace");
        Assert.Equal(shell.Runspace.InstanceId, seen[0]);
        Assert.NotEqual(Environment.CurrentManagedThreadId, seen[1]);
        Assert.Equal([folder, Path.Combine(folder, "a", "b.txt"), 5], seen.Skip(2));
    }

    [Fact]
    public void Runspaces_share_no_variables()
    {
        using var first = Shell.With(typeof(TestRunspaceCommand));
        using var second = Shell.With(typeof(TestRunspaceCommand));
        first.Set("mine", 5);
        Assert.Equal("none", second.Run("Test-Runspace")[^1]);
        Assert.NotEqual(first.Runspace.InstanceId, second.Runspace.InstanceId);
    }
}

[Cmdlet(VerbsDiagnostic.Test, "Log")]
public sealed class TestLogCommand : PSCmdlet
{
    [Parameter(ValueFromPipeline = true)]
    public object? InputObject { get; set; }

    [Parameter]
    public List<string>? Log { get; set; }

    protected override void ProcessRecord() => Log?.Add($"got {InputObject}");
}
