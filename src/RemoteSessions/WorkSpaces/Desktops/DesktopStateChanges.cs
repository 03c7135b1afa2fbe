using RemoteSessions.Commands.Pipeline;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>
/// Starts and ends the maintenance of desktops. Each call changes only one desktop, but reads the states of up to 25 desktops.
/// </summary>
internal sealed class DesktopStateChanges(AwsTargetCmdlet cmdlet, string state, CancellationToken cancellationToken)
{
    private readonly DesktopResults _results = new(cmdlet, cancellationToken);

    /// <summary>Adds a desktop that needs no change. The command returns it together with the other desktops.</summary>
    public void AddUnchanged(DesktopTarget target) => _results.Add(target);

    /// <summary>Changes a desktop.</summary>
    public void Send(DesktopTarget target)
    {
        var connect = AwsCmdlet.Connect<DesktopClient>(target.Scope);
        cmdlet.Start(target.Given, async () =>
        {
            await connect().ModifyStateAsync(target.Key, state, cancellationToken).ConfigureAwait(false);
            _results.Add(target);
        });
    }

    /// <summary>Waits for the changes, and returns the desktops if the user requested it.</summary>
    public void Complete(bool passThru)
    {
        cmdlet.Finish();
        _results.Complete(null, passThru);
    }
}
