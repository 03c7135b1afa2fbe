using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.Settings;

// The settings for Amazon AppStream 2.0.
internal sealed partial class EmulatorSettings
{
    private static SettingDefinition[] AppStreamSettings =>
    [
        Choice(nameof(StartAgainError), SettingMessages.StartAgainError,
            ServiceErrorTypes.OperationNotPermitted, ServiceErrorTypes.ConcurrentModification, "None"),
        Choice(nameof(SecondFleetError), SettingMessages.SecondFleetError,
            ServiceErrorTypes.OperationNotPermitted, ServiceErrorTypes.LimitExceeded, "Replace"),
        Choice(nameof(StreamingUrlError), SettingMessages.StreamingUrlError,
            ServiceErrorTypes.ResourceNotAvailable, ServiceErrorTypes.OperationNotPermitted),
        Choice("UnknownPairAnswer", SettingMessages.UnknownPairAnswer,
            "Empty", ServiceErrorTypes.InvalidParameterCombination),
        Choice(nameof(DisassociateInUse), SettingMessages.DisassociateInUse,
            ServiceErrorTypes.ResourceInUse, "Allowed"),
        Choice(nameof(DemoSessionsEnd), SettingMessages.DemoSessionsEnd, "Off", "On"),
        Choice(nameof(AppStreamNotFoundStatus), SettingMessages.AppStreamNotFoundStatus, "400", "404"),
        Number("FleetStartingSeconds", 600, 0, 86400, SettingMessages.FleetStartingSeconds),
        Number("FleetStoppingSeconds", 120, 0, 86400, SettingMessages.FleetStoppingSeconds),
        Number("FleetInstanceSeconds", 60, 0, 86400, SettingMessages.FleetInstanceSeconds),
        Number("ImageReplacementSeconds", 900, 0, 86400, SettingMessages.ImageReplacementSeconds),
        Number("StreamPendingSeconds", 90, 0, 3600, SettingMessages.StreamPendingSeconds),
        Number("ExpiredSessionSeconds", 0, 0, 86400, SettingMessages.ExpiredSessionSeconds),
        Number(nameof(FleetQuota), 50, 1, 1000, SettingMessages.FleetQuota),
        Number(nameof(StackQuota), 50, 1, 1000, SettingMessages.StackQuota),
        Number(nameof(AppStreamSessions), 0, 0, 100_000, SettingMessages.AppStreamSessions),
        Number(nameof(AppStreamFleets), 0, 0, 1000, SettingMessages.AppStreamFleets),
    ];

    public string StartAgainError => _values[nameof(StartAgainError)];
    public string SecondFleetError => _values[nameof(SecondFleetError)];
    public string StreamingUrlError => _values[nameof(StreamingUrlError)];
    public string UnknownPairResponse => _values["UnknownPairAnswer"];
    public bool DisassociateInUse => _values[nameof(DisassociateInUse)] == "Allowed";
    public bool DemoSessionsEnd => _values[nameof(DemoSessionsEnd)] == "On";
    public int AppStreamNotFoundStatus => Value(nameof(AppStreamNotFoundStatus));
    public TimeSpan FleetStartingDuration => Seconds("FleetStartingSeconds");
    public TimeSpan FleetStoppingDuration => Seconds("FleetStoppingSeconds");
    public TimeSpan FleetInstanceDuration => Seconds("FleetInstanceSeconds");
    public TimeSpan ImageReplacementDuration => Seconds("ImageReplacementSeconds");
    public TimeSpan StreamPendingDuration => Seconds("StreamPendingSeconds");
    public TimeSpan ExpiredSessionDuration => Seconds("ExpiredSessionSeconds");
    public int FleetQuota => Value(nameof(FleetQuota));
    public int StackQuota => Value(nameof(StackQuota));
    public int AppStreamSessions => Value(nameof(AppStreamSessions));
    public int AppStreamFleets => Value(nameof(AppStreamFleets));
}
