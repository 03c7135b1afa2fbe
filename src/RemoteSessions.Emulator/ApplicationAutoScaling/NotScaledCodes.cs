namespace RemoteSessions.Emulator.ApplicationAutoScaling;

/// <summary>The codes of the reasons why a policy changed nothing. The model lists them only in prose.</summary>
internal static class NotScaledCodes
{
    public const string AtMaximum = "AlreadyAtMaxCapacity";
    public const string AtMinimum = "AlreadyAtMinCapacity";
}
