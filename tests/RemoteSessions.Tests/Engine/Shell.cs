using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace RemoteSessions.Tests.Engine;

/// <summary>A session that knows the given cmdlets, without a module around them.</summary>
internal static class Shell
{
    public static PowerShell With(params Type[] cmdlets) => PowerShell.Create(StateWith(cmdlets));

    public static PowerShell With(PSHost host, params Type[] cmdlets)
    {
        var runspace = RunspaceFactory.CreateRunspace(host, StateWith(cmdlets));
        runspace.Open();
        var shell = PowerShell.Create();
        shell.Runspace = runspace;
        return shell;
    }

    public static InitialSessionState StateWith(params Type[] cmdlets)
    {
        var state = InitialSessionState.CreateDefault2();
        foreach (var type in cmdlets)
        {
            var name = type.GetCustomAttribute<CmdletAttribute>()!;
            state.Commands.Add(new SessionStateCmdletEntry($"{name.VerbName}-{name.NounName}", type, null));
        }

        return state;
    }

    /// <summary>Runs one command with named parameters and gives the plain objects that it wrote.</summary>
    public static List<object?> Run(this PowerShell shell, string command, params (string Name, object? Value)[] parameters)
        => shell.RunWith(null, command, parameters);

    public static List<object?> RunWith(this PowerShell shell, IEnumerable<object?>? input, string command, params (string Name, object? Value)[] parameters)
    {
        shell.Commands.Clear();
        shell.AddCommand(command);
        foreach (var (name, value) in parameters) shell.AddParameter(name, value);
        return [.. shell.Invoke(input).Select(item => item?.BaseObject)];
    }

    public static void Set(this PowerShell shell, string variable, object? value) => shell.Runspace.SessionStateProxy.SetVariable(variable, value);

    /// <summary>What the caller of Invoke sees of a command that could not go on.</summary>
    public static ErrorRecord FailureOf(Action action)
        => Assert.ThrowsAny<RuntimeException>(action).ErrorRecord;
}
