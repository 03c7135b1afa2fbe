using System.Management.Automation;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Provisioning;
using RemoteSessions.Resources;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>Starts fleets or pools.</summary>
public abstract class StartCapacityCmdlet<T> : AwsTargetCmdlet where T : CapacityResource
{
    /// <summary>The parameter set for names.</summary>
    private protected const string ByName = "Name";

    private static readonly string[] There = [CapacityStates.Running, CapacityStates.Starting];

    private readonly CapacityTargets<T> _targets;
    private readonly CapacitySwitch<T> _start;
    private readonly ScalingLimits _limits;

    private protected StartCapacityCmdlet(CapacityKind<T> kind)
    {
        _targets = new CapacityTargets<T>(this, kind);
        _start = new CapacitySwitch<T>(this, _targets, There);
        _limits = new ScalingLimits(this, kind.Scaling, kind.Kind.Name);
    }

    /// <summary>Specifies the fleets or pools as objects that the Get command returns, as rows of a CSV file, or as names.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>
    /// Specifies the number of available sessions to wait for. A running fleet or pool might not have any available sessions yet.
    /// </summary>
    [Parameter]
    [ValidateRange(1, 100000)]
    public int UntilAvailable { get; set; }

    /// <summary>
    /// Indicates that the command waits until the fleet or pool is running. The wait fails if the service reports errors that prevent this
    /// state change.
    /// </summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>Specifies the maximum number of seconds to wait.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = CapacityWaiting<T>.DefaultTimeoutSeconds;

    /// <summary>Indicates that the command returns the fleet or pool.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The names that were specified.</summary>
    private protected abstract IReadOnlyList<string> Names { get; }

    private protected override void ProcessInput()
    {
        Func<CapacityWaiting<T>>? waiting = Wait || UntilAvailable > 0
            ? () => new(CapacityGoal.Running, UntilAvailable, TimeoutSeconds, _targets.KindOf.Kind)
            : null;
        foreach (var target in _targets.Find(_targets.References(Names, InputObject)))
        {
            if (_start.IsThere(target))
                continue;
            if (target.Resource is { } resource && !There.Contains(target.State))
                _limits.WarnOfStart(resource, target.Scope);
            // A stopping fleet or pool can be started only after it has stopped. With -Wait, the command waits until the fleet or pool has
            // stopped.
            var stopping = target.State == CapacityStates.Stopping && waiting is not null;
            var about = target.State is null or CapacityStates.Stopped ? null : CommandMessages.IsInState(target.State);
            var action = stopping ? CommandMessages.WaitAndStartAction(_targets.Kind) : CommandMessages.StartAction(_targets.Kind);
            if (ShouldProcess(target.Describe(about), action, target.Scope))
                _targets.StartOn(target, service => StartAsync(service, target, stopping, waiting));
        }
    }

    private async Task StartAsync(ICapacityService<T> service, CapacityTarget target, bool stopping, Func<CapacityWaiting<T>>? waiting)
    {
        if (stopping)
        {
            var display = new WaitDisplay(CommandMessages.StartActivity(_targets.Kind, target.Label), EmitProgress);
            try
            {
                var options = new StepOptions(TimeSpan.FromSeconds(TimeoutSeconds), display.ShowStep, TimeProvider.System);
                await StopChangeStart.StopAsync(service, (T)target.Resource!, CommandMessages.NotStarted, options, Cancellation)
                    .ConfigureAwait(false);
            }
            finally
            {
                display.Complete();
            }
        }

        await _start.RunAsync(service, target, service.StartAsync, waiting, PassThru).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _start.Await(EndedAsync);

    private async Task EndedAsync(T item)
    {
        if (item.Problems.Count > 0)
            await EmitWarningAsync(CommandMessages.RunsWithErrors(_targets.Kind, item.Label, $"{item.Problems}")).ConfigureAwait(false);
        if (PassThru)
            await EmitAsync(item).ConfigureAwait(false);
    }
}
