using RemoteSessions.Commands.Connection;

namespace RemoteSessions.Commands.Sessions;

/// <summary>A service in a region, with a profile; null is the default of either.</summary>
internal sealed record SessionPlace(string Service, string? Region, string? ProfileName)
{
    /// <summary>The scope of the objects that were given; null if only parameters say where to look.</summary>
    public Scope? Scope { get; init; }

    public override string ToString() => string.Join(' ', new[] { Service, Region, ProfileName }.Where(part => part is not null));
}
