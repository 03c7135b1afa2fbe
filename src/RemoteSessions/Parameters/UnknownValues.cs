using System.Collections;
using System.Management.Automation;
using System.Reflection;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Creates warnings about arguments that aren't known values of the expected enumeration. Each run of a command writes at most one warning
/// for each value.
/// </summary>
internal sealed class UnknownValues(Type command)
{
    private readonly HashSet<string> _told = [];

    // Only specified parameters are examined, because examining all parameters would add a delay of several milliseconds.
    private readonly Dictionary<string, Enumeration?> _enumerations = new(StringComparer.Ordinal);

    /// <summary>Returns the command parameters that accept the values of an enumeration, each with its enumeration.</summary>
    public static IEnumerable<(string Parameter, Enumeration Enumeration)> Enumerations(Type command) =>
        from property in command.GetProperties()
        let enumeration = EnumerationOf(property)
        where enumeration is not null
        select (property.Name, enumeration);

    /// <summary>Returns the warnings about unknown values in the arguments for the current pipeline record.</summary>
    public IEnumerable<string> In(IReadOnlyDictionary<string, object?> bound)
    {
        foreach (var (parameter, argument) in bound)
        {
            if (!_enumerations.TryGetValue(parameter, out var enumeration))
                _enumerations[parameter] = enumeration = EnumerationOf(Array.Find(command.GetProperties(), own => own.Name == parameter));
            if (enumeration is null)
                continue;
            foreach (var value in Texts(argument))
            {
                if (!enumeration.Values.Contains(value, StringComparer.OrdinalIgnoreCase) && _told.Add($"{parameter}\n{value}"))
                    yield return CommandMessages.UnknownValue(parameter, enumeration.Name, value, enumeration.Values);
            }
        }
    }

    private static Enumeration? EnumerationOf(PropertyInfo? property)
    {
        // A parameter with ValidateOfferedAttribute accepts only known values, so no warning is needed.
        if (property?.GetCustomAttribute<ArgumentCompleterAttribute>()?.Type is not { } completer
            || !completer.IsSubclassOf(typeof(ValueCompleter)) || property.GetCustomAttribute<ValidateOfferedAttribute>() is not null)
            return null;
        var enumeration = ((ValueCompleter)Activator.CreateInstance(completer)!).EnumerationFor(property.Name);
        return enumeration.IsOpen ? null : enumeration;
    }

    private static IEnumerable<string> Texts(object? argument) =>
        (argument is IEnumerable list and not string ? list.Cast<object?>() : [argument])
            .Select(value => $"{value}".Trim()).Where(value => value.Length > 0);
}
