using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.Tests.Core.AppStream;

/// <summary>Sample fleets for tests.</summary>
internal static class Fleets
{
    public static ASFleet Make(
        string name = "prod", string state = "RUNNING", string type = "ALWAYS_ON", Func<Fleet, Fleet>? change = null, int desired = 2,
        int available = 0, int running = 0)
    {
        var wire = new Fleet
        {
            Name = name,
            State = state,
            FleetType = type,
            InstanceType = "stream.standard.medium",
            ImageName = "apps",
            ComputeCapacityStatus = new ComputeCapacityStatus { Desired = desired, Available = available, Running = running },
            DisplayName = "Apps",
            Description = "Production",
            MaxUserDurationInSeconds = 57_600,
            DisconnectTimeoutInSeconds = 900,
            IdleDisconnectTimeoutInSeconds = 0,
            StreamView = "APP",
            VpcConfig = new VpcConfig { SubnetIds = ["subnet-a", "subnet-b"], SecurityGroupIds = ["sg-a", "sg-b"] },
        };
        return new ASFleet(change?.Invoke(wire) ?? wire, new ResourceOrigin("us-east-1", null));
    }
}
