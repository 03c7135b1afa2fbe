using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>
/// Changes properties of personal WorkSpaces. The command sends only the properties that differ from the current properties. Each property
/// is sent in a separate call, in an order that AWS accepts.
/// AWS: DescribeWorkspaces, ModifyWorkspaceProperties. If the change reboots a desktop, the command also calls
/// DescribeWorkspacesConnectionStatus.
/// </summary>
[Cmdlet(VerbsCommon.Set, "WksDesktop", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Set-WksDesktop.md")]
[OutputType(typeof(WksDesktop))]
public sealed class SetWksDesktopCommand : WksDesktopTargetCmdlet
{
    private readonly DesktopSettingsList _settings = new();

    /// <summary>
    /// The running mode: AUTO_STOP (stops after the user has disconnected, and is billed by the hour), ALWAYS_ON (billed by the month), or
    /// MANUAL.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(DesktopValueCompleter))]
    public string? RunningMode { get; set; }

    /// <summary>
    /// The number of minutes without a connected user after which an AUTO_STOP desktop stops: 60 to 2880, in steps of 60.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AutoStopMinutes")]
    [CsvNumber]
    [ValidateNumber(60, 2880, "minutes")]
    public int? RunningModeAutoStopTimeoutInMinutes { get; set; }

    /// <summary>The compute type, such as STANDARD, PERFORMANCE, or POWER. The change reboots the desktop.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ComputeType")]
    [CsvValue]
    [ArgumentCompleter(typeof(DesktopValueCompleter))]
    public string? ComputeTypeName { get; set; }

    /// <summary>The size of the root volume in GiB: 80, or 175 to 2000. The size can't be reduced.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(80, 2000, "GiB")]
    public int? RootVolumeSizeGib { get; set; }

    /// <summary>The size of the user volume in GiB: 10, 50, or 100 to 2000. The size can't be reduced.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(10, 2000, "GiB")]
    public int? UserVolumeSizeGib { get; set; }

    /// <summary>The streaming protocol: WSP (also called DCV) or PCOIP. The change reboots the desktop, which must be AVAILABLE.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Protocols")]
    [CsvValue]
    [ArgumentCompleter(typeof(DesktopValueCompleter))]
    public string? Protocol { get; set; }

    /// <summary>Waits until each desktop has the new values and is AVAILABLE or STOPPED.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>
    /// The maximum number of seconds to wait for each change. The command waits for each change to a desktop to complete before it sends
    /// the next change. With -Wait, the command also waits for the last change to complete.
    /// </summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = DesktopWaiting.ModifyTimeoutSeconds;

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override bool MustSee => true;

    // Connection states are needed because a reboot disconnects users. Other changes don't disconnect users.
    private protected override bool ReadsConnections => !NobodyAsks(Force) && (_settings.MayReboot || !RunsUnasked(Force));

    private protected override bool Accept(ResourceReference reference, Scope scope)
    {
        if (!HasItsSettings(reference))
            return false;
        // The properties of a desktop object contain the current settings. The columns of a row contain the requested settings.
        _settings.Add(reference, scope, ParameterSettings.Read<DesktopSettings>(this, reference.IsRow ? null : Typed));
        return true;
    }

    private protected override void ActOn(IReadOnlyList<DesktopTarget> targets)
    {
        var changes = new DesktopChanges(this, Wait, TimeoutSeconds);
        foreach (var target in targets)
            Change(target, changes);
        changes.Complete();
    }

    private void Change(DesktopTarget target, DesktopChanges changes)
    {
        if (_settings.Of(target.Found) is not { } settings)
        {
            WriteError(ErrorRecords.Create(
                ErrorIds.InvalidArgument, DesktopMessages.DifferentSettings(target.Desktop!.Label), target.Given, CommandName));
            return;
        }

        var change = new DesktopChange(target.Desktop!, settings);
        if (change.Problem is { } problem)
        {
            WriteError(ErrorRecords.Create(problem.Type, problem.Message, target.Given, CommandName));
        }
        else if (change.Steps.Count == 0)
        {
            TellNoChange(change.List, DesktopMessages.Named(target.Desktop!), target.Desktop!.Label, target.Scope);
            WriteObject(target.Desktop);
        }
        else if (MayChange(target, change))
        {
            changes.Start(target, change);
        }
    }

    private bool MayChange(DesktopTarget target, DesktopChange change)
    {
        var users = change.Disconnects ? Users(target) : null;
        var text = string.Join(", ", change.List.All);
        // If PowerShell prompts for confirmation, the prompt shows which user would be disconnected.
        var asked = !RunsUnasked(Force);
        return Confirmed(target.Describe(), DesktopMessages.Change(text, change.Disconnects, users), Force, target.Scope)
            && (asked || users is null || NobodyAsks(Force)
                || ShouldContinue(
                    DesktopMessages.ChangeQuestion(target.Desktop!.Label, PlaceOf(target.Scope), text, users), CommandName));
    }

    private static string? Users(DesktopTarget target)
    {
        if (target.Unread is { } unread)
            return DesktopMessages.MayDisconnect(unread.Error.Message);
        return target.Desktop!.IsConnected ? DesktopMessages.Disconnected(target.Desktop.Label) : null;
    }
}
