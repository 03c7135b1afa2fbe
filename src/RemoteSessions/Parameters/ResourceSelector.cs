using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Decides which resource a piped or given value identifies, for a command that accepts resources of some types. A command must not act on
/// a resource of another type that happens to have the same name, so a value that identifies no accepted resource is an error.
/// </summary>
/// <param name="accepted">The types, the command's own first: text, and rows that have nothing but a name, stand for one of these.</param>
internal sealed class ResourceSelector(params ResourceIdentity[] accepted)
{
    private const string ArnColumn = "Arn";
    private const string ServiceColumn = "Service";

    // The columns that say by themselves of which type a row is.
    private static readonly string[] KeyColumns = [
        .. ResourceTypes.All.SelectMany(identity => identity.Keys).Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    // The ARNs of other resources, by which a row refers to them.
    private static readonly string[] ReferenceColumns = [.. ResourceTypes.All.SelectMany(identity => identity.References)
        .Where(column => column.EndsWith(ArnColumn, StringComparison.Ordinal)).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Columns that are settings of the command, and so don't say of which type a row is.</summary>
    public IReadOnlyCollection<string> Settings { get; init; } = [];

    /// <summary>The service whose resources are accepted by ARN whatever their type, such as "appstream", or null.</summary>
    public string? AnyArnOf { get; init; }

    /// <summary>Columns that select by themselves, such as UserId: a row that has one doesn't have to identify a resource.</summary>
    public IReadOnlyCollection<string> Filters { get; init; } = [];

    private ResourceIdentity Own => accepted[0];

    private string Wanted => accepted.Length == 1
        ? Own.OneOfKind
        : string.Join(", ", accepted[..^1].Select(identity => identity.OneOfKind)) + " or " + accepted[^1].OneOfKind;

    /// <summary>The resource that a value identifies; throws where it identifies none that is accepted.</summary>
    public ResourceReference Select(AwsResource input) => Find(input) ?? Filtered(input) ?? throw Rejected(
        $"The input doesn't identify {Own.OneOfKind}. A row needs one of the columns "
        + $"{string.Join(", ", Own.Columns.Concat(Own.ArnKind is null ? [] : [ArnColumn]).Distinct())}.");

    /// <summary>The same, or null where a row says nothing about the type. For what is only a model for something new.</summary>
    public ResourceReference? Find(AwsResource input)
    {
        var found = input switch
        {
            ResourceInput { Text: { } text } => OfText(input, text),
            ResourceInput row => OfRow(row),
            _ => OfResource(input),
        };
        return Own.Service is not null && found?[ServiceColumn] is { } service
            && !string.Equals(service, Own.Service, StringComparison.OrdinalIgnoreCase)
            ? throw Rejected($"The input is about {service}, not about {Own.Service}.")
            : found;
    }

    private ResourceReference? Filtered(AwsResource input) =>
        input is ResourceInput row && Filters.Any(column => row[column].Count > 0) ? new ResourceReference(row, Own, []) : null;

    private ResourceReference OfText(AwsResource input, string text)
    {
        if (!ResourceArn.TryRead(text, out var arn))
            return new ResourceReference(input, Own, [text]);
        return OfArn(arn) is { } identity
            ? new ResourceReference(input, identity, [identity.KeyOf(arn)], identity.IsCalledByArn ? null : text)
            : throw Rejected($"The ARN identifies {KindOf(arn)}, not {Wanted}.");
    }

    private ResourceReference OfResource(AwsResource resource)
    {
        var identity = ResourceTypes.Find(resource);
        if (!accepted.Contains(identity))
            throw Rejected($"The object is {identity.OneOfKind}, not {Wanted}.");
        return identity.KeyOf(resource) is { } key
            // A live object remembers its account. A copy says with its ARN which account it is from.
            ? new ResourceReference(resource, identity, [key], resource.IsCopy ? identity.ArnOf(resource) : null)
            : throw Rejected($"The object has no {string.Join(" or ", identity.Columns.Where(identity.Properties.Contains))}.");
    }

    private ResourceReference? OfRow(ResourceInput row)
    {
        var cell = row[ArnColumn] is [var first, ..] ? first : null;
        if (!ResourceArn.TryRead(cell, out var arn) && cell is not null)
            throw Rejected($"The value '{cell}' in the column {ArnColumn} isn't an ARN.");
        if (TypeOf(row, arn) is not { } identity)
            return null;
        var column = identity.Columns.FirstOrDefault(column => row[column].Count > 0);
        var keys = column is not null ? row[column] : arn is not null ? [identity.KeyOf(arn)] : [];
        if (identity.IsCalledByArn && column?.EndsWith(ArnColumn, StringComparison.Ordinal) == true)
            CheckArns(keys, identity);
        return keys.Count == 0 ? null : new ResourceReference(row, identity, keys, identity.IsCalledByArn ? null : arn?.Text);
    }

    private static void CheckArns(IEnumerable<string> arns, ResourceIdentity identity)
    {
        foreach (var text in arns)
        {
            if (!ResourceArn.TryRead(text, out var arn) || arn.Kind != identity.ArnKind)
                throw Rejected($"'{text}' isn't the ARN of {identity.OneOfKind}.");
            CheckPlain(arn);
        }
    }

    private static void CheckPlain(ResourceArn arn)
    {
        if (WildcardPattern.ContainsWildcardCharacters(arn.Text))
            throw Rejected($"The ARN '{arn.Text}' has wildcards, which an ARN can't have. Use wildcards in a name.");
    }

    private ResourceIdentity? TypeOf(ResourceInput row, ResourceArn? arn)
    {
        if (row.Whole.Count > 0)
            return Array.Find(accepted, row.Whole.Contains) ?? throw Rejected($"The row describes {row.Whole[0].OneOfKind}, not {Wanted}.");
        if (arn is not null)
            return OfArn(arn) ?? throw Rejected($"The row has the ARN of {KindOf(arn)}, not of {Wanted}.");
        var keys = KeyColumns.Where(column => row[column].Count > 0 && !Settings.Contains(column)).ToList();
        if (First(identity => identity.Keys.Any(keys.Contains)) is { } keyed)
        {
            // A pool has the id of its directory, and both have a name: all pools of the directory may not be meant.
            return keyed != Own && keys.TrueForAll(Own.Properties.Contains) && Own.Shared.Any(column => row[column].Count > 0)
                ? throw Rejected($"The row may describe {Own.OneOfKind} or {keyed.OneOfKind}. Add the column {Own.Columns[0]}.")
                : keyed;
        }

        if (First(identity => identity.References.Any(column => row[column].Count > 0)) is { } referred)
            return referred;
        if (keys.Count > 0)
            throw Rejected($"The row has the column {keys[0]}, so it describes {OwnerOf(keys[0]).OneOfKind}, not {Wanted}.");
        if (row.SelectedFrom is { } selected && !accepted.Contains(selected))
            throw Rejected($"The row was selected from {selected.OneOfKind}, not from {Wanted}.");
        if (row.OtherType is { } other)
            throw Rejected($"An object of the type {other} doesn't identify {Wanted}.");
        var own = row.SelectedFrom ?? Own;
        // Its name alone doesn't say that a row with the ARN of an app is about a project.
        return Array.Find(
            ReferenceColumns, column => row[column].Count > 0 && !Settings.Contains(column) && !own.Properties.Contains(column)
                && !own.Columns.Contains(column)) is { } foreign
            ? throw Rejected($"The row has the column {foreign}, which {own.OneOfKind} doesn't have, so it doesn't describe {Wanted}.")
            : First(identity => identity == own && identity.Shared.Any(column => row[column].Count > 0));

        // A type that has no such column isn't meant: of a session, SessionId is one, and of its fleet it isn't.
        ResourceIdentity? First(Func<ResourceIdentity, bool> matches) => Array.Find(
            accepted, identity => matches(identity)
                && keys.All(column => identity.Properties.Contains(column) || identity.Columns.Contains(column)));
    }

    private ResourceIdentity? OfArn(ResourceArn arn)
    {
        CheckPlain(arn);
        return Array.Find(accepted, identity => identity.ArnKind == arn.Kind)
            ?? (AnyArnOf is not null && arn.Kind.StartsWith(AnyArnOf + ":", StringComparison.Ordinal) ? Own : null);
    }

    private static ResourceIdentity OwnerOf(string key) => ResourceTypes.All.First(identity => identity.Keys.Contains(key));

    private static string KindOf(ResourceArn arn) =>
        ResourceTypes.All.FirstOrDefault(identity => identity.ArnKind == arn.Kind)?.OneOfKind ?? $"a resource of the type {arn.Kind}";

    private static AwsServiceException Rejected(string message) => new(new ServiceError(ErrorIds.InvalidArgument, message));
}
