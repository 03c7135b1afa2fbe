using RemoteSessions.AppStream.Generated;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Services;

/// <summary>The states that have the same names for AppStream fleets and WorkSpaces pools.</summary>
internal static class CapacityStates
{
    public const string Starting = FleetStateValues.Starting;
    public const string Running = FleetStateValues.Running;
    public const string Stopping = FleetStateValues.Stopping;
    public const string Stopped = FleetStateValues.Stopped;

    /// <summary>The state of a pool after a change. Fleets never have the state UPDATING.</summary>
    public const string Updating = WorkspacesPoolStateValues.Updating;
}
