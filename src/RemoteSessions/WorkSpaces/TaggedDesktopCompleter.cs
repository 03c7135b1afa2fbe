using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Provides tab completion for the IDs of desktops that can have tags. The completion list shows the user of each desktop.
/// </summary>
internal sealed class TaggedDesktopCompleter : LiveCompleter
{
    private protected override AwsService Service => AwsService.WorkSpaces;

    private protected override Task<IReadOnlyList<Candidate>> AskAsync(
        IAwsTransport transport, string? profileName, string parameterName, CancellationToken cancellationToken) => OfAsync(
            new DesktopClient(transport, profileName).ListAsync(DesktopQuery.All, cancellationToken),
            desktop => new Candidate(desktop.Key, desktop.Label, $"{DesktopMessages.Hint(desktop)}, {desktop.WorkspaceId}"));
}
