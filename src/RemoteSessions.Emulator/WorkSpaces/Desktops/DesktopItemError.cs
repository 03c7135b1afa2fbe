namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>The error code and message of an item in FailedRequests. The call itself succeeds even if an item fails.</summary>
internal sealed record DesktopItemError(string Code, string Message);
