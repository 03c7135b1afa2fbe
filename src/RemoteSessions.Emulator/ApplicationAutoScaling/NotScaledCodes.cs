namespace RemoteSessions.Emulator.ApplicationAutoScaling;

/// <summary>The codes for the reasons why a policy didn't change the capacity. AWS documents these codes only in prose.</summary>
internal static class NotScaledCodes
{
    public const string AtMaximum = "AlreadyAtMaxCapacity";
    public const string AtMinimum = "AlreadyAtMinCapacity";
}
