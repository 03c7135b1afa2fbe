using System.Text.Json;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Services;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Core.AppStream;

/// <summary>Tests that several fleets are polled with one call, and that the users of a fleet are counted.</summary>
public sealed class AppStreamFleetsTests
{
    private readonly List<string> _calls = [];

    [Fact]
    public async Task Several_resources_are_polled_with_one_call()
    {
        var seen = await Find(["a", "b"], "a", "b", "c");
        Assert.Equal(["a", "b"], seen.Keys.Order());
        Assert.Equal(["DescribeFleets a b"], _calls);
    }

    [Fact]
    public async Task If_one_fleet_is_missing_the_others_are_found_in_a_full_list()
    {
        var seen = await Find(["a", "unknown", "c"], "a", "b", "c");
        Assert.Equal(["a", "c"], seen.Keys.Order());
        Assert.Equal(["DescribeFleets a unknown c", "DescribeFleets "], _calls);
    }

    [Fact]
    public async Task A_single_missing_resource_needs_no_list()
    {
        Assert.Empty(await Find(["unknown"], "a"));
        Assert.Equal(["DescribeFleets unknown"], _calls);
    }

    [Fact]
    public async Task Any_other_rejection_is_an_error() => Assert.Equal(
        "AccessDeniedException", (await Assert.ThrowsAsync<AwsServiceException>(
        () => Fleets(_ => throw new AwsServiceException(new ServiceError("AccessDeniedException", "No.")))
            .PollAsync(["a", "b"], CancellationToken.None))).Error.Type);

    [Fact]
    public async Task Sessions_of_all_stacks_and_authentication_types_are_returned_unless_expired()
    {
        var live = await Fleets(call => call switch
        {
            "ListAssociatedStacks" => """{"Names":["s1","s2"]}""",
            "DescribeSessions s1 API" =>
                """{"Sessions":[{"UserId":"ann","State":"ACTIVE","ConnectionState":"CONNECTED"},{"UserId":"old","State":"EXPIRED"}]}""",
            "DescribeSessions s2 SAML" =>
                """{"Sessions":[{"UserId":"bob","State":"ACTIVE","ConnectionState":"NOT_CONNECTED"},{"UserId":"cid","State":"PENDING"}]}""",
            _ => "{}",
        }).SessionsOf("a", CancellationToken.None).ReadCurrentAsync(CancellationToken.None);
        Assert.Equal(
            [("ann", true), ("bob", false), ("cid", false)], live.Select(session => (session.UserId, session.IsConnected)).Order());
        Assert.Equal(9, _calls.Count);
    }

    private Task<IReadOnlyDictionary<string, ASFleet>> Find(string[] keys, params string[] there) => Fleets(call =>
    {
        var asked = call.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToArray();
        return asked.Except(there).FirstOrDefault() is { } missing
            ? throw new AwsServiceException(new ServiceError("ResourceNotFoundException", $"There is no {missing}."))
            : $$"""{"Fleets":[{{string.Join(',', there.Where(Wanted).Select(name => $$"""{"Name":"{{name}}"}"""))}}]}""";

        bool Wanted(string name) => asked.Length == 0 || asked.Contains(name);
    }).PollAsync(keys, CancellationToken.None);

    private AppStreamFleets Fleets(Func<string, string> answer) => new(new AppStreamClient(new FakeTransport((operation, body) =>
    {
        var call = operation.Name switch
        {
            "DescribeFleets" => $"{operation.Name} {string.Join(' ', body.Deserialize<DescribeFleetsRequest>()!.Names ?? [])}",
            "DescribeSessions" => $"{operation.Name} {body.GetProperty("StackName")} {body.GetProperty("AuthenticationType")}",
            _ => operation.Name,
        };
        lock (_calls)
            _calls.Add(call);
        return answer(call);
    }), null));
}
