namespace RemoteSessions.Abstractions;

/// <summary>The options for starting an emulator. If a value is null, the emulator uses a default.</summary>
public sealed record EmulatorOptions
{
    /// <summary>The TCP port on 127.0.0.1. If the value is 0, the emulator uses a free port.</summary>
    public int Port { get; init; }

    /// <summary>
    /// The speed of the emulator's clock, as a multiple of real time. If the value is 60, an emulated minute takes one second.
    /// </summary>
    public double TimeScale { get; init; } = 1;

    /// <summary>Indicates whether the emulator starts without the demo resources.</summary>
    public bool Empty { get; init; }

    /// <summary>
    /// The path of the state file that the emulator loads when it starts. The <see cref="IEmulator.Save"/> method creates this file.
    /// </summary>
    public string? StatePath { get; init; }

    /// <summary>The access key that the emulator accepts, or null for the example key in the AWS documentation.</summary>
    public AwsKeys? Keys { get; init; }

    /// <summary>
    /// The values of the settings for undocumented AWS behavior, such as <c>StoppedSessionResult=STOPPED</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}
