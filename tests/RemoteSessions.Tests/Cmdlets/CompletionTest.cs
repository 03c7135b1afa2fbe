using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>The base class for tests of tab completion.</summary>
public abstract class CompletionTest : CmdletTest
{
    protected List<CompletionResult> Complete(string command, string parameter, string word, params (string Name, object Value)[] typed)
    {
        var before = Runspace.DefaultRunspace;
        Runspace.DefaultRunspace = Session.Runspace;
        try
        {
            var bound = new Hashtable(typed.ToDictionary(pair => pair.Name, pair => pair.Value), StringComparer.OrdinalIgnoreCase);
            return [.. Completer(command, parameter).CompleteArgument(command, parameter, word, null!, bound)];
        }
        finally
        {
            Runspace.DefaultRunspace = before;
        }
    }

    protected static IArgumentCompleter Completer(string command, string parameter) => (IArgumentCompleter)Activator.CreateInstance(
        All().Single(
            found => found.Command == command
                && found.Property.Name == parameter).Property.GetCustomAttribute<ArgumentCompleterAttribute>()!.Type)!;

    protected static IEnumerable<(string Command, PropertyInfo Property)> All() =>
        from type in typeof(AwsCmdlet).Assembly.GetTypes()
        let cmdlet = type.GetCustomAttribute<CmdletAttribute>()
        where cmdlet is not null
        from property in type.GetProperties()
        where property.GetCustomAttribute<ArgumentCompleterAttribute>() is not null
        select ($"{cmdlet.VerbName}-{cmdlet.NounName}", property);
}
