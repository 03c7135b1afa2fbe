namespace RemoteSessions.Emulator.AppStream;

/// <summary>One instance of a fleet.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ReadyAt">When it will have come up; null once it has.</param>
/// <param name="Used">How many sessions it has.</param>
/// <param name="Draining">Takes no further sessions and is replaced when it has none.</param>
internal sealed record EmulatedInstance(string Id, DateTimeOffset? ReadyAt = null, int Used = 0, bool Draining = false)
{
    public bool Ready => ReadyAt is null;
}
