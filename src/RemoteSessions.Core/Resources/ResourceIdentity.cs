namespace RemoteSessions.Resources;

/// <summary>
/// What identifies the resources of one type. Each type declares it once.
/// </summary>
/// <param name="type">The type.</param>
/// <param name="kind">What a user calls one: "AppStream fleet".</param>
/// <param name="arnKind">The kind of its ARN, such as "appstream:fleet", or null where it has none.</param>
/// <param name="columns">The properties and CSV columns that identify one, the most specific first.</param>
internal sealed class ResourceIdentity(Type type, string kind, string? arnKind, params string[] columns)
{
    /// <summary>Columns that resources of several types have. They don't say what a row describes.</summary>
    private static readonly string[] Generic = ["Name", "Arn", "Id", "ResourceArn", "ResourceId"];

    private readonly Lazy<IReadOnlySet<string>> _properties = new(() =>
        type.GetProperties().Select(property => property.Name).ToHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>The type.</summary>
    public Type Type { get; } = type;

    /// <summary>What a user calls one: "AppStream fleet".</summary>
    public string Kind { get; } = kind;

    /// <summary>The same with its article: "an AppStream fleet".</summary>
    public string OneOfKind => (Kind[0] is 'A' or 'E' or 'I' or 'O' or 'U' ? "an " : "a ") + Kind;

    /// <summary>The properties and CSV columns that identify one, the most specific first.</summary>
    public IReadOnlyList<string> Columns { get; } = columns;

    /// <summary>
    /// What has it, as the column Service of Get-RemoteSession and Measure-RemoteSessionCapacity names it; null for the views over all
    /// services.
    /// </summary>
    public string? Service { get; init; }

    /// <summary>The kind of its ARN, such as "appstream:fleet", or null where it has none.</summary>
    public string? ArnKind { get; } = arnKind;

    /// <summary>Whether a service call names one by its ARN and not by a name or an id.</summary>
    public bool IsCalledByArn => ArnKind is not null && Columns[0].EndsWith("Arn", StringComparison.Ordinal);

    /// <summary>The names of its properties.</summary>
    public IReadOnlySet<string> Properties => _properties.Value;

    /// <summary>The columns that say by themselves that a row describes a resource of this type.</summary>
    public IEnumerable<string> Keys => Columns.Where(column => !IsGeneric(column) && Properties.Contains(column));

    /// <summary>The columns by which rows of other types refer to a resource of this type.</summary>
    public IEnumerable<string> References => Columns.Where(column => !IsGeneric(column) && !Properties.Contains(column));

    /// <summary>The columns that resources of other types have, too.</summary>
    public IEnumerable<string> Shared => Columns.Where(IsGeneric);

    /// <summary>What identifies a resource in a service call, or null where the service gave nothing.</summary>
    public string? KeyOf(AwsResource resource) => Columns.Where(Properties.Contains)
        .Select(column => Type.GetProperty(column)!.GetValue(resource) as string).FirstOrDefault(value => !string.IsNullOrEmpty(value));

    /// <summary>Its ARN, or null where a service call doesn't need another check: a name is looked up, an ARN isn't.</summary>
    public string? ArnOf(AwsResource resource) =>
        ArnKind is null || IsCalledByArn ? null : Type.GetProperty("Arn")?.GetValue(resource) as string;

    /// <summary>What identifies the resource of an ARN in a service call.</summary>
    public string KeyOf(ResourceArn arn) => IsCalledByArn ? arn.Text : arn.Name;

    private static bool IsGeneric(string column) => Generic.Contains(column, StringComparer.OrdinalIgnoreCase);
}
