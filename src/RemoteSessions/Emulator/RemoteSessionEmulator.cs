using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Net;
using RemoteSessions.Abstractions;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Emulator;

/// <summary>A running emulator of the AWS services, which you can use to test scripts without an AWS account.</summary>
public sealed class RemoteSessionEmulator
{
    private static readonly List<RemoteSessionEmulator> All = [];

    private readonly IEmulator _emulator;
    private readonly WeakReference<Runspace?> _startedIn = new(Runspace.DefaultRunspace);

    internal RemoteSessionEmulator(IEmulator emulator)
    {
        _emulator = emulator;
        lock (All)
            All.Add(this);
    }

    /// <summary>The address to specify as -EndpointUrl.</summary>
    public Uri EndpointUrl => _emulator.EndpointUrl;

    /// <summary>The factor by which the emulator's clock runs faster than real time.</summary>
    public double TimeScale => _emulator.TimeScale;

    /// <summary>The Region of the demo resources.</summary>
    public string Region { get; } = "us-west-2";

    /// <summary>The access key ID that the emulator accepts. This access key ID is valid only for the emulator.</summary>
    public string AccessKeyId => _emulator.Keys.AccessKeyId;

    /// <summary>The access key as a credential for the -Credential parameter.</summary>
    [Hidden]
    public PSCredential Credential => new(AccessKeyId, new NetworkCredential("", _emulator.Keys.SecretAccessKey).SecurePassword);

    /// <summary>The time when the emulator was started.</summary>
    public DateTime Started => _emulator.Started.LocalDateTime;

    /// <summary>Indicates whether the emulator still responds.</summary>
    public bool Running => _emulator.Running;

    /// <summary>The number of calls to each operation. The keys have the form <c>Service.Operation</c>.</summary>
    public IReadOnlyDictionary<string, int> Calls => _emulator.Calls;

    /// <summary>The names of the faults that <see cref="Inject(string)"/> accepts.</summary>
    public TextList FaultNames => new(_emulator.FaultNames);

    /// <summary>Causes the next call to fail with the specified fault.</summary>
    public void Inject(string faultName) => _emulator.Inject(faultName);

    /// <summary>Causes the next call to an operation to fail with the specified fault.</summary>
    public void Inject(string faultName, string operation) => _emulator.Inject(faultName, operation);

    /// <summary>Causes the next calls to an operation to fail with the specified fault.</summary>
    public void Inject(string faultName, string operation, int count) => _emulator.Inject(faultName, operation, count);

    /// <summary>Advances the emulated time immediately.</summary>
    public void Advance(TimeSpan time) => _emulator.Advance(time);

    /// <summary>
    /// Writes the state of the emulator to a JSON file for <c>Start-RemoteSessionEmulator -StatePath</c>. As in the path parameters of
    /// commands, a relative path is resolved from the current location.
    /// </summary>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        SaveTo(CurrentLocation.Resolve(path));
    }

    internal void SaveTo(string file) => _emulator.Save(file);

    /// <summary>Returns the address of the emulator.</summary>
    public override string ToString() => EndpointUrl.AbsoluteUri;

    internal static IReadOnlyList<RemoteSessionEmulator> RunningHere()
    {
        lock (All)
        {
            All.RemoveAll(emulator => !emulator.Running);
            return [.. All];
        }
    }

    /// <summary>
    /// Returns the connection to this emulator. If <paramref name="region"/> is null, the connection uses the Region of the demo resources.
    /// </summary>
    internal ConnectionOptions Connection(string? region) =>
        new() { EndpointUrl = EndpointUrl, Keys = _emulator.Keys, Region = region ?? Region };

    /// <summary>The default connection that was replaced by the connection of this emulator.</summary>
    internal ConnectionOptions Replaced { get; set; } = new();

    internal string SecretAccessKey => _emulator.Keys.SecretAccessKey;

    internal bool WasStartedIn(Runspace? runspace) => _startedIn.TryGetTarget(out var mine) && mine == runspace;

    internal void Stop()
    {
        lock (All)
        {
            All.Remove(this);
            // After this emulator has been stopped, stopping a later emulator must not restore the connection to this emulator.
            foreach (var later in All.Where(later => later.Replaced.EndpointUrl == EndpointUrl))
                later.Replaced = Replaced;
        }

        EmulatorEnvironment.Clear(this);
        _emulator.Dispose();
    }
}
