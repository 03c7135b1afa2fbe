namespace RemoteSessions.Abstractions;

/// <summary>A running emulator.</summary>
public interface IEmulator : IDisposable
{
    /// <summary>The address to specify as <c>-EndpointUrl</c>.</summary>
    Uri EndpointUrl { get; }

    /// <summary>The speed of the emulator's clock, as a multiple of real time.</summary>
    double TimeScale { get; }

    /// <summary>The access keys that the emulator accepts. These keys are valid only for the emulator.</summary>
    AwsKeys Keys { get; }

    /// <summary>The time when the emulator was started.</summary>
    DateTimeOffset Started { get; }

    /// <summary>Indicates whether the emulator still responds.</summary>
    bool Running { get; }

    /// <summary>
    /// The number of calls to each operation. The keys have the form <c>Service.Operation</c>, such as <c>Device Farm.ListProjects</c>.
    /// </summary>
    IReadOnlyDictionary<string, int> Calls { get; }

    /// <summary>The names of the faults that can be injected.</summary>
    IReadOnlyList<string> FaultNames { get; }

    /// <summary>The names of the settings, and the valid values for each setting.</summary>
    IReadOnlyDictionary<string, IReadOnlyList<string>> SettingNames { get; }

    /// <summary>
    /// Makes the next calls to an operation fail with the specified fault. If the operation is null, calls to any operation fail. The
    /// <paramref name="count"/> parameter specifies how many calls fail.
    /// </summary>
    /// <exception cref="ArgumentException">No fault with that name exists.</exception>
    void Inject(string faultName, string? operation = null, int count = 1);

    /// <summary>Advances the emulated time immediately, so that users don't have to wait.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative or longer than ten years.</exception>
    void Advance(TimeSpan time);

    /// <summary>Saves the complete state of the emulator in a JSON file.</summary>
    void Save(string path);
}
