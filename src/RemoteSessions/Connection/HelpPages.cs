namespace RemoteSessions.Commands.Connection;

/// <summary>The web pages of the help, which <c>Get-Help -Online</c> opens.</summary>
internal static class HelpPages
{
    /// <summary>The folder of the pages. The page of a command has the command's name.</summary>
    public const string Folder = "https://github.com/RemoteSessions/RemoteSessions/blob/main/docs/en-US/";
}
