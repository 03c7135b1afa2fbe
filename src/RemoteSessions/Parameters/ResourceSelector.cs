using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Determines which resource a piped or specified value identifies. Each command accepts only specific types of resources. A command must
/// not act on a resource of another type that happens to have the same name. Therefore, a value that doesn't identify a resource of an
/// accepted type causes an error.
/// </summary>
/// <param name="accepted">The accepted types. Text that isn't an ARN, and rows that contain only a name, identify resources of the first
/// accepted type.</param>
internal sealed class ResourceSelector(params ResourceIdentity[] accepted)
{
    private const string ArnColumn = "Arn";
    private const string NameColumn = "Name";
    private const string ServiceColumn = "Service";

    // The columns that identify a resource, and that therefore determine the type of the resource that a row describes.
    private static readonly string[] KeyColumns = [
        .. ResourceTypes.All.SelectMany(identity => identity.Keys).Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    // The columns that contain ARNs of other resources.
    private static readonly string[] ReferenceColumns = [.. ResourceTypes.All.SelectMany(identity => identity.References)
        .Where(column => column.EndsWith(ArnColumn, StringComparison.Ordinal)).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The columns that contain settings for the command. These columns don't determine the type of a row.</summary>
    public IReadOnlyCollection<string> Settings { get; init; } = [];

    /// <summary>
    /// The service, such as "appstream", whose ARNs the command accepts regardless of the resource type, or null if the command accepts
    /// only ARNs of specific resource types.
    /// </summary>
    public string? AnyArnOf { get; init; }

    /// <summary>
    /// The columns that can serve as filters on their own, such as UserId. A row that contains one of these columns doesn't have to
    /// identify a resource.
    /// </summary>
    public IReadOnlyCollection<string> Filters { get; init; } = [];

    /// <summary>
    /// The error message for a row that doesn't identify a resource. If this property is null, the error message lists the columns that can
    /// identify a resource.
    /// </summary>
    public string? Missing { get; init; }

    private ResourceIdentity Own => accepted[0];

    private string Wanted => CommandMessages.AnyOf([.. accepted.Select(identity => identity.OneOfKind)]);

    /// <summary>
    /// Returns the resource that an input value identifies. Throws an exception if the value doesn't identify a resource of an accepted
    /// type.
    /// </summary>
    public ResourceReference Select(AwsResource input) => Find(input) ?? Filtered(input) ?? throw Rejected(
        Missing ?? CommandMessages.NoIdentity(Own.OneOfKind, IdentifyingColumns.Distinct()));

    private IEnumerable<string> IdentifyingColumns => Own.Columns.Concat(Own.ArnKind is null ? [] : [ArnColumn])
        .Concat(accepted.Skip(1).SelectMany(identity => identity.Keys.Concat(identity.References))).Concat(Filters);

    /// <summary>
    /// Returns the resource that an input value identifies, or null if the value is a row whose resource type can't be determined. This
    /// method is also called for values that serve only as templates for new resources.
    /// </summary>
    /// <param name="input">The value.</param>
    /// <param name="isTemplate">
    /// Indicates whether the value is only a template for a new resource. In a row that is used as a template, the name can differ from the
    /// name in the row's ARN.
    /// </param>
    public ResourceReference? Find(AwsResource input, bool isTemplate = false)
    {
        var found = input switch
        {
            ResourceInput { Text: { } text } => OfText(input, text),
            ResourceInput row => OfRow(row, isTemplate),
            _ => OfResource(input),
        };
        return found?[ServiceColumn] is { } service && ServicesOf(found.Identity) is [var expected, ..] services
            && !services.Contains(service, StringComparer.OrdinalIgnoreCase)
            ? throw Rejected(CommandMessages.OtherService(service, expected))
            : found;
    }

    // In a Measure-RemoteSessionCapacity row for a directory, the value in the Service column is WorkSpacesPersonal.
    private string[] ServicesOf(ResourceIdentity identity) => Own.Service is not null
        ? [Own.Service]
        : [.. new[] { identity.Service }.OfType<string>().Concat(
            RemoteServices.All.Where(kind => kind.Capacity?.Identity == identity).Select(kind => kind.Name))];

    private ResourceReference? Filtered(AwsResource input) =>
        input is ResourceInput row && Filters.Any(column => row[column].Count > 0) ? new ResourceReference(row, Own, []) : null;

    private ResourceReference OfText(AwsResource input, string text)
    {
        if (!ResourceArn.TryRead(text, out var arn))
            return new ResourceReference(input, Own, [text]);
        return OfArn(arn) is { } identity
            ? new ResourceReference(input, identity, [identity.KeyOf(arn)], identity.IsCalledByArn ? null : text)
            : throw Rejected(CommandMessages.ArnOfOtherKind(KindOf(arn), Wanted));
    }

    private ResourceReference OfResource(AwsResource resource)
    {
        var identity = ResourceTypes.Find(resource);
        if (!accepted.Contains(identity))
            throw Rejected(CommandMessages.ObjectOfOtherKind(identity.OneOfKind, Wanted));
        return identity.KeyOf(resource) is { } key
            // An object that was read in the current PowerShell session contains the connection to its account. For a deserialized object,
            // the ARN identifies the account.
            ? new ResourceReference(resource, identity, [key], resource.IsCopy ? identity.ArnOf(resource) : null)
            : throw Rejected(CommandMessages.ObjectWithoutIdentity(identity.Columns.Where(identity.Properties.Contains)));
    }

    private ResourceReference? OfRow(ResourceInput row, bool isTemplate)
    {
        var cell = row[ArnColumn] is [var first, ..] ? first : null;
        if (!ResourceArn.TryRead(cell, out var arn) && cell is not null)
            throw Rejected(CommandMessages.CellNotArn(cell, ArnColumn));
        if (TypeOf(row, arn) is not { } identity)
            return null;
        var column = identity.Columns.FirstOrDefault(column => row[column].Count > 0);
        var keys = column is not null ? row[column] : arn is not null ? [identity.KeyOf(arn)] : [];
        CheckServices(row, identity);
        CheckIds(row, identity, isTemplate ? null : arn);
        if (identity.IsCalledByArn && column?.EndsWith(ArnColumn, StringComparison.Ordinal) == true)
            CheckArns(keys, identity);
        return keys.Count == 0 ? null : new ResourceReference(row, identity, keys, identity.IsCalledByArn ? null : arn?.Text);
    }

    // Within a group of columns, either all columns contain the whole ID of the resource, or all columns contain the name of the resource.
    // A row that contains different values in the columns of one group therefore describes several resources.
    private void CheckIds(ResourceInput row, ResourceIdentity identity, ResourceArn? arn)
    {
        var isOwnArn = arn is not null && arn.Kind == identity.ArnKind;
        var own = Present(row, identity.IdColumns.Where(column => isOwnArn || IsOwn(row, identity, column)));
        if (isOwnArn)
            own.Add((ArnColumn, [identity.KeyOf(arn!)]));
        CheckEqual(row, own);
        // If a resource type represents resources of several services, a row can contain the same name in the column Name and in the
        // columns of these services, such as FleetName.
        CheckEqual(row, Present(row, identity.Service is null && identity.Columns.Contains(NameColumn)
            ? [NameColumn, .. accepted.Where(other => other.Service is not null).SelectMany(other => other.References)]
            : identity.NameColumns.Where(column => IsOwn(row, identity, column))));
    }

    // A row can describe another resource that refers to a resource of this type. For example, a row for a fleet contains the name of the
    // fleet's image in the column ImageName. In such a row, the column Name contains the name of the other resource.
    private static bool IsOwn(ResourceInput row, ResourceIdentity identity, string column) => column != NameColumn
        || !ResourceTypes.All.Any(other => other != identity && other.Service == identity.Service
            && other.Properties.Contains(NameColumn)
            && identity.References.Any(reference => row[reference].Count > 0 && other.Properties.Contains(reference)));

    // A row can refer to resources of only one service. For example, one row can't identify both a fleet and a pool.
    private void CheckServices(ResourceInput row, ResourceIdentity identity)
    {
        var columns = accepted.Where(other => other.Service is not null)
            .SelectMany(other => Present(row, other.Keys.Concat(other.References)
                .Where(column => !Settings.Contains(column) && (other == identity
                    || !(identity.Columns.Contains(column) || identity.Properties.Contains(column)))))
                .Select(found => (other.Service, found.Column)))
            .ToList();
        if (columns.Find(each => each.Service != columns[0].Service) is (not null, var column))
            throw Rejected(CommandMessages.DifferentIds(columns[0].Column, row[columns[0].Column][0], column, row[column][0]));
    }

    private static List<(string Column, IReadOnlyList<string> Cells)> Present(ResourceInput row, IEnumerable<string> columns) =>
        [.. columns.Select(column => (column, row[column])).Where(found => found.Item2.Count > 0)];

    private static void CheckEqual(ResourceInput row, List<(string Column, IReadOnlyList<string> Cells)> columns)
    {
        foreach (var (column, cells) in columns.Skip(1))
        {
            if (!cells.SequenceEqual(columns[0].Cells, StringComparer.OrdinalIgnoreCase))
                throw Rejected(CommandMessages.DifferentIds(columns[0].Column, row[columns[0].Column][0], column, row[column][0]));
        }
    }

    private static void CheckArns(IEnumerable<string> arns, ResourceIdentity identity)
    {
        foreach (var text in arns)
        {
            if (!ResourceArn.TryRead(text, out var arn) || arn.Kind != identity.ArnKind)
                throw Rejected(CommandMessages.NotArnOf(text, identity.OneOfKind));
            CheckPlain(arn);
        }
    }

    private static void CheckPlain(ResourceArn arn)
    {
        if (WildcardPattern.ContainsWildcardCharacters(arn.Text))
            throw Rejected(CommandMessages.ArnWithWildcards(arn.Text));
    }

    private ResourceIdentity? TypeOf(ResourceInput row, ResourceArn? arn)
    {
        if (row.Whole.Count > 0)
        {
            return Array.Find(accepted, row.Whole.Contains)
                ?? throw Rejected(CommandMessages.RowOfOtherKind(row.Whole[0].OneOfKind, Wanted));
        }

        if (arn is not null)
            return OfArn(arn) ?? throw Rejected(CommandMessages.RowWithOtherArn(KindOf(arn), Wanted));
        var keys = KeyColumns.Where(column => row[column].Count > 0 && !Settings.Contains(column)).ToList();
        if (First(identity => identity.Keys.Any(keys.Contains)) is { } keyed)
        {
            // A pool row also contains the ID of its directory. If the row has a name, the user might mean a single pool instead of all
            // pools in the directory.
            return keyed != Own && keys.TrueForAll(Own.Properties.Contains) && Own.Shared.Any(column => row[column].Count > 0)
                ? throw Rejected(CommandMessages.AmbiguousRow(Own.OneOfKind, keyed.OneOfKind, Own.Columns[0]))
                : keyed;
        }

        if (First(identity => identity.References.Any(column => row[column].Count > 0)) is { } referred)
            return referred;
        if (keys.Count > 0)
            throw Rejected(CommandMessages.RowWithOtherColumn(keys[0], OwnerOf(keys[0]).OneOfKind, Wanted));
        if (row.SelectedFrom is { } selected && !accepted.Contains(selected))
            throw Rejected(CommandMessages.RowSelectedFromOther(selected.OneOfKind, Wanted));
        if (row.OtherType is { } other)
            throw Rejected(CommandMessages.ForeignObject(other, Wanted));
        var own = row.SelectedFrom ?? Own;
        // For example, a row that contains the ARN of an app in addition to a name doesn't describe a project.
        return Array.Find(
            ReferenceColumns, column => row[column].Count > 0 && !Settings.Contains(column) && !own.Properties.Contains(column)
                && !own.Columns.Contains(column)) is { } foreign
            ? throw Rejected(CommandMessages.RowWithForeignColumn(foreign, own.OneOfKind, Wanted))
            : First(identity => identity == own && identity.Shared.Any(column => row[column].Count > 0));

        // The row can describe only a resource whose type has all of these columns. For example, sessions have the column SessionId, but
        // fleets don't.
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
        ResourceTypes.All.FirstOrDefault(identity => identity.ArnKind == arn.Kind)?.OneOfKind ?? CommandMessages.UnknownKind(arn.Kind);

    private static AwsServiceException Rejected(string message) => new(new ServiceError(ErrorIds.InvalidArgument, message));
}
