using System.Collections.ObjectModel;

namespace System.Management.Automation.Runspaces;

public sealed class Command(string command)
{
    public string CommandText { get; } = command ?? throw new PSArgumentNullException(nameof(command));

    public CommandParameterCollection Parameters { get; } = [];

    public bool IsScript => false;

    internal CommandInfo Info { get; init; }

    public override string ToString() => CommandText;
}

public sealed class CommandParameter
{
    public CommandParameter(string name)
        : this(name ?? throw new PSArgumentNullException(nameof(name)), null)
    {
    }

    public CommandParameter(string name, object value)
    {
        Name = name;
        Value = value;
    }

    public string Name { get; }

    public object Value { get; }
}

public sealed class CommandCollection : Collection<Command>
{
    internal CommandCollection()
    {
    }

    public void Add(string command) => Add(new Command(command));
}

public sealed class CommandParameterCollection : Collection<CommandParameter>
{
    public void Add(string name) => Add(new CommandParameter(name));

    public void Add(string name, object value) => Add(new CommandParameter(name, value));
}
