namespace RemoteSessions.Abstractions;

/// <summary>The rate limit for an operation in an account. The service enforces the limit with the token bucket algorithm.</summary>
/// <param name="Burst">The number of calls that are allowed in a burst (the capacity of the token bucket).</param>
/// <param name="PerSecond">The number of calls per second that are allowed after the burst.</param>
public sealed record RequestRate(int Burst, double PerSecond)
{
    /// <summary>
    /// An emulator sends this response header with the value <see cref="None"/> if it doesn't enforce the documented rate limits.
    /// </summary>
    internal const string NoneHeader = "x-emulator-throttle";

    /// <inheritdoc cref="NoneHeader"/>
    internal const string None = "off";
}
