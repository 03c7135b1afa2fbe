using System.Management.Automation;
using System.Reflection;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests that every path parameter rejects a path outside the file system before any request is sent.</summary>
public sealed class FileSystemPathTests : CmdletTest
{
    private static readonly string[] Names = ["Path", "Destination", "Report", "StatePath"];

    public static TheoryData<string, string, string> Paths
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (command, parameter) in from type in typeof(AwsCmdlet).Assembly.GetTypes()
                                                 let cmdlet = type.GetCustomAttribute<CmdletAttribute>()
                                                 where cmdlet is not null
                                                 from property in type.GetProperties()
                                                 where property.IsDefined(typeof(ParameterAttribute)) && Names.Contains(property.Name)
                                                 select ($"{cmdlet.VerbName}-{cmdlet.NounName}", property.Name))
            {
                foreach (var path in new[] { "env:/x", "Variable:x.html", "Function:/x", "nodrive:/x.html" })
                    data.Add(command, parameter, path);
            }

            return data;
        }
    }

    [Fact]
    public void The_commands_that_take_paths_are_found() => Assert.True(Paths.Count >= 20, $"{Paths.Count}");

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_path_on_another_PowerShell_drive_is_rejected_before_anything_is_sent(string command, string parameter, string path)
    {
        List<(string, object?)> parameters = [(parameter, path)];
        if (command == "Add-DFRemoteApp")
            parameters.Add(("ProjectName", "Retail App"));
        if (command == "Save-DFRemoteSessionArtifact")
            parameters.Add(("Arn", UnknownSession));
        if (command.EndsWith("Emulator", StringComparison.Ordinal) && parameter == "Path")
            parameters.Add(("InputObject", Session.Run("Start-RemoteSessionEmulator", ("NoDefault", true)).Single().BaseObject));
        Session.Run(command, [.. parameters]);
        Assert.Equal(("InvalidArgument", path), (Session.Error.Id, Session.Error.Record.TargetObject));
        Assert.Contains(path, $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Empty(Session.Emulator.Calls);
    }
}
