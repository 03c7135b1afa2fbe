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
    private protected override bool MustSee => true;

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

        _waiting = new CapacityWaiting<T>(goal, UntilAvailable, TimeoutSeconds, KindOf.Kind);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName != ByObject)
        {
            AddNamed(ScopeOf(KindOf.Service, null), Names);
            return;
        }

        foreach (var reference in Selected(KindOf.Selector, InputObject))
        {
            var scope = ScopeOf(KindOf.Service, reference.Input);
            if (reference.Arn is not null)
                AddFound(scope, FoundOf(scope, [reference]));
            else if (reference.Resource is null)
                AddNamed(scope, reference.Keys);
            else
                // What was created a moment ago may not be listed yet: a wait for an object allows for that.
                Add(reference.Key, (reference.Resource as T)?.Label ?? reference.Key, scope, named: false);
        }
    }

    // The first look says which keys don't exist. Other names have to be found first.
    private void AddNamed(Scope scope, IReadOnlyList<string> names)
    {
        foreach (var name in names.Where(KindOf.IsKey))
            Add(NameFilter.Unescape(name), name, scope, named: true);
        if (names.Where(name => !KindOf.IsKey(name)).ToList() is { Count: > 0 } patterns)
            AddFound(scope, Find(scope, patterns));
    }

    private void AddFound(Scope scope, IEnumerable<CapacityTarget> targets)
    {
        foreach (var target in targets)
            Add(target.Key, target.Given, scope, named: false);
    }

    private void Add(string key, string label, Scope scope, bool named)
    {
        var target = new CapacityTarget(key, label, scope);
        _waiting!.Add(target, ServiceOf(target), named);
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => Await(item => EmitAsync(item).AsTask(), () => _waiting);
}
