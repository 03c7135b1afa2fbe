using RemoteSessions.Emulator.Services;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>Determines the values of settings that a request to create or update a pool omits.</summary>
internal static class PoolSettings
{
    /// <summary>
    /// Returns the persistent application settings. If the settings are enabled, they contain a group name and the name of a bucket that
    /// the service creates.
    /// </summary>
    public static ApplicationSettingsResponse Settings(ApplicationSettingsRequest? wanted, string defaultGroup, string region)
    {
        if (wanted?.Status != ApplicationSettingsStatusValues.Enabled)
            return new ApplicationSettingsResponse { Status = ApplicationSettingsStatusValues.Disabled };
        return new ApplicationSettingsResponse
        {
            Status = ApplicationSettingsStatusValues.Enabled,
            SettingsGroup = wanted.SettingsGroup ?? defaultGroup,
            S3BucketName = $"wspool-app-settings-{region}-{Identity.Account}-{ShortIds.Fixed("bucket " + region, 8)}",
        };
    }

    /// <summary>Applies the settings that the request specifies. Other settings don't change.</summary>
    public static TimeoutSettings Merge(TimeoutSettings old, TimeoutSettings? named) => new()
    {
        DisconnectTimeoutInSeconds = named?.DisconnectTimeoutInSeconds ?? old.DisconnectTimeoutInSeconds,
        IdleDisconnectTimeoutInSeconds = named?.IdleDisconnectTimeoutInSeconds ?? old.IdleDisconnectTimeoutInSeconds,
        MaxUserDurationInSeconds = named?.MaxUserDurationInSeconds ?? old.MaxUserDurationInSeconds,
    };
}
