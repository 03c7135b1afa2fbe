using RemoteSessions.Commands.Pipeline;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>Returns desktops as they are after a command.</summary>
internal static class DesktopOutput
{
    /// <summary>Reads desktops, 25 with a call, and returns them. One that doesn't exist any more is an error.</summary>
    public static async Task EmitAsync(AwsTargetCmdlet cmdlet, DesktopClient client, IReadOnlyDictionary<string, DesktopTarget> targets)
    {
        var now = await client.GetAsync(targets.Keys, cmdlet.Cancellation).ConfigureAwait(false);
        foreach (var (id, target) in targets)
        {
            if (now.TryGetValue(id, out var desktop))
                await cmdlet.EmitAsync(desktop).ConfigureAwait(false);
            else
                await cmdlet.EmitErrorAsync(DesktopKinds.Desktop.NotFound(id, client.Region), target.Given).ConfigureAwait(false);
        }
    }
}
