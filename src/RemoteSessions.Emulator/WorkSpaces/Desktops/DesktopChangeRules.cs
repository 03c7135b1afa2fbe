using System.Globalization;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.WorkSpaces.Desktops;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>
/// Checks changes to the properties of a desktop. The AWS documentation describes these rules, but the API model doesn't contain them.
/// </summary>
internal sealed class DesktopChangeRules(EmulatorSettings settings, TimeProvider clock)
{
    private const int LongestAutoStop = 2880;

    private static readonly string[] BySize =
    [
        ComputeValues.Value, ComputeValues.Standard, ComputeValues.Performance, ComputeValues.Power, ComputeValues.Powerpro,
        ComputeValues.Generalpurpose4xlarge, ComputeValues.Generalpurpose8xlarge,
    ];

    private static readonly string[] Graphics = [ComputeValues.GraphicsG4dn, ComputeValues.GraphicsproG4dn];

    private static readonly TimeSpan ResizeInterval = TimeSpan.FromHours(6);
    private static readonly TimeSpan ShrinkInterval = TimeSpan.FromDays(30);

    /// <summary>
    /// Returns the name and the new value of the property that a request changes, or null if the property already has this value.
    /// </summary>
    /// <exception cref="ServiceException">The desktop doesn't allow the change, or the request changes several properties.</exception>
    public (string Resource, string Value)? Check(EmulatedDesktop desktop, WorkspaceProperties named)
    {
        var wanted = Wanted(named).ToList();
        if (wanted.Count > 1 && !settings.DesktopModifySeveral)
            throw WorkSpacesErrors.Values(EmulatedDesktopMessages.OnePropertyAtATime);
        if (desktop.IsStandby)
        {
            throw new ServiceException(
                ServiceErrorTypes.UnsupportedWorkspaceConfiguration, EmulatedDesktopMessages.ModifyStandby(desktop.Id));
        }

        if (desktop.IsChanging || desktop.State == WorkspaceStateValues.Updating)
            throw new ServiceException(ServiceErrorTypes.OperationInProgress, EmulatedDesktopMessages.ModificationInProgress);
        if (desktop.State is not (WorkspaceStateValues.Available or WorkspaceStateValues.Stopped))
            throw WorkSpacesErrors.State(EmulatedDesktopMessages.ModifyNeedsState(desktop.Id, desktop.State));
        foreach (var (resource, value) in wanted)
            Check(desktop, resource, value, named);
        return wanted.Where(change => Current(desktop.Properties, change.Resource) != change.Value)
            .Select(change => ((string, string)?)change).FirstOrDefault();
    }

    /// <summary>Returns the reason why a desktop can't have volumes of these sizes, or null if it can.</summary>
    public static string? VolumeProblem(WorkspaceProperties properties)
    {
        var (root, user) = (properties.RootVolumeSizeGib ?? 0, properties.UserVolumeSizeGib ?? 0);
        return DesktopVolumes.IsPair(properties.ComputeTypeName, root, user)
            ? null
            : EmulatedDesktopMessages.Volumes(Text(root), Text(user));
    }

    private static IEnumerable<(string Resource, string Value)> Wanted(WorkspaceProperties named)
    {
        if (named.RunningMode is { } mode)
            yield return (DesktopProperties.RunningMode, mode);
        if (named.RunningModeAutoStopTimeoutInMinutes is { } minutes)
            yield return (DesktopProperties.AutoStopTimeout, Text(minutes));
        if (named.ComputeTypeName is { } compute)
            yield return (ModificationResourceValues.ComputeType, compute);
        if (named.UserVolumeSizeGib is { } user)
            yield return (ModificationResourceValues.UserVolume, Text(user));
        if (named.RootVolumeSizeGib is { } root)
            yield return (ModificationResourceValues.RootVolume, Text(root));
        if (named.Protocols is [var protocol, ..])
            yield return (ModificationResourceValues.Protocol, protocol);
    }

    private static string? Current(WorkspaceProperties properties, string resource) => resource switch
    {
        DesktopProperties.RunningMode => properties.RunningMode,
        DesktopProperties.AutoStopTimeout => Text(properties.RunningModeAutoStopTimeoutInMinutes),
        ModificationResourceValues.ComputeType => properties.ComputeTypeName,
        ModificationResourceValues.RootVolume => Text(properties.RootVolumeSizeGib),
        ModificationResourceValues.UserVolume => Text(properties.UserVolumeSizeGib),
        _ => properties.Protocols is [var protocol, ..] ? protocol : null,
    };

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private void Check(EmulatedDesktop desktop, string resource, string value, WorkspaceProperties named)
    {
        switch (resource)
        {
            case DesktopProperties.AutoStopTimeout:
                CheckTimeout(named.RunningMode ?? desktop.Properties.RunningMode, named.RunningModeAutoStopTimeoutInMinutes!.Value);
                break;
            case ModificationResourceValues.ComputeType:
                CheckCompute(desktop, value);
                break;
            case ModificationResourceValues.Protocol when desktop.State != WorkspaceStateValues.Available:
                throw WorkSpacesErrors.State(EmulatedDesktopMessages.ProtocolNeedsState(desktop.Id, desktop.State));
            case ModificationResourceValues.Protocol when DesktopVolumes.IsGraphics(desktop.Properties.ComputeTypeName):
                throw new ServiceException(ServiceErrorTypes.UnsupportedWorkspaceConfiguration, EmulatedDesktopMessages.GraphicsProtocol);
            case ModificationResourceValues.RootVolume or ModificationResourceValues.UserVolume:
                CheckVolume(desktop, resource, value);
                break;
        }
    }

    private static void CheckTimeout(string? mode, int minutes)
    {
        if (mode != RunningModeValues.AutoStop)
            throw WorkSpacesErrors.Values(EmulatedDesktopMessages.AutoStopNotApplicable(mode));
        if (!IsTimeout(minutes))
            throw WorkSpacesErrors.Values(EmulatedDesktopMessages.AutoStopTimeout);
    }

    /// <summary>Returns whether the specified number of minutes is a valid auto-stop timeout for a desktop.</summary>
    public static bool IsTimeout(int minutes) => minutes is > 0 and <= LongestAutoStop && minutes % 60 == 0;

    private void CheckCompute(EmulatedDesktop desktop, string compute)
    {
        var old = desktop.Properties.ComputeTypeName ?? "";
        if (old == compute)
            return;
        var family = Graphics.Contains(old) ? Graphics : BySize;
        if (!family.Contains(old) || !family.Contains(compute))
        {
            throw new ServiceException(
                ServiceErrorTypes.UnsupportedWorkspaceConfiguration, EmulatedDesktopMessages.ComputeType(old, compute));
        }

        var large = compute is ComputeValues.Generalpurpose4xlarge or ComputeValues.Generalpurpose8xlarge;
        if (large && (desktop.Properties.RootVolumeSizeGib < DesktopVolumes.LargeRoot
            || desktop.Properties.UserVolumeSizeGib < DesktopVolumes.LargeUser))
            throw WorkSpacesErrors.Values(EmulatedDesktopMessages.ComputeTypeNeedsVolumes(compute));
        var smaller = Array.IndexOf(family, compute) < Array.IndexOf(family, old);
        CheckInterval(desktop, smaller ? ShrinkInterval : ResizeInterval);
    }

    private void CheckVolume(EmulatedDesktop desktop, string resource, string value)
    {
        var size = int.Parse(value, CultureInfo.InvariantCulture);
        var root = resource == ModificationResourceValues.RootVolume;
        if (size < (root ? desktop.Properties.RootVolumeSizeGib : desktop.Properties.UserVolumeSizeGib))
            throw WorkSpacesErrors.Values(EmulatedDesktopMessages.VolumeTooSmall);
        var wanted = root
            ? desktop.Properties with { RootVolumeSizeGib = size }
            : desktop.Properties with { UserVolumeSizeGib = size };
        if (VolumeProblem(wanted) is { } problem)
            throw WorkSpacesErrors.Values(problem);
        CheckInterval(desktop, ResizeInterval);
    }

    private void CheckInterval(EmulatedDesktop desktop, TimeSpan interval)
    {
        if (settings.DesktopModifyLimits && clock.GetUtcNow() - (desktop.ResizedAt ?? desktop.Created) < interval)
        {
            throw WorkSpacesErrors.State(EmulatedDesktopMessages.ChangedRecently(desktop.Id, Text((int)interval.TotalHours)));
        }
    }
}
