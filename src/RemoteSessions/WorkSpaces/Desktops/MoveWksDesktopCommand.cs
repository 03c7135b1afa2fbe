using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Desktops;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>
/// Migrates personal WorkSpaces to another bundle. AWS creates a new desktop with a new ID and deletes the old desktop. The command returns
/// the old ID and the new ID.
/// AWS: MigrateWorkspace, DescribeWorkspaces, DescribeWorkspaceBundles, DescribeWorkspacesConnectionStatus, DescribeWorkspaceSnapshots.
/// </summary>
[Cmdlet(VerbsCommon.Move, "WksDesktop", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Move-WksDesktop.md")]
[OutputType(typeof(WksDesktopMigration))]
public sealed class MoveWksDesktopCommand : WksDesktopTargetCmdlet
{
    private static readonly string[] Allowed =
        [WorkspaceStateValues.Available, WorkspaceStateValues.Stopped, WorkspaceStateValues.Error];

    /// <summary>The bundle to migrate to: an ID (wsb-...) or a name.</summary>
    [Parameter(Mandatory = true)]
    [TextOnly(Or = typeof(WksBundle))]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(BundleCompleter))]
    public string BundleId { get; set; } = "";

    /// <summary>Waits until each new desktop is available and each old desktop has been deleted.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>With -Wait, the maximum number of seconds to wait.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = DesktopWaiting.ModifyTimeoutSeconds;

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override bool ReadsConnections => !RunsUnasked(Force);

    private protected override bool MustSee => true;

    private protected override void ActOn(IReadOnlyList<DesktopTarget> targets)
    {
        var (parts, migrations) = (new DesktopParts(this), new DesktopMigrations(this, Wait, TimeoutSeconds));
        foreach (var same in targets.GroupBy(target => target.Scope))
        {
            var bundle = parts.Bundle(BundleId, same.Key);
            if (bundle?.Failure is { } failure)
                WriteError(ErrorRecords.Create(failure, BundleId, CommandName));
            foreach (var target in bundle is { Failure: null } ? same : Enumerable.Empty<DesktopTarget>())
                Migrate(target, bundle!.Id, bundle.Label, migrations);
        }

        migrations.Complete();
    }

    private void Migrate(DesktopTarget target, string bundleId, string bundle, DesktopMigrations migrations)
    {
        if (Problem(target.Desktop!, bundleId, bundle) is { } problem)
            WriteError(ErrorRecords.Create(problem.Type, problem.Message, target.Given, CommandName));
        else if (DesktopSnapshots.TryDescribe(
            this, target, WksDesktopSnapshot.ForRebuild, DesktopMessages.NoMigrateSnapshot, Force, out var snapshot)
            && Confirmed(target.Describe(), DesktopMessages.Migrate(bundle, snapshot), Force, target.Scope))
            migrations.Start(target, bundleId);
    }

    private static ServiceError? Problem(WksDesktop desktop, string bundleId, string bundle)
    {
        if (desktop.IsStandby)
            return new ServiceError(ServiceErrorTypes.OperationNotSupported, DesktopMessages.StandbyNotMigrated(desktop.Label));
        if (desktop.BundleId == bundleId)
            return new ServiceError(ErrorIds.InvalidArgument, DesktopMessages.MigrateSameBundle(desktop.Label, bundle));
        // If this code doesn't recognize the state, the service decides whether to accept the request.
        return desktop.IsKnownNotToBe(Allowed)
            ? new ServiceError(
                ServiceErrorTypes.InvalidResourceState, DesktopMessages.MigrateNeedsState(desktop.Label, desktop.State!))
            : null;
    }
}
