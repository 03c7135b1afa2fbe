namespace RemoteSessions.Emulator.AppStream;

/// <summary>An instance of a fleet.</summary>
/// <param name="Id">The ID of the instance.</param>
/// <param name="ReadyAt">The time at which the instance will be ready, or null if it already is.</param>
/// <param name="Used">The number of sessions on the instance.</param>
/// <param name="Draining">Whether the instance accepts no more sessions and is replaced after the last one has ended.</param>
internal sealed record EmulatedInstance(string Id, DateTimeOffset? ReadyAt = null, int Used = 0, bool Draining = false)
{
    public bool Ready => ReadyAt is null;
}
