using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>
/// Waits until personal WorkSpaces are available, stopped, removed, or no longer being modified. Each call polls up to 25 desktops.
/// AWS: DescribeWorkspaces.
/// </summary>
[Cmdlet(VerbsLifecycle.Wait, "WksDesktop", DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Wait-WksDesktop.md")]
[OutputType(typeof(WksDesktop))]
public sealed class WaitWksDesktopCommand : WksDesktopTargetCmdlet
{
    private readonly ScopeBatch<(string Id, string Given, bool Named)> _desktops = new();

    /// <summary>
    /// The state to wait for: Available (state AVAILABLE), Stopped (state STOPPED), Removed (the desktops no longer exist, and the command
    /// returns nothing), or Modified (no change to properties is in progress).
    /// </summary>
    [Parameter]
    [ValidateSet("Available", "Stopped", "Removed", "Modified")]
    public string For { get; set; } = "Available";

    /// <summary>The maximum number of seconds to wait. The default is 900 seconds, or 9000 seconds with -For Modified.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = DesktopWaiting.DefaultTimeoutSeconds;

    private protected override bool ReadsConnections => false;

    private protected override bool MustSee => true;

    // The first poll shows which IDs don't exist. Before the first poll, the command must look up names. If several Regions are specified,
    // the command must also look up IDs, to find the Region of each directory. The resources of piped objects existed when the objects were
    // read, so these resources aren't looked up. If a row contains a user name, the desktop is looked up to check that it belongs to this
    // user.
    private protected override bool Accept(ResourceReference reference, Scope scope)
    {
        if (reference.Arn is not null || (reference.IsRow && reference[nameof(WksDesktop.UserName)] is not null)
            || (reference.Resource is null && (SeveralRegions || !reference.Keys.All(DesktopClient.IsId))))
            return true;
        foreach (var id in reference.Keys)
            _desktops.Add(scope, (id, id, reference.Resource is null));
        return false;
    }

    private protected override void ActOn(IReadOnlyList<DesktopTarget> targets)
    {
        foreach (var target in targets)
            _desktops.Add(target.Scope, (target.Key, target.Given, false));
        foreach (var same in _desktops.ByScope())
        {
            var connect = Connect<DesktopClient>(same.Key);
            var given = same.GroupBy(each => each.Id).ToDictionary(each => each.Key, each => each.Last().Given, StringComparer.Ordinal);
            var named = same.Where(each => each.Named).Select(each => each.Id).ToHashSet(StringComparer.Ordinal);
            Start(null, () => WaitFor(connect(), named).RunAsync(
                given.Keys,
                EmitProgress,
                (result, failure) => failure is not null
                    ? EmitErrorAsync(failure, given[result.Key]).AsTask()
                    : result.Last is { } last && !IsFor("Removed") ? EmitAsync(last).AsTask() : Task.CompletedTask,
                Cancellation));
        }
    }

    private WaitRun<WksDesktop> WaitFor(DesktopClient client, IReadOnlySet<string> named)
    {
        if (IsFor("Stopped"))
            return DesktopWaiting.Stopped(client, TimeoutSeconds, named);
        if (IsFor("Removed"))
            return DesktopWaiting.Removed(client, TimeoutSeconds, named);
        return IsFor("Modified")
            ? DesktopWaiting.Modified(
                client, Typed(nameof(TimeoutSeconds)) ? TimeoutSeconds : DesktopWaiting.ModifyTimeoutSeconds, named)
            : DesktopWaiting.Available(client, TimeoutSeconds, named);
    }

    private bool IsFor(string goal) => string.Equals(For, goal, StringComparison.OrdinalIgnoreCase);
}
