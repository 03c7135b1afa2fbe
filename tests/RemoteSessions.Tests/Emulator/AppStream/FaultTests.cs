using System.Net;
using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Tests.Emulator.AppStream;

public sealed class FaultTests : AppStreamTest
{
    [Theory]
    [InlineData("concurrentModification", "DeleteFleet", "ConcurrentModificationException")]
    [InlineData("requestLimitExceeded", "StartFleet", "RequestLimitExceededException")]
    [InlineData("limitExceeded", "AssociateFleet", "LimitExceededException")]
    public async Task A_service_fault_returns_its_error_before_the_call_takes_effect(string fault, string operation, string type)
    {
        Host.Emulator.Inject(fault, operation);
        var target = Host.Emulator.Calls.Count;
        var (got, message) = operation switch
        {
            "DeleteFleet" => await Host.Refused(AppStreamOperations.DeleteFleet, new DeleteFleetRequest { Name = "retired-apps" }),
            "StartFleet" => await Host.Refused(AppStreamOperations.StartFleet, new StartFleetRequest { Name = "retired-apps" }),
            _ => await Host.Refused(
                AppStreamOperations.AssociateFleet, new AssociateFleetRequest { FleetName = "retired-apps", StackName = "prod-stack" }),
        };
        Assert.Equal(type, got);
        Assert.NotEmpty(message);
        Assert.Equal(target + 1, Host.Emulator.Calls.Count);
        Assert.Equal("STOPPED", await State("retired-apps"));
    }

    [Theory]
    [InlineData("concurrentModification", "DescribeFleets")]
    [InlineData("requestLimitExceeded", "StopFleet")]
    [InlineData("limitExceeded", "ExpireSession")]
    [InlineData("concurrentModification", "ListProjects")]
    [InlineData("emptyPage", "StartFleet")]
    [InlineData("emptyPage", "ListTagsForResource")]
    [InlineData("failStart", "StopFleet")]
    public void A_fault_that_does_not_apply_to_the_operation_is_rejected(string fault, string operation) =>
        Assert.Contains("doesn't apply", Assert.Throws<ArgumentException>(() => Host.Emulator.Inject(fault, operation)).Message);

    [Fact]
    public async Task A_fault_without_an_operation_applies_to_the_first_operation_with_its_error()
    {
        Host.Emulator.Inject("concurrentModification");
        await Fleet("prod-apps");
        await Expire("none");
        Assert.Equal(
            "ConcurrentModificationException", await Type(
                Host.Refused(AppStreamOperations.StopFleet, new StopFleetRequest { Name = "prod-apps" })));
        await Stop("prod-apps");
    }

    [Fact]
    public async Task The_fault_emptyPage_returns_a_token_for_the_same_page()
    {
        Restart("PageSize=4");
        Host.Emulator.Inject("emptyPage", "DescribeFleets", 2);
        var names = new List<string?>();
        var input = new DescribeFleetsRequest();
        var pages = new List<int>();
        do
        {
            var page = await Host.Call(AppStreamOperations.DescribeFleets, input);
            names.AddRange(page.Fleets!.Select(fleet => fleet.Name));
            pages.Add(page.Fleets!.Count);
            input = input with { NextToken = page.NextToken };
        }
        while (input.NextToken is not null);
        Assert.Equal([0, 0, 4, 2], pages);
        Assert.Equal(6, names.Distinct().Count());
    }

    [Fact]
    public async Task An_empty_page_can_be_in_the_middle()
    {
        var input = new DescribeSessionsRequest { StackName = "prod-stack", FleetName = "prod-apps", Limit = 1 };
        var first = await Host.Call(AppStreamOperations.DescribeSessions, input);
        Host.Emulator.Inject("emptyPage");
        var empty = await Host.Call(AppStreamOperations.DescribeSessions, input with { NextToken = first.NextToken });
        Assert.Empty(empty.Sessions!);
        var second = await Host.Call(AppStreamOperations.DescribeSessions, input with { NextToken = empty.NextToken });
        Assert.Equal("bob", second.Sessions!.Single().UserId);
    }

    [Fact]
    public async Task The_fault_repeatedToken_returns_the_same_token_repeatedly()
    {
        Host.Emulator.Inject("repeatedToken", "DescribeStacks");
        var first = await Host.Call(AppStreamOperations.DescribeStacks, new DescribeStacksRequest());
        var second = await Host.Call(AppStreamOperations.DescribeStacks, new DescribeStacksRequest { NextToken = first.NextToken });
        Assert.NotNull(first.NextToken);
        Assert.Equal(first.NextToken, second.NextToken);
    }

    [Fact]
    public async Task A_stale_read_affects_only_the_changed_Region()
    {
        await Stop("prod-apps");
        Host.Emulator.Inject("staleRead");
        Assert.Equal("RUNNING", await State("prod-apps"));
        Assert.Equal("STOPPING", await State("prod-apps"));
    }

    [Fact]
    public async Task The_fault_unknownStatus_returns_an_unknown_status()
    {
        Host.Emulator.Inject("unknownStatus");
        Assert.Equal("HIBERNATING", await State("prod-apps"));
    }

    [Fact]
    public async Task A_vanishing_fleet_ends_its_sessions()
    {
        Host.Emulator.Inject("vanish", "DescribeFleets");
        Assert.Equal("ResourceNotFoundException",
            await Type(Host.Refused(AppStreamOperations.DescribeFleets, new DescribeFleetsRequest { Names = ["prod-apps"] })));
        Assert.Empty(await Sessions("prod-apps", "prod-stack"));
        await Host.Call(AppStreamOperations.DeleteStack, new DeleteStackRequest { Name = "prod-stack" });
    }

    [Fact]
    public async Task A_list_of_a_vanished_fleet_is_empty_if_the_operation_has_no_error()
    {
        Host.Emulator.Inject("vanish", "DescribeSessions");
        Assert.Empty(await Sessions("prod-apps", "prod-stack"));
        Assert.Equal(
            "ResourceNotFoundException", await Type(
                Host.Refused(AppStreamOperations.StopFleet, new StopFleetRequest { Name = "prod-apps" })));
    }

    [Fact]
    public async Task A_vanishing_stack_frees_its_instances()
    {
        Host.Emulator.Inject("vanish", "DeleteStack");
        Assert.Equal(
            "ResourceNotFoundException", await Type(
                Host.Refused(AppStreamOperations.DeleteStack, new DeleteStackRequest { Name = "prod-stack" })));
        Assert.Equal(
            (2, 0), ((await Fleet("prod-apps")).ComputeCapacityStatus!.Running, (await Fleet("prod-apps")).ComputeCapacityStatus!.InUse));
    }

    [Fact]
    public async Task A_session_that_vanishes_is_not_even_listed_as_expired()
    {
        Restart("ExpiredSessionSeconds=300");
        var id = (await Sessions("prod-apps", "prod-stack"))[0].Id!;
        Host.Emulator.Inject("vanish", "ExpireSession");
        await Expire(id);
        Assert.Single(await Sessions("prod-apps", "prod-stack"));
    }

    [Theory]
    [InlineData("400", HttpStatusCode.BadRequest)]
    [InlineData("404", HttpStatusCode.NotFound)]
    public async Task ResourceNotFoundException_has_the_configured_status(string setting, HttpStatusCode status)
    {
        Restart("AppStreamNotFoundStatus=" + setting);
        var answer = await Host.Send(AppStreamOperations.StopFleet, """{"Name":"none"}""");
        Assert.Equal((status, "ResourceNotFoundException"), (answer.Status, answer.Type));
        // In AppStream errors, the name of the message member starts with an uppercase letter.
        Assert.Equal("The fleet none could not be found.", (string?)answer.Json["Message"]);
    }

    [Fact]
    public async Task AppStream_has_no_rate_limit()
    {
        for (var call = 0; call < 80; call++)
            await Stop("dev-apps");
    }

    [Fact]
    public async Task CBOR_requests_get_a_CBOR_error()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/service/PhotonAdminProxyService/operation/DescribeFleets");
        using var answer = await Host.Http.SendAsync(request);
        Assert.Equal(
            (HttpStatusCode.UnsupportedMediaType, "application/cbor"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("AWS JSON 1.1", await answer.Content.ReadAsStringAsync());
    }
}
