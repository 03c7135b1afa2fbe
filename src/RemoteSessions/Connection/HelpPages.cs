namespace RemoteSessions.Commands.Connection;

/// <summary>The help pages on the web, which <c>Get-Help -Online</c> opens.</summary>
internal static class HelpPages
{
    /// <summary>The folder of the pages. A command's page is named after the command.</summary>
    public const string Folder = "https://github.com/RemoteSessions/RemoteSessions/blob/main/docs/en-US/";
}
