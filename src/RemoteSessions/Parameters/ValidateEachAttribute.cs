using System.Collections;
using System.Management.Automation;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Parameters;

/// <summary>Checks each value of an argument; the message names the value and what is accepted.</summary>
public abstract class ValidateEachAttribute : ValidateArgumentsAttribute
{
    /// <summary>Says what is wrong with a value, or null.</summary>
    protected abstract string? Problem(object? value);

    /// <inheritdoc/>
    protected override void Validate(object? arguments, EngineIntrinsics? engineIntrinsics)
    {
        var values = arguments is IEnumerable list and not string ? list.Cast<object?>() : [arguments];
        foreach (var value in values)
        {
            if (Problem(value is PSObject wrapped ? wrapped.BaseObject : value) is { } problem)
                throw new ValidationMetadataException(VisibleText.Escape(problem));
        }
    }
}
