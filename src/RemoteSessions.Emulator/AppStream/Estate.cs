using System.Collections.Immutable;
using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>All that an account has in AppStream in one region, at one moment. Never changed: a change makes another one.</summary>
internal sealed record Estate
{
    private static readonly ImmutableSortedDictionary<string, string> NoTags =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public required string Region { get; init; }
    public ImmutableSortedDictionary<string, EmulatedFleet> Fleets { get; init; } =
        ImmutableSortedDictionary.Create<string, EmulatedFleet>(StringComparer.Ordinal);
    public ImmutableSortedDictionary<string, Stack> Stacks { get; init; } =
        ImmutableSortedDictionary.Create<string, Stack>(StringComparer.Ordinal);
    public ImmutableArray<Image> Images { get; init; } = [];

    /// <summary>The fleet of each stack that has one.</summary>
    public ImmutableSortedDictionary<string, string> FleetOfStack { get; init; } = NoTags;
    public SessionBook Sessions { get; init; } = SessionBook.Empty;
    public ImmutableDictionary<string, StreamingUrl> Urls { get; init; } = ImmutableDictionary.Create<string, StreamingUrl>(StringComparer.Ordinal);
    public ImmutableDictionary<string, ImmutableSortedDictionary<string, string>> Tags { get; init; } =
        ImmutableDictionary.Create<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal);

    /// <summary>Counts what was created, and so orders it.</summary>
    public long Created { get; init; }

    public Estate With(EmulatedFleet fleet) => this with { Fleets = Fleets.SetItem(fleet.Name, fleet) };

    public Estate With(Stack stack) => this with { Stacks = Stacks.SetItem(stack.Name!, stack) };

    public Estate With(EmulatedSession session) => this with { Sessions = Sessions.With(session) };

    public Estate With(StreamingUrl url) => this with { Urls = Urls.SetItem(url.Token, url) };

    public bool Associated(string stack, string fleet) => FleetOfStack.GetValueOrDefault(stack) == fleet;

    public IEnumerable<string> StacksOf(string fleet) => FleetOfStack.Where(pair => pair.Value == fleet).Select(pair => pair.Key);

    public ImmutableSortedDictionary<string, string> TagsOf(string arn) => Tags.GetValueOrDefault(arn, NoTags);

    public Estate WithTags(string arn, IReadOnlyDictionary<string, string>? tags) =>
        tags is null ? this : this with { Tags = Tags.SetItem(arn, TagsOf(arn).SetItems(tags)) };

    /// <summary>Without the addresses that have expired and lead to no session any more.</summary>
    public Estate WithoutSpentUrls(DateTimeOffset now) => this with
    {
        Urls = Urls.RemoveRange(Urls.Values
            .Where(url => url.Expires <= now && (url.SessionId is null || Sessions.Find(url.SessionId)?.Live != true))
            .Select(url => url.Token)),
    };

    public Estate WithoutFleet(string name) => this with
    {
        Fleets = Fleets.Remove(name),
        FleetOfStack = FleetOfStack.RemoveRange(StacksOf(name)),
        Sessions = Sessions.Without(session => session.Fleet == name),
        Tags = Tags.Remove(Names.Fleet(Region, name)),
    };

    public Estate WithoutStack(string name) => this with
    {
        Stacks = Stacks.Remove(name),
        FleetOfStack = FleetOfStack.Remove(name),
        Sessions = Sessions.Without(session => session.Stack == name),
        Tags = Tags.Remove(Names.Stack(Region, name)),
    };
}

/// <summary>A fleet: what is told of it, and what is to become of it.</summary>
internal sealed record EmulatedFleet
{
    /// <summary>All that was configured; the state and the numbers are not in it.</summary>
    public required Fleet Configured { get; init; }

    public required string State { get; init; }

    /// <summary>Instances to have while it runs; an Elastic fleet has them as they are used.</summary>
    public required int Desired { get; init; }

    public ImmutableArray<EmulatedInstance> Instances { get; init; } = [];
    public ImmutableArray<FleetError> Errors { get; init; } = [];

    /// <summary>When the state ends by itself, or what is wrong is noticed; null where nothing is to come.</summary>
    public DateTimeOffset? ChangesAt { get; init; }

    /// <summary>Why it will never run; null where it will.</summary>
    public FleetError? Failure { get; init; }

    public string Name => Configured.Name!;

    public bool Elastic => Configured.FleetType == FleetTypeValues.Elastic;

    public bool MultiSession => Configured.MaxSessionsPerInstance is not null;

    public int SlotsPerInstance => Configured.MaxSessionsPerInstance ?? 1;

    public DateTimeOffset? NextAt
    {
        get
        {
            var next = ChangesAt;
            foreach (var instance in Instances)
            {
                if (instance.ReadyAt is { } ready && !(next <= ready))
                    next = ready;
            }

            return next;
        }
    }

    public EmulatedFleet With(EmulatedInstance instance)
    {
        for (var index = 0; index < Instances.Length; index++)
        {
            if (Instances[index].Id == instance.Id)
                return this with { Instances = Instances.SetItem(index, instance) };
        }

        return this;
    }
}

/// <summary>One instance of a fleet.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ReadyAt">When it will have come up; null once it has.</param>
/// <param name="Used">How many sessions it has.</param>
/// <param name="Draining">Takes no further sessions and is replaced when it has none.</param>
internal sealed record EmulatedInstance(string Id, DateTimeOffset? ReadyAt = null, int Used = 0, bool Draining = false)
{
    public bool Ready => ReadyAt is null;
}

/// <summary>A streaming session: what is told of it, and what is to become of it.</summary>
internal sealed record EmulatedSession
{
    public required string Id { get; init; }
    public required string UserId { get; init; }
    public required string Stack { get; init; }
    public required string Fleet { get; init; }
    public required string Type { get; init; }
    public required long Order { get; init; }
    public required string State { get; init; }
    public bool Connected { get; init; }
    public DateTimeOffset? Started { get; init; }
    public DateTimeOffset? MaxExpiration { get; init; }
    public string? InstanceId { get; init; }

    /// <summary>When the user last did something, or left.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>When it goes on by itself; null where nothing is to come.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>Belongs to somebody of the demo estate, who neither leaves nor forgets.</summary>
    public bool Kept { get; init; }

    public TimeSpan IdleTimeout { get; init; }
    public TimeSpan DisconnectTimeout { get; init; }

    public bool Live => State is SessionStateValues.Pending or SessionStateValues.Active;

    /// <summary>Has no instance yet.</summary>
    public bool Waiting => State == SessionStateValues.Pending && InstanceId is null;
}

/// <summary>An address that starts a session, or has started one.</summary>
internal sealed record StreamingUrl(string Token, string Stack, string Fleet, string UserId, DateTimeOffset Expires)
{
    public string? SessionId { get; init; }
}
