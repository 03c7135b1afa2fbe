using System.Text;
using System.Text.Json;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Protocol;

namespace RemoteSessions.Tests.Core;

/// <summary>Tests how responses are read, including responses that don't match the API.</summary>
public sealed class WireReaderTests
{
    [Fact]
    public void Unknown_members_and_nulls_in_lists_are_ignored()
    {
        var page = Read("""
            {"New": {"A": [1, {"B": null}]}, "Fleets": [null, {"Name": "a", "Newer": [], "FleetErrors": null}, null], "NextToken": null}
            """, DescribeFleetsResult.Read)!;
        Assert.Equal("a", Assert.Single(page.Fleets!).Name);
        Assert.Null(page.Fleets![0].FleetErrors);
        Assert.Null(page.NextToken);
    }

    [Fact]
    public void Nulls_in_maps_are_ignored()
    {
        Assert.Equal(
            ["a"], Read(
                """{"Tags": {"a": "1", "b": null}}""", RemoteSessions.AppStream.Generated.ListTagsForResourceResponse.Read)!.Tags!.Keys);
        Assert.Equal(
            ["IOS"], Read(
                """{"accountSettings": {"maxSlots": {"IOS": 1, "ANDROID": null}}}""",
                GetAccountSettingsResult.Read)!.AccountSettings!.MaxSlots!.Keys);
    }

    [Theory]
    [InlineData("""{"Fleets": [{"Name": "a"}, {"Name": 5}]}""", "$.Fleets[1].Name")]
    [InlineData("""{"Fleets": {"Name": "a"}}""", "$.Fleets")]
    [InlineData("""{"Fleets": ["a"]}""", "$.Fleets[0]")]
    [InlineData("""{"Fleets": [{"CreatedTime": "today"}]}""", "$.Fleets[0].CreatedTime")]
    [InlineData("""{"Fleets": [{"ComputeCapacityStatus": {"Desired": 1.5}}]}""", "$.Fleets[0].ComputeCapacityStatus.Desired")]
    [InlineData("""{"Fleets": [{"VpcConfig": {"SubnetIds": ["a", 5]}}]}""", "$.Fleets[0].VpcConfig.SubnetIds[1]")]
    [InlineData("""{"Fleets": [{"EnableDefaultInternetAccess": "true"}]}""", "$.Fleets[0].EnableDefaultInternetAccess")]
    [InlineData("[]", "$")]
    public void A_wrong_type_is_named_by_its_path(string json, string path) =>
        Assert.Equal(path, Assert.Throws<JsonException>(() => Read(json, DescribeFleetsResult.Read)).Path);

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("""{"Fleets": [{"Name": "a"}""")]
    [InlineData("""{"Fleets": []} {}""")]
    [InlineData("""{"NextToken": "\ud800"}""")]
    public void Invalid_JSON_is_rejected(string json) => Assert.Throws<JsonException>(() => Read(json, DescribeFleetsResult.Read));

    [Fact]
    public void A_structure_is_written_without_null_members() => Assert.Equal(
        """{"Name":"a","ComputeCapacity":{"DesiredInstances":2},"UsbDeviceFilterStrings":[],"DisableIMDSV1":false}""",
        Encoding.UTF8.GetString(new UpdateFleetRequest
        {
            Name = "a",
            ComputeCapacity = new ComputeCapacity { DesiredInstances = 2 },
            UsbDeviceFilterStrings = [],
            DisableIMDSV1 = false,
        }.ToJson()));

    private static T? Read<T>(string json, WireRead<T> read) where T : class => WireReader.Read(Encoding.UTF8.GetBytes(json), read);
}
