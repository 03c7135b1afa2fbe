using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Waits until directories are registered with WorkSpaces or have been deregistered. The command waits for any number of directories at
/// the same time.
/// AWS: DescribeWorkspaceDirectories.
/// </summary>
[Cmdlet(VerbsLifecycle.Wait, "WksDirectory", DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Wait-WksDirectory.md")]
[OutputType(typeof(WksDirectory))]
public sealed class WaitWksDirectoryCommand : WksDirectoryTargetCmdlet
{
    private readonly ScopeBatch<(string Id, string Given, bool Named)> _directories = new();

    /// <summary>
    /// The state to wait for: Registered (state REGISTERED) or Deregistered (the directory no longer exists). If you specify Deregistered,
    /// the command returns nothing.
    /// </summary>
    [Parameter]
    [ValidateSet("Registered", "Deregistered")]
    public string For { get; set; } = "Registered";

    /// <summary>The maximum number of seconds to wait.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = DirectoryWaiting.DefaultTimeoutSeconds;

    private protected override void ProcessInput()
    {
        var references = References().ToList();
        foreach (var found in Find(WorkSpacesNames.Directories, references.Where(MustBeFound), mustSee: true))
            _directories.Add(found.Scope, (found.Key, found.Given, false));
        foreach (var reference in references.Where(reference => !MustBeFound(reference)))
        {
            foreach (var id in reference.Keys)
                _directories.Add(ScopeOf(AwsService.WorkSpaces, reference.Input), (id, id, reference.Resource is null));
        }
    }

    // The first poll detects IDs that don't exist. Before the first poll, the command must look up names. If several Regions are specified,
    // the command must also look up IDs, to find the Region of each directory. Piped objects existed when they were read, so they are
    // treated as found.
    private bool MustBeFound(ResourceReference reference) =>
        reference.Arn is not null || (reference.Resource is null && (SeveralRegions || !reference.Keys.All(WorkSpacesNames.IsDirectoryId)));

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var registered = string.Equals(For, "Registered", StringComparison.OrdinalIgnoreCase);
        foreach (var same in _directories.ByScope())
        {
            var connect = Connect<WorkSpacesClient>(same.Key);
            var given = same.GroupBy(each => each.Id).ToDictionary(each => each.Key, each => each.Last().Given, StringComparer.Ordinal);
            var named = same.Where(each => each.Named).Select(each => each.Id).ToHashSet(StringComparer.Ordinal);
            Start(null, () =>
            {
                var client = connect();
                var run = registered
                    ? DirectoryWaiting.Registered(client, TimeoutSeconds, named)
                    : DirectoryWaiting.Deregistered(client, TimeoutSeconds, named);
                return run.RunAsync(
                    given.Keys,
                    EmitProgress,
                    async (result, failure) =>
                    {
                        if (failure is not null)
                            await EmitErrorAsync(failure, given[result.Key]).ConfigureAwait(false);
                        else if (registered)
                            await EmitAsync(result.Last!).ConfigureAwait(false);
                    },
                    Cancellation);
            });
        }

        Finish();
    }
}
