using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Net;
using RemoteSessions.Abstractions;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Emulator;

/// <summary>A running emulator of the services, for trying scripts with no AWS account.</summary>
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

    /// <summary>The address, for -EndpointUrl.</summary>
    public Uri EndpointUrl => _emulator.EndpointUrl;

    /// <summary>How many times faster than real time the emulated services live.</summary>
    public double TimeScale => _emulator.TimeScale;

    /// <summary>The region that the demo estate is in.</summary>
    public string Region { get; } = "us-west-2";

    /// <summary>The access key that the emulator takes. It is good for nothing else.</summary>
    public string AccessKeyId => _emulator.Keys.AccessKeyId;

    /// <summary>The key as a credential, for -Credential.</summary>
    [Hidden]
    public PSCredential Credential => new(AccessKeyId, new NetworkCredential("", _emulator.Keys.SecretAccessKey).SecurePassword);

    /// <summary>When it was started.</summary>
    public DateTime Started => _emulator.Started.LocalDateTime;

    /// <summary>Whether it still answers.</summary>
    public bool Running => _emulator.Running;

    /// <summary>How many calls each operation had, as <c>Service.Operation</c>.</summary>
    public IReadOnlyDictionary<string, int> Calls => _emulator.Calls;

    /// <summary>The faults that <see cref="Inject(string)"/> takes.</summary>
    public TextList FaultNames => new(_emulator.FaultNames);

    /// <summary>Makes the next call fail in the named way.</summary>
    public void Inject(string faultName) => _emulator.Inject(faultName);

    /// <summary>Makes the next call of an operation fail in the named way.</summary>
    public void Inject(string faultName, string operation) => _emulator.Inject(faultName, operation);

    /// <summary>Makes the next calls of an operation fail in the named way.</summary>
    public void Inject(string faultName, string operation, int count) => _emulator.Inject(faultName, operation, count);

    /// <summary>Lets time pass in the emulated services, at once.</summary>
    public void Advance(TimeSpan time) => _emulator.Advance(time);

    /// <summary>
    /// Writes all that is in the emulator to a JSON file, for <c>Start-RemoteSessionEmulator -StatePath</c>. A relative path starts at
    /// the current location, as in every command.
    /// </summary>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        SaveTo(CurrentLocation.Resolve(path));
    }

    internal void SaveTo(string file) => _emulator.Save(file);

    /// <summary>The address.</summary>
    public override string ToString() => EndpointUrl.AbsoluteUri;

    internal static IReadOnlyList<RemoteSessionEmulator> RunningHere()
    {
        lock (All)
        {
            All.RemoveAll(emulator => !emulator.Running);
            return [.. All];
        }
    }

    /// <summary>The connection to this emulator, in the Region that commands use already.</summary>
    internal ConnectionOptions Connection(string? region) =>
        new() { EndpointUrl = EndpointUrl, Keys = _emulator.Keys, Region = region ?? Region };

    /// <summary>The default connection that this emulator's connection replaced.</summary>
    internal ConnectionOptions Replaced { get; set; } = new();

    internal string SecretAccessKey => _emulator.Keys.SecretAccessKey;

    internal bool WasStartedIn(Runspace? runspace) => _startedIn.TryGetTarget(out var mine) && mine == runspace;

    internal void Stop()
    {
        lock (All)
        {
            All.Remove(this);
            // An emulator that was started later must not lead back to this one.
            foreach (var later in All.Where(later => later.Replaced.EndpointUrl == EndpointUrl))
                later.Replaced = Replaced;
        }

        EmulatorEnvironment.Clear(this);
        _emulator.Dispose();
    }
}
