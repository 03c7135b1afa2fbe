using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Wire;

namespace RemoteSessions.Provisioning;

/// <summary>Waits for fleets or pools: any number of them together, with a call for each look.</summary>
public abstract class WaitCapacityCmdlet<T> : CapacityTargetCmdlet<T> where T : CapacityResource
{
    private CapacityWaiting<T>? _waiting;

    /// <summary>Running: state RUNNING. Stopped: state STOPPED.</summary>
    [Parameter]
    [ValidateSet("Running", "Stopped")]
    public string For { get; set; } = "Running";

    /// <summary>With -For Running: waits until so many sessions can begin, since RUNNING promises none.</summary>
    [Parameter]
    [ValidateRange(1, 100000)]
    public int UntilAvailable { get; set; }

    /// <summary>For how many seconds at most.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = CapacityWaiting<T>.DefaultTimeoutSeconds;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        var goal = Enum.Parse<CapacityGoal>(For, ignoreCase: true);
        if (goal == CapacityGoal.Stopped && UntilAvailable > 0)
        {
            ThrowTerminatingError(ErrorRecords.Create(
                ErrorIds.InvalidArgument, $"-UntilAvailable {UntilAvailable} belongs to -For Running, not to -For Stopped.", null, CommandName));
        }

        _waiting = new CapacityWaiting<T>(goal, UntilAvailable, TimeoutSeconds);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var target in Targets())
            _waiting!.Add(target, ServiceOf(target));
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => Await(item => EmitAsync(item).AsTask(), () => _waiting);
}
