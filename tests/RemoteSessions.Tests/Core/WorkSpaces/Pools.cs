using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Core.WorkSpaces;

/// <summary>Sample pools for tests.</summary>
internal static class Pools
{
    public const string Id = "wspool-abc123def";

    public static WksPool Make(string state = "RUNNING", Func<WorkspacesPool, WorkspacesPool>? change = null)
    {
        var wire = new WorkspacesPool
        {
            PoolId = Id,
            PoolName = "sales",
            State = state,
            Description = "Sales desktops",
            BundleId = "wsb-aaaaaaaaa",
            DirectoryId = "wsd-aaaaaaaaa",
            RunningMode = "AUTO_STOP",
            CapacityStatus = new CapacityStatus
            { DesiredUserSessions = 10, ActualUserSessions = 10, ActiveUserSessions = 4, AvailableUserSessions = 6 },
            ApplicationSettings = new ApplicationSettingsResponse { Status = "DISABLED" },
            TimeoutSettings = new TimeoutSettings
            { DisconnectTimeoutInSeconds = 900, IdleDisconnectTimeoutInSeconds = 0, MaxUserDurationInSeconds = 57600 },
        };
        return new WksPool(change?.Invoke(wire) ?? wire, new ResourceOrigin("us-east-1", null));
    }

    /// <summary>A pool with persistent application settings.</summary>
    public static WksPool WithSettings(string group = "sales") => Make(change: pool => pool with
    {
        ApplicationSettings = new ApplicationSettingsResponse { Status = "ENABLED", SettingsGroup = group, S3BucketName = "bucket" },
    });
}
