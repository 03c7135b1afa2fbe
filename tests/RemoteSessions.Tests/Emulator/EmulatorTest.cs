namespace RemoteSessions.Tests.Emulator;

/// <summary>The base class for tests with an emulator. A test can restart the emulator with other settings.</summary>
public abstract class EmulatorTest : IDisposable
{
    private readonly string _region;
    private readonly string[] _settings;

    private protected EmulatorTest(string region, params string[] settings)
    {
        (_region, _settings) = (region, settings);
        Host = Start();
    }

    private protected EmulatorHost Host { get; private set; }

    public void Dispose()
    {
        Host.Dispose();
        CleanUp();
        GC.SuppressFinalize(this);
    }

    /// <summary>Removes everything that a test has created, except its emulator.</summary>
    protected virtual void CleanUp()
    {
    }

    private protected void Restart(params string[] settings)
    {
        Host.Dispose();
        Host = Start(settings);
    }

    private EmulatorHost Start(params string[] more) => new([.. _settings, .. more]) { Region = _region };
}
