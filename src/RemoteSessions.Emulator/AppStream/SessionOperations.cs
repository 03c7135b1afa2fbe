using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.AppStream.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Lists and ends streaming sessions, drains instances, and creates streaming URLs.</summary>
internal sealed class SessionOperations(AppStreamService service)
{
    private const int DefaultPageSize = 20;
    private const int MaximumPageSize = 50;
    private const int DefaultValidityInSeconds = 60;
    private const int MaximumValidityInSeconds = 604_800;

    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(AppStreamOperations.DescribeSessions, Check, input => $"fleet/{input.FleetName}", Describe),
        service.Handle(AppStreamOperations.ExpireSession, AppStreamInputs.Check, input => $"session/{input.SessionId}", Expire),
        service.Handle(AppStreamOperations.DrainSessionInstance, AppStreamInputs.Check, input => $"session/{input.SessionId}", Drain),
        service.Handle(AppStreamOperations.CreateStreamingURL, Check, input => $"fleet/{input.FleetName}", CreateUrl),
    ];

    // The service model contains these ranges only in descriptions.
    private static void Check(DescribeSessionsRequest input, Constraints model)
    {
        AppStreamInputs.Check(input, model);
        model.Range(nameof(input.Limit), input.Limit, 1, MaximumPageSize);
    }

    private static void Check(CreateStreamingURLRequest input, Constraints model)
    {
        AppStreamInputs.Check(input, model);
        model.Range(nameof(input.Validity), input.Validity, 1, MaximumValidityInSeconds);
    }

    private DescribeSessionsResult Describe(DescribeSessionsRequest input, StoreCall<AppStreamStore> call)
    {
        if (input.UserId is not null && input.AuthenticationType is null)
            throw AppStreamErrors.Combination(EmulatedAppStreamMessages.TypeRequiredForUser);
        if (!call.Store.Associated(input.StackName!, input.FleetName!) && service.Settings.UnknownPairResponse != "Empty")
            throw AppStreamErrors.Combination(EmulatedAppStreamMessages.NotAssociated(input.StackName, input.FleetName));
        // If no authentication type is specified, the service lists only sessions that were started with streaming URLs.
        var type = input.AuthenticationType ?? AuthenticationTypeValues.Api;
        var sessions = call.Store.Sessions.List(input.StackName!, input.FleetName!, type);
        if (input.UserId is not null || input.InstanceId is not null)
        {
            sessions = [.. sessions.Where(session => (input.UserId is null || session.UserId == input.UserId)
                && (input.InstanceId is null || session.InstanceId == input.InstanceId))];
        }

        var list = $"sessions {input.StackName} {input.FleetName} {type} {input.UserId} {input.InstanceId}";
        var (page, next) = service.Page(
            call, sessions, session => session.Id, input.NextToken, list, input.Limit ?? DefaultPageSize);
        return new DescribeSessionsResult { Sessions = [.. page.Select(session => Show(call.Store, session))], NextToken = next };
    }

    // ExpireSession returns no error for an unknown session. The emulator treats an unknown session as a session that has ended.
    private EmptyResponse Expire(ExpireSessionRequest input, StoreCall<AppStreamStore> call)
    {
        if (call.Store.Sessions.Find(input.SessionId!) is { } session)
            call.Store = service.Lifecycle.Sessions.End(call.Store, session, service.Clock.GetUtcNow());
        return new EmptyResponse();
    }

    private EmptyResponse Drain(DrainSessionInstanceRequest input, StoreCall<AppStreamStore> call)
    {
        var session = call.Store.Sessions.Find(input.SessionId!);
        if (session is null || !session.Live)
            throw AppStreamErrors.NotFound("session", input.SessionId!);
        var fleet = call.Store.Fleet(session.Fleet);
        if (!fleet.MultiSession)
            throw AppStreamErrors.NotPermitted(EmulatedAppStreamMessages.NotMultiSession(fleet.Name));
        if (session.InstanceId is not { } instance)
            throw AppStreamErrors.NotPermitted(EmulatedAppStreamMessages.NoInstanceYet(session.Id));
        call.Store = call.Store.With(FleetLifecycle.Drain(fleet, instance));
        return new EmptyResponse();
    }

    private CreateStreamingURLResult CreateUrl(CreateStreamingURLRequest input, StoreCall<AppStreamStore> call)
    {
        var fleet = call.Store.Fleet(input.FleetName!);
        var stack = call.Store.Stack(input.StackName!).Name!;
        if (!call.Store.Associated(stack, fleet.Name))
            throw Unusable(EmulatedAppStreamMessages.NotAssociated(stack, fleet.Name));
        if (fleet.State != FleetStateValues.Running)
            throw Unusable(EmulatedAppStreamMessages.FleetNotRunning(fleet.Name, fleet.State));
        var now = service.Clock.GetUtcNow();
        var validity = service.Clock.WhileReal(TimeSpan.FromSeconds(input.Validity ?? DefaultValidityInSeconds));
        var url = new StreamingUrl(Identity.NewSecret(), stack, fleet.Name, input.UserId!, now + validity);
        call.Store = call.Store.WithoutSpentUrls(now).With(url);
        return new CreateStreamingURLResult
        {
            StreamingURL = StreamingEndpoint.Address(service.Host(), call.Context.Region, url),
            Expires = url.Expires,
        };
    }

    private ServiceException Unusable(string message) => new(service.Settings.StreamingUrlError, message);

    private static Session Show(AppStreamStore store, EmulatedSession session) => new()
    {
        Id = session.Id,
        UserId = session.UserId,
        StackName = session.Stack,
        FleetName = session.Fleet,
        State = session.State,
        ConnectionState = session.State == SessionStateValues.Active && session.Connected
            ? SessionConnectionStateValues.Connected
            : SessionConnectionStateValues.NotConnected,
        StartTime = session.Started,
        MaxExpirationTime = session.MaxExpiration,
        AuthenticationType = session.Type,
        NetworkAccessConfiguration = session is { State: SessionStateValues.Active, InstanceId: { } id } ? Network(id) : null,
        InstanceId = session.InstanceId,
        InstanceDrainStatus = DrainStatus(store, session),
    };

    private static string DrainStatus(AppStreamStore store, EmulatedSession session)
    {
        if (!store.Fleets.TryGetValue(session.Fleet, out var fleet) || !fleet.MultiSession)
            return InstanceDrainStatusValues.NotApplicable;
        return fleet.Instances.Any(instance => instance.Id == session.InstanceId && instance.Draining)
            ? InstanceDrainStatusValues.Draining
            : InstanceDrainStatusValues.Active;
    }

    // Each instance has one network interface, which never changes.
    private static NetworkAccessConfiguration Network(string instanceId)
    {
        var hex = Identity.FixedHex(instanceId, 17);
        return new NetworkAccessConfiguration
        {
            EniId = $"eni-{hex}",
            EniPrivateIpAddress = $"10.0.{Convert.ToInt32(hex[..2], 16)}.{4 + (Convert.ToInt32(hex[2..4], 16) % 250)}",
        };
    }
}
