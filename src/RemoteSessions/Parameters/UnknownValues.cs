using System.Collections;
using System.Management.Automation;
using System.Reflection;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Warnings about arguments that aren't among the known values of their enumeration, one for each value in a run of a command.
/// </summary>
internal sealed class UnknownValues(Type command)
{
    private readonly HashSet<(string, string)> _told = [];
    private readonly List<(string Parameter, Enumeration Enumeration)> _enumerations = [.. Enumerations(command)];

    /// <summary>The parameters of a command that take values of an enumeration.</summary>
    public static IEnumerable<(string Parameter, Enumeration Enumeration)> Enumerations(Type command) =>
        from property in command.GetProperties()
        let completer = property.GetCustomAttribute<ArgumentCompleterAttribute>()?.Type
        where completer is not null && completer.IsSubclassOf(typeof(ValueCompleter))
        // Such a parameter doesn't accept other values.
        where property.GetCustomAttribute<ValidateOfferedAttribute>() is null
        let enumeration = ((ValueCompleter)Activator.CreateInstance(completer)!).EnumerationFor(property.Name)
        where !enumeration.IsOpen
        select (property.Name, enumeration);

    /// <summary>What to warn about among the arguments of the current record.</summary>
    public IEnumerable<string> In(IReadOnlyDictionary<string, object?> bound)
    {
        foreach (var (parameter, enumeration) in _enumerations)
        {
            foreach (var value in Texts(bound.GetValueOrDefault(parameter)))
            {
                if (!enumeration.Values.Contains(value, StringComparer.OrdinalIgnoreCase) && _told.Add((parameter, value)))
                    yield return $"No {enumeration.Name} is called '{value}'. Known values are {string.Join(", ", enumeration.Values)}.";
            }
        }
    }

    private static IEnumerable<string> Texts(object? argument) =>
        (argument is IEnumerable list and not string ? list.Cast<object?>() : [argument])
            .Select(value => $"{value}".Trim()).Where(value => value.Length > 0);
}
