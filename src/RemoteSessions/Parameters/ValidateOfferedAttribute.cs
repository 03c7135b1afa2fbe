using System.Management.Automation;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Accepts only what a completer offers, in any casing. It is PowerShell's ValidateSet for values that a list in the code has: an attribute
/// can hold constants only.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateOfferedAttribute(Type completer) : ValidateEnumeratedArgumentsAttribute
{
    /// <summary>The completer, a <see cref="ValueCompleter"/>.</summary>
    public Type Completer { get; } = completer;

    /// <inheritdoc/>
    protected override void ValidateElement(object element)
    {
        var values = ((ValueCompleter)Activator.CreateInstance(Completer)!).EnumerationFor("").Values;
        if (!values.Contains($"{element}", StringComparer.OrdinalIgnoreCase))
        {
            throw new ValidationMetadataException(
                $"The argument \"{element}\" does not belong to the set \"{string.Join(',', values)}\" specified by the ValidateSet "
                + "attribute. Supply an argument that is in the set and then try the command again.");
        }
    }
}
