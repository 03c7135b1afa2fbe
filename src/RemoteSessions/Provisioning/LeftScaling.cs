using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Provisioning;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>
/// Deletes the scaling of fleets or pools that are deleted, or warns that it would be left behind. AWS doesn't document that the scaling is
/// deleted together with the fleet or pool, and a new fleet of the same name would have it.
/// </summary>
internal sealed class LeftScaling(AwsTargetCmdlet cmdlet, ScalableKind kind, string kindName)
{
    private readonly ScalingLimits _limits = new(cmdlet, kind, kindName);

    /// <summary>Warns about the scaling that would be left behind.</summary>
    public void Warn(CapacityTarget target)
    {
        if (_limits.TryGet(target.Scope, target.Key, out var registration) && registration is not null)
            cmdlet.WriteWarning(CommandMessages.ScalingLeft(kindName, target.Label, Losses(target)));
    }

    /// <summary>Returns the step for prompts and -WhatIf, or null if the fleet or pool isn't scaled.</summary>
    public string? Step(CapacityTarget target, bool nobodyAsks)
    {
        // If the scaling can't be read, the service decides.
        if (_limits.TryGet(target.Scope, target.Key, out var registration) && registration is null)
            return null;
        return CommandMessages.RemoveScalingStep(nobodyAsks || registration is null ? [] : Losses(target));
    }

    /// <summary>Deletes the scaling. Returns false if there is none.</summary>
    public Task<bool> RemoveAsync(CapacityTarget target, CancellationToken cancellationToken) =>
        AwsCmdlet.Connect<ScalingClient>(target.Scope)().DeregisterAsync(kind, target.Key, cancellationToken).SucceedsAsync();

    private IReadOnlyList<string> Losses(CapacityTarget target)
    {
        var connect = AwsCmdlet.Connect<ScalingClient>(target.Scope);
        return cmdlet.TryAwait(
            target.Label, () => ScalingLosses.ReadAsync(connect(), kind, target.Key, cmdlet.Cancellation), out var losses)
            ? losses.Texts
            : [];
    }
}
