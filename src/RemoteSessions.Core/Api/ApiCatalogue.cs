using RemoteSessions.Abstractions;

namespace RemoteSessions.Api;

/// <summary>
/// All operations of a service. The operations are defined in an embedded text file, which is read when it's first needed. The line
/// <c>times</c> lists the members of responses that are times and, after "-", the members with the same names that aren't times, in the
/// form parent.member. Each other line describes an operation. It contains the name, and <c>read</c>, <c>change</c>, or <c>create</c>.
/// Operations marked as <c>create</c> must not be repeated after a lost response. For a paged operation, the member with the page token
/// follows and, after ":", the member with the list. After "|", the line contains the members of the input with their types, "!" for a
/// required member, and "*" for a list.
/// </summary>
internal sealed class ApiCatalogue
{
    private static readonly Dictionary<string, Lazy<ApiCatalogue>> Catalogues = AwsService.All.ToDictionary(
        service => service.Name, service => new Lazy<ApiCatalogue>(() => new ApiCatalogue(service)), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, ApiOperation> _operations = new(StringComparer.OrdinalIgnoreCase);
    private readonly ApiTimes _times = ApiTimes.None;

    private ApiCatalogue(AwsService service)
    {
        Service = service;
        using var reader = new StreamReader(typeof(ApiCatalogue).Assembly.GetManifestResourceStream($"Api.{service.Name}")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("times ", StringComparison.Ordinal))
                _times = Times(line.Split(' ')[1..]);
            else if (!line.StartsWith('#'))
                Add(line);
        }
    }

    /// <summary>The service.</summary>
    public AwsService Service { get; }

    /// <summary>The operations of the service.</summary>
    public IEnumerable<ApiOperation> Operations => _operations.Values;

    /// <summary>Returns the catalogue of a service. The name isn't case-sensitive.</summary>
    public static ApiCatalogue For(string service) =>
        Catalogues.TryGetValue(service, out var catalogue) ? catalogue.Value : throw new ArgumentOutOfRangeException(nameof(service));

    /// <summary>Returns the operation with a name, or null. The name isn't case-sensitive.</summary>
    public ApiOperation? Find(string name) => _operations.GetValueOrDefault(name);

    /// <summary>Creates an operation that isn't in the catalogue.</summary>
    public ApiOperation Unknown(string name) => ApiOperation.Unknown(Service, name, _times);

    /// <summary>Returns the operations with similar names, the most similar first.</summary>
    public IReadOnlyList<string> Near(string name) =>
    [
        .. from known in _operations.Keys
           let contained = known.Contains(name, StringComparison.OrdinalIgnoreCase)
           let distance = contained ? 0 : EditDistance.Between(WithoutVerb(known), WithoutVerb(name))
           where distance <= 2
           orderby contained || SameVerb(known, name) ? distance : distance + 2, known.Length, known
           select known,
    ];

    private void Add(string line)
    {
        var halves = line.Split(" | ");
        var head = halves[0].Split(' ');
        var pages = head.Length > 2 ? head[2].Split(':') : null;
        _operations.Add(
            head[0], new ApiOperation(
                Service, head[0], head[1] != "read", head[1] == "create" ? RepeatRule.OnlyAfterRejection : RepeatRule.Safe)
            {
                Members = halves.Length > 1 ? [.. halves[1].Split(' ').Select(Member)] : [],
                PageToken = pages?[0],
                PageItems = pages?[1] is { Length: > 0 } items ? items : null,
                Times = _times,
            });
    }

    private static ApiMember Member(string text)
    {
        var (name, type) = text.Split('=') is [var left, var right] ? (left, right) : throw new FormatException(text);
        return new ApiMember(
            name.TrimEnd('!'), Enum.Parse<ApiType>(type.TrimEnd('*'), ignoreCase: true), type.EndsWith('*'), name.EndsWith('!'));
    }

    private static ApiTimes Times(string[] names) => new(
        names.Where(name => !name.StartsWith('-')), names.Where(name => name.StartsWith('-')).Select(name => name[1..]));

    private static bool SameVerb(string left, string right) =>
        left.StartsWith(right[..^WithoutVerb(right).Length], StringComparison.OrdinalIgnoreCase);

    // ListFleets is considered similar to DescribeFleets, because services use different verbs.
    private static string WithoutVerb(string name)
    {
        var end = 1;
        while (end < name.Length && !char.IsUpper(name[end]))
            end++;
        return end < name.Length ? name[end..] : name;
    }
}
