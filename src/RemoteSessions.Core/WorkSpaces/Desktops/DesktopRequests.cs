using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>Creates the requests for new desktops, and finds settings that AWS would reject.</summary>
internal static class DesktopRequests
{
    /// <summary>The running mode of a desktop if the request doesn't specify a running mode.</summary>
    private const string DefaultRunningMode = RunningModeValues.AlwaysOn;

    /// <summary>Returns the properties of a new desktop, or null if the properties of the bundle apply.</summary>
    public static WorkspaceProperties? Properties(DesktopSettings settings) => settings == new DesktopSettings()
        ? null
        : new WorkspaceProperties
        {
            RunningMode = settings.RunningMode,
            RunningModeAutoStopTimeoutInMinutes = settings.RunningModeAutoStopTimeoutInMinutes,
            ComputeTypeName = settings.ComputeTypeName,
            RootVolumeSizeGib = settings.RootVolumeSizeGib,
            UserVolumeSizeGib = settings.UserVolumeSizeGib,
            Protocols = settings.Protocol is null ? null : [settings.Protocol],
        };

    /// <summary>Returns the reason why AWS would reject a new desktop with these settings, or null if no reason is known.</summary>
    /// <param name="settings">The settings of the new desktop.</param>
    /// <param name="bundle">
    /// The bundle, or null if it isn't known. If the settings don't specify volume sizes, the sizes in the bundle apply.
    /// </param>
    public static string? Problem(DesktopSettings settings, WksBundle? bundle)
    {
        if (settings.RunningModeAutoStopTimeoutInMinutes is { } minutes)
        {
            if (TimeoutProblem(minutes) is { } problem)
                return problem;
            if (settings.RunningMode is null)
                return DesktopMessages.TimeoutNeedsMode(DefaultRunningMode);
            if (settings.RunningMode is RunningModeValues.AlwaysOn or RunningModeValues.Manual)
                return DesktopMessages.TimeoutNeedsAutoStop(settings.RunningMode);
        }

        var compute = settings.ComputeTypeName ?? bundle?.ComputeType;
        return (settings.RootVolumeSizeGib is not null || settings.UserVolumeSizeGib is not null)
            && (settings.RootVolumeSizeGib ?? Size(bundle?.RootStorage)) is { } root
            && (settings.UserVolumeSizeGib ?? Size(bundle?.UserStorage)) is { } user
            && !DesktopVolumes.IsPair(compute, root, user)
            ? DesktopMessages.VolumePair(root, user, DesktopVolumes.IsGraphics(compute))
            : null;
    }

    /// <summary>
    /// Returns an error message if the number of minutes isn't valid as the auto-stop timeout of a desktop, or null otherwise.
    /// </summary>
    public static string? TimeoutProblem(int minutes) => minutes > 0 && minutes % 60 == 0 ? null : DesktopMessages.TimeoutStep(minutes);

    private static int? Size(string? gib) => int.TryParse(gib, out var size) ? size : null;
}
