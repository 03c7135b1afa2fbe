using System.Management.Automation;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Accepts only the values that a completer offers. The values aren't case-sensitive. The attribute replaces ValidateSet if the values
/// aren't constants.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateOfferedAttribute(Type completer) : ValidateEnumeratedArgumentsAttribute
{
    /// <summary>The type of the completer, which must be derived from <see cref="ValueCompleter"/>.</summary>
    public Type Completer { get; } = completer;

    /// <inheritdoc/>
    protected override void ValidateElement(object element)
    {
        var values = ((ValueCompleter)Activator.CreateInstance(Completer)!).EnumerationFor("").Values;
        if (!values.Contains($"{element}", StringComparer.OrdinalIgnoreCase))
        {
            throw new ValidationMetadataException(
                CommandMessages.NotInSet(element, values));
        }
    }
}
