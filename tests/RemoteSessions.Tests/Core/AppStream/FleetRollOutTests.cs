using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Core.AppStream;

/// <summary>
/// Tests the conditions under which the rollout of an image to a fleet ends. The tests specify the responses of the service.
/// </summary>
public sealed class FleetRollOutTests
{
    private const string New = "arn:aws:appstream:us-east-1:123456789012:image/new";

    private readonly Queue<string> _fleets = new();
    private string _sessions = """{"Sessions":[{"Id":"s-1","UserId":"ann","State":"ACTIVE","StartTime":1}]}""";

    [Fact]
    public async Task New_errors_of_the_fleet_in_two_polls_fail_the_roll_out()
    {
        Polls("OLD", "OLD IMAGE_NOT_FOUND", "OLD IMAGE_NOT_FOUND");
        var failure = await Assert.ThrowsAsync<AwsServiceException>(() => Run("OLD"));
        Assert.Equal(ErrorIds.WaitFailed, failure.Error.Type);
        Assert.Contains("AWS now reports errors for the fleet: OLD: ;IMAGE_NOT_FOUND", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_that_the_fleet_had_before_or_only_once_do_not()
    {
        Polls("OLD", "OLD IMAGE_NOT_FOUND", "OLD", "OLD IMAGE_NOT_FOUND", "OLD");
        var failure = await Assert.ThrowsAsync<AwsServiceException>(() => Run("OLD"));
        Assert.Equal(ErrorIds.OperationTimeout, failure.Error.Type);
    }

    [Fact]
    public async Task A_session_without_a_start_time_has_not_begun()
    {
        _sessions = """{"Sessions":[{"Id":"s-1","UserId":"ann","State":"PENDING"}]}""";
        Polls("");
        var rollOut = await Run("");
        Assert.Equal(
            (RollOutStates.Completed, 0, New), (rollOut.State, rollOut.SessionsBefore, rollOut.NewImageArn));
    }

    private void Polls(params string[] errors)
    {
        foreach (var codes in errors)
            _fleets.Enqueue(Fleet(codes));
    }

    private static string Fleet(string codes)
    {
        var errors = codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => $$"""{"ErrorCode":"{{code}}"}""");
        return $$"""
            {"Name":"prod","State":"RUNNING","ImageName":"new","ImageArn":"{{New}}","FleetErrors":[{{string.Join(',', errors)}}]}
            """;
    }

    private async Task<FleetRollOut> Run(string errorsBefore)
    {
        var time = new ImmediateTime();
        var clock = new ServiceClock(time);
        clock.Learn(DateTimeOffset.UtcNow);
        var transport = new FakeTransport((operation, body) => operation.Name switch
        {
            "UpdateFleet" => $$"""{"Fleet":{{Fleet(errorsBefore)}}}""",
            "DescribeFleets" => $$"""{"Fleets":[{{(_fleets.Count > 1 ? _fleets.Dequeue() : _fleets.Peek())}}]}""",
            "ListAssociatedStacks" => """{"Names":["stack"]}""",
            _ when body.GetProperty("AuthenticationType").GetString() == "API" => _sessions,
            _ => "{}",
        })
        { Clock = clock };
        var before = Fleets.Make(change: fleet => fleet with
        {
            FleetErrors = errorsBefore.Length == 0 ? [] : [new FleetError { ErrorCode = errorsBefore }],
        });
        var options = new RollOutOptions(false, null, TimeSpan.FromMinutes(1)) { Time = time };
        var rollOut = new FleetRollOut(before, "new", null, options);
        await rollOut.RunAsync(new AppStreamClient(transport, null), (_, _) => { }, CancellationToken.None);
        return rollOut;
    }
}
