using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.Protocol;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.AppStream;

/// <summary>A cmdlet that acts on something in AppStream 2.0.</summary>
public abstract class AppStreamTargetCmdlet : AwsTargetCmdlet
{
    /// <summary>The client for a scope.</summary>
    private protected static Func<AppStreamClient> AppStream(Scope scope) =>
        Connector(AwsService.AppStream, scope, (transport, used) => new AppStreamClient(transport, used));

    /// <summary>
    /// The fleets of a stack; null where the caller may not list them: the service decides then. False where they can't be asked for, which
    /// was written.
    /// </summary>
    private protected bool TryFleetsOf(string stack, Scope scope, out IReadOnlyList<string>? fleets)
    {
        var connect = AppStream(scope);
        var asked = TryAwait(stack, () => FleetsOfAsync(connect(), stack), out var found);
        fleets = found?.Resource;
        return asked;
    }

    /// <summary>Which users have sessions of a stack on a fleet: AWS may not unregister it then.</summary>
    private protected string Users(string fleet, string stack, Scope scope)
    {
        var connect = AppStream(scope);
        return TryAwait(fleet, () => new AppStreamFleets(connect()).SessionsOf(fleet, [stack], Cancellation).ReadCurrentAsync(Cancellation), out var live)
            ? AffectedUsers.Count(live) + (live.Count > 0 ? "; AWS may reject this while users have sessions" : "")
            : "users unknown";
    }

    private async Task<Seen<List<string>>> FleetsOfAsync(AppStreamClient client, string stack)
    {
        try
        {
            return new Seen<List<string>>(await client.ListFleetNamesAsync(stack, Cancellation).OrNoneAsync().ReadAllAsync().ConfigureAwait(false));
        }
        catch (AwsServiceException failure) when (failure.IsAccessDenied())
        {
            return new Seen<List<string>>(null, Hidden(failure));
        }
    }

    /// <summary>Begins work on one thing.</summary>
    private protected void StartOn(object? target, Scope scope, Func<AppStreamClient, Task> work)
    {
        var connect = AppStream(scope);
        Start(target, () => work(connect()));
    }
}
