namespace RemoteSessions.Abstractions;

/// <summary>How often a service takes one operation from an account: a bucket of calls that fills again.</summary>
/// <param name="Burst">How many calls may come at once.</param>
/// <param name="PerSecond">How many a second after that.</param>
public sealed record RequestRate(int Burst, double PerSecond)
{
    /// <summary>With <see cref="None"/> in this header of a response, an emulator says that it has none of the documented rates.</summary>
    internal const string NoneHeader = "x-emulator-throttle";

    /// <inheritdoc cref="NoneHeader"/>
    internal const string None = "off";
}
