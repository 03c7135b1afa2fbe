using RemoteSessions.Provisioning;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces;

/// <summary>What has to be sent to give a pool some settings: only what differs from what it has.</summary>
internal sealed class PoolChange : CapacityChange
{
    public PoolChange(WksPool pool, PoolSettings wanted) : base(pool)
    {
        var status = List.Changed(nameof(wanted.ApplicationSettings), wanted.ApplicationSettings, pool.ApplicationSettings);
        // A name without settings that are kept under it says nothing.
        var group = wanted.ApplicationSettings == ApplicationSettingsStatusValues.Disabled
            ? null
            : List.Changed(nameof(wanted.ApplicationSettingsGroup), wanted.ApplicationSettingsGroup, pool.ApplicationSettingsGroup);
        var desired = List.Changed(nameof(wanted.DesiredUserSessions), wanted.DesiredUserSessions, pool.Desired);
        var disconnect = List.Changed(
            nameof(wanted.DisconnectTimeoutInSeconds), wanted.DisconnectTimeoutInSeconds, pool.DisconnectTimeoutInSeconds);
        var idle = List.Changed(
            nameof(wanted.IdleDisconnectTimeoutInSeconds), wanted.IdleDisconnectTimeoutInSeconds, pool.IdleDisconnectTimeoutInSeconds);
        var longest = List.Changed(
            nameof(wanted.MaxUserDurationInSeconds), wanted.MaxUserDurationInSeconds, pool.MaxUserDurationInSeconds, needsStopped: true);
        Request = new UpdateWorkspacesPoolRequest
        {
            PoolId = pool.PoolId,
            Description = List.Changed(nameof(wanted.Description), wanted.Description, pool.Description),
            BundleId = List.Changed(nameof(wanted.BundleId), wanted.BundleId, pool.BundleId, needsStopped: true),
            DirectoryId = List.Changed(nameof(wanted.DirectoryId), wanted.DirectoryId, pool.DirectoryId, needsStopped: true),
            Capacity = desired is null ? null : new RemoteSessions.WorkSpaces.Generated.Capacity { DesiredUserSessions = desired },
            RunningMode = List.Changed(nameof(wanted.RunningMode), wanted.RunningMode, pool.RunningMode, needsStopped: true),
            // The status is required in the structure, and the group goes with it. So do the timeouts: nobody says that they may be left
            // out.
            ApplicationSettings = status is null && group is null
                ? null
                : new ApplicationSettingsRequest
                {
                    Status = status ?? (group is null ? pool.ApplicationSettings : ApplicationSettingsStatusValues.Enabled),
                    SettingsGroup = status == ApplicationSettingsStatusValues.Disabled ? null : group ?? pool.ApplicationSettingsGroup,
                },
            TimeoutSettings = disconnect is null && idle is null && longest is null
                ? null
                : new TimeoutSettings
                {
                    DisconnectTimeoutInSeconds = disconnect ?? pool.DisconnectTimeoutInSeconds,
                    IdleDisconnectTimeoutInSeconds = idle ?? pool.IdleDisconnectTimeoutInSeconds,
                    MaxUserDurationInSeconds = longest ?? pool.MaxUserDurationInSeconds,
                },
        };
    }

    /// <summary>The request with the changes.</summary>
    public UpdateWorkspacesPoolRequest Request { get; }
}
