using System.Collections;
using System.Management.Automation;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Parameters;

/// <summary>Checks each value of an argument. The error message contains the value and the valid values.</summary>
public abstract class ValidateEachAttribute : ValidateArgumentsAttribute
{
    /// <summary>Returns the error message for a value, or null if the value is valid.</summary>
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
