namespace RemoteSessions.Emulator.AppStream;

/// <summary>An instance of a fleet.</summary>
/// <param name="Id">The ID of the instance.</param>
/// <param name="ReadyAt">The time at which a starting instance will be ready, or null if the instance is ready.</param>
/// <param name="Used">The number of sessions on the instance.</param>
/// <param name="Draining">Indicates whether the instance no longer accepts sessions and will be replaced after its last session has
/// ended.</param>
/// <param name="Outdated">Indicates whether the image of the fleet has changed since the instance was created.</param>
/// <param name="ReplacedAt">
/// The time at which an outdated instance is replaced if it remains unused, or null if the instance is up to date or in use.
/// </param>
internal sealed record EmulatedInstance(
    string Id, DateTimeOffset? ReadyAt = null, int Used = 0, bool Draining = false, bool Outdated = false,
    DateTimeOffset? ReplacedAt = null)
{
    public bool Ready => ReadyAt is null;
}
