namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>The error code and message of an item in FailedRequests. The call itself succeeds.</summary>
internal sealed record DesktopItemError(string Code, string Message);
