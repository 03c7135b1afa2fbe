using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;
using RemoteSessions.Services;
using RemoteSessions.Waiting;

namespace RemoteSessions.AppStream;

/// <summary>
/// Rolls out an image to one fleet. This class changes the image, drains the instances, and waits until the sessions that began before the
/// change have ended. If <see cref="RollOutOptions.EndSessionsAfter"/> is specified, the class then ends the remaining sessions.
/// </summary>
/// <param name="fleet">The fleet before the change.</param>
/// <param name="image">The name or ARN of the new image, as the user specified it.</param>
/// <param name="found">The new image, or null if the caller isn't allowed to describe it.</param>
/// <param name="options">Specifies how the image is rolled out.</param>
internal sealed class FleetRollOut(ASFleet fleet, string image, ASImage? found, RollOutOptions options)
{
    // A new fleet error ends the rollout only if two consecutive polls return this error.
    private readonly HashSet<string> _errors = [.. CodesOf(fleet)];
    private readonly Dictionary<string, ASSession> _before = new(StringComparer.Ordinal);
    private readonly HashSet<string> _drained = new(StringComparer.Ordinal);
    private string? _newError;

    /// <summary>The fleet before the change.</summary>
    public ASFleet Fleet => fleet;

    /// <summary>The name or ARN of the new image, as the user specified it.</summary>
    public string Image => image;

    /// <summary>The name of the new image, or null if only its ARN is known.</summary>
    public string? NewImageName => Changed?.ImageName ?? found?.Name ?? (ResourceArn.TryRead(image, out _) ? null : image);

    /// <summary>The ARN of the new image, or null if only its name is known.</summary>
    public string? NewImageArn => Changed?.ImageArn ?? found?.Arn ?? (ResourceArn.TryRead(image, out _) ? image : null);

    /// <summary>The fleet after its image was changed, or null if the image hasn't been changed yet.</summary>
    public ASFleet? Changed { get; private set; }

    /// <summary>One of <see cref="RollOutStates"/>.</summary>
    public string State { get; private set; } = RollOutStates.NotStarted;

    /// <summary>The reason why the rollout failed or wasn't started.</summary>
    public string? Reason { get; private set; }

    /// <summary>The time when AWS confirmed that the image was changed.</summary>
    public DateTimeOffset? ChangedAt { get; private set; }

    /// <summary>The time at which the rollout ended.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The number of sessions that began before the change, or null if they weren't read.</summary>
    public int? SessionsBefore => Remaining is null ? null : _before.Count;

    /// <summary>The sessions that began before the change and that the last poll returned.</summary>
    public IReadOnlyList<ASSession>? Remaining { get; private set; }

    /// <summary>
    /// The last non-empty value of <see cref="Remaining"/>, or an empty list if no poll returned a session that began before the change.
    /// </summary>
    public IReadOnlyList<ASSession> Last { get; private set; } = [];

    /// <summary>The sessions that this rollout ended.</summary>
    public List<ASSession> Ended { get; } = [];

    /// <summary>The number of instances that this rollout drained.</summary>
    public int Drained => _drained.Count;

    /// <summary>Indicates whether the fleet already has the image.</summary>
    public bool IsInPlace => Has(fleet);

    /// <summary>Returns a fleet's sessions that haven't ended.</summary>
    public static async Task<IReadOnlyList<ASSession>> SessionsAsync(
        AppStreamClient client, string fleet, CancellationToken cancellationToken)
    {
        List<ASSession> sessions = [];
        var parts = new StackFleetTraversal(client) { Fleets = [fleet] }.PartsAsync(cancellationToken);
        await foreach (var some in parts.ReadAsync(cancellationToken).ConfigureAwait(false))
            sessions.AddRange(some.Where(session => !session.HasEnded));
        return sessions;
    }

    /// <summary>Marks the rollout as unnecessary, because the fleet already has the image.</summary>
    public void Skip() => State = RollOutStates.Unchanged;

    /// <summary>Marks the rollout as failed. If no request was sent, the rollout remains marked as not started.</summary>
    public void Fail(string reason, DateTimeOffset? at)
    {
        State = State == RollOutStates.NotStarted ? State : RollOutStates.Failed;
        (Reason, EndedAt) = (reason, at);
    }

    /// <summary>Rolls out the image.</summary>
    /// <param name="client">The client for the account and Region.</param>
    /// <param name="progress">Shows the current step and the progress of the wait.</param>
    /// <param name="cancellationToken">Cancels the wait. After a cancellation, the fleet keeps the new image, and drained instances stay
    /// drained.</param>
    /// <exception cref="AwsServiceException">The rollout failed.</exception>
    public async Task RunAsync(AppStreamClient client, Action<string, WaitProgress?> progress, CancellationToken cancellationToken)
    {
        State = RollOutStates.Changing;
        progress(RollOutMessages.ChangingImage, null);
        Changed = await ChangeAsync(client, cancellationToken).ConfigureAwait(false);
        ChangedAt = Changed.ReadAt;
        if (fleet.State == FleetStateValues.Stopped)
        {
            Remaining = [];
        }
        else
        {
            State = RollOutStates.Waiting;
            await WaitAsync(client, progress, cancellationToken).ConfigureAwait(false);
        }

        (State, EndedAt) = (RollOutStates.Completed, client.Clock.Now);
    }

    private async Task WaitAsync(AppStreamClient client, Action<string, WaitProgress?> progress, CancellationToken cancellationToken)
    {
        var allowed = options.EndSessionsAfter + ServiceTime.Precision ?? options.Timeout;
        if (await IsDoneAsync(allowed, RollOutMessages.WaitingForSessions).ConfigureAwait(false))
            return;
        if (options.EndSessionsAfter is { } after)
        {
            State = RollOutStates.Ending;
            progress(RollOutMessages.EndingSessions, null);
            await EndAsync(client, cancellationToken).ConfigureAwait(false);
            if (await IsDoneAsync(options.Timeout - after, RollOutMessages.EndingSessions).ConfigureAwait(false))
                return;
        }

        throw new AwsServiceException(new ServiceError(
            ErrorIds.OperationTimeout, RollOutMessages.TimedOut(fleet.Label, options.Timeout, Remaining?.Count)));

        async Task<bool> IsDoneAsync(TimeSpan timeout, string step)
        {
            var wait = new WaitOptions(timeout)
            {
                Time = new ServiceTime(client.Clock, options.Time),
                FirstPoll = TimeSpan.FromSeconds(1),
                LongestPoll = TimeSpan.FromSeconds(30),
                Progress = state => progress(step, state),
            };
            await foreach (var result in Wait.ForAsync(
                [fleet.Key], (_, cancel) => PollAsync(client, cancel), ResultOf, wait, cancellationToken).ConfigureAwait(false))
                return result.Result.Outcome == WaitOutcome.Done;
            return false;
        }
    }

    // If a response is lost, the same request can be sent again. If all responses are lost, the command reads the fleet to determine
    // whether the change was made.
    private async Task<ASFleet> ChangeAsync(AppStreamClient client, CancellationToken cancellationToken)
    {
        var request = new UpdateFleetRequest { Name = fleet.Name };
        request = found?.Arn is { } arn ? request with { ImageArn = arn }
            : ResourceArn.TryRead(image, out _) ? request with { ImageArn = image }
            : request with { ImageName = image };
        try
        {
            return await client.UpdateFleetAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (AwsServiceException failure) when (MayBeCarriedOut(failure))
        {
            return await VerifiedAsync(client, failure, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<ASFleet> VerifiedAsync(AppStreamClient client, AwsServiceException failure, CancellationToken cancellationToken)
    {
        ASFleet now;
        try
        {
            now = await client.GetFleetAsync(fleet.Key, cancellationToken).ConfigureAwait(false);
        }
        catch (AwsServiceException unread)
        {
            throw failure.Explained(RollOutMessages.ImageNotVerified(unread.Message));
        }

        return Has(now) ? now : throw failure.Explained(RollOutMessages.StillHasImage(fleet.Label, now.ImageName));
    }

    // The method reads the sessions before it reads the fleet. Otherwise, a fleet that stopped between the two steps would appear to be
    // running without sessions.
    private async Task<IReadOnlyDictionary<string, IReadOnlyList<ASSession>>> PollAsync(
        AppStreamClient client, CancellationToken cancellationToken)
    {
        var sessions = await SessionsAsync(client, fleet.Key, cancellationToken).ConfigureAwait(false);
        var now = (await new AppStreamFleets(client).PollAsync([fleet.Key], cancellationToken).ConfigureAwait(false))
            .GetValueOrDefault(fleet.Key);
        if (Problem(now) is { } problem)
            throw new AwsServiceException(problem);
        // The time of the image change has limited precision, so a session that began slightly after this time might also run on the
        // previous image.
        var latest = (ChangedAt!.Value + ServiceTime.Precision).UtcDateTime;
        var old = sessions.Where(session => session.StartTime?.ToUniversalTime() <= latest).ToList();
        Remaining = old;
        foreach (var session in old)
            _before[session.Key] = session;
        if (old.Count > 0)
            Last = old;
        if (options.Drain)
            await DrainAsync(client, old, cancellationToken).ConfigureAwait(false);
        return new Dictionary<string, IReadOnlyList<ASSession>> { [fleet.Key] = old };
    }

    private static WaitResult ResultOf(IReadOnlyList<ASSession> sessions) => sessions.Count == 0
        ? WaitResult.Done(RollOutMessages.NoSessionLeft)
        : WaitResult.Pending(RollOutMessages.SessionsLeft(sessions.Count), string.Join(", ", UsersOf(sessions).Take(3)));

    private ServiceError? Problem(ASFleet? now)
    {
        if (now is null)
            return new ServiceError(ErrorIds.ResourceNotFound, RollOutMessages.Deleted(fleet.Label));
        if (now.State != FleetStateValues.Running)
            return new ServiceError(ErrorIds.WaitFailed, RollOutMessages.LeftRunning(fleet.Label, now.CurrentState));
        if (now.ImageArn != Changed!.ImageArn)
            return new ServiceError(ErrorIds.WaitFailed, RollOutMessages.OtherImage(fleet.Label, now.ImageName));
        var error = CodesOf(now).FirstOrDefault(code => !_errors.Contains(code));
        if (error is not null && error == _newError)
            return new ServiceError(ErrorIds.WaitFailed, RollOutMessages.FleetErrors(fleet.Label, $"{now.FleetErrors}"));
        _newError = error;
        return null;
    }

    // If a session has ended in the meantime, its ID can't be used to drain the instance. If the instance has other sessions, the next poll
    // returns them.
    private async Task DrainAsync(AppStreamClient client, List<ASSession> old, CancellationToken cancellationToken)
    {
        foreach (var session in old.Where(session => session.InstanceDrainStatus == InstanceDrainStatusValues.Active))
        {
            if (session.InstanceId is { } instance && !_drained.Contains(instance)
                && await client.DrainSessionInstanceAsync(session.Key, cancellationToken).SucceedsAsync().ConfigureAwait(false))
                _drained.Add(instance);
        }
    }

    private async Task EndAsync(AppStreamClient client, CancellationToken cancellationToken)
    {
        var sessions = new AppStreamSessions(client);
        List<AwsServiceException> failures = [];
        foreach (var session in Remaining ?? [])
        {
            try
            {
                if (await sessions.EndAsync(session.Key, cancellationToken).ConfigureAwait(false))
                    Ended.Add(session);
            }
            catch (AwsServiceException failure)
            {
                failures.Add(failure);
            }
        }

        if (failures.Count > 0)
            throw failures[0].Explained(RollOutMessages.SessionsNotEnded(failures.Count, Remaining!.Count));
    }

    /// <summary>Returns the users of the sessions, without duplicates.</summary>
    public static IEnumerable<string> UsersOf(IEnumerable<ASSession> sessions) =>
        sessions.Select(session => session.UserId).OfType<string>().Distinct(StringComparer.Ordinal);

    private bool Has(ASFleet current) => found?.Arn is { } arn
        ? current.ImageArn == arn
        : current.ImageArn == image || current.ImageName == image;

    private static IEnumerable<string> CodesOf(ASFleet current) => current.FleetErrors.Select(error => error.ErrorCode ?? "");

    private static bool MayBeCarriedOut(AwsServiceException failure) => failure.Error.Retryable
        || UncertainOutcome.Is(failure.Error.Type);
}
