using System.Globalization;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>Creates the properties of new desktops, and changes the properties of existing desktops.</summary>
internal static class DesktopProperties
{
    /// <summary>A property that AWS doesn't include in ModificationStates while the property is being changed.</summary>
    public const string RunningMode = "RUNNING_MODE";

    /// <inheritdoc cref="RunningMode"/>
    public const string AutoStopTimeout = "AUTO_STOP_TIMEOUT";

    /// <summary>The auto-stop time, in minutes, that applies if the request doesn't specify one.</summary>
    public const int DefaultAutoStopTimeout = 60;

    /// <summary>Returns the properties of a new desktop. Properties that the request doesn't specify are copied from the bundle.</summary>
    public static WorkspaceProperties Create(WorkspaceProperties? named, WorkspaceBundle bundle)
    {
        var mode = named?.RunningMode ?? RunningModeValues.AlwaysOn;
        return new WorkspaceProperties
        {
            RunningMode = mode,
            RunningModeAutoStopTimeoutInMinutes = mode == RunningModeValues.AutoStop
                ? named?.RunningModeAutoStopTimeoutInMinutes ?? DefaultAutoStopTimeout
                : null,
            RootVolumeSizeGib = named?.RootVolumeSizeGib ?? Size(bundle.RootStorage?.Capacity),
            UserVolumeSizeGib = named?.UserVolumeSizeGib ?? Size(bundle.UserStorage?.Capacity),
            ComputeTypeName = named?.ComputeTypeName ?? bundle.ComputeType?.Name,
            Protocols = named?.Protocols is { Count: > 0 } protocols ? protocols : [ProtocolValues.Wsp],
            OperatingSystemName = OperatingSystem(bundle.Name ?? ""),
        };
    }

    /// <summary>Applies the change to a copy of the properties, and returns the copy.</summary>
    public static WorkspaceProperties Apply(WorkspaceProperties properties, DesktopChange change) => change.Resource switch
    {
        RunningMode => properties with
        {
            RunningMode = change.Value,
            RunningModeAutoStopTimeoutInMinutes = change.Value == RunningModeValues.AutoStop
                ? properties.RunningModeAutoStopTimeoutInMinutes ?? DefaultAutoStopTimeout
                : null,
        },
        AutoStopTimeout => properties with { RunningModeAutoStopTimeoutInMinutes = Number(change.Value) },
        ModificationResourceValues.ComputeType => properties with { ComputeTypeName = change.Value },
        ModificationResourceValues.RootVolume => properties with { RootVolumeSizeGib = Number(change.Value) },
        ModificationResourceValues.UserVolume => properties with { UserVolumeSizeGib = Number(change.Value) },
        _ => properties with { Protocols = [change.Value] },
    };

    private static int Size(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var size) ? size : 0;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string OperatingSystem(string bundle) => bundle switch
    {
        _ when bundle.Contains("Ubuntu", StringComparison.Ordinal) => OperatingSystemNameValues.Ubuntu2204,
        _ when bundle.Contains("Developer", StringComparison.Ordinal) => OperatingSystemNameValues.Windows11,
        _ when bundle.Contains("(English)", StringComparison.Ordinal) => OperatingSystemNameValues.Windows10,
        _ => OperatingSystemNameValues.WindowsServer2022,
    };
}
