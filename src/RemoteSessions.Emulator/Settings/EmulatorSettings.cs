using System.Globalization;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.Settings;

/// <summary>
/// The settings of the emulator. Most of them exist because nothing documents how AWS behaves (docs/design/emulator-guesses.md). The
/// module doesn't depend on any of them. Durations are in emulated seconds unless the name specifies another unit.
/// </summary>
internal sealed partial class EmulatorSettings
{
    public static readonly IReadOnlyList<SettingDefinition> All =
    [
        Choice(nameof(StoppedSessionResult), "Result of a Device Farm session that was stopped, by a user or by a time limit.",
            ExecutionResultValues.Stopped, ExecutionResultValues.Passed),
        Choice(nameof(ListFinishedSessions), "Whether ListRemoteAccessSessions holds finished sessions.", "True", "False"),
        Choice(nameof(ActiveDeleteError), "Error on deleting what is still active.",
            ServiceErrorTypes.Argument, ServiceErrorTypes.InvalidOperation, ServiceErrorTypes.CannotDelete),
        Choice(nameof(ConstraintErrorType), "Error for an input that breaks the service model: the service's own, or the framework's.",
            "Service", ServiceErrorTypes.Validation),
        Choice(nameof(BadTokenErrorType), "Error for a page token that was not given out.", "Service", ServiceErrorTypes.Validation),
        Choice(nameof(Throttle), "Request buckets: as documented for Device Farm, in real seconds, or none.", "Documented", "Off"),
        Choice(nameof(IdleEnd), "Whether a session ends when nothing has named it for IdleEndMinutes.", "On", "Off"),
        Choice(nameof(DriverWarmUp), "Whether the driver endpoint answers 400 for the first minute of RUNNING.", "Off", "On"),
        Number("IdleEndMinutes", 5, 1, 150, "Emulated minutes without activity after which a session ends."),
        Number("IdleEndMinimumRealSeconds", 60, 0, 3600, "Real seconds that the idle end waits at least, however fast the clock."),
        Number("SessionMinutes", 150, 1, 1440, "Emulated minutes after which a session ends, from its start."),
        Number(nameof(MeteredSlots), 2, 1, 1000, "Metered sessions at one time; further ones wait in PENDING_CONCURRENCY."),
        Number("PendingSeconds", 5, 0, 3600, "How long a new session is PENDING."),
        Number("PreparingSeconds", 115, 0, 3600, "How long a session is PREPARING."),
        Number("StoppingSeconds", 20, 0, 3600, "How long a session is STOPPING."),
        Number("BusyDeviceSeconds", 90, 0, 86400, "How long a session waits for a device whose availability is BUSY."),
        Number("QueueHours", 24, 1, 720, "Emulated hours after which a session that still waits is given up."),
        Number("ProcessingSeconds", 5, 0, 3600, "How long an upload is PROCESSING."),
        Number(nameof(PageSize), 10, 1, 1000, "Items on a page of a list."),
        Number(nameof(StaleReads), 0, 0, 100, "How many reads after each change still see what was before it."),
        Number("SlowAnswerSeconds", 30, 0, 3600, "Real seconds that the fault slowAnswer takes."),
        Number("LatencyMilliseconds", 0, 0, 60_000, "Real milliseconds that each call takes, as if the service were that far away."),
        Number(nameof(VideoKilobytes), 48, 1, 262144, "Size of a session's video."),
        Number(nameof(MaximumUploadMegabytes), 4096, 1, 4096, "Largest upload that is taken."),
        .. AppStreamSettings,
        .. WorkSpacesSettings,
    ];

    private readonly Dictionary<string, string> _values = All.ToDictionary(setting => setting.Name, setting => setting.Default);

    /// <exception cref="ArgumentException">A setting or its value isn't valid.</exception>
    public EmulatorSettings(IReadOnlyDictionary<string, string> chosen)
    {
        foreach (var (name, value) in chosen)
        {
            var setting = All.FirstOrDefault(setting => string.Equals(setting.Name, name, StringComparison.OrdinalIgnoreCase))
                ?? throw new ArgumentException(
                    $"The emulator has no setting '{name}'. It has: {string.Join(", ", All.Select(known => known.Name))}.");
            _values[setting.Name] = setting.Accept(value ?? string.Empty) ?? throw new ArgumentException(
                $"The setting {setting.Name} does not take '{value}'. It takes: {string.Join(", ", setting.Accepted)}.");
        }
    }

    public string StoppedSessionResult => _values[nameof(StoppedSessionResult)];
    public bool ListFinishedSessions => _values[nameof(ListFinishedSessions)] == "True";
    public string ActiveDeleteError => _values[nameof(ActiveDeleteError)];
    public string ConstraintErrorType => _values[nameof(ConstraintErrorType)];
    public string BadTokenErrorType => _values[nameof(BadTokenErrorType)];
    public bool Throttle => _values[nameof(Throttle)] == "Documented";
    public bool IdleEnd => _values[nameof(IdleEnd)] == "On";
    public bool DriverWarmUp => _values[nameof(DriverWarmUp)] == "On";
    public TimeSpan IdleTimeout => TimeSpan.FromMinutes(Value("IdleEndMinutes"));
    public TimeSpan MinimumRealIdleTimeout => Seconds("IdleEndMinimumRealSeconds");
    public TimeSpan MaximumSessionDuration => TimeSpan.FromMinutes(Value("SessionMinutes"));
    public int MeteredSlots => Value(nameof(MeteredSlots));
    public TimeSpan PendingDuration => Seconds("PendingSeconds");
    public TimeSpan PreparingDuration => Seconds("PreparingSeconds");
    public TimeSpan StoppingDuration => Seconds("StoppingSeconds");
    public TimeSpan BusyDeviceDuration => Seconds("BusyDeviceSeconds");
    public TimeSpan MaximumQueueDuration => TimeSpan.FromHours(Value("QueueHours"));
    public TimeSpan UploadProcessingDuration => Seconds("ProcessingSeconds");
    public int PageSize => Value(nameof(PageSize));
    public int StaleReads => Value(nameof(StaleReads));
    public TimeSpan SlowResponseDelay => Seconds("SlowAnswerSeconds");
    public TimeSpan Latency => TimeSpan.FromMilliseconds(Value("LatencyMilliseconds"));
    public int VideoKilobytes => Value(nameof(VideoKilobytes));
    public long MaximumUploadMegabytes => Value(nameof(MaximumUploadMegabytes));

    private static SettingDefinition Choice(string name, string meaning, params string[] choices) =>
        new(name, choices[0], meaning, choices);

    private static SettingDefinition Number(string name, int standard, int minimum, int maximum, string meaning) =>
        new(name, standard.ToString(CultureInfo.InvariantCulture), meaning, [], minimum, maximum);

    private int Value(string name) => int.Parse(_values[name], CultureInfo.InvariantCulture);

    private TimeSpan Seconds(string name) => TimeSpan.FromSeconds(Value(name));
}
