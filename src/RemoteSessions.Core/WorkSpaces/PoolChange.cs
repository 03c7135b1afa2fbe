using RemoteSessions.Provisioning;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces;

/// <summary>What has to be sent to give a pool some settings: only what differs from what it has.</summary>
internal sealed class PoolChange : CapacityChange
{
    public PoolChange(WksPool pool, PoolSettings wanted) : base(pool)
    {
        // Set-WksPool shows the changes in this order.
        var changed = new PoolSettings
        {
            ApplicationSettings = List.Changed(nameof(wanted.ApplicationSettings), wanted.ApplicationSettings, pool.ApplicationSettings),
            // A name without settings that are kept under it says nothing.
            ApplicationSettingsGroup = wanted.ApplicationSettings == ApplicationSettingsStatusValues.Disabled
                ? null
                : List.Changed(
                    nameof(wanted.ApplicationSettingsGroup), wanted.ApplicationSettingsGroup, pool.ApplicationSettingsGroup),
            DesiredUserSessions = List.Changed(nameof(wanted.DesiredUserSessions), wanted.DesiredUserSessions, pool.Desired),
            DisconnectTimeoutInSeconds = List.Changed(
                nameof(wanted.DisconnectTimeoutInSeconds), wanted.DisconnectTimeoutInSeconds, pool.DisconnectTimeoutInSeconds),
            IdleDisconnectTimeoutInSeconds = List.Changed(
                nameof(wanted.IdleDisconnectTimeoutInSeconds), wanted.IdleDisconnectTimeoutInSeconds, pool.IdleDisconnectTimeoutInSeconds),
            MaxUserDurationInSeconds = List.Changed(
                nameof(wanted.MaxUserDurationInSeconds), wanted.MaxUserDurationInSeconds, pool.MaxUserDurationInSeconds,
                needsStopped: true),
            Description = List.Changed(nameof(wanted.Description), wanted.Description, pool.Description),
            BundleId = List.Changed(nameof(wanted.BundleId), wanted.BundleId, pool.BundleId, needsStopped: true),
            DirectoryId = List.Changed(nameof(wanted.DirectoryId), wanted.DirectoryId, pool.DirectoryId, needsStopped: true),
            RunningMode = List.Changed(nameof(wanted.RunningMode), wanted.RunningMode, pool.RunningMode, needsStopped: true),
        };
        Request = PoolRequests.Update(pool.PoolId, WithWholeStructures(changed, pool));
    }

    /// <summary>The request with the changes.</summary>
    public UpdateWorkspacesPoolRequest Request { get; }

    // Nobody says that the members of a structure that don't change may be left out.
    private static PoolSettings WithWholeStructures(PoolSettings changed, WksPool pool)
    {
        if (changed.ApplicationSettings is not null || changed.ApplicationSettingsGroup is not null)
            changed = changed with { ApplicationSettingsGroup = changed.ApplicationSettingsGroup ?? pool.ApplicationSettingsGroup };
        return changed is { DisconnectTimeoutInSeconds: null, IdleDisconnectTimeoutInSeconds: null, MaxUserDurationInSeconds: null }
            ? changed
            : changed with
            {
                DisconnectTimeoutInSeconds = changed.DisconnectTimeoutInSeconds ?? pool.DisconnectTimeoutInSeconds,
                IdleDisconnectTimeoutInSeconds = changed.IdleDisconnectTimeoutInSeconds ?? pool.IdleDisconnectTimeoutInSeconds,
                MaxUserDurationInSeconds = changed.MaxUserDurationInSeconds ?? pool.MaxUserDurationInSeconds,
            };
    }
}
