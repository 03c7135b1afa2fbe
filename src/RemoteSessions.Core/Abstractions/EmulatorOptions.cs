namespace RemoteSessions.Abstractions;

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
