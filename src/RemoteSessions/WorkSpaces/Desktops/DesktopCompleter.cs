using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>
/// Provides tab completion for desktops. The completer lists user names or computer names for parameters that accept them, and desktop IDs
/// for other parameters.
/// </summary>
public sealed class DesktopCompleter : LiveCompleter
{
    private protected override AwsService Service => AwsService.WorkSpaces;

    private protected override Task<IReadOnlyList<Candidate>> AskAsync(
        IAwsTransport transport, string? profileName, string parameterName, CancellationToken cancellationToken) => OfAsync(
            new DesktopClient(transport, profileName).ListAsync(DesktopQuery.All, cancellationToken),
            desktop => parameterName switch
            {
                "UserName" => Offer(desktop, desktop.UserName, desktop.UserName),
                "ComputerName" => Offer(desktop, desktop.ComputerName, desktop.ComputerName),
                // IDs are difficult to distinguish, so the completion list shows the user of each desktop.
                _ => Offer(desktop, desktop.WorkspaceId, desktop.Label),
            });

    private static Candidate Offer(WksDesktop desktop, string? value, string? label) =>
        new(value ?? "", label ?? "", $"{DesktopMessages.Hint(desktop)}, {desktop.WorkspaceId}");
}
