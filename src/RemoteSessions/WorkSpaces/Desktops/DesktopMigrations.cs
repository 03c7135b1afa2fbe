using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>Migrates desktops and, if the user specified -Wait, waits for the new desktops.</summary>
internal sealed class DesktopMigrations(AwsTargetCmdlet cmdlet, bool wait, int timeoutSeconds)
{
    private readonly ScopeBatch<(DesktopTarget Target, string NewId, string BundleId)> _begun = new();

    /// <summary>Begins a migration.</summary>
    public void Start(DesktopTarget target, string bundleId)
    {
        var connect = AwsCmdlet.Connect<DesktopClient>(target.Scope);
        cmdlet.Start(target.Given, async () =>
        {
            var client = connect();
            var newId = await client.MigrateAsync(target.Key, bundleId, cmdlet.Cancellation).ConfigureAwait(false);
            if (wait)
                _begun.Add(target.Scope, (target, newId, bundleId));
            else
                await EmitAsync(client, target, newId, bundleId, WksDesktopMigration.Migrating).ConfigureAwait(false);
        });
    }

    /// <summary>
    /// Waits until the migrations have ended. If a migration fails, an error is written, even if AWS doesn't return a reason.
    /// </summary>
    public void Complete()
    {
        cmdlet.Finish();
        foreach (var same in _begun.ByScope())
        {
            var connect = AwsCmdlet.Connect<DesktopClient>(same.Key);
            var begun = same.ToDictionary(migration => migration.Target.Key, StringComparer.Ordinal);
            var newIds = begun.ToDictionary(migration => migration.Key, migration => migration.Value.NewId, StringComparer.Ordinal);
            cmdlet.Start(null, () =>
            {
                var client = connect();
                return DesktopWaiting.Migrated(client, newIds, timeoutSeconds).RunAsync(
                    begun.Keys,
                    cmdlet.EmitProgress,
                    (result, failure) =>
                    {
                        var (target, newId, bundleId) = begun[result.Key];
                        return failure is null
                            ? EmitAsync(client, target, newId, bundleId, WksDesktopMigration.Completed)
                            : cmdlet.EmitErrorAsync(failure.Explained(DesktopMessages.NewDesktop(newId)), target.Given).AsTask();
                    },
                    cmdlet.Cancellation);
            });
        }

        cmdlet.Finish();
    }

    private Task EmitAsync(DesktopClient client, DesktopTarget target, string newId, string bundleId, string state) =>
        cmdlet.EmitAsync(client.Migration(target.Desktop!, newId, bundleId, state)).AsTask();
}
