using System.Management.Automation;
using System.Reflection;
using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Tests.Support;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests -WhatIf, -Confirm, and -Force for every command that changes something. The commands are found by reflection.</summary>
public sealed class ConfirmationTests : CmdletTest
{
    private const int Yes = 0, No = 2, NoToAll = 3;

    // With -Force, these commands replace read-only reports or existing artifacts, as Export-Csv and Copy-Item do with -Force.
    private static readonly string[] ReplacesFiles = ["Measure-RemoteSessionCapacity", "Save-DFRemoteSessionArtifact"];

    // These commands don't disrupt users. Disable-WksDesktopMaintenance allows users to sign in again, and Stop-RemoteSessionEmulator ends
    // only the sessions of emulators in the current process.
    private static readonly string[] Harmless = ["Disable-WksDesktopMaintenance", "Stop-RemoteSessionEmulator"];

    private static readonly HashSet<string> Mutating =
        [.. new[]
            {
                typeof(DeviceFarmOperations), typeof(AppStreamOperations), typeof(WorkSpacesOperations),
                typeof(ApplicationAutoScalingOperations),
            }
            .SelectMany(operations => operations.GetFields()).Select(field => field.GetValue(null)).OfType<AwsOperation>()
            .Where(operation => operation.Mutating).Select(operation => $"{operation.Service.ServiceId}.{operation.Name}")];

    public static TheoryData<string> Commands => [.. All().Where(found => found.Cmdlet.SupportsShouldProcess).Select(found => found.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void WhatIf_changes_nothing(string command)
    {
        if (command.EndsWith("-RemoteSessionEmulator", StringComparison.Ordinal))
        {
            Assert.NotEmpty(Commands);
            return; // These commands aren't tested here, because they also find emulators that other tests started.
        }

        (string, object?)[] arguments = [.. Arguments(command), ("WhatIf", true)];
        var before = Changes();
        Session.Run(command, arguments);
        Assert.Empty(Session.Errors);
        Assert.Equal(before, Changes());
    }

    [Theory]
    [MemberData(nameof(Forced))]
    public void Force_does_not_override_WhatIf(string command)
    {
        (string, object?)[] arguments = [.. Arguments(command), ("Force", true), ("WhatIf", true)];
        var before = Changes();
        Session.Run(command, arguments);
        Assert.Empty(Session.Errors);
        Assert.Equal(before, Changes());
    }

    [Theory]
    [MemberData(nameof(Forced))]
    public void Force_suppresses_the_prompt_and_has_the_same_effect_as_Yes(string command)
    {
        var host = new RecordingHost();
        Session = new CmdletSession(host: host);
        var arguments = Arguments(command);
        Session.Run(command, [.. arguments, ("Force", true)]);
        Assert.Empty(Session.Errors);
        Assert.Empty(host.Questions);
        var forced = Sent();
        Assert.NotEmpty(forced);
        Session = new CmdletSession();
        Session.Run(command, [.. Arguments(command), ("Confirm", false)]);
        Assert.Equal(forced, Sent());

        string[] Sent() =>
            [.. Session.Emulator.Calls.Where(call => Mutating.Contains(call.Key))
                .Select(call => $"{call.Key} {call.Value}").Order(StringComparer.Ordinal)];
    }

    [Theory]
    [MemberData(nameof(Forced))]
    public void Explicit_Confirm_prompts_in_spite_of_Force(string command)
    {
        var host = new RecordingHost(NoToAll);
        Session = new CmdletSession(host: host);
        (string, object?)[] arguments = [.. Arguments(command), ("Force", true), ("Confirm", true)];
        var before = Changes();
        Session.Run(command, arguments);
        Assert.Single(host.Questions);
        Assert.Equal(before, Changes());
    }

    /// <summary>
    /// The commands for which -Force suppresses the confirmation prompt. For other commands, -Force allows existing files to be replaced.
    /// </summary>
    public static TheoryData<string> Forced => [.. All()
        .Where(found => found.Type.GetProperty("Force") is not null && !ReplacesFiles.Contains(found.Name)).Select(found => found.Name)];

    [Theory]
    [MemberData(nameof(Sending))]
    public void An_interrupted_command_reports_what_it_sent(string command)
    {
        var host = new RecordingHost();
        Session = new CmdletSession(timeScale: 1, host: host, settings: "Throttle=Off");
        (string, object?)[] arguments = [.. Arguments(command), ("Confirm", false)];
        var before = Session.Emulator.Calls;
        foreach (var operation in Mutating)
            Session.Emulator.Inject("slowAnswer", operation.Split('.')[1]);
        StopWhen(() => Sent().Any(), command, arguments);
        var line = Assert.Single(host.Lines, line => line.StartsWith($"WARNING: {command} was interrupted. ", StringComparison.Ordinal));
        Assert.Contains($"{Sent().First()} was sent for ", line, StringComparison.Ordinal);
        Assert.Contains("no response arrived, so it may have been carried out", line, StringComparison.Ordinal);

        IEnumerable<string> Sent() =>
            Session.Emulator.Calls.Where(call => call.Value > before.GetValueOrDefault(call.Key)).Select(call => call.Key)
            .Where(Mutating.Contains).Select(operation => operation.Split('.')[1]);
    }

    /// <summary>The commands that send change requests.</summary>
    public static TheoryData<string> Sending => [.. All()
        .Where(found => found.Cmdlet.SupportsShouldProcess && typeof(AwsCmdlet).IsAssignableFrom(found.Type)
            && found.Name is not ("Set-RemoteSessionDefault" or "Measure-RemoteSessionCapacity" or "Save-DFRemoteSessionArtifact"))
        .Select(found => found.Name)];

    [Fact]
    public void WhatIf_says_what_would_be_affected()
    {
        var host = new RecordingHost();
        Session = new CmdletSession(host: host);
        Session.Pipe<object>([SessionOf("Release candidate")], "Stop-DFRemoteSession", ("WhatIf", true));
        Assert.Contains(host.Lines, line => line.Contains("Stop Device Farm session", StringComparison.Ordinal)
            && line.Contains("Release candidate (RUNNING on Google Pixel 7a)", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_command_that_changes_something_supports_WhatIf() => Assert.Empty(All()
        .Where(found => !found.Cmdlet.SupportsShouldProcess && typeof(AwsCmdlet).IsAssignableFrom(found.Type)
            && found.Cmdlet.VerbName is not ("Get" or "Wait" or "Connect" or "Set"))
        .Select(found => found.Name));

    [Fact]
    public void Only_commands_that_delete_or_end_something_have_high_impact() => Assert.Equal(
        All().Where(
            found => found.Cmdlet.VerbName is "Remove"
                or "Stop" or "Disable" or "Unregister" or "Reset" or "Restart" or "Restore" or "Move" or "Dismount" or "Revoke"
            || found.Name is "Invoke-RemoteSessionApi" or "Update-ASFleetImage").Select(found => found.Name).Except(Harmless),
        All().Where(found => found.Cmdlet.ConfirmImpact == ConfirmImpact.High).Select(found => found.Name));

    [Fact]
    public void Only_commands_that_prompt_have_Force() => Assert.Equal(
        All().Where(
            found => found.Cmdlet.ConfirmImpact == ConfirmImpact.High || found.Type.GetProperty("StopIfNeeded") is not null
                || found.Name == "Set-WksDesktop"
                || ReplacesFiles.Contains(found.Name))
            .Select(found => found.Name),
        All().Where(found => found.Type.GetProperty("Force") is not null).Select(found => found.Name));

    [Theory]
    [InlineData("DeleteStack", false, 1)]
    [InlineData("DeleteStack", true, 0)]
    [InlineData("CreateStack", false, 0)]
    public void An_API_call_that_may_delete_something_prompts_for_confirmation(string operation, bool force, int questions)
    {
        var host = new RecordingHost(No);
        Session = new CmdletSession(host: host);
        Session.Run(
            "Invoke-RemoteSessionApi", ("Service", "AppStream"), ("Operation", operation),
            ("Parameter", new System.Collections.Hashtable { ["Name"] = "new" }), ("Region", "us-east-1"), ("Force", force));
        Assert.Equal((questions, 1 - questions), (host.Questions.Count, Changes()));
    }

    [Theory]
    [InlineData("Remove-DFRemoteApp", "DeleteUpload")]
    [InlineData("Remove-DFRemoteSession", "DeleteRemoteAccessSession")]
    [InlineData("Remove-DFRemoteProject", "DeleteProject")]
    public void Deleting_prompts_for_confirmation_and_accepts_No(string command, string operation)
    {
        var host = new RecordingHost(No, Yes);
        Session = new CmdletSession(host: host);
        var arguments = Arguments(command);
        Session.Run(command, arguments);
        Assert.Equal(0, Session.Calls(operation));
        Assert.Contains("Delete", Assert.Single(host.Questions).Message, StringComparison.Ordinal);
        Session.Run(command, arguments);
        Assert.Equal((1, 2), (Session.Calls(operation), host.Questions.Count));
    }

    // If you add a command to the module, add its arguments here. Otherwise, the test for the command fails.
    private (string Name, object? Value)[] Arguments(string command) =>
        new CommandArguments(Session, Owned(new TemporaryFolder())).Of(command);

    // Returns the number of calls that make changes.
    private int Changes() => Session.Emulator.Calls.Where(call => Mutating.Contains(call.Key)).Sum(call => call.Value);

    private static IEnumerable<(string Name, Type Type, CmdletAttribute Cmdlet)> All() =>
        from type in typeof(AwsCmdlet).Assembly.GetTypes()
        let cmdlet = type.GetCustomAttribute<CmdletAttribute>()
        where cmdlet is not null
        orderby type.Name
        select ($"{cmdlet.VerbName}-{cmdlet.NounName}", type, cmdlet);
}
