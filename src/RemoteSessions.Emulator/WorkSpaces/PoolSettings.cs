using RemoteSessions.Emulator.Services;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>What becomes of the settings of a pool that an input leaves out.</summary>
internal static class PoolSettings
{
    /// <summary>The settings of applications; when they are kept, under a name and in a bucket of the service's own.</summary>
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

    /// <summary>What is not named stays as it was.</summary>
    public static TimeoutSettings Merge(TimeoutSettings old, TimeoutSettings? named) => new()
    {
        DisconnectTimeoutInSeconds = named?.DisconnectTimeoutInSeconds ?? old.DisconnectTimeoutInSeconds,
        IdleDisconnectTimeoutInSeconds = named?.IdleDisconnectTimeoutInSeconds ?? old.IdleDisconnectTimeoutInSeconds,
        MaxUserDurationInSeconds = named?.MaxUserDurationInSeconds ?? old.MaxUserDurationInSeconds,
    };
}
