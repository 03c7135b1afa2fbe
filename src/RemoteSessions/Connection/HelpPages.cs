namespace RemoteSessions.Commands.Connection;

/// <summary>The online help pages that <c>Get-Help -Online</c> opens.</summary>
internal static class HelpPages
{
    /// <summary>The folder that contains the pages. The name of each page is the name of its command.</summary>
    public const string Folder = "https://github.com/RemoteSessions/RemoteSessions/blob/main/docs/en-US/";
}
