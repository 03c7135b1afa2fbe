using System.Net;
using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Tests.Emulator.AppStream;

public sealed class FaultTests : AppStreamTest
{
    [Theory]
    [InlineData("concurrentModification", "DeleteFleet", "ConcurrentModificationException")]
    [InlineData("requestLimitExceeded", "StartFleet", "RequestLimitExceededException")]
    [InlineData("limitExceeded", "AssociateFleet", "LimitExceededException")]
    public async Task A_services_own_error_comes_before_any_work(string fault, string operation, string type)
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
    public void What_an_operation_cannot_give_is_not_injected(string fault, string operation) =>
        Assert.Contains("cannot happen", Assert.Throws<ArgumentException>(() => Host.Emulator.Inject(fault, operation)).Message);

    [Fact]
    public async Task Without_an_operation_it_waits_for_one_that_has_the_error()
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
    public async Task An_empty_page_leads_to_the_page_itself()
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
    public async Task An_empty_page_may_come_in_the_middle()
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
    public async Task A_repeated_token_never_ends()
    {
        Host.Emulator.Inject("repeatedToken", "DescribeStacks");
        var first = await Host.Call(AppStreamOperations.DescribeStacks, new DescribeStacksRequest());
        var second = await Host.Call(AppStreamOperations.DescribeStacks, new DescribeStacksRequest { NextToken = first.NextToken });
        Assert.NotNull(first.NextToken);
        Assert.Equal(first.NextToken, second.NextToken);
    }

    [Fact]
    public async Task A_stale_read_is_of_the_region_that_was_changed()
    {
        await Stop("prod-apps");
        Host.Emulator.Inject("staleRead");
        Assert.Equal("RUNNING", await State("prod-apps"));
        Assert.Equal("STOPPING", await State("prod-apps"));
    }

    [Fact]
    public async Task An_unknown_status_is_one_that_nobody_knows()
    {
        Host.Emulator.Inject("unknownStatus");
        Assert.Equal("HIBERNATING", await State("prod-apps"));
    }

    [Fact]
    public async Task A_fleet_that_vanishes_takes_its_sessions_along()
    {
        Host.Emulator.Inject("vanish", "DescribeFleets");
        Assert.Equal("ResourceNotFoundException",
            await Type(Host.Refused(AppStreamOperations.DescribeFleets, new DescribeFleetsRequest { Names = ["prod-apps"] })));
        Assert.Empty(await Sessions("prod-apps", "prod-stack"));
        await Host.Call(AppStreamOperations.DeleteStack, new DeleteStackRequest { Name = "prod-stack" });
    }

    [Fact]
    public async Task A_list_without_an_error_for_it_is_empty_when_its_fleet_vanishes()
    {
        Host.Emulator.Inject("vanish", "DescribeSessions");
        Assert.Empty(await Sessions("prod-apps", "prod-stack"));
        Assert.Equal(
            "ResourceNotFoundException", await Type(
                Host.Refused(AppStreamOperations.StopFleet, new StopFleetRequest { Name = "prod-apps" })));
    }

    [Fact]
    public async Task A_stack_that_vanishes_leaves_the_instances_free()
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
    public async Task What_is_not_found_has_the_status_that_was_chosen(string setting, HttpStatusCode status)
    {
        Restart("AppStreamNotFoundStatus=" + setting);
        var answer = await Host.Send(AppStreamOperations.StopFleet, """{"Name":"none"}""");
        Assert.Equal((status, "ResourceNotFoundException"), (answer.Status, answer.Type));
        // The member of AppStream's errors begins with a capital.
        Assert.Equal("The fleet none could not be found.", (string?)answer.Json["Message"]);
    }

    [Fact]
    public async Task No_bucket_is_emptied()
    {
        for (var call = 0; call < 80; call++)
            await Stop("dev-apps");
    }

    [Fact]
    public async Task The_other_protocol_is_refused_in_its_own_words()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/service/PhotonAdminProxyService/operation/DescribeFleets");
        using var answer = await Host.Http.SendAsync(request);
        Assert.Equal(
            (HttpStatusCode.UnsupportedMediaType, "application/cbor"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("AWS JSON 1.1", await answer.Content.ReadAsStringAsync());
    }
}
