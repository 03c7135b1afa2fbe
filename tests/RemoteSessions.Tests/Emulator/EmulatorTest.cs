namespace RemoteSessions.Tests.Emulator;

/// <summary>What tests of the emulator have in common: an emulator without throttling.</summary>
public abstract class EmulatorTest : IDisposable
{
    private protected EmulatorHost Host { get; private set; } = new("Throttle=Off");

    public void Dispose()
    {
        Host.Dispose();
        CleanUp();
        GC.SuppressFinalize(this);
    }

    /// <summary>What a test leaves behind besides its emulator.</summary>
    protected virtual void CleanUp()
    {
    }

    private protected void Restart(params string[] settings)
    {
        var region = Host.Region;
        Host.Dispose();
        Host = new EmulatorHost(["Throttle=Off", .. settings]) { Region = region };
    }
}
