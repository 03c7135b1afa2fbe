using System.Diagnostics.CodeAnalysis;
using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Provisioning;
using RemoteSessions.Waiting;

namespace RemoteSessions.Commands.Scaling;

/// <summary>Reads and saves the schedules of fleets and pools for a command.</summary>
internal sealed class ScheduleChanges(AwsTargetCmdlet cmdlet)
{
    // The service rejects concurrent changes to the same target.
    private readonly Dictionary<(Scope Scope, string ResourceId), SemaphoreSlim> _turns = [];

    /// <summary>
    /// Reads the schedules of a fleet or pool. If the schedules can't be read, the method writes the error and returns false.
    /// </summary>
    public bool TryRead(ScheduleOwner owner, [NotNullWhen(true)] out ScheduleState? state)
    {
        // If two rows specify the same fleet or pool, the change for the first row must be completed before the second row is compared with
        // the existing schedules.
        if (_turns.ContainsKey(KeyOf(owner)))
            cmdlet.Finish();
        var connect = AwsCmdlet.Connect<ScalingClient>(owner.Scope);
        return cmdlet.TryAwait(owner.Label, () => ScheduleState.ReadAsync(connect(), owner, cmdlet.Cancellation), out state);
    }

    /// <summary>
    /// Prompts for confirmation, and then saves the changed schedules of one fleet or pool together. If one of the schedules isn't valid,
    /// none of them is saved. Otherwise, only one of the two schedules for working hours might be saved, and the limits in this schedule
    /// would remain in effect.
    /// </summary>
    public void Save(ScheduleState state, IReadOnlyList<ScheduleChange> changes)
    {
        var owner = state.Owner;
        List<ScheduleChange> differing = [.. changes.Where(change => change.IsNeeded)];
        foreach (var change in differing)
        {
            if (change.Problem(state.Now) is not { } problem)
                continue;
            WriteError(ErrorIds.InvalidArgument, ScheduleMessages.NotSaved(change.Name, owner.Label, problem), owner);
            return;
        }

        foreach (var change in changes.Except(differing))
        {
            // Working hours consist of two schedules, and the user might have specified settings for only one of them.
            if (change.List.IsSpecified || !changes.Any(other => other.List.IsSpecified))
                cmdlet.TellNoChange(change.List, ScheduleMessages.ScheduleOf(change.Name, owner.Label), change.Name, owner.Scope);
            cmdlet.WriteObject(state.View(state.Find(change.Name)!));
        }

        foreach (var warning in differing.SelectMany(change => Warnings(state, change)))
            cmdlet.WriteWarning(warning);
        if (differing.Count > 0
            && cmdlet.ShouldProcess(owner.Label, ScheduleMessages.Save(differing.Select(change => Action(change, state.Now))), owner.Scope))
            StartInTurn(owner, client => SaveAsync(client, owner, differing));
    }

    /// <summary>
    /// Returns whether a CSV row or a copy of a schedule object describes the specified scheduled action. If the row describes another
    /// action, for example because the row was exported from another account, the method writes an error.
    /// </summary>
    public bool IsSame(ScheduleState state, ScheduledAction action, ResourceReference? reference)
    {
        try
        {
            reference.Verify(state.View(action));
            return true;
        }
        catch (AwsServiceException other)
        {
            cmdlet.WriteError(ErrorRecords.Create(other, action.ScheduledActionName, cmdlet.CommandName));
            return false;
        }
    }

    /// <summary>
    /// Queues a change to the schedules of a fleet or pool. The change begins after all earlier changes to these schedules have ended.
    /// </summary>
    public void StartInTurn(ScheduleOwner owner, Func<ScalingClient, Task> change)
    {
        if (!_turns.TryGetValue(KeyOf(owner), out var turn))
            _turns[KeyOf(owner)] = turn = new SemaphoreSlim(1);
        var connect = AwsCmdlet.Connect<ScalingClient>(owner.Scope);
        cmdlet.Start(owner.Label, async () =>
        {
            await turn.WaitAsync(cmdlet.Cancellation).ConfigureAwait(false);
            try
            {
                await change(connect()).ConfigureAwait(false);
            }
            finally
            {
                turn.Release();
            }
        });
    }

    /// <summary>Writes an error about a fleet or pool.</summary>
    public void WriteError(string id, string message, ScheduleOwner owner) =>
        cmdlet.WriteError(ErrorRecords.Create(id, message, owner.Label, cmdlet.CommandName));

    private async Task SaveAsync(ScalingClient client, ScheduleOwner owner, List<ScheduleChange> changes)
    {
        List<string> saved = [];
        try
        {
            foreach (var change in changes)
            {
                await client.PutActionAsync(change.Request(owner.Service.Scaling, owner.Key), cmdlet.Cancellation).ConfigureAwait(false);
                saved.Add(change.Name);
            }
        }
        catch (AwsServiceException failure) when (saved.Count > 0)
        {
            throw failure.Explained(ScheduleMessages.SavedBefore(saved));
        }

        var now = await FreshRead.UntilAsync(
            () => ScheduleState.ReadAsync(client, owner, cmdlet.Cancellation),
            state => changes.TrueForAll(change => change.IsIn(state.Find(change.Name))),
            cmdlet.Cancellation).AfterChangeOf(owner.Label).ConfigureAwait(false);
        foreach (var change in changes)
        {
            var action = now.Find(change.Name);
            if (!change.IsIn(action))
                await cmdlet.EmitWarningAsync(ScheduleMessages.NotVisibleYet(change.Name, owner.Label)).ConfigureAwait(false);
            if (action is not null)
                await cmdlet.EmitAsync(now.View(action)).ConfigureAwait(false);
        }
    }

    private static IEnumerable<string> Warnings(ScheduleState state, ScheduleChange change)
    {
        var limits = change.LimitWarning(state.Owner.Label, state.Owner.Registration);
        return new[] { limits, change.DaylightSavingWarning(state.Now) }.OfType<string>();
    }

    private static string Action(ScheduleChange change, DateTimeOffset now)
    {
        var limits = ScheduleMessages.Limits(change.MinCapacity, change.MaxCapacity);
        var runs = change.Runs(now, RemoteSessionSchedule.RunsToShow);
        return change.Exists
            ? ScheduleMessages.Change(change.Name, change.List.All.Select(one => $"{one}"), limits, change.When, runs)
            : ScheduleMessages.Create(change.Name, limits, change.When, runs);
    }

    private static (Scope Scope, string ResourceId) KeyOf(ScheduleOwner owner) =>
        (owner.Scope, owner.Service.Scaling.ResourceId(owner.Key));
}
