using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Rolls an image out to AppStream 2.0 (WorkSpaces Applications) fleets: changes the image, and waits until all sessions that began before
/// the change have ended. The command can drain the instances of multi-session fleets, and can end the sessions that remain after a
/// specified time.
/// AWS: DescribeFleets, DescribeImages, UpdateFleet, ListAssociatedStacks, DescribeSessions. With -Drain, the command also calls
/// DrainSessionInstance, and with -EndSessionsAfter, it also calls ExpireSession.
/// </summary>
[Cmdlet(VerbsData.Update, "ASFleetImage", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Update-ASFleetImage.md")]
[OutputType(typeof(ASFleetImageUpdate))]
public sealed class UpdateASFleetImageCommand : AwsTargetCmdlet
{
    // A session lasts for at most five days.
    private const int LongestWait = 604_800;

    private readonly CapacityTargets<ASFleet> _targets;
    private ImageRollOuts? _rollOuts;
    private bool _isImage;

    /// <summary>Initializes the command.</summary>
    public UpdateASFleetImageCommand() => _targets = new CapacityTargets<ASFleet>(this, AppStreamNames.Fleets);

    /// <summary>The fleets: objects that Get-ASFleet returns, rows of a CSV file, or names.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The names of the fleets. Wildcards are supported.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Name", ValueFromPipelineByPropertyName = true)]
    [Alias("FleetName")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(FleetCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>The name or ARN of the new image.</summary>
    [Parameter(Mandatory = true)]
    [TextOnly(Or = typeof(ASImage))]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ImageCompleter))]
    public string ImageName { get; set; } = "";

    /// <summary>In multi-session fleets, drains each instance that hosts a session that began before the change.</summary>
    [Parameter]
    public SwitchParameter Drain { get; set; }

    /// <summary>The time after which the remaining sessions are ended, such as 30m, 4h, 1d, or 4:00:00.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [Duration]
    [ArgumentCompleter(typeof(DurationCompleter))]
    public TimeSpan? EndSessionsAfter { get; set; }

    /// <summary>The maximum number of seconds to wait for each fleet, measured with the clock of AWS or of the emulator.</summary>
    [Parameter]
    [ValidateRange(1, LongestWait)]
    public int TimeoutSeconds { get; set; } = LongestWait;

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        var timeout = TimeSpan.FromSeconds(TimeoutSeconds);
        if (EndSessionsAfter is { } after && (after < TimeSpan.Zero || after >= timeout))
            ThrowTerminatingError(ErrorRecords.Create(
                ErrorIds.InvalidArgument, RollOutMessages.InvalidTimes(after, timeout), null, CommandName));
        _isImage = Selected(new ResourceSelector(ASImage.Identity), Texts([ImageName])).Any();
        _rollOuts = new ImageRollOuts(this, ImageName, new RollOutOptions(Drain, EndSessionsAfter, timeout));
    }

    private protected override void ProcessInput()
    {
        if (!_isImage)
            return;
        foreach (var target in _targets.Find(_targets.References(Name, InputObject), mustSee: true))
            _rollOuts!.Plan(target);
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _rollOuts!.Run(ThrottleLimit, Force);

    private protected override string? InterruptionNote => _rollOuts?.Note;
}
