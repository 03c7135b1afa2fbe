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

/// <summary>
/// Deletes fleets or pools. Running fleets or pools are stopped, and registered fleets are unregistered from their stacks, only if the user
/// specifies the corresponding switch.
/// </summary>
public abstract class RemoveCapacityCmdlet<T> : AwsTargetCmdlet where T : CapacityResource
{
    /// <summary>The parameter set for names.</summary>
    private protected const string ByName = "Name";

    private readonly CapacityTargets<T> _targets;
    private readonly LeftScaling _scaling;

    private protected RemoveCapacityCmdlet(CapacityKind<T> kind)
    {
        _targets = new CapacityTargets<T>(this, kind);
        _scaling = new LeftScaling(this, kind.Clients.Service, kind.Scaling, kind.Kind.Name);
    }

    /// <summary>Specifies the fleets or pools as objects that the Get command returns, as rows of a CSV file, or as names.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>
    /// Indicates that running fleets or pools are stopped before the deletion. Stopping a fleet or pool ends the sessions of its users.
    /// </summary>
    [Parameter]
    public SwitchParameter StopFirst { get; set; }

    /// <summary>Specifies the maximum number of seconds to wait for the fleet or pool to stop if -StopFirst is specified.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = CapacityWaiting<T>.DefaultTimeoutSeconds;

    /// <summary>
    /// Indicates that the fleets or pools are removed from Application Auto Scaling before the deletion. The removal also deletes the
    /// scaling policies and schedules of the fleets or pools.
    /// </summary>
    [Parameter]
    public SwitchParameter IncludeScaling { get; set; }

    /// <summary>The names that were specified.</summary>
    private protected abstract IReadOnlyList<string> Names { get; }

    private protected override void ProcessInput()
    {
        foreach (var target in Find())
        {
            if (!TryAttached(target, out var attached))
                continue;
            if (Problem(target, attached) is { } problem)
                WriteError(ErrorRecords.Create(problem.Type, problem.Message, target.Given, CommandName));
            else
                Remove(target, attached);
        }
    }

    /// <summary>Indicates whether the user wants to unregister the fleet or pool from the resources that prevent its deletion.</summary>
    private protected virtual bool Detaches => false;

    // Without the state, the command can't determine when the fleet or pool has stopped.
    private List<CapacityTarget> Find() => _targets.Find(_targets.References(Names, InputObject), mustSee: StopFirst);

    // Checks, before any request is sent, for problems that would cause the service to reject the deletion. The command can't undo the
    // requests that it sends before the deletion.
    private ServiceError? Problem(CapacityTarget target, IReadOnlyList<string> attached)
    {
        if (!StopFirst && target.State is { } state and not CapacityStates.Stopped)
        {
            return new ServiceError(
                ErrorIds.StopNeeded,
                CommandMessages.StopBeforeDelete(_targets.Kind, target.Label, state, state == CapacityStates.Stopping));
        }

        return attached.Count == 0 || Detaches ? null : new ServiceError(
            ServiceErrorTypes.ResourceInUse,
            CommandMessages.UnregisterBeforeDelete(_targets.Kind, target.Label, string.Join(", ", attached)));
    }

    private void Remove(CapacityTarget target, IReadOnlyList<string> attached)
    {
        var scaling = IncludeScaling ? _scaling.Step(target, NobodyAsks(Force)) : null;
        // If a prompt follows, the user can still cancel the deletion and specify -IncludeScaling. If the command doesn't show a prompt, it
        // writes a different warning after the deletion.
        if (!IncludeScaling && !RunsUnasked(Force))
            _scaling.Warn(target);
        if (Confirmed(target.Describe(target.State), Action(target, attached, scaling), Force, target.Scope))
            _targets.StartOn(target, service => RemoveAsync(service, target, attached, scaling is not null));
    }

    private string Action(CapacityTarget target, IReadOnlyList<string> attached, string? scaling)
    {
        List<string> steps = [];
        if (target.State == CapacityStates.Stopping)
            steps.Add(CommandMessages.WaitStoppedStep);
        else if (StopFirst && target.State != CapacityStates.Stopped)
            steps.Add(NobodyAsks(Force) ? CommandMessages.StopStep : CommandMessages.StopUsersStep(_targets.Users(target)));
        steps.AddRange(attached.Select(name => CommandMessages.UnregisterStep(name)));
        if (scaling is not null)
            steps.Add(scaling);
        var text = string.Join(", ", [.. steps, CommandMessages.DeleteStep(_targets.Kind, steps.Count == 0)]);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    // A caller who isn't allowed to list the stacks of a fleet might still be allowed to delete the fleet, so the service decides whether
    // to accept the deletion.
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

    private async Task RemoveAsync(
        ICapacityService<T> service, CapacityTarget target, IReadOnlyList<string> attached, bool isScaled)
    {
        var display = new WaitDisplay(CommandMessages.RemoveActivity(_targets.Kind, target.Label), EmitProgress);
        List<string> done = [];
        try
        {
            if (StopFirst)
            {
                var options = new StepOptions(TimeSpan.FromSeconds(TimeoutSeconds), display.ShowStep, TimeProvider.System);
                await StopChangeStart.StopAsync(service, (T)target.Resource!, CommandMessages.NotDeleted, options, Cancellation)
                    .ConfigureAwait(false);
                if (StopChangeStart.StartsAgain(target.Resource!))
                    done.Add(CommandMessages.Stopped);
            }

            foreach (var name in attached)
            {
                display.ShowStep(CommandMessages.UnregisteringStep(name), null);
                await service.DetachAsync(target.Key, name, Cancellation).ConfigureAwait(false);
                done.Add(CommandMessages.Unregistered(name));
            }

            if (isScaled)
            {
                display.ShowStep(CommandMessages.RemovingScalingStep, null);
                if (await _scaling.RemoveAsync(target, Cancellation).ConfigureAwait(false))
                    done.Add(CommandMessages.ScalingRemoved);
            }

            display.ShowStep(CommandMessages.DeletingStep, null);
            await service.DeleteAsync(target.Key, Cancellation).ConfigureAwait(false);
            if (!IncludeScaling)
                await _scaling.WarnDeletedAsync(target, Cancellation).ConfigureAwait(false);
        }
        catch (AwsServiceException failure) when (done.Count > 0)
        {
            throw failure.Explained(CommandMessages.DoneBeforeError(_targets.Kind, target.Label, done));
        }
        finally
        {
            display.Complete();
        }
    }
}
