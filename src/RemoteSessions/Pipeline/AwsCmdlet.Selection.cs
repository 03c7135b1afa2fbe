using System.Diagnostics.CodeAnalysis;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Pipeline;

/// <content>Finds the resources that piped objects, CSV rows, and parameter values identify.</content>
public abstract partial class AwsCmdlet
{
    /// <summary>The object that is being processed. The object might specify the profile that was used to read it.</summary>
    private protected AwsResource? Current { get; private set; }

    /// <summary>
    /// Returns the resources that the piped or specified values identify. For each value that doesn't identify a resource of an accepted
    /// type, an error is written.
    /// </summary>
    internal IEnumerable<ResourceReference> Selected(ResourceSelector selector, IEnumerable<AwsResource> input)
    {
        foreach (var item in input)
        {
            if (IsDone(item) || !TrySelect(() => selector.Select(item), item, isTemplate: false, out var reference))
                continue;
            Current = item;
            yield return reference!;
        }
    }

    /// <summary>
    /// Creates an <see cref="AwsResource"/> object for each name, ID, or ARN that the user typed, so that these values have the same type
    /// as values from the pipeline.
    /// </summary>
    internal static IEnumerable<AwsResource> Texts(IEnumerable<string> typed) =>
        typed.Distinct(StringComparer.Ordinal).Select(ResourceInput.OfText);

    /// <summary>Returns whether the command has already acted on an object.</summary>
    private protected virtual bool IsDone(AwsResource item) => false;

    /// <summary>
    /// Returns whether an object or row can be used as the template for a new resource. If the object or row can't be used (for example,
    /// because it describes a resource of another type), an error is written.
    /// </summary>
    /// <param name="selector">Determines which resource types are accepted.</param>
    /// <param name="model">The object or row to check.</param>
    /// <param name="isTemplate">
    /// Indicates whether the object or row is allowed to come from another account or Region. Another account or Region is allowed if the
    /// command only copies settings from the object or row to the new resource.
    /// </param>
    private protected bool IsModel(ResourceSelector selector, AwsResource? model, bool isTemplate = false) =>
        model is null || TrySelect(() => selector.Find(model, isTemplate), model, isTemplate, out _);

    /// <summary>
    /// Returns the value of a column that refers to another resource. If the column is empty, an error is written, because an empty column
    /// must not select all resources.
    /// </summary>
    private protected bool TryColumn(ResourceReference reference, string column, [NotNullWhen(true)] out string? value)
    {
        value = reference[column];
        if (value is null)
        {
            Reject(reference.Input, CommandMessages.NoColumn(reference.Identity.Kind, column));
        }

        return value is not null;
    }

    private bool TrySelect(Func<ResourceReference?> select, AwsResource item, bool isTemplate, out ResourceReference? reference)
    {
        reference = null;
        try
        {
            reference = select();
            // Values that the user typed were already validated during parameter binding.
            var problem = ValidateRegionAttribute.ProblemOf(item.Region) ?? SettingColumns.Problem(this, item)
                ?? (isTemplate ? null : ConflictWith(item, $"{reference ?? (object)item}"));
            return problem is null ? true : throw new AwsServiceException(new ServiceError(ErrorIds.InvalidArgument, problem));
        }
        catch (AwsServiceException rejected)
        {
            Reject(item, rejected.Message, reference?.ToString());
            return false;
        }
    }

    /// <summary>Writes an error about a piped or specified value that the command can't use.</summary>
    /// <param name="item">The value.</param>
    /// <param name="message">The reason.</param>
    /// <param name="label">The name of the value in the error message, or null to use the string representation of the value.</param>
    internal virtual void Reject(AwsResource item, string message, string? label = null) => WriteError(ErrorRecords.Create(
        new AwsServiceException(new ServiceError(ErrorIds.InvalidArgument, message)), item is ResourceInput input
            ? input.Given
            : item, CommandName, label ?? $"{item}"));
}
