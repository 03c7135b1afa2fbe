using RemoteSessions.AppStream.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.AppStream;

/// <content>Determines the changes to the permissions of users and software agents.</content>
internal sealed partial class StackChange
{
    private List<UserSetting>? UserSettings()
    {
        if (_removed.Contains(StackRemovals.UserSetting))
        {
            var current = HasDefaults ? AppStreamMessages.DefaultUserSettings : $"{_stack.UserSettings}";
            if (List.Changed(nameof(UserSettings), AppStreamMessages.DefaultUserSettings, current) is not null)
                _toDelete.Add(StackAttributeValues.UserSettings);
            return null;
        }

        var settings = new List<UserSetting>(_stack.Wire.UserSettings.Present());
        bool[] changes =
        [
            Clipboard(
                settings, ActionValues.ClipboardCopyFromLocalDevice, nameof(_wanted.ClipboardFromLocal), _wanted.ClipboardFromLocal,
                nameof(_wanted.ClipboardFromLocalMaximumLength), _wanted.ClipboardFromLocalMaximumLength),
            Clipboard(
                settings, ActionValues.ClipboardCopyToLocalDevice, nameof(_wanted.ClipboardToLocal), _wanted.ClipboardToLocal,
                nameof(_wanted.ClipboardToLocalMaximumLength), _wanted.ClipboardToLocalMaximumLength),
            Permit(settings, ActionValues.FileUpload, nameof(_wanted.FileUpload), _wanted.FileUpload),
            Permit(settings, ActionValues.FileDownload, nameof(_wanted.FileDownload), _wanted.FileDownload),
            Permit(settings, ActionValues.PrintingToLocalDevice, nameof(_wanted.PrintToLocal), _wanted.PrintToLocal),
            Permit(settings, ActionValues.DomainPasswordSignin, nameof(_wanted.DomainPasswordSignIn), _wanted.DomainPasswordSignIn),
            Permit(settings, ActionValues.DomainSmartCardSignin, nameof(_wanted.DomainSmartCardSignIn), _wanted.DomainSmartCardSignIn),
            Permit(
                settings, ActionValues.AutoTimeZoneRedirection, nameof(_wanted.AutoTimeZoneRedirection), _wanted.AutoTimeZoneRedirection),
        ];
        if (!changes.Contains(true))
            return null;
        if (Permission(settings, ActionValues.DomainPasswordSignin) == PermissionValues.Disabled
            && Permission(settings, ActionValues.DomainSmartCardSignin) == PermissionValues.Disabled)
            Problem ??= AppStreamMessages.NoWayToSignIn;
        // AWS doesn't document whether user settings that a request omits keep their values, so all user settings are sent.
        return settings;
    }

    // A stack that was created without user settings has the settings in Defaults. If AWS introduces more user settings, no stack has
    // exactly the settings in Defaults, so HasDefaults is false for every stack. The command then sends the request, and AWS applies its
    // own defaults.
    private bool HasDefaults => _stack.Wire.UserSettings.Present().Select(setting => $"{setting.Action}={setting.Permission}"
        + $"{setting.MaximumLength}").ToHashSet(StringComparer.Ordinal).SetEquals(Defaults);

    private static readonly string[] Defaults =
    [
        .. new[]
        {
            ActionValues.ClipboardCopyFromLocalDevice, ActionValues.ClipboardCopyToLocalDevice, ActionValues.FileUpload,
            ActionValues.FileDownload, ActionValues.PrintingToLocalDevice, ActionValues.DomainPasswordSignin,
        }.Select(action => $"{action}={PermissionValues.Enabled}"),
        $"{ActionValues.DomainSmartCardSignin}={PermissionValues.Disabled}",
        $"{ActionValues.AutoTimeZoneRedirection}={PermissionValues.Disabled}",
    ];

    private bool Permit(List<UserSetting> settings, string action, string attribute, string? wanted)
    {
        if (List.Changed(attribute, Upper(wanted), Permission(settings, action)) is not { } permission)
            return false;
        Replace(settings, new UserSetting { Action = action, Permission = permission });
        return true;
    }

    private bool Clipboard(
        List<UserSetting> settings, string action, string attribute, string? wanted, string lengthAttribute, int? wantedLength)
    {
        var current = settings.Find(setting => setting.Action == action);
        var permission = List.Changed(attribute, Upper(wanted), current?.Permission) ?? current?.Permission;
        if (permission == PermissionValues.Disabled && wantedLength == current?.MaximumLength)
        {
            // AWS accepts a maximum clipboard length only together with the permission ENABLED. A CSV row that disables the clipboard might
            // still contain the current maximum clipboard length.
            wantedLength = null;
        }

        var length = List.Changed(lengthAttribute, wantedLength, current?.MaximumLength);
        if (length is not null && permission != PermissionValues.Enabled)
            Problem ??= AppStreamMessages.LengthNeedsPermission($"-{lengthAttribute}", $"-{attribute}");
        if (permission == current?.Permission && length is null)
            return false;
        Replace(settings, new UserSetting
        {
            Action = action,
            Permission = permission,
            MaximumLength = permission == PermissionValues.Enabled ? length ?? current?.MaximumLength : null,
        });
        return true;
    }

    private static string? Permission(List<UserSetting> settings, string action) =>
        settings.Find(setting => setting.Action == action)?.Permission;

    private static void Replace(List<UserSetting> settings, UserSetting setting)
    {
        var at = settings.FindIndex(other => other.Action == setting.Action);
        if (at < 0)
            settings.Add(setting);
        else
            settings[at] = setting;
    }

    private AgentAccessConfigForUpdate? AgentAccess()
    {
        var isNew = _stack.Wire.AgentAccessConfig is null;
        // The list of actions can be empty even if the stack has an agent access configuration.
        var current = isNew ? null : _stack.AgentActions.Count > 0 ? $"{_stack.AgentActions}" : PermissionValues.Disabled;
        if (Deletes(StackRemovals.AgentAccess, current, StackAttributeValues.AgentAccessConfig))
            return null;
        var before = List.All.Count;
        var actions = List.Changed(
            nameof(_wanted.AgentActions), _wanted.AgentActions?.Select(action => action.ToUpperInvariant()).ToList(), _stack.AgentActions);
        var bucket = List.Changed(
            nameof(_wanted.AgentScreenshotsS3BucketArn), _wanted.AgentScreenshotsS3BucketArn, _stack.AgentScreenshotsS3BucketArn);
        var config = new AgentAccessConfigForUpdate
        {
            // If a request omits an enabled action, the action remains enabled, so the actions to remove are disabled explicitly.
            Settings = actions is null ? null : [
                .. actions.Select(action => new AgentAccessSetting { AgentAction = action, Permission = PermissionValues.Enabled }),
                .. _stack.AgentActions.Except(actions).Select(
                    action => new AgentAccessSetting { AgentAction = action, Permission = PermissionValues.Disabled }),
            ],
            UserControlMode = List.Changed(
                nameof(_wanted.AgentUserControlMode), Upper(_wanted.AgentUserControlMode), _stack.AgentUserControlMode),
            ScreenResolution = List.Changed(
                nameof(_wanted.AgentScreenResolution), _wanted.AgentScreenResolution ?? (isNew && actions is not null
                    ? ScreenResolutionValues.W1280xH720
                    : null), _stack.AgentScreenResolution),
            ScreenImageFormat = List.Changed(
                nameof(_wanted.AgentScreenImageFormat), Upper(_wanted.AgentScreenImageFormat) ?? (isNew && actions is not null
                    ? ScreenImageFormatValues.Png
                    : null), _stack.AgentScreenImageFormat),
            ScreenshotsUploadEnabled = List.Changed(
                nameof(_wanted.AgentScreenshotsUploadEnabled), _wanted.AgentScreenshotsUploadEnabled ?? (bucket is null ? null : true),
                _stack.AgentScreenshotsUploadEnabled),
            S3BucketArn = bucket,
        };
        if (List.All.Count == before)
            return null;
        if (isNew && actions is null)
            Problem ??= AppStreamMessages.AgentSettingsWithoutAction;
        return config;
    }
}
