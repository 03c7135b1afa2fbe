using System.Management.Automation;
using System.Reflection;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests that no command has the same name as a command in AWS Tools for PowerShell.</summary>
public sealed class CommandNameTests
{
    public static TheoryData<string> Commands => [.. typeof(AwsCmdlet).Assembly.GetTypes()
        .Select(type => type.GetCustomAttribute<CmdletAttribute>()).OfType<CmdletAttribute>()
        .Select(cmdlet => $"{cmdlet.VerbName}-{cmdlet.NounName}").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void No_command_has_the_name_of_an_AWS_Tools_command(string command) => Assert.DoesNotContain(command, Taken());

    [Theory]
    [InlineData("AS", 66)]
    [InlineData("DF", 80)]
    [InlineData("WKS", 90)]
    public void The_list_of_reserved_names_has_all_commands_of_a_prefix(string prefix, int count) => Assert.InRange(
        Taken().Count(name => name.Split('-')[1].StartsWith(prefix, StringComparison.OrdinalIgnoreCase)), count, 200);

    // The nouns of the commands in AWS.Tools.AppStream have the prefix APS.
    [Theory]
    [MemberData(nameof(Commands))]
    public void No_noun_has_the_prefix_of_AWS_Tools_AppStream(string command) =>
        Assert.False(command.Split('-')[1].StartsWith("APS", StringComparison.OrdinalIgnoreCase));

    private static HashSet<string> Taken()
    {
        using var file = typeof(CommandNameTests).Assembly.GetManifestResourceStream("AwsToolsNames.txt")!;
        using var reader = new StreamReader(file);
        var lines = reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#'));
        return new(
            string.Join(' ', lines)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparer.OrdinalIgnoreCase);
    }
}
