using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>The desktops that a command has changed: it waits for them and returns them together for each account and Region.</summary>
internal sealed class DesktopResults(AwsTargetCmdlet cmdlet, CancellationToken cancellationToken)
{
    private readonly ScopeBatch<DesktopTarget> _targets = new();

    /// <summary>Called from any task: adds a desktop.</summary>
    public void Add(DesktopTarget target) => _targets.Add(target.Scope, target);

    /// <summary>Waits for the desktops, and returns them if the user requested it.</summary>
    /// <param name="wait">Creates the wait for an account and Region, or is null if the command doesn't wait.</param>
    /// <param name="passThru">Whether the command returns the desktops.</param>
    public void Complete(Func<DesktopClient, WaitRun<WksDesktop>>? wait, bool passThru)
    {
        if (wait is null && !passThru)
            return;
        foreach (var same in _targets.ByScope())
        {
            var connect = AwsCmdlet.Connect<DesktopClient>(same.Key);
            var targets = same.ToDictionary(target => target.Key, StringComparer.Ordinal);
            cmdlet.Start(null, () => wait is null
                ? EmitAsync(connect(), targets)
                : wait(connect()).RunAsync(
                    targets.Keys,
                    cmdlet.EmitProgress,
                    (result, failure) => failure is not null
                        ? cmdlet.EmitErrorAsync(failure, targets[result.Key].Given).AsTask()
                        : passThru && result.Last is { } last ? cmdlet.EmitAsync(last).AsTask() : Task.CompletedTask,
                    cancellationToken));
        }

        cmdlet.Finish();
    }

    // If a desktop has been deleted in the meantime, an error is written, because the command can't return it.
    private async Task EmitAsync(DesktopClient client, Dictionary<string, DesktopTarget> targets)
    {
        var now = await client.GetAsync(targets.Keys, cancellationToken).ConfigureAwait(false);
        foreach (var (id, target) in targets)
        {
            if (now.TryGetValue(id, out var desktop))
                await cmdlet.EmitAsync(desktop).ConfigureAwait(false);
            else
                await cmdlet.EmitErrorAsync(DesktopKinds.Desktop.NotFound(id, client.Region), target.Given).ConfigureAwait(false);
        }
    }
}
