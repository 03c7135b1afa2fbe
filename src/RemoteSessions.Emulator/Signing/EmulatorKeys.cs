using RemoteSessions.Abstractions;

namespace RemoteSessions.Emulator.Signing;

/// <summary>
/// The access keys that the emulator knows. They are the examples of AWS's own documentation, and good for nothing else.
/// </summary>
internal static class EmulatorKeys
{
    /// <summary>A session token that is always expired: with <see cref="Temporary"/> it gives <c>ExpiredTokenException</c>.</summary>
    public const string ExpiredSessionToken = "EmulatorExpiredSessionTokenEXAMPLE";

    /// <summary>The keys to use.</summary>
    public static AwsKeys Default { get; } = new("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

    /// <summary>Keys as a role has them, for clients that always send a session token.</summary>
    public static AwsKeys Temporary { get; } =
        new("ASIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYTEMPORARY", "EmulatorSessionTokenEXAMPLE");
}
