using System.Collections.Concurrent;
using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Sessions;
using RemoteSessions.Protocol;
using RemoteSessions.Provisioning;
using RemoteSessions.Reports;
using RemoteSessions.Services;
using RemoteSessions.Sessions;

namespace RemoteSessions.Commands.Capacity;

public sealed partial class MeasureRemoteSessionCapacityCommand
{
    private readonly ConcurrentDictionary<SessionScope, bool> _withoutPlan = new();
    private readonly ConcurrentDictionary<SessionScope, bool> _withoutActions = new();
    private readonly ConcurrentDictionary<AwsServiceException, bool> _reported = new();
    private int _failures;

    private void MeasureAll(List<CapacityScope> scopes, SampleSchedule schedule)
    {
        var display = new CapacityDisplay(schedule, scopes.Count, EmitProgress);
        do
        {
            var time = schedule.Now;
            display.Begin();
            _reported.Clear();
            foreach (var scope in scopes)
            {
                var list = Connector(
                    scope.Scope.Kind.Service, scope.Scope.Scope, (transport, used) => scope.Scope.Kind.Capacity!.ListAsync(
                        transport, used, Cancellation));
                Start(scope.Scope.Label, () => MeasureAsync(list, scope, time, display));
            }

            Finish();
            if (Cancellation.IsCancellationRequested)
                return;
            _log.EndSample();
            if (schedule.Number == 1)
                WriteMissingNames(scopes);
            display.Wait();
        }
        while (TryAwait(null, () => schedule.NextAsync(Cancellation), out var more) && more);
        display.Complete();
        Finish();
    }

    private async Task MeasureAsync(
        Func<IAsyncEnumerable<MeasuredCapacity>> list, CapacityScope scope, DateTime time, CapacityDisplay display)
    {
        try
        {
            var plan = PlanAsync(scope.Scope);
            using var traversal = new Traversal(MoreWanted, ThrottleLimit, Cancellation);
            await traversal.EachAsync(list(), capacity => scope.Includes(capacity)
                ? MeasureAsync(capacity, scope.Scope.Kind, time, plan, traversal)
                : Task.CompletedTask).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(time, scope.Scope.Label, failure);
            throw;
        }
        finally
        {
            display.ScopeDone();
        }
    }

    // A capacity sample doesn't require the capacity limits or the next scheduled changes. If the limits or the next scheduled changes
    // can't be read, the command doesn't request them again for later samples in the series.
    private async Task<ScalingPlan?> PlanAsync(SessionScope scope)
    {
        if (scope.Kind.Scaling is not { } scaling || _withoutPlan.ContainsKey(scope))
            return null;
        var plan = await ScalingPlan.ReadAsync(
            Connect<ScalingClient>(scope.Scope), scaling, !_withoutActions.ContainsKey(scope),
            failure => EmitVerboseAsync(CommandMessages.ScalingIncomplete(scope.Scope.Region, failure.Message)), Cancellation)
            .ConfigureAwait(false);
        if (plan is null)
            _withoutPlan[scope] = true;
        else if (plan.IsWithoutActions)
            _withoutActions[scope] = true;
        return plan;
    }

    private async Task MeasureAsync(
        MeasuredCapacity capacity, SessionKind kind, DateTime time, Task<ScalingPlan?> plan, Traversal traversal)
    {
        IReadOnlyList<RemoteSession>? sessions = [];
        try
        {
            if (capacity.Sessions is { } listed)
            {
                var read = await traversal.CallAsync(() => ReadAsync(listed)).ConfigureAwait(false);
                sessions = [.. read.Where(session => !session.HasEnded)];
            }
        }
        catch (AwsServiceException failure)
        {
            // The capacity is reported even if the sessions can't be read.
            sessions = null;
            // A list without a label contains the sessions of all resources in the Region. If this list can't be read, the command writes
            // only one error, which contains the Region.
            var scope = $"{kind.Name} {capacity.Resource.Region}";
            var where = capacity.Sessions is { List: not null, Label: null } ? scope : $"{capacity.Name}, {scope}";
            if (_reported.TryAdd(failure, true))
            {
                Failed(time, where, failure);
                await EmitErrorAsync(failure, where).ConfigureAwait(false);
            }
        }

        var row = capacity.Row(time, sessions);
        (await plan.ConfigureAwait(false))?.AddTo(row, capacity.Key);
        if (_file is not null)
            _log.Add(row, sessions);
        await EmitAndWaitAsync(row).ConfigureAwait(false);
    }

    // The session lists of a fleet or pool are read one after another, because -ThrottleLimit limits the number of fleets and pools that
    // are read concurrently.
    private async Task<IReadOnlyList<RemoteSession>> ReadAsync(SessionPart<RemoteSession> part)
    {
        if (part.List is { } list)
            return await list.ReadAllAsync().ConfigureAwait(false);
        var sessions = new List<RemoteSession>();
        foreach (var smaller in await part.PartsAsync(Cancellation).ConfigureAwait(false))
            sessions.AddRange(await ReadAsync(smaller).ConfigureAwait(false));
        return sessions;
    }

    private void Failed(DateTime time, string where, Exception failure)
    {
        Interlocked.Increment(ref _failures);
        if (_file is not null)
            _log.AddFailure(time, where, failure.Message);
    }

    // If a list couldn't be read, it's unknown which names are missing.
    private void WriteMissingNames(List<CapacityScope> scopes)
    {
        if (_failures > 0)
            return;
        foreach (var (name, error) in scopes.GroupBy(scope => scope.Names)
            .SelectMany(same => same.Key.Errors(same.Select(scope => scope.Scope.Region).OfType<string>())))
            WriteError(ErrorRecords.Create(error, name, CommandName));
    }

    private void Write(ReportFile file)
    {
        var failure = file.Write(_log);
        // If the pipeline is stopping, it no longer accepts output.
        if (Cancellation.IsCancellationRequested)
            return;
        if (failure is null)
            WriteVerbose(CommandMessages.ReportWritten(file.Path));
        else
            WriteError(
                ErrorRecords.Create(
                    ErrorIds.TransferFailed, CommandMessages.ReportNotWritten(failure.Message), file.Path, CommandName));
    }
}
