using System.Diagnostics.CodeAnalysis;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Pipeline;

/// <content>What piped and given values identify.</content>
public abstract partial class AwsCmdlet
{
    /// <summary>The object that is being processed, where it says with which profile it was read.</summary>
    private protected AwsResource? Current { get; private set; }

    /// <summary>
    /// The resources that piped or given values identify. A value that identifies none of the accepted types is an error of its own.
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

    /// <summary>Names, ids, and ARNs that were typed, as what the pipeline would give.</summary>
    internal static IEnumerable<AwsResource> Texts(IEnumerable<string> typed) =>
        typed.Distinct(StringComparer.Ordinal).Select(ResourceInput.OfText);

    /// <summary>Whether the command has acted on an object already.</summary>
    private protected virtual bool IsDone(AwsResource item) => false;

    /// <summary>Whether an object or row may be the model of something new. One that describes another type is an error.</summary>
    /// <param name="selector">Decides about the type.</param>
    /// <param name="model">The object or row.</param>
    /// <param name="isTemplate">Whether it may come from another account or Region, because the new resource doesn't belong to it.</param>
    private protected bool IsModel(ResourceSelector selector, AwsResource? model, bool isTemplate = false) =>
        model is null || TrySelect(() => selector.Find(model), model, isTemplate, out _);

    /// <summary>What an object or row says about another resource. One that says nothing is an error: it must not stand for all.</summary>
    private protected bool TryColumn(ResourceReference reference, string column, [NotNullWhen(true)] out string? value)
    {
        value = reference[column];
        if (value is null)
        {
            Reject(reference.Input, $"The {reference.Identity.Kind} has no {column}.");
        }

        return value is not null;
    }

    private bool TrySelect(Func<ResourceReference?> select, AwsResource item, bool isTemplate, out ResourceReference? reference)
    {
        reference = null;
        try
        {
            reference = select();
            // What is typed is checked as it is bound.
            return (ValidateRegionAttribute.ProblemOf(item.Region) ?? (isTemplate ? null : ConflictWith(item))) is { } problem
                ? throw new AwsServiceException(new ServiceError(ErrorIds.InvalidArgument, problem))
                : true;
        }
        catch (AwsServiceException rejected)
        {
            Reject(item, rejected.Message);
            return false;
        }
    }

    /// <summary>Writes an error about a piped or given value, which the command can't use.</summary>
    internal virtual void Reject(AwsResource item, string message) => WriteError(ErrorRecords.Create(
        new AwsServiceException(new ServiceError(ErrorIds.InvalidArgument, message)), item is ResourceInput input
            ? input.Given
            : item, CommandName, $"{item}"));
}
