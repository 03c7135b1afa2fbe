using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Provisioning;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>
/// When a command deletes a fleet or pool, this class deletes the scaling configuration or warns that the configuration remains. AWS
/// doesn't document whether the scaling configuration is deleted together with the fleet or pool. If the configuration remains, it applies
/// to a new fleet with the same name.
/// </summary>
internal sealed class LeftScaling(AwsTargetCmdlet cmdlet, AwsService service, ScalableKind kind, string kindName)
{
    private readonly ScalingLimits _limits = new(cmdlet, kind, kindName);

    /// <summary>Warns about the scaling configuration that would remain after the fleet or pool is deleted.</summary>
    public void Warn(CapacityTarget target)
    {
        if (_limits.TryGet(target.Scope, target.Key, out var registration) && registration is not null)
            cmdlet.WriteWarning(CommandMessages.ScalingLeft(kindName, target.Label, Losses(target)));
    }

    /// <summary>Warns that the scaling configuration of a deleted fleet or pool still exists.</summary>
    public Task WarnDeletedAsync(CapacityTarget target, CancellationToken cancellationToken) => WarnAsync(
        target.Key, target.Scope,
        (_, losses) => CommandMessages.ScalingStillExists(kindName, target.Label, target.Key, service.Name, losses), cancellationToken);

    /// <summary>Warns that the scaling configuration of an earlier fleet with the same name applies to a new fleet.</summary>
    public Task WarnInheritedAsync(string name, Scope scope, CancellationToken cancellationToken) => WarnAsync(
        name, scope,
        (target, losses) => CommandMessages.ScalingInherited(
            kindName, name, service.Name, target.MinCapacity, target.MaxCapacity, losses),
        cancellationToken);

    /// <summary>
    /// For prompts and -WhatIf messages, returns a description of the step that removes the scaling configuration, or null if the fleet or
    /// pool isn't registered for scaling.
    /// </summary>
    public string? Step(CapacityTarget target, bool nobodyAsks)
    {
        // If the command can't determine whether the fleet or pool is registered for scaling, it tries to delete the scaling configuration.
        if (_limits.TryGet(target.Scope, target.Key, out var registration) && registration is null)
            return null;
        return CommandMessages.RemoveScalingStep(nobodyAsks || registration is null ? [] : Losses(target));
    }

    /// <summary>Deletes the scaling configuration. Returns false if the fleet or pool isn't registered for scaling.</summary>
    public Task<bool> RemoveAsync(CapacityTarget target, CancellationToken cancellationToken) =>
        AwsCmdlet.Connect<ScalingClient>(target.Scope)().DeregisterAsync(kind, target.Key, cancellationToken).SucceedsAsync();

    private async Task WarnAsync(
        string key, Scope scope, Func<ScalableTarget, IReadOnlyList<string>, string> textOf, CancellationToken cancellationToken)
    {
        var connect = AwsCmdlet.Connect<ScalingClient>(scope);
        var text = await OptionalRead.OrNullAsync(
            async limit =>
            {
                var targets = await connect().ListTargetsAsync(kind, [key], limit).ReadAllAsync().ConfigureAwait(false);
                return targets is [var target, ..]
                    ? textOf(target, (await ScalingLosses.ReadAsync(connect(), kind, key, limit).ConfigureAwait(false)).Texts)
                    : "";
            },
            failure => cmdlet.EmitVerboseAsync(CommandMessages.ScalingUnknown(failure.Message)), cancellationToken).ConfigureAwait(false);
        if (text is { Length: > 0 })
            await cmdlet.EmitWarningAsync(text).ConfigureAwait(false);
    }

    private IReadOnlyList<string> Losses(CapacityTarget target)
    {
        var connect = AwsCmdlet.Connect<ScalingClient>(target.Scope);
        return cmdlet.TryAwait(
            target.Label, () => ScalingLosses.ReadAsync(connect(), kind, target.Key, cmdlet.Cancellation), out var losses)
            ? losses.Texts
            : [];
    }
}
