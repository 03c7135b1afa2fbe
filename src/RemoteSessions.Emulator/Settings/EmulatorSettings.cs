using System.Globalization;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator.Messages;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.Settings;

/// <summary>
/// The settings of the emulator. Most settings exist because AWS doesn't document the behavior that they control (see
/// docs/design/emulator-guesses.md). The module must work correctly with every valid value of each emulator setting. Durations are in
/// emulated seconds unless the name of the setting specifies another unit.
/// </summary>
internal sealed partial class EmulatorSettings
{
    public static readonly IReadOnlyList<SettingDefinition> All =
    [
        Choice(nameof(StoppedSessionResult), SettingMessages.StoppedSessionResult,
            ExecutionResultValues.Stopped, ExecutionResultValues.Passed),
        Choice(nameof(ListFinishedSessions), SettingMessages.ListFinishedSessions, "True", "False"),
        Choice(nameof(ActiveDeleteError), SettingMessages.ActiveDeleteError,
            ServiceErrorTypes.Argument, ServiceErrorTypes.InvalidOperation, ServiceErrorTypes.CannotDelete),
        Choice(nameof(ConstraintErrorType), SettingMessages.ConstraintErrorType,
            "Service", ServiceErrorTypes.Validation),
        Choice(nameof(BadTokenErrorType), SettingMessages.BadTokenErrorType, "Service", ServiceErrorTypes.Validation),
        Choice(nameof(Throttle), SettingMessages.Throttle, "Documented", "Off"),
        Choice(nameof(IdleEnd), SettingMessages.IdleEnd, "On", "Off"),
        Choice(nameof(DriverWarmUp), SettingMessages.DriverWarmUp, "Off", "On"),
        Number("IdleEndMinutes", 5, 1, 150, SettingMessages.IdleEndMinutes),
        Number("IdleEndMinimumRealSeconds", 60, 0, 3600, SettingMessages.IdleEndMinimumRealSeconds),
        Number("SessionMinutes", 150, 1, 1440, SettingMessages.SessionMinutes),
        Number(nameof(MeteredSlots), 2, 1, 1000, SettingMessages.MeteredSlots),
        Number("PendingSeconds", 5, 0, 3600, SettingMessages.PendingSeconds),
        Number("PreparingSeconds", 115, 0, 3600, SettingMessages.PreparingSeconds),
        Number("StoppingSeconds", 20, 0, 3600, SettingMessages.StoppingSeconds),
        Number("BusyDeviceSeconds", 90, 0, 86400, SettingMessages.BusyDeviceSeconds),
        Number("QueueHours", 24, 1, 720, SettingMessages.QueueHours),
        Number("ProcessingSeconds", 5, 0, 3600, SettingMessages.ProcessingSeconds),
        Number(nameof(PageSize), 10, 1, 1000, SettingMessages.PageSize),
        Number(nameof(StaleReads), 0, 0, 100, SettingMessages.StaleReads),
        Number("SlowAnswerSeconds", 30, 0, 3600, SettingMessages.SlowAnswerSeconds),
        Number("LatencyMilliseconds", 0, 0, 60_000, SettingMessages.LatencyMilliseconds),
        Number(nameof(VideoKilobytes), 48, 1, 262144, SettingMessages.VideoKilobytes),
        Number(nameof(MaximumUploadMegabytes), 4096, 1, 4096, SettingMessages.MaximumUploadMegabytes),
        .. AppStreamSettings,
        .. WorkSpacesSettings,
        .. DesktopSettings,
        .. ApplicationAutoScalingSettings,
    ];

    private readonly Dictionary<string, string> _values = All.ToDictionary(setting => setting.Name, setting => setting.Default);

    /// <exception cref="ArgumentException">A setting or its value isn't valid.</exception>
    public EmulatorSettings(IReadOnlyDictionary<string, string> chosen)
    {
        foreach (var (name, value) in chosen)
        {
            var setting = All.FirstOrDefault(setting => string.Equals(setting.Name, name, StringComparison.OrdinalIgnoreCase))
                ?? throw new ArgumentException(EmulatorMessages.UnknownSetting(name, All.Select(known => known.Name)));
            _values[setting.Name] = setting.Accept(value ?? string.Empty) ?? throw new ArgumentException(
                EmulatorMessages.InvalidSetting(setting.Name, value ?? string.Empty, setting.Accepted));
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
