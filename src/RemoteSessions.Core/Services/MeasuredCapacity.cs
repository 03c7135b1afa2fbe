using RemoteSessions.Reports;
using RemoteSessions.Resources;
using RemoteSessions.Sessions;

namespace RemoteSessions.Services;

/// <summary>The resource that a row of a capacity sample describes: a fleet, a pool, or a group of desktops.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Key">The identifier that service calls use for the resource.</param>
/// <param name="Name">The name of the resource in output and messages.</param>
/// <param name="Hint">The tooltip that argument completion shows for the resource.</param>
/// <param name="Sessions">The sessions on the resource, or null if the resource can't have sessions.</param>
/// <param name="Row">A function that creates the output row for the resource from the sessions that haven't ended. The function receives
/// null if the sessions couldn't be read.</param>
internal sealed record MeasuredCapacity(
    AwsResource Resource,
    string Key,
    string Name,
    string Hint,
    SessionPart<RemoteSession>? Sessions,
    Func<DateTime, IReadOnlyCollection<RemoteSession>?, RemoteSessionCapacity> Row);
