using RemoteSessions.AppStream.Generated;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Services;

/// <summary>The states that have the same name in both services.</summary>
internal static class CapacityStates
{
    public const string Starting = FleetStateValues.Starting;
    public const string Running = FleetStateValues.Running;
    public const string Stopping = FleetStateValues.Stopping;
    public const string Stopped = FleetStateValues.Stopped;

    /// <summary>Only pools have this state, which follows a change.</summary>
    public const string Updating = WorkspacesPoolStateValues.Updating;
}
