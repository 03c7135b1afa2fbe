namespace RemoteSessions.Abstractions;

/// <summary>The rate limit of one operation for an account. The service applies it with the token bucket algorithm.</summary>
/// <param name="Burst">The number of calls that may be sent at once.</param>
/// <param name="PerSecond">The number of calls per second that are possible after the burst.</param>
public sealed record RequestRate(int Burst, double PerSecond)
{
    /// <summary>
    /// An emulator sends this response header with the value <see cref="None"/> if it doesn't apply the documented rate limits.
    /// </summary>
    internal const string NoneHeader = "x-emulator-throttle";

    /// <inheritdoc cref="NoneHeader"/>
    internal const string None = "off";
}
