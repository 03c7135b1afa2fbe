using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces;

/// <summary>Creates the requests that create and update WorkSpaces pools. The API groups some of the settings in structures.</summary>
internal static class PoolRequests
{
    /// <summary>Creates the request that creates a pool with the specified settings.</summary>
    public static CreateWorkspacesPoolRequest Create(
        string name, PoolSettings settings, IReadOnlyDictionary<string, string>? tags) => new()
        {
            PoolName = name,
            Tags = tags?.Select(tag => new Tag { Key = tag.Key, Value = tag.Value }).ToList(),
            Description = settings.Description,
            BundleId = settings.BundleId,
            DirectoryId = settings.DirectoryId,
            Capacity = Size(settings),
            RunningMode = settings.RunningMode,
            ApplicationSettings = Applications(settings),
            TimeoutSettings = Timeouts(settings),
        };

    /// <summary>Creates the request that changes the specified settings of a pool.</summary>
    public static UpdateWorkspacesPoolRequest Update(string? poolId, PoolSettings settings) => new()
    {
        PoolId = poolId,
        Description = settings.Description,
        BundleId = settings.BundleId,
        DirectoryId = settings.DirectoryId,
        Capacity = Size(settings),
        RunningMode = settings.RunningMode,
        ApplicationSettings = Applications(settings),
        TimeoutSettings = Timeouts(settings),
    };

    private static RemoteSessions.WorkSpaces.Generated.Capacity? Size(PoolSettings settings) => settings.DesiredUserSessions is null
        ? null
        : new RemoteSessions.WorkSpaces.Generated.Capacity { DesiredUserSessions = settings.DesiredUserSessions };

    // AWS requires the Status member in this structure. If application settings aren't saved, a settings group has no effect, so it isn't
    // sent.
    private static ApplicationSettingsRequest? Applications(PoolSettings settings) =>
        settings is { ApplicationSettings: null, ApplicationSettingsGroup: null }
            ? null
            : new ApplicationSettingsRequest
            {
                Status = settings.ApplicationSettings ?? ApplicationSettingsStatusValues.Enabled,
                SettingsGroup = settings.ApplicationSettings == ApplicationSettingsStatusValues.Disabled
                    ? null
                    : settings.ApplicationSettingsGroup,
            };

    private static TimeoutSettings? Timeouts(PoolSettings settings) =>
        settings is { DisconnectTimeoutInSeconds: null, IdleDisconnectTimeoutInSeconds: null, MaxUserDurationInSeconds: null }
            ? null
            : new TimeoutSettings
            {
                DisconnectTimeoutInSeconds = settings.DisconnectTimeoutInSeconds,
                IdleDisconnectTimeoutInSeconds = settings.IdleDisconnectTimeoutInSeconds,
                MaxUserDurationInSeconds = settings.MaxUserDurationInSeconds,
            };
}
