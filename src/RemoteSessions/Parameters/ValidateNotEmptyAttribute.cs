using System.Collections;
using System.Management.Automation;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Checks that the argument isn't null, an empty or blank string, or an empty list. Otherwise, an empty variable could cause a command to
/// act on more resources than intended, or to act in the default account.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateNotEmptyAttribute : ValidateArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void Validate(object? arguments, EngineIntrinsics? engineIntrinsics)
    {
        if (IsEmpty(arguments))
            throw new ValidationMetadataException(CommandMessages.EmptyValue);
    }

    private static bool IsEmpty(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null => true,
        string text => string.IsNullOrWhiteSpace(text),
        IDictionary => false,
        IEnumerable list => list.Cast<object?>().ToList() is var items && (items.Count == 0 || items.Exists(IsEmpty)),
        _ => false,
    };
}
