using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.Protocol;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.AppStream;

/// <summary>What a command has to know of the fleets that are registered with stacks before it changes that.</summary>
internal sealed class StackFleets(AwsTargetCmdlet cmdlet)
{
    /// <summary>
    /// The fleets of a stack; null where the caller may not list them: the service decides then. False where they can't be asked for, which
    /// was written.
    /// </summary>
    public bool TryFind(string stack, Scope scope, out IReadOnlyList<string>? fleets)
    {
        var connect = AwsCmdlet.Connect<AppStreamClient>(scope);
        var asked = cmdlet.TryAwait(stack, () => FindAsync(connect(), stack), out var found);
        fleets = found?.Resource;
        return asked;
    }

    /// <summary>Which users have sessions of a stack on a fleet: AWS may not unregister it then.</summary>
    public string Users(string fleet, string stack, Scope scope)
    {
        var connect = AwsCmdlet.Connect<AppStreamFleets>(scope);
        return cmdlet.TryAwait(
            fleet, () => connect().SessionsOf(fleet, [stack], cmdlet.Cancellation).ReadCurrentAsync(cmdlet.Cancellation), out var live)
            ? AffectedUsers.Count(live) + (live.Count > 0 ? "; AWS may reject this while users have sessions" : "")
            : "users unknown";
    }

    private async Task<Seen<List<string>>> FindAsync(AppStreamClient client, string stack)
    {
        try
        {
            return new Seen<List<string>>(
                await client.ListFleetNamesAsync(stack, cmdlet.Cancellation).OrNoneAsync().ReadAllAsync().ConfigureAwait(false));
        }
        catch (AwsServiceException failure) when (failure.IsAccessDenied())
        {
            return new Seen<List<string>>(null, AwsTargetCmdlet.Hidden(failure));
        }
    }
}
