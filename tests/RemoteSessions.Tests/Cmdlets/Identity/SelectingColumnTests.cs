using System.Management.Automation;
using System.Reflection;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Tests.Cmdlets.Identity;

/// <summary>
/// Tests each command that makes changes. The command must read every column that has the same name as one of the command's parameters. If
/// a command ignored a column that limits which resources are removed, the command would remove too many resources.
/// </summary>
public sealed class SelectingColumnTests
{
    private const string PipedSet = "InputObject";

    // PowerShell doesn't bind the columns of piped rows to these parameters.
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["Remove-RemoteSessionScaling -PolicyName"] = "the command itself reads the column, also with -InputObject",
        ["Install-DFRemoteSessionApp -AppArn"] = "mandatory, because the column contains the installed app",
        ["Move-WksDesktop -BundleId"] = "mandatory, because the column contains the current bundle",
        ["Update-ASFleetImage -ImageName"] = "mandatory, because the column contains the current image",
        ["Wait-* -For"] = "specifies how long to wait",
        ["Start-RemoteSessionEmulator -StatePath"] = "a file",
        ["Stop-RemoteSessionEmulator -StatePath"] = "a file",
    };

    [Fact]
    public void A_command_that_changes_something_reads_the_columns_of_its_parameters() => Assert.Empty(
        from type in typeof(AwsCmdlet).Assembly.GetTypes()
        let cmdlet = type.GetCustomAttribute<CmdletAttribute>()
        where cmdlet is { SupportsShouldProcess: true, VerbName: not ("New" or "Save" or "Measure") }
            && type.GetProperty(PipedSet) is not null
        from property in type.GetProperties()
        where property.PropertyType == typeof(string) || property.PropertyType == typeof(string[])
        let sets = property.GetCustomAttributes<ParameterAttribute>().ToList()
        where sets.Exists(set => set.ParameterSetName is PipedSet or ParameterAttribute.AllParameterSets)
            && !sets.Exists(set => set.ValueFromPipelineByPropertyName)
            && property.Name is not ("Region" or "ProfileName" or "EndpointUrl" or "SessionToken")
        let name = $"{cmdlet.VerbName}-{cmdlet.NounName} -{property.Name}"
        where !Exceptions.ContainsKey(name) && !Exceptions.ContainsKey($"{cmdlet.VerbName}-* -{property.Name}")
        select name);
}
