using System.Management.Automation.Runspaces;

namespace System.Management.Automation;

public sealed class PSCommand
{
    public CommandCollection Commands { get; } = [];

    private Command Last => Commands.Count > 0
        ? Commands[^1]
        : throw new PSInvalidOperationException("A command is required to add a parameter. A command must be added to the PowerShell instance before adding a parameter.");

    public PSCommand AddCommand(string command)
    {
        Commands.Add(command ?? throw new PSArgumentNullException("cmdlet"));
        return this;
    }

    public PSCommand AddCommand(string cmdlet, bool useLocalScope) => AddCommand(cmdlet);

    public PSCommand AddCommand(Command command)
    {
        Commands.Add(command ?? throw new PSArgumentNullException(nameof(command)));
        return this;
    }

    public PSCommand AddScript(string script) => throw NoScript();

    public PSCommand AddScript(string script, bool useLocalScope) => throw NoScript();

    public PSCommand AddStatement() => throw NoScript();

    public PSCommand AddParameter(string parameterName)
    {
        Last.Parameters.Add(parameterName, true);
        return this;
    }

    public PSCommand AddParameter(string parameterName, object value)
    {
        Last.Parameters.Add(parameterName, value);
        return this;
    }

    public PSCommand AddArgument(object value)
    {
        Last.Parameters.Add(null, value);
        return this;
    }

    public void Clear() => Commands.Clear();

    public PSCommand Clone()
    {
        var clone = new PSCommand();
        foreach (var command in Commands) clone.Commands.Add(command);
        return clone;
    }

    internal static NotSupportedException NoScript() => new("PowerShellDouble has no script language: one statement of commands is all it runs.");
}
