using System.Collections;
using System.Management.Automation;
using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests which devices Get-DFRemoteDevice returns, and which filters it sends to AWS.</summary>
public sealed class GetDeviceTests : CmdletTest
{
    private const string PrivateDevice = "Samsung Galaxy S23 (Private)";

    public static TheoryData<(string, object?)[], string[]> Queries => new()
    {
        { [("Name", "*pixel*")], ["Google Pixel 7a", "Google Pixel 8", "Google Pixel 9"] },
        { [("Name", new[] { "Google Pixel 9", "OnePlus*", "*Plus 12" })], ["Google Pixel 9", "OnePlus 12"] },
        { [("Platform", "ios"), ("FormFactor", "tablet")], ["Apple iPad 10th Gen", "Apple iPad Pro 11 (M4)"] },
        { [("Availability", "busy")], ["Apple iPad 10th Gen", "Google Pixel 7a", "OnePlus 12"] },
        {
            [("Availability", new[] { "BUSY", "temporary_not_available" }), ("Platform", "ANDROID")],
            ["Google Pixel 7a", "OnePlus 12", "Samsung Galaxy A10e"]
        },
        { [("Manufacturer", "LG")], ["LG Stylo 5"] },
        { [("Manufacturer", new[] { "LG", "OnePlus" })], ["LG Stylo 5", "OnePlus 12"] },
        { [("Model", "Pixel 8")], ["Google Pixel 8"] },
        { [("Model", new[] { "Pixel 8", "Stylo 5" })], ["Google Pixel 8", "LG Stylo 5"] },
        { [("ModelContains", "Galaxy S2"), ("FleetType", "public")], ["Samsung Galaxy S24 Ultra", "Samsung Galaxy S25"] },
        { [("OsVersion", new[] { "9", "15" })], ["Google Pixel 9", "LG Stylo 5", "Samsung Galaxy A10e", "Samsung Galaxy S25"] },
        { [("MinimumOsVersion", "9"), ("MaximumOsVersion", "13")], ["Google Pixel 7a", "LG Stylo 5", "Samsung Galaxy A10e"] },
        { [("FleetType", "PRIVATE")], [PrivateDevice] },
        { [("InstanceLabel", "sim")], [PrivateDevice] },
        { [("RemoteAccessEnabled", false)], ["LG Stylo 5"] },
        { [("RemoteAccessEnabled", true), ("Manufacturer", "LG")], [] },
        {
            [("Filter", new Hashtable
                { ["Attribute"] = "MANUFACTURER", ["Operator"] = "NOT_IN", ["Values"] = new[] { "Apple", "Samsung", "Google" } })],
            ["LG Stylo 5", "OnePlus 12"]
        },
        {
            [("Filter", new[]
            {
                new Hashtable { ["attribute"] = "OS_VERSION", ["operator"] = "GREATER_THAN", ["values"] = 14 },
                new Hashtable { ["Attribute"] = "PLATFORM", ["Operator"] = "EQUALS", ["Values"] = new PSObject("ANDROID") },
            })],
            ["Google Pixel 9", "Samsung Galaxy S25"]
        },
        { [("Name", "Nokia*")], [] },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_query_returns_each_device_once((string, object?)[] parameters, string[] names)
    {
        var found = Session.Run<DFRemoteDevice>("Get-DFRemoteDevice", parameters);
        Assert.Empty(Session.Errors);
        Assert.Equal(names, found.Select(device => device.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_unknown_name_without_wildcards_is_an_error()
    {
        Assert.Single(Session.Run("Get-DFRemoteDevice", ("Name", new[] { "Google Pixel 8", "Pixel 8" })));
        Assert.Equal(("NameNotFound", ErrorCategory.ObjectNotFound), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        Assert.Contains("Device Farm device 'Pixel 8' wasn't found.", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Platform", "WINDOWS")]
    [InlineData("OsVersion", "newest")]
    [InlineData("MinimumOsVersion", "14 beta")]
    public void Invalid_values_are_rejected_by_the_service(string parameter, string value)
    {
        Assert.Empty(Session.Run("Get-DFRemoteDevice", (parameter, value)));
        Assert.Equal(("ArgumentException", ErrorCategory.InvalidArgument), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        Assert.Contains(value, $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Fact]
    public void The_service_filters_and_sends_only_necessary_pages()
    {
        Session = new CmdletSession(settings: "PageSize=2");
        Assert.Equal(5, Session.Run("Get-DFRemoteDevice", ("Platform", "IOS")).Count);
        Assert.Equal(3, Session.Calls("ListDevices"));
    }

    [Fact]
    public void A_private_device_is_found_by_its_instance_and_lists_its_instances()
    {
        var instance = Session.Run<DFRemoteDeviceInstance>("Get-DFRemoteDeviceInstance", ("Label", "sim-card")).Single();
        var device = Session.Run<DFRemoteDevice>("Get-DFRemoteDevice", ("InstanceArn", instance.Arn)).Single();
        Assert.Equal((PrivateDevice, "Checkout Lab"), (device.Name, device.FleetName));
        Assert.Equal(2, device.InstanceArns.Count);
        Assert.Contains(instance.Arn, device.InstanceArns);
    }

    [Fact]
    public void Objects_with_a_device_ARN_can_be_piped()
    {
        var device = Device();
        var session = SessionOf("Checkout smoke test");
        var instance = Session.Run<DFRemoteDeviceInstance>("Get-DFRemoteDeviceInstance")[0];
        var row = CmdletSession.Row(("Name", "anything"), ("DeviceArn", device.Arn), ("Arn", session.Arn), ("Region", ""));
        var found = Session.Pipe<DFRemoteDevice>([device, device.Arn!, session, row, instance], "Get-DFRemoteDevice");
        Assert.Empty(Session.Errors);
        Assert.Equal(
            ["Google Pixel 8", "Google Pixel 8", "Google Pixel 8", "Google Pixel 8", PrivateDevice],
            found.Select(item => item.Name).Order(StringComparer.Ordinal));
        Assert.Equal(5, Session.Calls("GetDevice"));
    }

    [Fact]
    public void A_device_has_flat_properties()
    {
        var device = Device();
        Assert.Equal((1080, 2400, 8L << 30), (device.Width, device.Height, device.MemoryBytes));
        Assert.Equal(("ARM64", "MHz", 2265.6), (device.CpuArchitecture, device.CpuFrequencyUnit, device.CpuClock));
        Assert.Equal(("Google", "Pixel 8", "GKWS6"), (device.Manufacturer, device.Model, device.ModelId));
        Assert.Empty(device.InstanceArns);
    }
}
