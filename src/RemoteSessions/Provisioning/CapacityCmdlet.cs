using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>A cmdlet that knows fleets, or pools, and may have to wait for some.</summary>
public abstract class CapacityCmdlet<T> : AwsTargetCmdlet where T : CapacityResource
{
    /// <summary>What the cmdlet acts on.</summary>
    private protected abstract CapacityKind<T> KindOf { get; }

    /// <summary>What one is called: "AppStream fleet".</summary>
    private protected string Kind => KindOf.Kind.Name;

    /// <summary>Whether the command can do nothing without having seen the fleet or pool: it sends only what differs, or waits.</summary>
    private protected virtual bool MustSee => false;

    /// <summary>Waits for all that there is to wait for. What still runs ends first: it may be what says that there is anything.</summary>
    private protected void Await(Func<T, Task> ended, params Func<CapacityWaiting<T>?>[] waiting)
    {
        Finish();
        foreach (var wait in waiting.SelectMany(each => each()?.Waits(EmitProgress, ended, (failure, target) => EmitErrorAsync(failure, target).AsTask(), Cancellation) ?? []))
            Start(null, wait);
        Finish();
    }

    /// <summary>The connection for a scope; made when it is first called.</summary>
    private protected Func<ICapacityService<T>> Connect(Scope scope) => Connector(KindOf.Service, scope, KindOf.Make);

    /// <summary>What references stand for, looked up together.</summary>
    private protected List<CapacityTarget> Find(IEnumerable<ResourceReference> references) => [.. Find(KindOf.Named, references, MustSee)
        .Select(found => new CapacityTarget(found.Key, found.Label, found.Scope, found.Resource, found.Hidden) { Given = found.Given })];
}
