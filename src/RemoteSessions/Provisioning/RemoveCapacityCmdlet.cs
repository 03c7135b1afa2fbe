using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.Provisioning;
using RemoteSessions.Resources;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>Deletes fleets or pools; stops and detaches them before only where the user says so.</summary>
public abstract class RemoveCapacityCmdlet<T> : AwsTargetCmdlet where T : CapacityResource
{
    /// <summary>The parameter set for names.</summary>
    private protected const string ByName = "Name";

    private readonly CapacityTargets<T> _targets;

    private protected RemoveCapacityCmdlet(CapacityKind<T> kind) => _targets = new CapacityTargets<T>(this, kind);

    /// <summary>What to act on, as the Get cmdlet gives it; or rows of a CSV file, or names.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Stops what isn't stopped, which ends the sessions of its users, and waits until it is, before the deletion.</summary>
    [Parameter]
    public SwitchParameter StopFirst { get; set; }

    /// <summary>With -StopFirst: for how many seconds at most it may take to stop.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = CapacityWaiting<T>.DefaultTimeoutSeconds;

    /// <summary>The names that were given.</summary>
    private protected abstract IReadOnlyList<string> Names { get; }

    private protected override void ProcessInput()
    {
        foreach (var target in Find())
        {
            if (!TryAttached(target, out var attached))
                continue;
            if (Problem(target, attached) is { } problem)
                WriteError(ErrorRecords.Create(problem.Type, problem.Message, target.Given, CommandName));
            else if (Confirmed(target.Describe(target.State), Action(target, attached), Force))
                _targets.StartOn(target, service => RemoveAsync(service, target, attached));
        }
    }

    /// <summary>Whether the user wants it detached from what would keep the service from deleting it.</summary>
    private protected virtual bool Detaches => false;

    // Without its state, nothing can say when it has stopped.
    private List<CapacityTarget> Find() => _targets.Find(_targets.References(Names, InputObject), mustSee: StopFirst);

    // The service would reject the delete, with nothing of it undone that was sent before.
    private ServiceError? Problem(CapacityTarget target, IReadOnlyList<string> attached)
    {
        if (!StopFirst && target.State is { } state and not CapacityStates.Stopped)
        {
            return new ServiceError(
                ErrorIds.StopNeeded,
                $"The {_targets.Kind} '{target.Label}' is {state}, and only a stopped one can be deleted. "
                + $"{(state == CapacityStates.Stopping ? "Wait until it has stopped" : "Stop it first")}, or use -StopFirst.");
        }

        return attached.Count == 0 || Detaches ? null : new ServiceError(
            ServiceErrorTypes.ResourceInUse,
            $"The {_targets.Kind} '{target.Label}' is registered with {string.Join(", ", attached)}. Unregister it first, or use "
            + "-IncludeAssociations.");
    }

    private string Action(CapacityTarget target, IReadOnlyList<string> attached)
    {
        List<string> steps = [];
        if (target.State == CapacityStates.Stopping)
            steps.Add("wait until it has stopped");
        else if (StopFirst && target.State != CapacityStates.Stopped)
            steps.Add(NobodyAsks(Force) ? "stop it" : $"stop it ({_targets.Users(target)})");
        steps.AddRange(attached.Select(name => $"unregister it from {name}"));
        var text = string.Join(", ", [.. steps, $"delete {(steps.Count > 0 ? "the " : "")}{_targets.Kind}"]);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    // Who may not list them may be allowed to delete: the service decides.
    private bool TryAttached(CapacityTarget target, [MaybeNullWhen(false)] out IReadOnlyList<string> attached)
    {
        attached = [];
        var connect = _targets.Connect(target.Scope);
        return TryAwait(target.Label, () => AttachedToAsync(connect(), target.Key), out attached);
    }

    private async Task<IReadOnlyList<string>> AttachedToAsync(ICapacityService<T> service, string key)
    {
        try
        {
            return await service.AttachmentsAsync(key, Cancellation).ConfigureAwait(false);
        }
        catch (AwsServiceException failure) when (failure.IsAccessDenied())
        {
            return [];
        }
    }

    private async Task RemoveAsync(ICapacityService<T> service, CapacityTarget target, IReadOnlyList<string> attached)
    {
        var display = new WaitDisplay($"Removing {_targets.Kind} {target.Label}", EmitProgress);
        List<string> done = [];
        try
        {
            if (StopFirst)
            {
                var options = new StepOptions(TimeSpan.FromSeconds(TimeoutSeconds), display.ShowStep, TimeProvider.System);
                await StopChangeStart.StopAsync(service, (T)target.Resource!, "it was not deleted", options, Cancellation)
                    .ConfigureAwait(false);
                if (StopChangeStart.StartsAgain(target.Resource!))
                    done.Add("stopped");
            }

            foreach (var name in attached)
            {
                display.ShowStep($"unregistering it from {name}", null);
                await service.DetachAsync(target.Key, name, Cancellation).ConfigureAwait(false);
                done.Add($"unregistered from {name}");
            }

            display.ShowStep("deleting it", null);
            await service.DeleteAsync(target.Key, Cancellation).ConfigureAwait(false);
        }
        catch (AwsServiceException failure) when (done.Count > 0)
        {
            throw failure.Explained($"Before this error, the {_targets.Kind} '{target.Label}' was {string.Join(" and ", done)}.");
        }
        finally
        {
            display.Complete();
        }
    }
}
