using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.Protocol;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Finds the fleets that are registered with a stack, and the users of these fleets. Commands use this class before they change a
/// registration, delete a stack, or create a streaming URL.
/// </summary>
internal sealed class StackFleets(AwsTargetCmdlet cmdlet)
{
    /// <summary>
    /// Finds the fleets that are registered with a stack. If the caller isn't allowed to list the fleets, <paramref name="fleets"/> is
    /// null, and the service decides whether to accept the request. If the call fails for another reason, the method writes the error and
    /// returns false.
    /// </summary>
    public bool TryFind(string stack, Scope scope, out IReadOnlyList<string>? fleets)
    {
        var connect = AwsCmdlet.Connect<AppStreamClient>(scope);
        var asked = cmdlet.TryAwait(stack, () => FindAsync(connect(), stack), out var found);
        fleets = found?.Resource;
        return asked;
    }

    /// <summary>
    /// Returns text about the users who have sessions on the specified fleet and stack. AWS might reject the request to unregister the
    /// fleet while these users have sessions.
    /// </summary>
    public string Users(string fleet, string stack, Scope scope)
    {
        var connect = AwsCmdlet.Connect<AppStreamFleets>(scope);
        return cmdlet.TryAwait(
            fleet, () => connect().SessionsOf(fleet, [stack], cmdlet.Cancellation).ReadCurrentAsync(cmdlet.Cancellation), out var live)
            ? live.Count > 0 ? AppStreamMessages.UsersMayBlock(AffectedUsers.Count(live)) : AffectedUsers.Count(live)
            : AppStreamMessages.UsersUnknown;
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
