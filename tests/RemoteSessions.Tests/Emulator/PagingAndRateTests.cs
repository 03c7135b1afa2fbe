using System.Net;
using System.Text;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Tests.Emulator;

public sealed class PagingAndRateTests : DeviceFarmTest
{
    [Fact]
    public async Task Pages_are_small_and_contain_each_item_once()
    {
        Restart("PageSize=4");
        var names = new List<string?>();
        string? token = null;
        do
        {
            var page = await Host.Call(DeviceFarmOperations.ListDevices, new ListDevicesRequest { NextToken = token });
            Assert.InRange(page.Devices!.Count, 1, 4);
            Assert.True(page.NextToken is null or { Length: >= 4 and <= 1024 });
            names.AddRange(page.Devices.Select(device => device.Name));
            token = page.NextToken;
        }
        while (token is not null);
        Assert.Equal(15, names.Count);
        Assert.Equal(15, names.Distinct().Count());
    }

    [Fact]
    public async Task Changes_between_pages_do_not_shift_items()
    {
        Restart("PageSize=1");
        var list = new ListRemoteAccessSessionsRequest { Arn = await ProjectArn() };
        var first = await Host.Call(DeviceFarmOperations.ListRemoteAccessSessions, list);
        await Create();
        var second = await Host.Call(DeviceFarmOperations.ListRemoteAccessSessions, list with { NextToken = first.NextToken });
        Assert.Equal("Crash on rotation", second.RemoteAccessSessions!.Single().Name);
        await Host.Call(
            DeviceFarmOperations.DeleteRemoteAccessSession,
            new DeleteRemoteAccessSessionRequest { Arn = second.RemoteAccessSessions!.Single().Arn });
        var third = await Host.Call(DeviceFarmOperations.ListRemoteAccessSessions, list with { NextToken = second.NextToken });
        Assert.Equal("Checkout smoke test", third.RemoteAccessSessions!.Single().Name);
    }

    [Theory]
    [InlineData("Service", "ArgumentException")]
    [InlineData("ValidationException", "ValidationException")]
    public async Task An_unknown_token_is_rejected(string setting, string error)
    {
        Restart("BadTokenErrorType=" + setting, "PageSize=1");
        var projects = (await Host.Call(DeviceFarmOperations.ListProjects, new ListProjectsRequest())).NextToken;
        var made = Convert.ToBase64String(Encoding.UTF8.GetBytes("next\n1\nx\nelsewhere"));
        foreach (var token in new[] { "nonsense", "AAAA", made, projects })
            Assert.Equal(error, (await Host.Refused(DeviceFarmOperations.ListDevices, new ListDevicesRequest { NextToken = token })).Type);
        Assert.Equal("ArgumentException",
            (await Host.Refused(DeviceFarmOperations.ListDevices, new ListDevicesRequest { NextToken = "abc" })).Type);
    }

    [Fact]
    public async Task Reads_have_a_bucket_of_50_that_refills_with_10_per_second()
    {
        using var host = new EmulatorHost();
        Assert.Equal(50, await Allowed(host, "ListProjects", 60));
        Assert.Equal(HttpStatusCode.OK, (await host.SendTo("GetAccountSettings")).Status);
        host.Advance(60);
        Assert.Equal(0, await Allowed(host, "ListProjects", 1));
        host.Time.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(10, await Allowed(host, "ListProjects", 20));
        host.Time.Pass(TimeSpan.FromSeconds(200));
        Assert.Equal(50, await Allowed(host, "ListProjects", 60));
    }

    [Fact]
    public async Task Changes_have_a_bucket_of_10_that_refills_with_1_per_second()
    {
        using var host = new EmulatorHost();
        Assert.Equal(10, await Allowed(host, "CreateProject", 15));
        host.Time.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal(2, await Allowed(host, "CreateProject", 5));
        var answer = await host.SendTo("CreateProject", """{"name":"x"}""");
        Assert.Equal((HttpStatusCode.BadRequest, "ThrottlingException", "Rate exceeded"), (answer.Status, answer.Type, answer.Message));
    }

    [Fact]
    public async Task Rate_limits_can_be_turned_off() => Assert.Equal(60, await Allowed(Host, "CreateProject", 60));

    private static async Task<int> Allowed(EmulatorHost host, string operation, int calls)
    {
        var allowed = 0;
        for (var call = 0; call < calls; call++)
            allowed += (await host.SendTo(operation, """{"name":"x"}""")).Status == HttpStatusCode.OK ? 1 : 0;
        return allowed;
    }
}
