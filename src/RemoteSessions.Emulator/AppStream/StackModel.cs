using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.AppStream.Generated;
using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Checks the settings of stacks against the rules that AWS documents only in prose.</summary>
internal static class StackModel
{
    private const int MaximumClipboardLength = 20_971_520;

    private static readonly string[] Clipboard = [ActionValues.ClipboardCopyFromLocalDevice, ActionValues.ClipboardCopyToLocalDevice];

    public static void Check(CreateStackRequest input, Constraints model)
    {
        AppStreamInputs.Check(input, model);
        Check(input.UserSettings, model);
    }

    public static void Check(UpdateStackRequest input, Constraints model)
    {
        AppStreamInputs.Check(input, model);
        Check(input.UserSettings, model);
    }

    /// <exception cref="ServiceException">An action is specified more than once, or a maximum length is specified for an action that is
    /// disabled or isn't a clipboard action.</exception>
    public static void CheckCombinations(IReadOnlyList<UserSetting>? settings)
    {
        if ((settings ?? []).GroupBy(setting => setting.Action).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw AppStreamErrors.Combination(EmulatedAppStreamMessages.DuplicateAction(twice.Key));
        foreach (var setting in (settings ?? []).Where(setting => setting.MaximumLength is not null))
        {
            if (!Clipboard.Contains(setting.Action) || setting.Permission == PermissionValues.Disabled)
                throw AppStreamErrors.Combination(EmulatedAppStreamMessages.LengthNotAllowed(setting.Action, setting.Permission));
        }
    }

    /// <exception cref="ServiceException">The settings disable both sign-in methods.</exception>
    public static void CheckSignIn(IReadOnlyList<UserSetting> settings)
    {
        if (settings.Where(setting => setting.Action is ActionValues.DomainPasswordSignin or ActionValues.DomainSmartCardSignin)
            .All(setting => setting.Permission == PermissionValues.Disabled))
            throw AppStreamErrors.Combination(EmulatedAppStreamMessages.SignInDisabled);
    }

    private static void Check(IReadOnlyList<UserSetting>? settings, Constraints model) => model.Each(
        nameof(CreateStackRequest.UserSettings), settings?.Where(setting => setting is not null).ToList(),
        (member, setting) => model.Range(
            $"{member}.{nameof(UserSetting.MaximumLength)}", setting.MaximumLength, 1, MaximumClipboardLength));
}
