using System.Management.Automation;
using System.Reflection;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests that Get-Help -Online opens the page of the command. The commands are found by reflection.</summary>
public sealed class HelpPageTests
{
    public static TheoryData<Type> Commands => [.. typeof(AwsCmdlet).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<CmdletAttribute>() is not null).OrderBy(type => type.Name, StringComparer.Ordinal)];

    [Fact]
    public void All_commands_are_found() => Assert.InRange(Commands.Count, 72, 200);

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_HelpUri_of_a_command_is_its_page(Type command)
    {
        var cmdlet = command.GetCustomAttribute<CmdletAttribute>()!;
        var file = $"{cmdlet.VerbName}-{cmdlet.NounName}.md";
        Assert.Equal(HelpPages.Folder + file, cmdlet.HelpUri);
        Assert.StartsWith(
            "https://github.com/RemoteSessions/RemoteSessions/blob/main/docs/en-US/", HelpPages.Folder, StringComparison.Ordinal);

        // The help of each command also contains the URL of the help page, and Get-Help -Online prefers this URL to the HelpUri of the
        // command.
        var page = Path.Combine(ArchitectureTests.Root(), "docs", "en-US", file);
        Assert.Contains($"HelpUri: {cmdlet.HelpUri}", File.ReadLines(page));
    }
}
