using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Tests.Support;
using Xunit.Abstractions;

namespace RemoteSessions.Tests.Cmdlets.Identity;

/// <summary>
/// Tests every command that changes a piped resource, with every type of object that the command accepts. An object from a Clixml file, an
/// object from a job, and a row in a CSV file must each have the same effect as the live object. TypeTests tests read-only commands in the
/// same way.
/// </summary>
public sealed partial class CopyTests(ITestOutputHelper output)
{
    private static readonly string[] Forms = ["live", "copy", "row"];

    // The service rejects the requests of these commands because of the state of the sample resources. For example, the fleet is running,
    // the stack has an associated fleet, the directory has a pool, and the desktop isn't in maintenance.
    private static readonly string[] Rejected = [
        "New-WksPool", "Disable-ASInstance", "Remove-ASFleet", "Remove-ASStack", "Unregister-WksDirectory", "Start-WksDesktop",
        "Disable-WksDesktopMaintenance", "Update-ASFleetImage",
    ];

    public static TheoryData<string> Commands => [.. Changing().Where(command => !AcceptedTypes.WithoutResources.Contains(command))];

    [Fact]
    public void The_combinations_are_complete() => Assert.InRange(Commands.Count, 30, 200);

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_copy_or_row_of_its_own_type_has_the_same_effect_as_the_live_object(string command)
    {
        var effects = Forms.Select(form => Effects(command, form)).ToList();
        Assert.Equal(string.Join("\n", effects[0]), string.Join("\n", effects[1]));
        Assert.Equal(string.Join("\n", effects[0]), string.Join("\n", effects[2]));
        Assert.True(
            Rejected.Contains(command) || command == "Save-DFRemoteSessionArtifact"
                || effects[0].Exists(effect => effect.Contains("sent", StringComparison.Ordinal)), string.Join('\n', effects[0]));
        // Commands without the OutputType attribute return nothing.
        if (!Samples.Commands[command].IsDefined(typeof(OutputTypeAttribute)))
            Assert.All(effects[0], effect => Assert.Contains("0 objects", effect, StringComparison.Ordinal));
        output.WriteLine($"{command}: {effects[0].Count * Forms.Length} combinations\n{string.Join('\n', effects[0])}");
    }

    private static List<string> Effects(string command, string form)
    {
        using var samples = new Samples(timeScale: 600);
        return [.. AcceptedTypes.Of(command).Select(type => $"{type.Name}: {EffectOf(samples, command, form, type)}")];
    }

    private static string EffectOf(Samples samples, string command, string form, Type type)
    {
        var live = samples.Live(type);
        using var folder = new TemporaryFolder();
        if (command.StartsWith("Remove-", StringComparison.Ordinal) && command.EndsWith("Tag", StringComparison.Ordinal))
            samples.Session.Pipe(
                [live], shell => CmdletSession.Add(
                    shell, command.Replace(
                        "Remove-", "Set-", StringComparison.Ordinal), ("Tag", new System.Collections.Hashtable { ["a"] = "b" })));
        object input = form switch { "copy" => Samples.Copy(live), "row" => samples.Row(live), _ => live };
        var before = samples.ChangesByOperation();
        // The sample arguments that would override the piped input are omitted.
        var arguments = Samples.Arguments(command)
            .Where(argument => argument.Name is not ("DeviceArn" or "UserId" or "DirectoryId")).Select(argument => argument.Name switch
        {
            "Destination" => (argument.Name, folder.Path),
            "AppArn" => (argument.Name, ((DFRemoteApp)samples.Live(typeof(DFRemoteApp))).Arn),
            _ => argument,
        });
        var found = samples.Session.Pipe([input], shell => CmdletSession.Add(shell, command, [.. arguments]));
        var sent = samples.ChangesByOperation().Where(call => call.Value != before.GetValueOrDefault(call.Key))
            .Select(call => $"sent {call.Key} {call.Value - before.GetValueOrDefault(call.Key)}").Order(StringComparer.Ordinal);
        return string.Join(
            ", ", [.. sent, $"{found.Count} objects", .. samples.Session.Errors.Select(
                error => Varying().Replace($"{error.FullyQualifiedErrorId} {error}", ""))]);
    }

    // If an error doesn't mention the input, the error message starts with text that contains the ID or name of the input. Whether the text
    // contains the ID or the name depends on whether the input is a live object, a copy, or a row.
    [GeneratedRegex(", request ID [0-9a-f-]+|The command failed for '[^']+': ")]
    private static partial Regex Varying();

    private static IEnumerable<string> Changing() => Samples.Commands
        .Where(command => command.Value.GetCustomAttribute<CmdletAttribute>()!.SupportsShouldProcess
            && command.Key != "Measure-RemoteSessionCapacity")
        .Select(command => command.Key);
}
