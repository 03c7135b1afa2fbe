namespace RemoteSessions.Hosting;

/// <summary>How an emulator is to be started. What is null is chosen by the emulator.</summary>
public sealed record EmulatorOptions
{
    /// <summary>TCP port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>How many times faster than real time the emulated services live; 60 makes a minute a second.</summary>
    public double TimeScale { get; init; } = 1;

    /// <summary>Starts with nothing in it instead of the demo estate.</summary>
    public bool Empty { get; init; }

    /// <summary>A state file that <see cref="IEmulator.Save"/> wrote, to start from.</summary>
    public string? StatePath { get; init; }

    /// <summary>The access key that it accepts; null for the example key of AWS's own documentation.</summary>
    public AwsKeys? Keys { get; init; }

    /// <summary>Named choices where the behaviour of AWS is unknown, such as <c>StoppedSessionResult=STOPPED</c>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}

/// <summary>A running emulator.</summary>
public interface IEmulator : IDisposable
{
    /// <summary>The address to use as <c>-EndpointUrl</c>.</summary>
    Uri EndpointUrl { get; }

    /// <summary>How many times faster than real time it lives.</summary>
    double TimeScale { get; }

    /// <summary>The keys that it takes. They are good for nothing else.</summary>
    AwsKeys Keys { get; }

    /// <summary>When it was started.</summary>
    DateTimeOffset Started { get; }

    /// <summary>Whether it still answers.</summary>
    bool Running { get; }

    /// <summary>How many calls each operation had, by <c>Service.Operation</c> (<c>Device Farm.ListProjects</c>).</summary>
    IReadOnlyDictionary<string, int> Calls { get; }

    /// <summary>The names of the faults that can be injected.</summary>
    IReadOnlyList<string> FaultNames { get; }

    /// <summary>The names of the settings, with the values each takes.</summary>
    IReadOnlyDictionary<string, IReadOnlyList<string>> SettingNames { get; }

    /// <summary>
    /// Makes the next <paramref name="count"/> calls of an operation (null: of any) fail in the named way.
    /// </summary>
    /// <exception cref="ArgumentException">There is no fault of that name.</exception>
    void Inject(string faultName, string? operation = null, int count = 1);

    /// <summary>Lets emulated time pass at once, so that a wait of minutes takes none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or longer than ten years.</exception>
    void Advance(TimeSpan time);

    /// <summary>Writes all state to one JSON file.</summary>
    void Save(string path);
}

/// <summary>Starts emulators; implemented by the emulator's assembly, which is loaded when first asked for.</summary>
public interface IEmulatorFactory
{
    /// <summary>Checks the settings and the state file without starting anything. Throws what <see cref="Start"/> would throw.</summary>
    void Check(EmulatorOptions options);

    /// <summary>Starts one. It listens when this returns.</summary>
    IEmulator Start(EmulatorOptions options);
}
