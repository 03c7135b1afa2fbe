using RemoteSessions.Abstractions;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Connection;

/// <summary>An account and a Region that a command calls.</summary>
/// <param name="Connection">Where calls go and as whom.</param>
/// <param name="ProfileName">The profile that the user specified. Objects that are read there show it.</param>
internal sealed record Scope(ConnectionOptions Connection, string? ProfileName)
{
    /// <summary>Where an object is. A copy knows only its Region and profile.</summary>
    public static Scope From(AwsResource resource) => new(
        resource.ReadWith ?? new ConnectionOptions { Region = resource.Region, ProfileName = resource.ProfileName }, resource.ProfileName);
}
