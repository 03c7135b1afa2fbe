using System.Runtime.CompilerServices;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Scaling;

/// <summary>The fleets or pools of one service. Application Auto Scaling can change the size of these resources.</summary>
internal sealed class ScalableService<T>(SessionKind kind, CapacityKind<T> capacity) : ScalableService(kind, capacity.Kind)
    where T : CapacityResource
{
    public override bool IsKey(string name) => capacity.IsKey(name);

    public override async IAsyncEnumerable<CapacityResource> FindAsync(
        Scope scope, IReadOnlyCollection<string>? names, NameFilter found, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var service = capacity.Clients.For(scope)();
        await foreach (var item in CapacityNames.ReadAsync(service, capacity, names, found, cancellationToken).ConfigureAwait(false))
            yield return item;
    }

    // The resources must be read, because only the properties of a resource show whether the resource can be scaled and in which unit its
    // capacity is measured.
    public override IEnumerable<ScalingTarget> Find(AwsTargetCmdlet cmdlet, Scope scope, IEnumerable<ResourceReference> references) =>
        cmdlet.Find(capacity.Named, scope, references, mustSee: true)
            .Select(found => ScalingTarget.Of(this, found.Resource!, scope) with { Given = found.Given });
}
