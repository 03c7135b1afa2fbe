using System.Collections;
using System.Collections.Specialized;
using System.Management.Automation;
using System.Net;

namespace RemoteSessions.Tests.Cmdlets.Api;

/// <summary>Tests which request is sent for each input, and which inputs are rejected before a request is sent.</summary>
public sealed class ApiInputTests : ApiCmdletTest
{
    [Fact]
    public void Members_are_converted_to_their_names_and_types()
    {
        var input = new OrderedDictionary
        {
            ["sTACKnAME"] = "a",
            ["fleetname"] = 5,
            ["USERID"] = new PSObject("b"),
            ["validity"] = "60",
            ["applicationid"] = null,
        };
        Assert.Equal(
            ["""{"FleetName":"5","StackName":"a","UserId":"b","Validity":60}"""], Sent("AppStream", "CreateStreamingURL", input)
                .Select(Sorted));
    }

    [Fact]
    public void A_single_value_becomes_a_list()
    {
        Assert.Equal(["""{"Names":["a"]}"""], Sent("AppStream", "DescribeFleets", Table(("Names", "a"))));
        Assert.Equal(
            ["""{"Names":["a","1"]}"""], Sent("AppStream", "DescribeFleets", Table(("Names", new object[] { new PSObject("a"), 1 }))));
        Assert.Equal(
            ["""{"StartWorkspaceRequests":[{"WorkspaceId":"ws-1"}]}"""],
            Sent("WorkSpaces", "StartWorkspaces", Table(("StartWorkspaceRequests", Table(("WorkspaceId", "ws-1"))))));
        Assert.Equal(["""{"Names":[]}"""], Sent("AppStream", "DescribeFleets", Table(("Names", Array.Empty<object>()))));
    }

    [Fact]
    public void PowerShell_values_are_converted_to_JSON()
    {
        var nested = Table(
            ("a", true), ("b", new SwitchParameter(true)), ("c", 1.5), ("d", 7L), ("e", DayOfWeek.Friday),
            ("f", new byte[] { 1, 2, 3 }), ("g", new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc)),
            ("h", CmdletSession.Row(("x", null), ("y", new[] { 1, 2 }))),
            ("i", new NetworkCredential("", "pw").SecurePassword), ("j", new Uri("https://x.example/a")), ("k", null),
            ("l", new ArrayList { "p", Table(("q", 1)) }));
        Assert.Equal(
            [
                """
                {"a":true,"b":true,"c":1.5,"d":7,"e":"Friday","f":"AQID","g":1767323045.678,"h":{"y":[1,2]},"i":"pw",
                "j":"https://x.example/a","l":["p",{"q":1}]}
                """.ReplaceLineEndings(""),
            ],
            Sent("AppStream", "UpdateFleet", Table(("ComputeCapacity", nested)))
                .Select(text => Sorted(text["{\"ComputeCapacity\":".Length..^1])));
    }

    [Theory]
    [InlineData("2026-01-02T03:04:05Z")]
    [InlineData(1767323045L)]
    public void A_time_is_written_in_seconds(object time) => Assert.Equal(
        ["""{"creationTimeAfter":1767323045,"projectArn":"arn"}"""],
        Sent("DeviceFarm", "ListTestGridSessions", Table(("projectArn", "arn"), ("creationTimeAfter", time))).Select(Sorted));

    [Fact]
    public void A_date_in_local_time_is_written_in_seconds()
    {
        var date = new DateTime(2026, 6, 2, 3, 4, 5, DateTimeKind.Unspecified);
        var seconds = new DateTimeOffset(date).ToUnixTimeSeconds();
        Assert.Equal(
            [$"{{\"creationTimeAfter\":{seconds},\"projectArn\":\"arn\"}}"],
            Sent("DeviceFarm", "ListTestGridSessions", Table(("projectArn", "arn"), ("creationTimeAfter", date))).Select(Sorted));
    }

    [Fact]
    public void A_CSV_row_contains_its_Region_and_can_omit_numbers()
    {
        using var server = new RemoteSessions.Tests.Support.StubServer(_ => RemoteSessions.Tests.Support.StubServer.Json("{}"));
        Session.PointTo(server.Url);
        Pipe([CmdletSession.Row(("Name", "a"), ("IdleDisconnectTimeoutInSeconds", ""), ("Region", "eu-west-1"), ("ProfileName", ""))],
            "AppStream", "UpdateFleet");
        Succeeded();
        var request = Assert.Single(server.Requests);
        Assert.Equal("""{"Name":"a"}""", request.Text);
        Assert.Contains("/eu-west-1/appstream/", request.Headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_operation_is_rejected_with_suggestions()
    {
        Invoke("AppStream", "ListFleets");
        Rejected("AppStream has no operation 'ListFleets'", "DescribeFleets", "-SkipValidation");
        Invoke("AppStream", "MakeCoffeePlease");
        Rejected("'MakeCoffeePlease'", "press Tab");
    }

    [Fact]
    public void SkipValidation_sends_unknown_operations_and_members()
    {
        Assert.Equal(["""{"any":1}"""], Sent("AppStream", "BrandNew", Table(("any", 1)), ("SkipValidation", true)));
        Assert.Equal(
            ["""{"Names":["a"],"newer":1}"""], Sent(
                "AppStream", "DescribeFleets", Table(("names", "a"), ("newer", 1)), ("SkipValidation", true)).Select(Sorted));
        using var server = new RemoteSessions.Tests.Support.StubServer(_ => RemoteSessions.Tests.Support.StubServer.Drop);
        Session.PointTo(server.Url);
        Invoke("AppStream", "BrandNew", null, ("SkipValidation", true));
        Assert.Equal("OutcomeUnknown", Session.Error.Id);
        Assert.Single(server.Requests);
    }

    [Fact]
    public void Invalid_members_of_an_operation_are_rejected()
    {
        Invoke("AppStream", "StartFleet", Table(("Names", "geheim")));
        Rejected("StartFleet has no member 'Names'. Valid members are Name.");
        Invoke("AppStream", "CreateStreamingURL", Table(("userid", "a"), ("StackName", null)));
        Rejected("CreateStreamingURL requires StackName, FleetName in -Parameter.");
        Invoke("DeviceFarm", "GetAccountSettings", Table(("arn", "a")));
        Rejected("It has no members.");
    }

    [Theory]
    [InlineData("MaxUserDurationInSeconds", "geheim", "an integer")]
    [InlineData("MaxUserDurationInSeconds", 1.5, "an integer")]
    [InlineData("MaxUserDurationInSeconds", true, "an integer")]
    [InlineData("DisableIMDSV1", 1, "true or false")]
    [InlineData("ComputeCapacity", "geheim", "a hashtable")]
    [InlineData("RootVolumeConfig", 5, "a hashtable")]
    [InlineData("UsbDeviceFilterStrings", new[] { true }, "a list in which each item is a string")]
    [InlineData("Name", true, "a string")]
    public void A_value_of_another_type_is_an_error_and_is_not_shown(string member, object value, string accepted)
    {
        Invoke("AppStream", "UpdateFleet", Table((member, value)));
        Rejected($"'{member}' of UpdateFleet", $"Specify {accepted}.");
        Assert.DoesNotContain("geheim", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_list_sends_no_call_and_an_omitted_list_sends_one()
    {
        Assert.Empty(Invoke("AppStream", "DescribeFleets", Array.Empty<object>()));
        Succeeded();
        Assert.Empty(Session.Emulator.Calls);
        Invoke("AppStream", "DescribeFleets");
        Assert.Equal(1, Calls("AppStream.DescribeFleets"));
    }

    [Fact]
    public void Input_that_is_not_a_table_of_members_is_rejected()
    {
        Invoke("AppStream", "StartFleet", "geheim");
        Rejected("hashtables and custom objects", "String");
        Assert.DoesNotContain("geheim", $"{Session.Error.Record}", StringComparison.Ordinal);
        Invoke("AppStream", "UpdateFleet", Table(("ComputeCapacity", Table(("x", TimeSpan.Zero)))));
        Rejected("TimeSpan");
        var endless = new Hashtable();
        endless["x"] = endless;
        Invoke("AppStream", "UpdateFleet", Table(("ComputeCapacity", endless)));
        Rejected("levels");
    }

    [Theory]
    [InlineData("DescribeThemeForStack", "isn't paged")]
    [InlineData("CreateStack", "isn't paged")]
    public void All_is_rejected_if_there_are_no_pages(string operation, string reason)
    {
        Invoke("AppStream", operation, null, ("All", true));
        Rejected(reason);
    }

    [Fact]
    public void All_is_rejected_if_pages_contain_no_single_list()
    {
        Invoke("DeviceFarm", "GetOfferingStatus", null, ("All", true));
        Rejected("one list of items");
    }

    // Sorts the members, because hashtables have no defined order.
    private static string Sorted(string json) => new System.Text.Json.Nodes.JsonObject(
        System.Text.Json.Nodes.JsonNode.Parse(json)!.AsObject().OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))).ToJsonString();
}
