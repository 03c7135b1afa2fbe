using RemoteSessions.Provisioning;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces;

/// <summary>
/// Compares the current settings of a pool with the requested settings, and prepares a request that contains only the differences.
/// </summary>
internal sealed class PoolChange : CapacityChange
{
    public PoolChange(WksPool pool, PoolSettings wanted) : base(pool)
    {
        // The order matters: Set-WksPool displays the changes in this order.
        var changed = new PoolSettings
        {
            ApplicationSettings = List.Changed(nameof(wanted.ApplicationSettings), wanted.ApplicationSettings, pool.ApplicationSettings),
            // If application settings aren't saved, the settings group has no effect, so a different settings group isn't considered a
            // change.
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

    /// <summary>The request that makes the changes.</summary>
    public UpdateWorkspacesPoolRequest Request { get; }

    public override int? Size => Request.Capacity?.DesiredUserSessions;

    // AWS doesn't document whether a request can omit unchanged members of a structure, so these members are also sent.
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
