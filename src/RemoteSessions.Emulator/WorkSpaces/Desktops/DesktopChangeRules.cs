using System.Globalization;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>Which properties of a desktop can be given which values: rules that only AWS's prose has.</summary>
internal sealed class DesktopChangeRules(EmulatorSettings settings, TimeProvider clock)
{
    /// <summary>The allowed sizes of small volumes: root and user, in GiB. Larger ones are 175 to 2000 and 100 to 2000.</summary>
    private const int SmallRoot = 80;
    private const int LargeRoot = 175;
    private const int LargeUser = 100;
    private const int LargestVolume = 2000;
    private const int LongestAutoStop = 2880;

    private static readonly int[] SmallUsers = [10, 50, 100];

    private static readonly string[] BySize =
    [
        ComputeValues.Value, ComputeValues.Standard, ComputeValues.Performance, ComputeValues.Power, ComputeValues.Powerpro,
        ComputeValues.Generalpurpose4xlarge, ComputeValues.Generalpurpose8xlarge,
    ];

    private static readonly string[] Graphics = [ComputeValues.GraphicsG4dn, ComputeValues.GraphicsproG4dn];

    private static readonly TimeSpan ResizeInterval = TimeSpan.FromHours(6);
    private static readonly TimeSpan ShrinkInterval = TimeSpan.FromDays(30);

    /// <summary>What a request changes: the resource and its new value; null where the desktop has the value.</summary>
    /// <exception cref="ServiceException">It changes nothing, several properties, or one that it can't change.</exception>
    public (string Resource, string Value)? Check(EmulatedDesktop desktop, WorkspaceProperties named)
    {
        var wanted = Wanted(named).ToList();
        if (wanted.Count > 1 && !settings.DesktopModifySeveral)
            throw WorkSpacesErrors.Values("Only one property of a WorkSpace can be modified at a time.");
        if (desktop.IsStandby)
        {
            throw new ServiceException(
                ServiceErrorTypes.UnsupportedWorkspaceConfiguration, $"The WorkSpace {desktop.Id} is a standby WorkSpace.");
        }

        if (desktop.IsChanging || desktop.State == WorkspaceStateValues.Updating)
        {
            throw new ServiceException(ServiceErrorTypes.OperationInProgress,
                "The properties of this WorkSpace are currently under modification. Please try again in a moment.");
        }

        if (desktop.State is not (WorkspaceStateValues.Available or WorkspaceStateValues.Stopped))
        {
            throw WorkSpacesErrors.State(
                $"The WorkSpace {desktop.Id} is {desktop.State}. Only one that is AVAILABLE or STOPPED can be modified.");
        }

        foreach (var (resource, value) in wanted)
            Check(desktop, resource, value, named);
        return wanted.Where(change => Current(desktop.Properties, change.Resource) != change.Value)
            .Select(change => ((string, string)?)change).FirstOrDefault();
    }

    /// <summary>Whether a desktop can have these volumes; null, or why not.</summary>
    public static string? VolumeProblem(WorkspaceProperties properties)
    {
        var (root, user) = (properties.RootVolumeSizeGib ?? 0, properties.UserVolumeSizeGib ?? 0);
        var fits = IsGraphics(properties.ComputeTypeName)
            ? root is >= LargeUser and <= LargestVolume && user is >= LargeUser and <= LargestVolume
            : (root == SmallRoot && SmallUsers.Contains(user))
                || (root is >= LargeRoot and <= LargestVolume && user is >= LargeUser and <= LargestVolume);
        return fits ? null : string.Create(CultureInfo.InvariantCulture,
            $"A WorkSpace can't have a root volume of {root} GiB and a user volume of {user} GiB.");
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

    private static bool IsGraphics(string? compute) => compute?.StartsWith(ComputeValues.Graphics, StringComparison.Ordinal) == true;

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
                throw WorkSpacesErrors.State($"The WorkSpace {desktop.Id} is {desktop.State}. The protocol needs one that is AVAILABLE.");
            case ModificationResourceValues.Protocol when IsGraphics(desktop.Properties.ComputeTypeName):
                throw new ServiceException(
                    ServiceErrorTypes.UnsupportedWorkspaceConfiguration, "The protocol of a graphics WorkSpace can't be changed.");
            case ModificationResourceValues.RootVolume or ModificationResourceValues.UserVolume:
                CheckVolume(desktop, resource, value);
                break;
        }
    }

    private static void CheckTimeout(string? mode, int minutes)
    {
        if (mode != RunningModeValues.AutoStop)
        {
            throw WorkSpacesErrors.Values(
                $"RunningModeAutoStopTimeoutInMinutes is not applicable for WorkSpace with running mode set to {mode}.");
        }

        if (!IsTimeout(minutes))
            throw WorkSpacesErrors.Values("RunningModeAutoStopTimeoutInMinutes is from 60 to 2880, in steps of 60.");
    }

    /// <summary>Whether a desktop can have that time.</summary>
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
                ServiceErrorTypes.UnsupportedWorkspaceConfiguration, $"The compute type can't change from {old} to {compute}.");
        }

        var large = compute is ComputeValues.Generalpurpose4xlarge or ComputeValues.Generalpurpose8xlarge;
        if (large && (desktop.Properties.RootVolumeSizeGib < LargeRoot || desktop.Properties.UserVolumeSizeGib < LargeUser))
        {
            throw WorkSpacesErrors.Values(
                $"The compute type {compute} needs a root volume of 175 GiB and a user volume of 100 GiB, or larger ones.");
        }

        var smaller = Array.IndexOf(family, compute) < Array.IndexOf(family, old);
        CheckInterval(desktop, smaller ? ShrinkInterval : ResizeInterval);
    }

    private void CheckVolume(EmulatedDesktop desktop, string resource, string value)
    {
        var size = int.Parse(value, CultureInfo.InvariantCulture);
        var root = resource == ModificationResourceValues.RootVolume;
        if (size < (root ? desktop.Properties.RootVolumeSizeGib : desktop.Properties.UserVolumeSizeGib))
            throw WorkSpacesErrors.Values("A volume can't become smaller.");
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
            throw WorkSpacesErrors.State(string.Create(CultureInfo.InvariantCulture,
                $"The WorkSpace {desktop.Id} can be changed only once in {interval.TotalHours:0} hours."));
        }
    }
}
