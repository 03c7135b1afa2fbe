using System.Collections;
using System.Management.Automation;

namespace RemoteSessions.Commands.Parameters;

/// <summary>Checks that a list doesn't contain too many items. A null list is valid.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateAtMostAttribute(int maximum, string what) : ValidateArgumentsAttribute
{
    /// <summary>The maximum number of items.</summary>
    public int Maximum { get; } = maximum;

    /// <summary>The noun that error messages use for the items, such as "security groups".</summary>
    public string What { get; } = what;

    /// <inheritdoc/>
    protected override void Validate(object? arguments, EngineIntrinsics? engineIntrinsics)
    {
        if (arguments is ICollection list && list.Count > Maximum)
            throw new ValidationMetadataException(CommandMessages.TooManyItems(list.Count, Maximum, What));
    }
}
