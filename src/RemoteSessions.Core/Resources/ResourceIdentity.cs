namespace RemoteSessions.Resources;

/// <summary>
/// Describes the properties that identify the resources of one type. For each type, the identifying properties are defined only once.
/// </summary>
/// <param name="type">The type.</param>
/// <param name="kind">The display name of the type, such as "AppStream fleet".</param>
/// <param name="arnKind">
/// The service and resource type in the ARNs, such as "appstream:fleet", or null if the resources don't have ARNs.
/// </param>
/// <param name="columns">The properties and CSV columns that identify a resource, starting with the most specific one.</param>
internal sealed class ResourceIdentity(Type type, string kind, string? arnKind, params string[] columns)
{
    /// <summary>
    /// The columns that several resource types have in common. These columns don't show the type of the resource that a row describes.
    /// </summary>
    private static readonly string[] Generic = ["Name", "Arn", "Id", "ResourceArn", "ResourceId"];

    private readonly Lazy<IReadOnlySet<string>> _properties = new(() =>
        type.GetProperties().Select(property => property.Name).ToHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>The type of the resources.</summary>
    public Type Type { get; } = type;

    /// <summary>The display name of the type, such as "AppStream fleet".</summary>
    public string Kind { get; } = kind;

    /// <summary>The display name of the type with its article, such as "an AppStream fleet".</summary>
    public string OneOfKind => (Kind[0] is 'A' or 'E' or 'I' or 'O' or 'U' ? "an " : "a ") + Kind;

    /// <summary>The properties and CSV columns that identify a resource, starting with the most specific one.</summary>
    public IReadOnlyList<string> Columns { get; } = columns;

    /// <summary>
    /// The service, as displayed in the Service column of Get-RemoteSession and Measure-RemoteSessionCapacity, or null for a type that
    /// represents resources of several services.
    /// </summary>
    public string? Service { get; init; }

    /// <summary>The service and resource type in the ARNs, such as "appstream:fleet", or null if the resources don't have ARNs.</summary>
    public string? ArnKind { get; } = arnKind;

    /// <summary>
    /// Returns the name or ID in an ARN. By default, the name or ID is the part of the ARN that follows the resource type.
    /// </summary>
    public Func<ResourceArn, string> NameInArn { get; init; } = arn => arn.Name;

    /// <summary>
    /// The columns that contain the complete ID of a resource. The other columns that <see cref="Columns"/> lists, except Arn, can contain
    /// the name of the resource instead of its ID. For resources that service calls identify by name, such as fleets, the name is the ID.
    /// </summary>
    public IEnumerable<string> IdColumns => ArnKind is not null && !IsCalledByArn && !Properties.Contains(Columns[0])
        ? Columns
        : Columns.Where((column, index) => index == 0 || column == "Id");

    /// <summary>The columns, such as PoolName and Name, that contain the name of a resource that has a separate ID.</summary>
    public IEnumerable<string> NameColumns => Columns.Except(IdColumns).Where(column => column != "Arn");

    /// <summary>Indicates whether service calls identify a resource by its ARN instead of by a name or an ID.</summary>
    public bool IsCalledByArn => ArnKind is not null && Columns[0].EndsWith("Arn", StringComparison.Ordinal);

    /// <summary>The names of the type's properties.</summary>
    public IReadOnlySet<string> Properties => _properties.Value;

    /// <summary>The columns that occur only in rows for this resource type.</summary>
    public IEnumerable<string> Keys => Columns.Where(column => !IsGeneric(column) && Properties.Contains(column));

    /// <summary>The columns that refer to a resource of this type in rows that describe resources of other types.</summary>
    public IEnumerable<string> References => Columns.Where(column => !IsGeneric(column) && !Properties.Contains(column));

    /// <summary>The columns, such as Name and Arn, that identify a resource but don't show its type.</summary>
    public IEnumerable<string> Shared => Columns.Where(IsGeneric);

    /// <summary>Returns the value that identifies a resource in a service call, or null if the service didn't return this value.</summary>
    public string? KeyOf(AwsResource resource) => Columns.Where(Properties.Contains)
        .Select(column => Type.GetProperty(column)!.GetValue(resource) as string).FirstOrDefault(value => !string.IsNullOrEmpty(value));

    /// <summary>
    /// Returns the ARN of a resource. Returns null if resources of this type don't have ARNs, or if service calls identify them by ARN.
    /// After a command finds a resource by its name, the command compares the ARN of the found resource with the ARN that this method
    /// returned.
    /// </summary>
    public string? ArnOf(AwsResource resource) =>
        ArnKind is null || IsCalledByArn ? null : Type.GetProperty("Arn")?.GetValue(resource) as string;

    /// <summary>Returns the value that service calls use to identify the resource with the specified ARN.</summary>
    public string KeyOf(ResourceArn arn) => IsCalledByArn ? arn.Text : NameInArn(arn);

    /// <summary>
    /// Returns whether a resource has the specified ARN. AWS doesn't return the ARNs of some resources, such as desktops. If AWS doesn't
    /// return the ARN, the account ID in the specified ARN can't be checked.
    /// </summary>
    public bool HasArn(AwsResource resource, string? text) => Properties.Contains("Arn")
        ? ArnOf(resource) == text
        : ResourceArn.TryRead(text, out var arn) && arn.Region == resource.Region && KeyOf(arn) == KeyOf(resource);

    private static bool IsGeneric(string column) => Generic.Contains(column, StringComparer.OrdinalIgnoreCase);
}
