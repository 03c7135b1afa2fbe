using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>
/// The desktops that a command has changed. This class waits for the desktops and then returns them, grouped by account and Region.
/// </summary>
internal sealed class DesktopResults(AwsTargetCmdlet cmdlet)
{
    private readonly ScopeBatch<(string Id, object Given)> _desktops = new();

    /// <summary>Adds a desktop. The method can be called from any task.</summary>
    public void Add(DesktopTarget target) => Add(target.Scope, target.Key, target.Given);

    /// <summary>Adds a desktop. The method can be called from any task.</summary>
    /// <param name="scope">The account and Region.</param>
    /// <param name="id">The ID of the desktop.</param>
    /// <param name="given">The target object of error records.</param>
    public void Add(Scope scope, string id, object given) => _desktops.Add(scope, (id, given));

    /// <summary>
    /// Returns whether a desktop is already in one of the requested states. If the desktop is already in one of these states, the method
    /// reports that nothing changes, and adds the desktop to the results.
    /// </summary>
    public bool IsDone(DesktopTarget target, IReadOnlyList<string> states)
    {
        if (target.Desktop is not { } desktop || !states.Contains(desktop.State))
            return false;
        cmdlet.TellNoChange(DesktopMessages.InStateAlready(desktop));
        Add(target);
        return true;
    }

    /// <summary>Changes a desktop, and adds it to the results if the service accepts the change.</summary>
    /// <param name="target">The desktop.</param>
    /// <param name="send">Sends the call.</param>
    /// <param name="done">The states that a desktop can have after the change. If the response to the call is lost and the retry is
    /// rejected, a desktop in one of these states is considered changed.</param>
    public void Change(DesktopTarget target, Func<DesktopClient, string, Task> send, params string[] done)
    {
        var connect = AwsCmdlet.Connect<DesktopClient>(target.Scope);
        cmdlet.Start(target.Given, async () =>
        {
            var client = connect();
            try
            {
                await send(client, target.Key).ConfigureAwait(false);
            }
            catch (AwsServiceException failure) when (done.Length > 0 && failure.Error.IsWrongState())
            {
                if ((await client.InStateAsync([target.Key], done, cmdlet.Cancellation).ConfigureAwait(false)).Count == 0)
                    throw;
            }

            Add(target);
        });
    }

    /// <summary>
    /// Waits until all changes have been sent. If <paramref name="wait"/> isn't null, the method then also waits until the changes to the
    /// desktops are complete. If <paramref name="passThru"/> is true, the command also returns the desktops.
    /// </summary>
    /// <param name="wait">A function that creates the object that waits for the desktops in one account and Region. The value is null if
    /// the command doesn't wait.</param>
    /// <param name="passThru">Indicates whether the command returns the desktops.</param>
    public void Complete(Func<DesktopClient, WaitRun<WksDesktop>>? wait, bool passThru)
    {
        cmdlet.Finish();
        if (wait is null && !passThru)
            return;
        foreach (var same in _desktops.ByScope())
        {
            var connect = AwsCmdlet.Connect<DesktopClient>(same.Key);
            var targets = same.ToDictionary(desktop => desktop.Id, desktop => desktop.Given, StringComparer.Ordinal);
            cmdlet.Start(null, () => wait is null
                ? EmitAsync(connect(), targets)
                : wait(connect()).RunAsync(
                    targets.Keys,
                    cmdlet.EmitProgress,
                    (result, failure) => failure is not null
                        ? cmdlet.EmitErrorAsync(failure, targets[result.Key]).AsTask()
                        : passThru && result.Last is { } last ? cmdlet.EmitAsync(last).AsTask() : Task.CompletedTask,
                    cmdlet.Cancellation));
        }

        cmdlet.Finish();
    }

    // If a desktop has been deleted in the meantime, an error is written, because the command can't return the desktop.
    private async Task EmitAsync(DesktopClient client, Dictionary<string, object> targets)
    {
        IReadOnlyDictionary<string, WksDesktop> now;
        try
        {
            now = await client.GetAsync(targets.Keys, cmdlet.Cancellation).ConfigureAwait(false);
        }
        catch (AwsServiceException failure) when (failure.Error.Type is not (ErrorIds.NoCredentials or ErrorIds.NoRegion))
        {
            foreach (var (id, given) in targets)
                await cmdlet.EmitErrorAsync(failure.AfterChangeOf(id), given).ConfigureAwait(false);
            return;
        }

        foreach (var (id, given) in targets)
        {
            if (now.TryGetValue(id, out var desktop))
                await cmdlet.EmitAsync(desktop).ConfigureAwait(false);
            else
                await cmdlet.EmitErrorAsync(DesktopKinds.Desktop.NotFound(id, client.Region), given).ConfigureAwait(false);
        }
    }
}
