using RemoteSessions.Abstractions;

namespace RemoteSessions.Api;

/// <summary>
/// All operations of a service. An embedded text file defines the operations and is read when it's first needed. The <c>times</c> line
/// lists the response members that contain times. In the <c>times</c> line, an entry such as <c>-counters.stopped</c> specifies an
/// exception: in the structure counters, the member stopped doesn't contain a time. Each of the other lines describes an operation: its
/// name and its kind (<c>read</c>, <c>change</c>, or <c>create</c>). In the line of a paged operation, the kind is followed by two member
/// names that are separated by a colon: the member that contains the page token, and the member that contains the list. After "|", the line
/// lists the input members and their types. "!" marks a required member, and "*" marks a list. An operation of the kind <c>create</c> must
/// not be repeated if its response was lost.
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

    /// <summary>The service that the operations belong to.</summary>
    public AwsService Service { get; }

    /// <summary>The operations of the service.</summary>
    public IEnumerable<ApiOperation> Operations => _operations.Values;

    /// <summary>Returns the catalog of operations for the service with the specified name. The name isn't case-sensitive.</summary>
    public static ApiCatalogue For(string service) =>
        Catalogues.TryGetValue(service, out var catalogue) ? catalogue.Value : throw new ArgumentOutOfRangeException(nameof(service));

    /// <summary>
    /// Returns the operation with the specified name, or null if the catalog doesn't contain it. The name isn't case-sensitive.
    /// </summary>
    public ApiOperation? Find(string name) => _operations.GetValueOrDefault(name);

    /// <summary>Creates an <see cref="ApiOperation"/> object for an operation that the catalog doesn't contain.</summary>
    public ApiOperation Unknown(string name) => ApiOperation.Unknown(Service, name, _times);

    /// <summary>
    /// Returns the operations whose names are similar to the specified name. The operation with the most similar name is listed first.
    /// </summary>
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

    // ListFleets is considered similar to DescribeFleets, because services use different verbs for the same kind of operation.
    private static string WithoutVerb(string name)
    {
        var end = 1;
        while (end < name.Length && !char.IsUpper(name[end]))
            end++;
        return end < name.Length ? name[end..] : name;
    }
}
