using RemoteSessions.Abstractions;

namespace RemoteSessions.Emulator.Signing;

/// <summary>
/// The access keys that the emulator accepts. The emulator's keys are example keys like those in the AWS documentation, and they don't work
/// with AWS.
/// </summary>
internal static class EmulatorKeys
{
    /// <summary>
    /// A session token that is always treated as expired. A request that contains this token and is signed with the <see cref="Temporary"/>
    /// keys fails with <c>ExpiredTokenException</c>.
    /// </summary>
    public const string ExpiredSessionToken = "EmulatorExpiredSessionTokenEXAMPLE";

    /// <summary>The default keys.</summary>
    public static AwsKeys Default { get; } = new("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

    /// <summary>Temporary credentials with a session token, like those of a role. Some clients always send a session token.</summary>
    public static AwsKeys Temporary { get; } =
        new("ASIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYTEMPORARY", "EmulatorSessionTokenEXAMPLE");
}
