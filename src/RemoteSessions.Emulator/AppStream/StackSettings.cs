using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>The settings that every stack has, even if the request doesn't specify them.</summary>
internal static class StackSettings
{
    private static readonly UserSetting[] Defaults =
    [
        .. ActionValues.All.Select(action => new UserSetting
        {
            Action = action,
            Permission = action is ActionValues.DomainSmartCardSignin or ActionValues.AutoTimeZoneRedirection
                ? PermissionValues.Disabled
                : PermissionValues.Enabled,
        }),
    ];

    /// <summary>
    /// Returns all user settings. If an update request omits a setting, the setting keeps its previous value. If a create request omits a
    /// setting, the setting gets its default value.
    /// </summary>
    public static IReadOnlyList<UserSetting> Users(IReadOnlyList<UserSetting>? given, IReadOnlyList<UserSetting>? before = null) =>
    [
        .. (before ?? Defaults).Select(setting => given?.FirstOrDefault(other => other.Action == setting.Action) ?? setting),
    ];

    public static ApplicationSettingsResponse Application(ApplicationSettings? settings, string region) => new()
    {
        Enabled = settings?.Enabled == true,
        SettingsGroup = string.IsNullOrEmpty(settings?.SettingsGroup) ? null : settings.SettingsGroup,
        S3BucketName = settings?.Enabled == true ? $"appstream-app-settings-{region}-{Identity.Account}-emulated" : null,
    };
}
