using RemoteSessions.Abstractions;

namespace RemoteSessions.Resources;

/// <summary>
/// The Region, the profile, and the connection that were used to read an object. A command that receives the object from the pipeline uses
/// the account and Region that the object was read from.
/// </summary>
/// <param name="Region">The Region that the object was read from.</param>
/// <param name="ProfileName">The profile that the user specified, or null.</param>
/// <param name="Clock">The clock of the service, or null if the clock isn't known.</param>
/// <param name="Connection">The connection, or null if it isn't known.</param>
internal sealed record ResourceOrigin(string Region, string? ProfileName, ServiceClock? Clock = null, ConnectionOptions? Connection = null)
{
    /// <summary>
    /// Returns the origin (Region, profile, clock, and connection) of objects that are read with the specified transport.
    /// </summary>
    public static ResourceOrigin From(IAwsTransport transport, string? profileName) =>
        new(transport.Region, profileName, transport.Clock, transport.Connection);
}
