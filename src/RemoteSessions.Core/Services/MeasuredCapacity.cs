using RemoteSessions.Reports;
using RemoteSessions.Resources;
using RemoteSessions.Sessions;

namespace RemoteSessions.Services;

/// <summary>What one row about capacity is about: a fleet, a pool, or other capacity of a kind of session.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Key">What the service knows it by.</param>
/// <param name="Name">What users know it by.</param>
/// <param name="Hint">What completion says about it.</param>
/// <param name="Sessions">The sessions on it; null where there can be none.</param>
/// <param name="Row">Makes the row of a sample from the sessions that have not ended; null are sessions that could not be read.</param>
internal sealed record MeasuredCapacity(
    AwsResource Resource,
    string Key,
    string Name,
    string Hint,
    SessionPart<RemoteSession>? Sessions,
    Func<DateTime, IReadOnlyCollection<RemoteSession>?, RemoteSessionCapacity> Row);
