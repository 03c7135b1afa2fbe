using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Reports;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>
/// Finds out whether Application Auto Scaling scales the fleets or pools that a command changes, and warns about the consequences. A caller
/// who isn't allowed to read the scaling settings can still make the change.
/// </summary>
internal sealed class ScalingLimits(AwsTargetCmdlet cmdlet, ScalableKind kind, string kindName)
{
    private readonly HashSet<Scope> _asked = [];
    private readonly Dictionary<Scope, Dictionary<string, ScalableTarget>?> _all = [];

    /// <summary>
    /// Returns whether the registration of a fleet or pool with Application Auto Scaling could be read. The registration is null if the
    /// fleet or pool isn't registered.
    /// </summary>
    public bool TryGet(Scope scope, string key, out ScalableTarget? registration)
    {
        registration = null;
        if (!_all.TryGetValue(scope, out var known))
        {
            // To reduce the number of calls, the registrations of all fleets or pools are listed when the second fleet or pool is
            // processed.
            var isFirst = _asked.Add(scope);
            var connect = AwsCmdlet.Connect<ScalingClient>(scope);
            cmdlet.TryAwait(key, () => ReadAsync(connect, isFirst ? [key] : null), out known);
            if (!isFirst || known is null)
                _all[scope] = known;
        }

        registration = known?.GetValueOrDefault(kind.ResourceId(key));
        return known is not null;
    }

    /// <summary>Warns the user if Application Auto Scaling can change the size that the command sets.</summary>
    public void WarnOfSize(CapacityResource resource, Scope scope, int size)
    {
        if (!TryGet(scope, resource.Key, out var target) || target is null)
            return;
        if (!IsWithin(target, size))
        {
            cmdlet.WriteWarning(CommandMessages.SizeOutside(
                kindName, resource.Label, size, UnitsOf(resource), target.MinCapacity, target.MaxCapacity));
        }
        else if (ScalingParts.Of(target.SuspendedState).Count() < ScalingParts.Count)
        {
            cmdlet.WriteWarning(CommandMessages.SizeWithin(
                kindName, resource.Label, UnitsOf(resource), target.MinCapacity, target.MaxCapacity));
        }
    }

    /// <summary>Warns if a fleet or pool starts with a size that Application Auto Scaling will change.</summary>
    public void WarnOfStart(CapacityResource resource, Scope scope)
    {
        if (resource.DesiredSessions is { } size && TryGet(scope, resource.Key, out var target) && target is not null
            && !IsWithin(target, size))
        {
            cmdlet.WriteWarning(CommandMessages.StartOutside(
                kindName, resource.Label, size, UnitsOf(resource), target.MinCapacity, target.MaxCapacity));
        }
    }

    private static string UnitsOf(CapacityResource resource) => ScalingMessages.Units(resource.Unit == RemoteSessionCapacity.InstanceUnit);

    private static bool IsWithin(ScalableTarget target, int size) => size >= target.MinCapacity && size <= target.MaxCapacity;

    private Task<Dictionary<string, ScalableTarget>?> ReadAsync(Func<ScalingClient> connect, IReadOnlyCollection<string>? keys) =>
        OptionalRead.OrNullAsync(
            limit => connect().TargetsByIdAsync(kind, keys, limit),
            failure => cmdlet.EmitVerboseAsync(CommandMessages.ScalingUnknown(failure.Message)),
            cmdlet.Cancellation);
}
