namespace RemoteSessions.ModelGenerator;

/// <summary>A type that a service model defines, with its constraints.</summary>
internal sealed record Shape(string Name, string Type)
{
    /// <summary>The members of a structure, in the order in which the service model lists them.</summary>
    public IReadOnlyList<Member> Members { get; init; } = [];

    /// <summary>The type of the items in a list.</summary>
    public string? Item { get; init; }

    /// <summary>The type of the keys in a map.</summary>
    public string? Key { get; init; }

    /// <summary>The type of the values in a map.</summary>
    public string? Value { get; init; }

    /// <summary>The known values of an enumeration.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The minimum value, length, or count.</summary>
    public long? Minimum { get; init; }

    /// <summary>The maximum value, length, or count.</summary>
    public long? Maximum { get; init; }

    public string? Pattern { get; init; }

    public bool IsError { get; init; }
}
