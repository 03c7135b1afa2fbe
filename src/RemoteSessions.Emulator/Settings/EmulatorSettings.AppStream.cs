using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.Settings;

// The settings of Amazon AppStream 2.0.
internal sealed partial class EmulatorSettings
{
    private static SettingDefinition[] AppStreamSettings =>
    [
        Choice(nameof(StartAgainError), "Error on starting a fleet that is not STOPPED; None lets it pass.",
            ServiceErrorTypes.OperationNotPermitted, ServiceErrorTypes.ConcurrentModification, "None"),
        Choice(nameof(SecondFleetError), "Error on associating a second fleet with a stack; Replace puts it in the first one's place.",
            ServiceErrorTypes.OperationNotPermitted, ServiceErrorTypes.LimitExceeded, "Replace"),
        Choice(nameof(StreamingUrlError), "Error on a streaming URL for a fleet that is not RUNNING, or not the stack's.",
            ServiceErrorTypes.ResourceNotAvailable, ServiceErrorTypes.OperationNotPermitted),
        Choice("UnknownPairAnswer", "What DescribeSessions answers for a stack and fleet that are not there or not associated.",
            "Empty", ServiceErrorTypes.InvalidParameterCombination),
        Choice(nameof(DisassociateInUse), "Whether a fleet with sessions of a stack can be taken from it.",
            ServiceErrorTypes.ResourceInUse, "Allowed"),
        Choice(nameof(DemoSessionsEnd), "Whether the streaming sessions of the demo estate idle out and expire.", "Off", "On"),
        Choice(nameof(AppStreamNotFoundStatus), "HTTP status of AppStream's ResourceNotFoundException.", "400", "404"),
        Number("FleetStartingSeconds", 600, 0, 86400, "How long a fleet is STARTING."),
        Number("FleetStoppingSeconds", 120, 0, 86400, "How long a fleet is STOPPING."),
        Number("FleetInstanceSeconds", 60, 0, 86400,
            "How long each further instance of a fleet takes to come up, and one that replaces another."),
        Number("StreamPendingSeconds", 90, 0, 3600, "How long a session of an On-Demand or Elastic fleet is PENDING."),
        Number("ExpiredSessionSeconds", 0, 0, 86400, "How long DescribeSessions lists a session that has EXPIRED."),
        Number(nameof(FleetQuota), 50, 1, 1000, "Fleets that an account may have in a region."),
        Number(nameof(StackQuota), 50, 1, 1000, "Stacks that an account may have in a region."),
        Number(nameof(AppStreamSessions), 0, 0, 100_000, "Sessions in the fleet load-fleet of us-east-1; it is there when they are."),
        Number(nameof(AppStreamFleets), 0, 0, 1000, "Further fleets and stacks, load-0001 and so on, in each region of the demo estate."),
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
    public TimeSpan StreamPendingDuration => Seconds("StreamPendingSeconds");
    public TimeSpan ExpiredSessionDuration => Seconds("ExpiredSessionSeconds");
    public int FleetQuota => Value(nameof(FleetQuota));
    public int StackQuota => Value(nameof(StackQuota));
    public int AppStreamSessions => Value(nameof(AppStreamSessions));
    public int AppStreamFleets => Value(nameof(AppStreamFleets));
}
