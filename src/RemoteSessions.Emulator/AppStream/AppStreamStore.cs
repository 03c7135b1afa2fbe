using System.Collections.Immutable;
using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>
/// All AppStream resources in an account and Region at a specific time. The record is immutable: every change creates a new record.
/// </summary>
internal sealed record AppStreamStore
{
    private static readonly ImmutableSortedDictionary<string, string> NoTags =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public required string Region { get; init; }
    public ImmutableSortedDictionary<string, EmulatedFleet> Fleets { get; init; } =
        ImmutableSortedDictionary.Create<string, EmulatedFleet>(StringComparer.Ordinal);
    public ImmutableSortedDictionary<string, Stack> Stacks { get; init; } =
        ImmutableSortedDictionary.Create<string, Stack>(StringComparer.Ordinal);
    public ImmutableArray<Image> Images { get; init; } = [];

    /// <summary>Maps the names of stacks to the names of their associated fleets. Stacks without a fleet aren't included.</summary>
    public ImmutableSortedDictionary<string, string> FleetOfStack { get; init; } = NoTags;
    public SessionIndex Sessions { get; init; } = SessionIndex.Empty;
    public ImmutableDictionary<string, StreamingUrl> Urls { get; init; } =
        ImmutableDictionary.Create<string, StreamingUrl>(StringComparer.Ordinal);
    public ImmutableDictionary<string, ImmutableSortedDictionary<string, string>> Tags { get; init; } =
        ImmutableDictionary.Create<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal);

    /// <summary>The number of resources created so far. This number determines the position of a new resource in lists.</summary>
    public long Created { get; init; }

    public AppStreamStore With(EmulatedFleet fleet) => this with { Fleets = Fleets.SetItem(fleet.Name, fleet) };

    public AppStreamStore With(Stack stack) => this with { Stacks = Stacks.SetItem(stack.Name!, stack) };

    public AppStreamStore With(EmulatedSession session) => this with { Sessions = Sessions.With(session) };

    public AppStreamStore With(StreamingUrl url) => this with { Urls = Urls.SetItem(url.Token, url) };

    public bool Associated(string stack, string fleet) => FleetOfStack.GetValueOrDefault(stack) == fleet;

    public IEnumerable<string> StacksOf(string fleet) => FleetOfStack.Where(pair => pair.Value == fleet).Select(pair => pair.Key);

    public ImmutableSortedDictionary<string, string> TagsOf(string arn) => Tags.GetValueOrDefault(arn, NoTags);

    public AppStreamStore WithTags(string arn, IReadOnlyDictionary<string, string>? tags) =>
        tags is null ? this : this with { Tags = Tags.SetItem(arn, TagsOf(arn).SetItems(tags)) };

    /// <summary>Returns the store without the expired streaming URLs that no session uses.</summary>
    public AppStreamStore WithoutSpentUrls(DateTimeOffset now) => this with
    {
        Urls = Urls.RemoveRange(Urls.Values
            .Where(url => url.Expires <= now && (url.SessionId is null || Sessions.Find(url.SessionId)?.Live != true))
            .Select(url => url.Token)),
    };

    public AppStreamStore WithoutFleet(string name) => this with
    {
        Fleets = Fleets.Remove(name),
        FleetOfStack = FleetOfStack.RemoveRange(StacksOf(name)),
        Sessions = Sessions.Without(session => session.Fleet == name),
        Tags = Tags.Remove(Names.Fleet(Region, name)),
    };

    public AppStreamStore WithoutStack(string name) => this with
    {
        Stacks = Stacks.Remove(name),
        FleetOfStack = FleetOfStack.Remove(name),
        Sessions = Sessions.Without(session => session.Stack == name),
        Tags = Tags.Remove(Names.Stack(Region, name)),
    };
}
