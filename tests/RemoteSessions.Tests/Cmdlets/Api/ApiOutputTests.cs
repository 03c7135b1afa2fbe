using System.Management.Automation;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.Api;

/// <summary>Tests the objects that are created from responses.</summary>
public sealed class ApiOutputTests : ApiCmdletTest
{
    [Fact]
    public void Values_have_PowerShell_types()
    {
        var run = Answer("DeviceFarm", "GetRun", """
            {"run":{"name":"r","created":1767323045.678,"stopped":1767323045,"counters":{"stopped":3,"passed":2},"totalJobs":2,
            "deviceMinutes":{"total":1.5},"list":["a",1,null,{"created":1767323045}],"big":12345678901234567890,"empty":null,"yes":true}}
            """, Table(("arn", "arn")));
        var inner = (PSObject)Of(run, "run")!;
        Assert.Equal(DateTime.UnixEpoch.AddMilliseconds(1767323045678).ToLocalTime(), Of(inner, "created"));
        Assert.Equal(DateTimeKind.Local, ((DateTime)Of(inner, "stopped")!).Kind);
        Assert.Equal(3L, Of((PSObject)Of(inner, "counters")!, "stopped"));
        Assert.Equal(
            (2L, 1.5, 12345678901234567890d, true),
            (Of(inner, "totalJobs"), Of((PSObject)Of(inner, "deviceMinutes")!, "total"), Of(inner, "big"), Of(inner, "yes")));
        var list = Assert.IsType<object?[]>(Of(inner, "list"));
        Assert.Equal(("a", 1L, null), (list[0], list[1], list[2]));
        Assert.IsType<DateTime>(Of((PSObject)list[3]!, "created"));
        Assert.NotNull(inner.Properties["empty"]);
        Assert.Null(Of(inner, "empty"));
    }

    [Fact]
    public void The_names_of_the_service_are_kept()
    {
        var answer = Answer("AppStream", "DescribeFleets", """{"Region":"theirs","Tags":{"a":"1","A":"2","":"3"}}""", null);
        Assert.Equal("theirs", Of(answer, "Region"));
        Assert.Equal("2", Of((PSObject)Of(answer, "Tags")!, "a"));
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("{\"Fleets\":")]
    public void An_invalid_response_is_an_error(string body)
    {
        Stub(_ => StubServer.Json(body));
        Assert.Empty(Invoke("AppStream", "DescribeFleets"));
        Assert.Equal("UnreadableResponse", Session.Error.Id);
    }

    [Fact]
    public void An_out_of_range_time_stays_a_number() => Assert.Equal(
        999999999999999L, Of(
            Answer("AppStream", "CreateStreamingURL", """{"Expires":999999999999999}""", Table(
                ("StackName", "a"), ("FleetName", "a"), ("UserId", "a"))), "Expires"));

    private PSObject Answer(string service, string operation, string body, object? parameter)
    {
        Stub(_ => StubServer.Json(body));
        var answer = Assert.Single(Invoke(service, operation, parameter));
        Succeeded();
        return answer;
    }
}
