using System.Collections;
using System.Management.Automation;

namespace RemoteSessions.Tests.Engine;

[Cmdlet(VerbsDiagnostic.Test, "Write")]
public sealed class TestWriteCommand : PSCmdlet, IDisposable
{
    [Parameter]
    public int Count { get; set; } = 3;

    [Parameter]
    public SwitchParameter Fail { get; set; }

    [Parameter]
    public SwitchParameter End { get; set; }

    [Parameter]
    public SwitchParameter Throw { get; set; }

    [Parameter]
    public SwitchParameter Catch { get; set; }

    [Parameter]
    public List<string>? Log { get; set; }

    public void Dispose() => Log?.Add("dispose");

    protected override void BeginProcessing() => Log?.Add("begin");

    protected override void ProcessRecord()
    {
        for (var i = 1; i <= Count; i++)
        {
            Log?.Add($"write {i}");
            WriteObject(i);
        }

        WriteVerbose("v");
        WriteDebug("d");
        WriteWarning("w");
        WriteInformation("i", ["tag"]);
        WriteProgress(new ProgressRecord(1, "Waiting", "STARTING") { PercentComplete = 50 });
        var error = new ErrorRecord(new InvalidOperationException("broken"), "ResourceNotFoundException", ErrorCategory.ObjectNotFound, "target");
        if (Fail) WriteError(error);
        if (End) Terminate(error);
        if (Throw) throw new InvalidOperationException("thrown");
        WriteObject("last");
    }

    protected override void EndProcessing() => Log?.Add("end");

    protected override void StopProcessing() => Log?.Add("stop");

    private void Terminate(ErrorRecord error)
    {
        try
        {
            ThrowTerminatingError(error);
        }
        catch (Exception) when (Catch)
        {
            Log?.Add("swallowed");
        }
    }
}

public class StreamTests
{
    [Fact]
    public void Each_stream_gets_its_own()
    {
        using var shell = Shell.With(typeof(TestWriteCommand));
        Assert.Equal([1, 2, 3, "last"], shell.Run("Test-Write", ("Verbose", true), ("Debug", true), ("WarningAction", "Continue")));
        Assert.Equal("v", Assert.Single(shell.Streams.Verbose).Message);
        Assert.Equal("d", Assert.Single(shell.Streams.Debug).Message);
        Assert.Equal("w", Assert.Single(shell.Streams.Warning).Message);
        var information = Assert.Single(shell.Streams.Information);
        Assert.Equal(("i", "tag"), (information.MessageData, information.Tags.Single()));
        var progress = Assert.Single(shell.Streams.Progress);
        Assert.Equal(("Waiting", "STARTING", 50), (progress.Activity, progress.StatusDescription, progress.PercentComplete));
        Assert.False(shell.HadErrors);
        Assert.Equal(PSInvocationState.Completed, shell.InvocationStateInfo.State);
    }

    [Fact]
    public void Preferences_silence_or_show()
    {
        using var shell = Shell.With(typeof(TestWriteCommand));
        shell.Run("Test-Write");
        Assert.Empty(shell.Streams.Verbose);
        Assert.Empty(shell.Streams.Debug);
        shell.Set("VerbosePreference", ActionPreference.Continue);
        shell.Set("WarningPreference", "SilentlyContinue");
        shell.Set("ProgressPreference", ActionPreference.SilentlyContinue);
        shell.Streams.ClearStreams();
        shell.Run("Test-Write");
        Assert.Single(shell.Streams.Verbose);
        Assert.Empty(shell.Streams.Warning);
        Assert.Empty(shell.Streams.Progress);
        shell.Streams.ClearStreams();
        shell.Run("Test-Write", ("Verbose", false), ("WarningAction", "Continue"), ("InformationAction", "Ignore"));
        Assert.Empty(shell.Streams.Verbose);
        Assert.Single(shell.Streams.Warning);
        Assert.Empty(shell.Streams.Information);
    }

    [Fact]
    public void A_host_shows_what_the_streams_get()
    {
        var host = new RecordingHost();
        using var shell = Shell.With(host, typeof(TestWriteCommand));
        shell.Run("Test-Write", ("Verbose", true), ("Fail", true));
        Assert.Equal(["VERBOSE: v", "WARNING: w"], host.Lines);
        Assert.Single(shell.Streams.Error);
    }

    [Fact]
    public void An_error_has_its_id_and_its_category()
    {
        using var shell = Shell.With(typeof(TestWriteCommand));
        Assert.Equal([1, 2, 3, "last"], shell.Run("Test-Write", ("Fail", true)));
        var error = Assert.Single(shell.Streams.Error);
        Assert.Equal($"ResourceNotFoundException,{typeof(TestWriteCommand).FullName}", error.FullyQualifiedErrorId);
        Assert.Equal("ObjectNotFound: (target:String) [Test-Write], InvalidOperationException", error.CategoryInfo.ToString());
        Assert.Equal("Test-Write", error.InvocationInfo.MyCommand.Name);
        Assert.Equal("broken", error.ToString());
        Assert.True(shell.HadErrors);
    }

    [Fact]
    public void ErrorAction_decides()
    {
        using var shell = Shell.With(typeof(TestWriteCommand));
        shell.Run("Test-Write", ("Fail", true), ("ErrorAction", "SilentlyContinue"), ("ErrorVariable", "errors"));
        Assert.Empty(shell.Streams.Error);
        var kept = (ArrayList)shell.Runspace.SessionStateProxy.GetVariable("errors");
        Assert.Equal("broken", Assert.Single(kept.Cast<object>())!.ToString());
        var stop = Assert.Throws<ActionPreferenceStopException>(() => shell.Run("Test-Write", ("Fail", true), ("ErrorAction", ActionPreference.Stop)));
        Assert.StartsWith("ResourceNotFoundException,", stop.ErrorRecord.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("The running command stopped because the preference variable \"ErrorActionPreference\" or common parameter is set to Stop: broken", stop.Message);
        Assert.Equal(PSInvocationState.Failed, shell.InvocationStateInfo.State);
        shell.Set("ErrorActionPreference", "Stop");
        Assert.Throws<ActionPreferenceStopException>(() => shell.Run("Test-Write", ("Fail", true)));
    }

    [Fact]
    public void A_terminating_error_ends_the_pipeline()
    {
        var log = new List<string>();
        using var shell = Shell.With(typeof(TestWriteCommand));
        var error = Assert.Throws<CmdletInvocationException>(() => shell.Run("Test-Write", ("End", true), ("Log", log)));
        Assert.Equal($"ResourceNotFoundException,{typeof(TestWriteCommand).FullName}", error.ErrorRecord.FullyQualifiedErrorId);
        Assert.Equal(("broken", "target"), (error.Message, error.ErrorRecord.TargetObject));
        Assert.IsType<InvalidOperationException>(error.InnerException);
        Assert.Equal(["begin", "write 1", "write 2", "write 3", "dispose"], log);
        Assert.Empty(shell.Streams.Error);
        Assert.True(shell.HadErrors);
    }

    [Fact]
    public void Swallowing_a_terminating_error_does_not_help()
    {
        var log = new List<string>();
        using var shell = Shell.With(typeof(TestWriteCommand));
        Assert.Throws<CmdletInvocationException>(() => shell.Run("Test-Write", ("End", true), ("Catch", true), ("Log", log)));
        Assert.Contains("swallowed", log);
    }

    [Fact]
    public void An_exception_is_wrapped()
    {
        using var shell = Shell.With(typeof(TestWriteCommand));
        var error = Assert.Throws<CmdletInvocationException>(() => shell.Run("Test-Write", ("Throw", true)));
        Assert.Equal("thrown", error.Message);
        Assert.Equal($"System.InvalidOperationException,{typeof(TestWriteCommand).FullName}", error.ErrorRecord.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.NotSpecified, error.ErrorRecord.CategoryInfo.Category);
    }

    [Fact]
    public void Variables_keep_what_was_written()
    {
        using var shell = Shell.With(typeof(TestWriteCommand));
        shell.Run("Test-Write", ("OutVariable", "out"), ("WarningVariable", "warned"));
        Assert.Equal(4, ((ArrayList)shell.Runspace.SessionStateProxy.GetVariable("out")).Count);
        Assert.Single((ArrayList)shell.Runspace.SessionStateProxy.GetVariable("warned"));
        shell.Run("Test-Write", ("OutVariable", "+out"));
        Assert.Equal(8, ((ArrayList)shell.Runspace.SessionStateProxy.GetVariable("out")).Count);
    }

    [Fact]
    public void Debug_asks_after_a_warning()
    {
        var host = new RecordingHost(1, 2);
        using var shell = Shell.With(host, typeof(TestWriteCommand));
        shell.Run("Test-Write", ("Debug", true), ("Verbose", true));
        Assert.Equal("Continue with this operation?", Assert.Single(host.Questions).Message);
        Assert.Equal(["&Yes", "Yes to &All", "&Halt Command", "&Suspend"], host.Questions[0].Choices);
        Assert.Throws<ActionPreferenceStopException>(() => shell.Run("Test-Write", ("WarningAction", "Inquire")));
    }

    [Fact]
    public void Warnings_can_stop()
    {
        using var shell = Shell.With(typeof(TestWriteCommand));
        var stop = Assert.Throws<ActionPreferenceStopException>(() => shell.Run("Test-Write", ("WarningAction", "Stop")));
        Assert.Equal("The running command stopped because the preference variable \"WarningPreference\" or common parameter is set to Stop: w", stop.Message);
    }
}
