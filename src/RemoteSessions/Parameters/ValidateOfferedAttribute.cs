using System.Collections;
using System.Management.Automation;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Accepts only the values that a completer offers. The values aren't case-sensitive. The attribute replaces ValidateSet if the values
/// aren't constants.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateOfferedAttribute(Type completer) : ValidateArgumentsAttribute
{
    /// <summary>The type of the completer, which must be derived from <see cref="ValueCompleter"/>.</summary>
    public Type Completer { get; } = completer;

    /// <inheritdoc/>
    protected override void Validate(object? arguments, EngineIntrinsics? engineIntrinsics)
    {
        // An empty cell in a CSV file counts as not specified. On the command line, ValidateNotEmpty and CsvList reject empty values.
        if (arguments is null)
            return;
        var values = ((ValueCompleter)Activator.CreateInstance(Completer)!).EnumerationFor("").Values;
        foreach (var element in arguments is IEnumerable list and not string ? list.Cast<object?>() : [arguments])
        {
            if (!values.Contains($"{element}", StringComparer.OrdinalIgnoreCase))
                throw new ValidationMetadataException(CommandMessages.NotInSet(element ?? "", values));
        }
    }
}
