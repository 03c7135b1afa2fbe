using System.Management.Automation;

namespace RemoteSessions.Tests.Engine;

[Cmdlet(VerbsLifecycle.Stop, "TestThing", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
public sealed class StopTestThingCommand : PSCmdlet
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public string Name { get; set; } = string.Empty;

    [Parameter]
    public string? How { get; set; }

    [Parameter]
    public SwitchParameter Continue { get; set; }

    private bool _yesToAll;
    private bool _noToAll;

    protected override void ProcessRecord()
    {
        var reason = ShouldProcessReason.None;
        var isOn = How switch
        {
            "target" => ShouldProcess(Name),
            "texts" => ShouldProcess($"Stopping {Name}", $"Stop {Name}?", "Stop it"),
            "reason" => ShouldProcess($"Stopping {Name}", null, null, out reason),
            _ => ShouldProcess(Name, "Stop session"),
        };
        if (isOn && Continue) isOn = ShouldContinue($"Go on with {Name}?", "Really", ref _yesToAll, ref _noToAll);
        WriteObject($"{Name}:{isOn}:{reason}");
    }
}

public class ConfirmTests
{
    private const int Yes = 0;
    private const int YesToAll = 1;
    private const int No = 2;
    private const int NoToAll = 3;

    [Fact]
    public void The_question_and_its_answers()
    {
        var host = new RecordingHost(Yes, No, NoToAll);
        using var shell = Shell.With(host, typeof(StopTestThingCommand));
        Assert.Equal(["a:True:None", "b:False:None", "c:False:None", "d:False:None"], shell.RunWith(["a", "b", "c", "d"], "Stop-TestThing"));
        Assert.Equal(3, host.Questions.Count);
        var question = host.Questions[0];
        Assert.Equal("Confirm", question.Caption);
        Assert.Equal("Are you sure you want to perform this action?\nPerforming the operation \"Stop session\" on target \"a\".", question.Message.ReplaceLineEndings("\n"));
        Assert.Equal(["&Yes", "Yes to &All", "&No", "No to A&ll", "&Suspend"], question.Choices);
        Assert.Equal(0, question.Default);
    }

    [Fact]
    public void Yes_to_all_asks_once()
    {
        var host = new RecordingHost(YesToAll);
        using var shell = Shell.With(host, typeof(StopTestThingCommand));
        Assert.Equal(["a:True:None", "b:True:None"], shell.RunWith(["a", "b"], "Stop-TestThing"));
        Assert.Single(host.Questions);
    }

    [Fact]
    public void WhatIf_tells_the_host_and_does_nothing()
    {
        var host = new RecordingHost();
        using var shell = Shell.With(host, typeof(StopTestThingCommand));
        Assert.Equal(["a:False:None"], shell.Run("Stop-TestThing", ("Name", "a"), ("WhatIf", true)));
        Assert.Equal(["What if: Performing the operation \"Stop session\" on target \"a\"."], host.Lines);
        Assert.Equal(["a:False:WhatIf"], shell.Run("Stop-TestThing", ("Name", "a"), ("WhatIf", true), ("How", "reason")));
        Assert.Equal("What if: Stopping a", host.Lines[1]);
        shell.Set("WhatIfPreference", true);
        Assert.Equal(["a:False:None"], shell.Run("Stop-TestThing", ("Name", "a"), ("How", "target")));
        Assert.Equal("What if: Performing the operation \"Stop-TestThing\" on target \"a\".", host.Lines[2]);
        Assert.Empty(host.Questions);
        Assert.Empty(shell.Streams.Information);
    }

    [Fact]
    public void Confirm_and_the_preference_decide_whether_it_asks()
    {
        var host = new RecordingHost(Yes);
        using var shell = Shell.With(host, typeof(StopTestThingCommand));
        Assert.Equal(["a:True:None"], shell.Run("Stop-TestThing", ("Name", "a"), ("Confirm", false)));
        shell.Set("ConfirmPreference", ConfirmImpact.None);
        Assert.Equal(["a:True:None"], shell.Run("Stop-TestThing", ("Name", "a")));
        Assert.Empty(host.Questions);
        Assert.Equal(["a:True:None"], shell.Run("Stop-TestThing", ("Name", "a"), ("Confirm", true), ("How", "texts")));
        Assert.Equal(("Stop it", "Stop a?"), (host.Questions[0].Caption, host.Questions[0].Message));
    }

    [Fact]
    public void Verbose_tells_what_is_done()
    {
        using var shell = Shell.With(typeof(StopTestThingCommand));
        shell.Run("Stop-TestThing", ("Name", "a"), ("Confirm", false), ("Verbose", true));
        Assert.Equal("Performing the operation \"Stop session\" on target \"a\".", Assert.Single(shell.Streams.Verbose).Message);
        shell.Streams.ClearStreams();
        shell.Set("VerbosePreference", ActionPreference.Continue);
        shell.Run("Stop-TestThing", ("Name", "a"), ("Confirm", false));
        Assert.Empty(shell.Streams.Verbose);
    }

    [Fact]
    public void ShouldContinue_always_asks()
    {
        var host = new RecordingHost(No, YesToAll);
        using var shell = Shell.With(host, typeof(StopTestThingCommand));
        Assert.Equal(
            ["a:False:None", "b:True:None", "c:True:None"],
            shell.RunWith(["a", "b", "c"], "Stop-TestThing", ("Confirm", false), ("Continue", true)));
        Assert.Equal(("Really", "Go on with a?"), (host.Questions[0].Caption, host.Questions[0].Message));
        Assert.Equal(2, host.Questions.Count);
    }

    [Fact]
    public void Without_a_host_a_question_is_an_error()
    {
        using var shell = Shell.With(typeof(StopTestThingCommand));
        var error = Assert.Throws<CmdletInvocationException>(() => shell.Run("Stop-TestThing", ("Name", "a")));
        Assert.Equal($"HostFunctionNotImplemented,{typeof(StopTestThingCommand).FullName}", error.ErrorRecord.FullyQualifiedErrorId);
        Assert.StartsWith("A command that prompts the user failed because the host program or the command type does not support user interaction.", error.Message, StringComparison.Ordinal);
    }
}
