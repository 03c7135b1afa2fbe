using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Sessions;
using RemoteSessions.Reports;
using RemoteSessions.Services;
using RemoteSessions.Sessions;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.Capacity;

public sealed partial class MeasureRemoteSessionCapacityCommand
{
    private int _failures;

    private void MeasureAll(List<CapacityPlace> places, SampleSchedule schedule)
    {
        var display = new CapacityDisplay(schedule, places.Count, EmitProgress);
        do
        {
            var time = schedule.Now;
            display.Begin();
            foreach (var place in places)
            {
                var connect = Reader(place.Place);
                Start($"{place.Place}", () => MeasureAsync(connect, place, time, display));
            }

            Finish();
            if (Cancellation.IsCancellationRequested)
                return;
            _log.EndSample();
            if (schedule.Number == 1)
                ComplainOfMissing(places);
            display.Wait();
        }
        while (TryAwait(null, () => schedule.NextAsync(Cancellation), out var more) && more);
        display.Complete();
        Finish();
    }

    private Func<ICapacityReader> Reader(SessionPlace place) => place.Service == SessionServices.AppStream
        ? Connector<ICapacityReader>(
            AwsService.AppStream, ScopeOf(AwsService.AppStream, place), (transport, used) => new AppStreamCapacity(new AppStreamClient(transport, used)))
        : Connector<ICapacityReader>(
            AwsService.WorkSpaces, ScopeOf(AwsService.WorkSpaces, place), (transport, used) => new PoolCapacity(new WorkSpacesClient(transport, used)));

    private Scope ScopeOf(AwsService service, SessionPlace place) =>
        place.Scope ?? ScopeOf(service, place.Region, place.ProfileName);

    private async Task MeasureAsync(Func<ICapacityReader> connect, CapacityPlace place, DateTime time, CapacityDisplay display)
    {
        try
        {
            var reader = connect();
            using var walk = new Walk(MoreWanted, ThrottleLimit, Cancellation);
            await walk.EachAsync(reader.ListAsync(Cancellation), resource => place.Includes(resource)
                ? MeasureAsync(reader, resource, place.Place, time, walk)
                : Task.CompletedTask).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(time, $"{place.Place}", failure);
            throw;
        }
        finally
        {
            display.PlaceDone();
        }
    }

    private async Task MeasureAsync(ICapacityReader reader, CapacityResource resource, SessionPlace place, DateTime time, Walk walk)
    {
        IReadOnlyList<RemoteSession>? sessions = [];
        try
        {
            // Nobody is on what is stopped.
            if (resource.CurrentState != CapacityStates.Stopped)
                sessions = await walk.CallAsync(() => reader.SessionsAsync(resource, Cancellation)).ConfigureAwait(false);
        }
        catch (AwsServiceException failure)
        {
            // What there is of it is known all the same.
            sessions = null;
            var where = $"{resource.Label}, {place.Service} {resource.Region}";
            Failed(time, where, failure);
            await EmitErrorAsync(failure, where).ConfigureAwait(false);
        }

        var row = new RemoteSessionCapacity(time, resource, sessions);
        if (_file is not null)
            _log.Add(row, sessions);
        await EmitTakenAsync(row).ConfigureAwait(false);
    }

    private void Failed(DateTime time, string where, Exception failure)
    {
        Interlocked.Increment(ref _failures);
        if (_file is not null)
            _log.AddFailure(time, where, failure.Message);
    }

    // Where a list could not be read, nobody knows what is missing.
    private void ComplainOfMissing(List<CapacityPlace> places)
    {
        if (_failures > 0)
            return;
        foreach (var (name, error) in places.GroupBy(place => place.Names)
            .SelectMany(same => same.Key.Errors(same.Select(place => place.Place.Region).OfType<string>())))
            WriteError(ErrorRecords.Create(error, name, CommandName));
    }

    private void Write(ReportFile file)
    {
        var failure = file.Write(_log);
        // A pipeline that is stopping takes no more words.
        if (Cancellation.IsCancellationRequested)
            return;
        if (failure is null)
            WriteVerbose($"The report is in '{file.Path}'.");
        else
            WriteError(ErrorRecords.Create(ErrorIds.TransferFailed, $"The report could not be written: {failure.Message}", file.Path, CommandName));
    }
}
