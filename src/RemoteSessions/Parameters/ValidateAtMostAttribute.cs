using System.Collections;
using System.Management.Automation;

namespace RemoteSessions.Commands.Parameters;

/// <summary>The argument is a list that is not too long, or null.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateAtMostAttribute(int maximum, string what) : ValidateArgumentsAttribute
{
    /// <summary>The longest list.</summary>
    public int Maximum { get; } = maximum;

    /// <summary>What is listed.</summary>
    public string What { get; } = what;

    /// <inheritdoc/>
    protected override void Validate(object? arguments, EngineIntrinsics? engineIntrinsics)
    {
        if (arguments is ICollection list && list.Count > Maximum)
            throw new ValidationMetadataException($"There are {list.Count}; accepted are at most {Maximum} {What}.");
    }
}
