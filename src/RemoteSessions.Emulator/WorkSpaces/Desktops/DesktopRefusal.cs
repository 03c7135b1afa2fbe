namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>Why an item of a batch fails: code and message of an item in FailedRequests. The call itself succeeds.</summary>
internal sealed record DesktopRefusal(string Code, string Message);
