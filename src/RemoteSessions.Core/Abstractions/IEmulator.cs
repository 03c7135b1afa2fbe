namespace RemoteSessions.Abstractions;

/// <summary>A running emulator.</summary>
public interface IEmulator : IDisposable
{
    /// <summary>The address to specify as <c>-EndpointUrl</c>.</summary>
    Uri EndpointUrl { get; }

    /// <summary>How many times faster than real time the emulator's clock runs.</summary>
    double TimeScale { get; }

    /// <summary>The keys that the emulator accepts. They're valid only for the emulator.</summary>
    AwsKeys Keys { get; }

    /// <summary>The time when the emulator was started.</summary>
    DateTimeOffset Started { get; }

    /// <summary>Whether the emulator still responds.</summary>
    bool Running { get; }

    /// <summary>
    /// The number of calls of each operation. The keys have the form <c>Service.Operation</c>, such as <c>Device Farm.ListProjects</c>.
    /// </summary>
    IReadOnlyDictionary<string, int> Calls { get; }

    /// <summary>The names of the faults that can be injected.</summary>
    IReadOnlyList<string> FaultNames { get; }

    /// <summary>The names of the settings, with the valid values of each.</summary>
    IReadOnlyDictionary<string, IReadOnlyList<string>> SettingNames { get; }

    /// <summary>
    /// Makes the next <paramref name="count"/> calls of an operation fail with a fault. If the operation is null, calls of any operation
    /// fail.
    /// </summary>
    /// <exception cref="ArgumentException">No fault has that name.</exception>
    void Inject(string faultName, string? operation = null, int count = 1);

    /// <summary>Advances the emulated time at once, so that nobody has to wait for it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or longer than ten years.</exception>
    void Advance(TimeSpan time);

    /// <summary>Writes the whole state to one JSON file.</summary>
    void Save(string path);
}
