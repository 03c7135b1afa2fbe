using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Wire;

namespace RemoteSessions.WorkSpaces;

/// <summary>
/// Waits for directories to be registered with WorkSpaces, or to be gone: any number of them together.
/// AWS: DescribeWorkspaceDirectories.
/// </summary>
[Cmdlet(VerbsLifecycle.Wait, "WksDirectory", DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Wait-WksDirectory.md")]
[OutputType(typeof(WksDirectory))]
public sealed class WaitWksDirectoryCommand : WksDirectoryTargetCmdlet
{
    private readonly Dictionary<Scope, (Func<WorkSpacesClient> Connect, HashSet<string> Ids, HashSet<string> Named)> _scopes = [];

    /// <summary>Registered: state REGISTERED. Deregistered: no longer there; gives nothing.</summary>
    [Parameter]
    [ValidateSet("Registered", "Deregistered")]
    public string For { get; set; } = "Registered";

    /// <summary>For how many seconds at most.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = DirectoryWaiting.DefaultTimeoutSeconds;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var (id, from) in Targets())
        {
            var scope = ScopeOf(AwsService.WorkSpaces, from);
            if (!_scopes.TryGetValue(scope, out var waiting))
                _scopes[scope] = waiting = (WorkSpaces(from), new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
            waiting.Ids.Add(id);
            // An object was there when it was read.
            if (from is null or ResourceInput)
                waiting.Named.Add(id);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var registered = string.Equals(For, "Registered", StringComparison.OrdinalIgnoreCase);
        foreach (var (connect, ids, named) in _scopes.Values)
        {
            Start(null, () =>
            {
                var client = connect();
                var run = registered ? DirectoryWaiting.Registered(client, TimeoutSeconds, named) : DirectoryWaiting.Deregistered(client, TimeoutSeconds, named);
                return run.RunAsync(
                    ids,
                    EmitProgress,
                    async (result, failure) =>
                    {
                        if (failure is not null)
                            await EmitErrorAsync(failure, result.Key).ConfigureAwait(false);
                        else if (registered)
                            await EmitAsync(result.Last!).ConfigureAwait(false);
                    },
                    Cancellation);
            });
        }

        Finish();
    }
}
