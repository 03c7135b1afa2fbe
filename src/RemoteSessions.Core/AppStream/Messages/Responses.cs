namespace RemoteSessions.AppStream.Messages;

/// <summary>The answer of CreateFleet and UpdateFleet.</summary>
internal sealed record FleetResponse
{
    public Fleet? Fleet { get; init; }
}

internal sealed record DescribeFleetsResponse
{
    public IReadOnlyList<Fleet>? Fleets { get; init; }
    public string? NextToken { get; init; }
}

internal sealed record DescribeSessionsResponse
{
    public IReadOnlyList<Session>? Sessions { get; init; }
    public string? NextToken { get; init; }
}

internal sealed record DescribeStacksResponse
{
    public IReadOnlyList<Stack>? Stacks { get; init; }
    public string? NextToken { get; init; }
}

internal sealed record CreateStackResponse
{
    public Stack? Stack { get; init; }
}

/// <summary>The answer of ListAssociatedFleets and ListAssociatedStacks.</summary>
internal sealed record NamesResponse
{
    public IReadOnlyList<string>? Names { get; init; }
    public string? NextToken { get; init; }
}

internal sealed record CreateStreamingURLResponse
{
    public string? StreamingURL { get; init; }
    public DateTimeOffset? Expires { get; init; }
}

internal sealed record DescribeImagesResponse
{
    public IReadOnlyList<Image>? Images { get; init; }
    public string? NextToken { get; init; }
}

internal sealed record ListTagsForResourceResponse
{
    public IReadOnlyDictionary<string, string>? Tags { get; init; }
}
