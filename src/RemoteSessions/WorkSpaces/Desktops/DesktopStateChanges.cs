using RemoteSessions.Commands.Pipeline;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>Puts desktops into maintenance and ends it. A call changes only one desktop; their states are read for 25 at once.</summary>
internal sealed class DesktopStateChanges(AwsTargetCmdlet cmdlet, string state, CancellationToken cancellationToken)
{
    private readonly DesktopResults _results = new(cmdlet, cancellationToken);

    /// <summary>A desktop that needs no change, but that the command returns like the others.</summary>
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

    /// <summary>Waits for the changes, and returns the desktops if that is wanted.</summary>
    public void Complete(bool passThru)
    {
        cmdlet.Finish();
        _results.Complete(null, passThru);
    }
}
