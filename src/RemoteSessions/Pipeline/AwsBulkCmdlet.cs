using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>A cmdlet that takes many things, and makes calls for several of them at once.</summary>
public abstract class AwsBulkCmdlet : AwsCmdlet
{
    /// <summary>How many calls may be under way at once.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 8;

    /// <inheritdoc/>
    protected override int Concurrency => ThrottleLimit;

    /// <summary>The object that is being processed, where it says with which profile it was read.</summary>
    private protected AwsResource? Current { get; private set; }

    /// <inheritdoc/>
    private protected override bool NamesItsProfile => Current?.ReadWith is not null || !string.IsNullOrWhiteSpace(Current?.ProfileName);

    /// <summary>The resources that piped or given values identify. A value that identifies none of the accepted types is an error of its own.</summary>
    private protected IEnumerable<ResourceReference> Selected(ResourceSelector selector, IEnumerable<AwsResource> input)
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
    private protected static IEnumerable<AwsResource> Texts(IEnumerable<string> typed) => typed.Distinct(StringComparer.Ordinal).Select(ResourceInput.OfText);

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
            Refuse(reference.Input, $"The {reference.Identity.Kind} has no {column}.");
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
        catch (AwsServiceException refused)
        {
            Refuse(item, refused.Message);
            return false;
        }
    }

    /// <summary>Runs a piece of work in each scope. A name that none of them has is an error of its own.</summary>
    private protected void InScopes<TClient>(
        IReadOnlyList<Scope> scopes,
        AwsService service,
        Func<IAwsTransport, string?, TClient> makeClient,
        Func<Scope, object?> target,
        Func<TClient, Task> work,
        Func<string, string> given,
        params NameFilter[] names)
        where TClient : IServiceClient
    {
        var search = new NameSearch(scopes.Count, names);
        foreach (var scope in scopes)
        {
            var connect = Connector(service, scope, makeClient);
            Start(target(scope), async () =>
            {
                var missing = await search.RunAsync(async () =>
                {
                    var client = connect();
                    await work(client).ConfigureAwait(false);
                    return client.Region;
                }).ConfigureAwait(false);
                foreach (var (name, error) in missing)
                    await EmitErrorAsync(error, given(name)).ConfigureAwait(false);
            });
        }
    }

    /// <summary>Writes an error about a piped or given value, which the command can't use.</summary>
    private protected virtual void Refuse(AwsResource item, string message) => WriteError(ErrorRecords.Create(
        new AwsServiceException(new ServiceError(ErrorIds.InvalidArgument, message)), item is ResourceInput input ? input.Given : item, CommandName, $"{item}"));
}
