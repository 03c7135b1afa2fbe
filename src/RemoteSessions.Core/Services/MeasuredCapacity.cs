using RemoteSessions.Reports;
using RemoteSessions.Resources;
using RemoteSessions.Sessions;

namespace RemoteSessions.Services;

/// <summary>The resource that one row of a sample describes: a fleet, a pool, or other capacity of a kind of session.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Key">The identifier in service calls.</param>
/// <param name="Name">The name that users see.</param>
/// <param name="Hint">The tooltip of a completion.</param>
/// <param name="Sessions">The sessions on the resource, or null if the resource can't have sessions.</param>
/// <param name="Row">Creates the row from the sessions that haven't ended. The sessions are null if they couldn't be read.</param>
internal sealed record MeasuredCapacity(
    AwsResource Resource,
    string Key,
    string Name,
    string Hint,
    SessionPart<RemoteSession>? Sessions,
    Func<DateTime, IReadOnlyCollection<RemoteSession>?, RemoteSessionCapacity> Row);
