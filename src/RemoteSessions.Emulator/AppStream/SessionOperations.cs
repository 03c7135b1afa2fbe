using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.AppStream.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Streaming sessions: listed, ended, drained; and the addresses that start them.</summary>
internal sealed class SessionOperations(AppStreamService service)
{
    private const int StandardPage = 20;
    private const int LargestPage = 50;
    private const int StandardValidity = 60;
    private const int LongestValidity = 604_800;

    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(AppStreamOperations.DescribeSessions, Check, input => $"fleet/{input.FleetName}", Describe),
        service.Handle(AppStreamOperations.ExpireSession, AppStreamInputs.Check, input => $"session/{input.SessionId}", Expire),
        service.Handle(AppStreamOperations.DrainSessionInstance, AppStreamInputs.Check, input => $"session/{input.SessionId}", Drain),
        service.Handle(AppStreamOperations.CreateStreamingURL, Check, input => $"fleet/{input.FleetName}", CreateUrl),
    ];

    // The ranges stand only in the prose of the model.
    private static void Check(DescribeSessionsRequest input, Constraints model)
    {
        AppStreamInputs.Check(input, model);
        model.Range("Limit", input.Limit, 1, LargestPage);
    }

    private static void Check(CreateStreamingURLRequest input, Constraints model)
    {
        AppStreamInputs.Check(input, model);
        model.Range("Validity", input.Validity, 1, LongestValidity);
    }

    private DescribeSessionsResult Describe(DescribeSessionsRequest input, EstateCall<Estate> call)
    {
        if (input.UserId is not null && input.AuthenticationType is null)
            throw Refusals.Combination("AuthenticationType is required when UserId is specified.");
        if (!call.Estate.Associated(input.StackName!, input.FleetName!) && service.Settings.UnknownPairAnswer != "Empty")
            throw Refusals.Combination($"The fleet {input.FleetName} is not associated with the stack {input.StackName}.");
        // Without a type the service lists the sessions of streaming URLs only.
        var type = input.AuthenticationType ?? AuthenticationTypeValues.Api;
        var sessions = call.Estate.Sessions.List(input.StackName!, input.FleetName!, type);
        if (input.UserId is not null || input.InstanceId is not null)
        {
            sessions = [.. sessions.Where(session => (input.UserId is null || session.UserId == input.UserId)
                && (input.InstanceId is null || session.InstanceId == input.InstanceId))];
        }

        var list = $"sessions {input.StackName} {input.FleetName} {type} {input.UserId} {input.InstanceId}";
        var (page, next) = service.Page(
            call, sessions, session => session.Id, input.NextToken, list, input.Limit ?? StandardPage);
        return new DescribeSessionsResult { Sessions = [.. page.Select(session => Show(call.Estate, session))], NextToken = next };
    }

    // The operation has no error at all: an unknown session is as gone as one that was ended.
    private EmptyResponse Expire(ExpireSessionRequest input, EstateCall<Estate> call)
    {
        if (call.Estate.Sessions.Find(input.SessionId!) is { } session)
            call.Estate = service.Life.Sessions.End(call.Estate, session, service.Clock.GetUtcNow());
        return new EmptyResponse();
    }

    private EmptyResponse Drain(DrainSessionInstanceRequest input, EstateCall<Estate> call)
    {
        var session = call.Estate.Sessions.Find(input.SessionId!);
        if (session is null || !session.Live)
            throw Refusals.NotFound("session", input.SessionId!);
        var fleet = call.Estate.Fleet(session.Fleet);
        if (!fleet.MultiSession)
            throw Refusals.NotPermitted($"The fleet {fleet.Name} is not a multi-session fleet: its instances cannot be drained.");
        if (session.InstanceId is not { } instance)
            throw Refusals.NotPermitted($"The session {session.Id} has no instance yet.");
        call.Estate = call.Estate.With(FleetLife.Drain(fleet, instance));
        return new EmptyResponse();
    }

    private CreateStreamingURLResult CreateUrl(CreateStreamingURLRequest input, EstateCall<Estate> call)
    {
        var fleet = call.Estate.Fleet(input.FleetName!);
        var stack = call.Estate.Stack(input.StackName!).Name!;
        if (!call.Estate.Associated(stack, fleet.Name))
            throw Unusable($"The fleet {fleet.Name} is not associated with the stack {stack}.");
        if (fleet.State != FleetStateValues.Running)
            throw Unusable($"The fleet {fleet.Name} is {fleet.State}. The fleet must be RUNNING for this action to succeed.");
        var now = service.Clock.GetUtcNow();
        var validity = service.Clock.WhileReal(TimeSpan.FromSeconds(input.Validity ?? StandardValidity));
        var url = new StreamingUrl(Identity.NewSecret(), stack, fleet.Name, input.UserId!, now + validity);
        call.Estate = call.Estate.WithoutSpentUrls(now).With(url);
        return new CreateStreamingURLResult
        {
            StreamingURL = StreamingEndpoint.Address(service.Host(), call.Context.Region, url),
            Expires = url.Expires,
        };
    }

    private ServiceException Unusable(string message) => new(service.Settings.StreamingUrlError, message);

    private static Session Show(Estate estate, EmulatedSession session) => new()
    {
        Id = session.Id,
        UserId = session.UserId,
        StackName = session.Stack,
        FleetName = session.Fleet,
        State = session.State,
        ConnectionState = session.State == SessionStateValues.Active && session.Connected ? SessionConnectionStateValues.Connected : SessionConnectionStateValues.NotConnected,
        StartTime = session.Started,
        MaxExpirationTime = session.MaxExpiration,
        AuthenticationType = session.Type,
        NetworkAccessConfiguration = session is { State: SessionStateValues.Active, InstanceId: { } id } ? Network(id) : null,
        InstanceId = session.InstanceId,
        InstanceDrainStatus = DrainStatus(estate, session),
    };

    private static string DrainStatus(Estate estate, EmulatedSession session)
    {
        if (!estate.Fleets.TryGetValue(session.Fleet, out var fleet) || !fleet.MultiSession)
            return InstanceDrainStatusValues.NotApplicable;
        return fleet.Instances.Any(instance => instance.Id == session.InstanceId && instance.Draining) ? InstanceDrainStatusValues.Draining : InstanceDrainStatusValues.Active;
    }

    // Each instance has one network interface: always the same one.
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
