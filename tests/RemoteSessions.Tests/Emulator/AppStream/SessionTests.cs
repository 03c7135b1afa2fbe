using System.Diagnostics;
using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Tests.Emulator.AppStream;

public sealed class SessionTests : AppStreamTest
{
    private static readonly DescribeSessionsRequest Prod = new() { StackName = "prod-stack", FleetName = "prod-apps" };

    [Fact]
    public async Task Without_an_authentication_type_sessions_of_streaming_URLs_are_listed()
    {
        var sessions = await List(Prod);
        Assert.Equal([("alice", "CONNECTED"), ("bob", "NOT_CONNECTED")],
            sessions.Select(session => (session.UserId!, session.ConnectionState!)));
        Assert.All(sessions, session => Assert.Equal(("API", "ACTIVE", "NOT_APPLICABLE"),
            (session.AuthenticationType, session.State, session.InstanceDrainStatus)));
        var first = sessions[0];
        Assert.Equal(Host.Time.GetUtcNow().AddMinutes(-95), first.StartTime);
        Assert.Equal(first.StartTime!.Value.AddSeconds(57_600), first.MaxExpirationTime);
        Assert.StartsWith("i-", first.InstanceId);
        Assert.StartsWith("eni-", first.NetworkAccessConfiguration!.EniId);
        Assert.Equal(["carol@example.com"], (await List(Prod with { AuthenticationType = "SAML" })).Select(session => session.UserId));
        Assert.Empty(await List(Prod with { AuthenticationType = "USERPOOL" }));
    }

    [Fact]
    public async Task The_demo_data_has_all_four_types()
    {
        var found = new List<string>();
        foreach (var (stack, fleet) in new[]
            { ("prod-stack", "prod-apps"), ("cad-stack", "prod-cad"), ("desktop-stack", "shared-desktops") })
        {
            foreach (var type in new[] { "API", "SAML", "USERPOOL", "AWS_AD" })
                found.AddRange((await Sessions(fleet, stack, type)).Select(session => session.AuthenticationType!));
        }

        Assert.Equal(["API", "AWS_AD", "SAML", "USERPOOL"], found.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sessions_can_be_listed_by_user_or_instance()
    {
        Assert.Equal(("InvalidParameterCombinationException", "AuthenticationType is required when UserId is specified."),
            await Host.Refused(AppStreamOperations.DescribeSessions, Prod with { UserId = "alice" }));
        var alice = Assert.Single(await List(Prod with { UserId = "alice", AuthenticationType = "API" }));
        Assert.Empty(await List(Prod with { UserId = "Alice", AuthenticationType = "API" }));
        Assert.Equal("alice", Assert.Single(await List(Prod with { InstanceId = alice.InstanceId })).UserId);
    }

    [Theory]
    [InlineData("Prod-stack", "prod-apps")]
    [InlineData("prod-stack", "none")]
    [InlineData("dev-stack", "prod-apps")]
    public async Task A_stack_and_fleet_that_are_not_associated_have_no_sessions(string stack, string fleet)
    {
        var input = new DescribeSessionsRequest { StackName = stack, FleetName = fleet };
        Assert.Empty(await List(input));
        Restart("UnknownPairAnswer=InvalidParameterCombinationException");
        Assert.Equal("InvalidParameterCombinationException", await Type(Host.Refused(AppStreamOperations.DescribeSessions, input)));
    }

    [Theory]
    [InlineData("""{"FleetName":"x"}""", "StackName")]
    [InlineData("""{"StackName":"x"}""", "FleetName")]
    [InlineData("""{"StackName":"x","FleetName":"x","Limit":51}""", "Limit")]
    [InlineData("""{"StackName":"x","FleetName":"x","Limit":0}""", "Limit")]
    [InlineData("""{"StackName":"x","FleetName":"x","UserId":"a","AuthenticationType":"API"}""", "UserId")]
    [InlineData("""{"StackName":"x","FleetName":"x","AuthenticationType":"OIDC"}""", "AuthenticationType")]
    [InlineData("""{"StackName":"x","FleetName":"x","NextToken":""}""", "NextToken")]
    public Task A_violation_of_the_model_is_rejected_with_its_member(string body, string member) =>
        Breaks(AppStreamOperations.DescribeSessions, body, member);

    [Fact]
    public async Task A_page_has_20_sessions_or_the_requested_number()
    {
        Restart("AppStreamSessions=220");
        var input = new DescribeSessionsRequest { StackName = "load-stack", FleetName = "load-fleet" };
        Assert.Equal([20, 20, 15], await PageSizes(input));
        Assert.Equal([50, 5], await PageSizes(input with { Limit = 50 }));
        Assert.Equal([50, 50, 50, 15], await PageSizes(input with { Limit = 50, AuthenticationType = "SAML" }));
        Assert.Equal("InvalidParameterCombinationException", await Type(Host.Refused(AppStreamOperations.DescribeSessions,
            input with
            {
                NextToken = (await Host.Call(AppStreamOperations.DescribeSessions,
                input with { AuthenticationType = "SAML" })).NextToken
            })));
    }

    [Fact]
    public async Task Ten_thousand_sessions_are_listed_fast()
    {
        Restart("AppStreamSessions=13333");
        var clock = Stopwatch.StartNew();
        var sizes = await PageSizes(new() { StackName = "load-stack", FleetName = "load-fleet", AuthenticationType = "SAML", Limit = 50 });
        Assert.Equal((200, 10_000), (sizes.Count, sizes.Sum()));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"It took {clock.Elapsed}.");
        var status = (await Fleet("load-fleet")).ComputeCapacityStatus!;
        Assert.Equal((267, 13_333, 17), (status.Running, status.ActiveUserSessions, status.AvailableUserSessions));
    }

    [Fact]
    public async Task Expiring_an_ended_or_unknown_session_succeeds()
    {
        var session = (await List(Prod))[0];
        await Expire(session.Id!);
        Assert.Equal(["bob"], (await List(Prod)).Select(left => left.UserId));
        await Expire(session.Id!);
        await Expire("no-such-session");
        Assert.Equal("ValidationException", await Type(Host.Refused(AppStreamOperations.ExpireSession, new ExpireSessionRequest())));
    }

    [Fact]
    public async Task An_expired_session_can_stay_listed_for_a_while()
    {
        Restart("ExpiredSessionSeconds=300");
        var id = (await List(Prod))[0].Id!;
        await Expire(id);
        var session = (await List(Prod)).Single(session => session.Id == id);
        Assert.Equal(("EXPIRED", "NOT_CONNECTED"), (session.State, session.ConnectionState));
        await Expire(id);
        Host.Advance(299);
        Assert.Equal(2, (await List(Prod)).Count);
        Host.Advance(1);
        Assert.Single(await List(Prod));
    }

    [Fact]
    public async Task A_draining_instance_keeps_its_sessions_and_accepts_no_new_sessions()
    {
        await Run(NewFleet() with { MaxSessionsPerInstance = 3 });
        var (alice, _) = await Open("new-fleet", "alice");
        var (bob, _) = await Open("new-fleet", "bob");
        Assert.Equal(alice.InstanceId, bob.InstanceId);
        await Drain(alice.Id!);
        Assert.All(await Sessions("new-fleet"), session => Assert.Equal("DRAINING", session.InstanceDrainStatus));
        var status = (await Fleet()).ComputeCapacityStatus!;
        Assert.Equal((1, 2, 1), (status.Draining, status.DrainModeActiveUserSessions, status.DrainModeUnusedUserSessions));
        Assert.Equal((3, 0, 3), (status.ActualUserSessions, status.ActiveUserSessions, status.AvailableUserSessions));

        var (carol, _) = await Open("new-fleet", "carol");
        Assert.NotEqual(alice.InstanceId, carol.InstanceId);
        Assert.Equal("ACTIVE", carol.InstanceDrainStatus);
        await Expire(alice.Id!);
        await Expire(bob.Id!);
        status = (await Fleet()).ComputeCapacityStatus!;
        Assert.Equal((2, 1, 0, 3), (status.Desired, status.Running, status.Draining, status.ActualUserSessions));
        Host.Advance(60);
        Assert.Equal(6, (await Fleet()).ComputeCapacityStatus!.ActualUserSessions);
    }

    [Fact]
    public async Task Only_multi_session_instances_can_be_drained()
    {
        var id = (await List(Prod))[0].Id!;
        Assert.Equal("OperationNotPermittedException", await Type(
            Host.Refused(AppStreamOperations.DrainSessionInstance, new DrainSessionInstanceRequest { SessionId = id })));
        Assert.Equal("ResourceNotFoundException", await Type(
            Host.Refused(AppStreamOperations.DrainSessionInstance, new DrainSessionInstanceRequest { SessionId = "none" })));
    }

    [Fact]
    public async Task Sessions_of_the_demo_data_do_not_end_by_default()
    {
        Host.Advance(30 * 86_400);
        Assert.Equal(2, (await List(Prod)).Count);
        Restart("DemoSessionsEnd=On");
        Host.Advance(901);
        Assert.Equal(["alice"], (await List(Prod)).Select(session => session.UserId));
        Host.Advance(57_600);
        Assert.Empty(await List(Prod));
    }

    private async Task<IReadOnlyList<Session>> List(DescribeSessionsRequest input) =>
        (await Host.Call(AppStreamOperations.DescribeSessions, input)).Sessions!;

    private async Task Drain(string id) =>
        await Host.Call(AppStreamOperations.DrainSessionInstance, new DrainSessionInstanceRequest { SessionId = id });

    private async Task<List<int>> PageSizes(DescribeSessionsRequest input)
    {
        var (sizes, ids) = (new List<int>(), new HashSet<string>());
        do
        {
            var page = await Host.Call(AppStreamOperations.DescribeSessions, input);
            Assert.All(page.Sessions!, session => Assert.True(ids.Add(session.Id!)));
            sizes.Add(page.Sessions!.Count);
            input = input with { NextToken = page.NextToken };
        }
        while (input.NextToken is not null);
        return sizes;
    }
}
