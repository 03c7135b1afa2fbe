using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Resources;
using RemoteSessions.Sessions;
using RemoteSessions.Tests.Core.AppStream;

namespace RemoteSessions.Tests.Core.Sessions;

/// <summary>Sample fleets and users for the tests of capacity measurements.</summary>
internal static class Capacity
{
    public static readonly DateTime Start = new(2026, 11, 21, 9, 0, 0, DateTimeKind.Local);

    public static ASFleet Fleet(string name, int running, int inUse) => Fleets.Make(name, change: fleet => fleet with
    {
        ComputeCapacityStatus = new ComputeCapacityStatus
        { Desired = running, Running = running, InUse = inUse, Available = running - inUse },
    });

    /// <summary>A fleet whose instances are shared by several users.</summary>
    public static ASFleet Shared(string name, int actual, int active) => Fleets.Make(name, change: fleet => fleet with
    {
        MaxSessionsPerInstance = 8,
        ComputeCapacityStatus = new ComputeCapacityStatus
        {
            Desired = 2,
            Running = 2,
            InUse = 1,
            Available = 1,
            DesiredUserSessions = actual,
            ActualUserSessions = actual,
            ActiveUserSessions = active,
            AvailableUserSessions = actual - active,
        },
    });

    public static ASFleet Elastic(string state, int most) => Fleets.Make("training", state, "ELASTIC", fleet => fleet with
    {
        MaxConcurrentSessions = most,
        ComputeCapacityStatus = new ComputeCapacityStatus { Desired = 0 },
    });

    public static RemoteSession Session(string user, string connection, string state = "ACTIVE") => RemoteServices.ViewOf(new ASSession(
        new Session
        {
            Id = $"id of {user}",
            UserId = user,
            StackName = "stack",
            FleetName = "prod",
            State = state,
            ConnectionState = connection,
            StartTime = new DateTimeOffset(Start.AddHours(-2)),
        },
        "SAML",
        new ResourceOrigin("us-east-1", null)))!;

    public static DateTime At(int minutes) => Start.AddMinutes(minutes);
}
