using RemoteSessions.Cmdlets;

namespace RemoteSessions.Provisioning;

/// <summary>A cmdlet that knows fleets, or pools, and may have to wait for some.</summary>
public abstract class CapacityCmdlet<T> : AwsTargetCmdlet where T : CapacityResource
{
    /// <summary>What the cmdlet acts on.</summary>
    private protected abstract CapacityKind<T> KindOf { get; }

    /// <summary>What one is called: "AppStream fleet".</summary>
    private protected string Kind => KindOf.Kind;

    /// <summary>Waits for all that there is to wait for. What still runs ends first: it may be what says that there is anything.</summary>
    private protected void Await(Func<T, Task> ended, params Func<CapacityWaiting<T>?>[] waiting)
    {
        Finish();
        foreach (var wait in waiting.SelectMany(each => each()?.Waits(EmitProgress, ended, (failure, target) => EmitErrorAsync(failure, target).AsTask(), Cancellation) ?? []))
            Start(null, wait);
        Finish();
    }
}
