namespace RemoteSessions.Abstractions;

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

    /// <summary>Whether it still responds.</summary>
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
