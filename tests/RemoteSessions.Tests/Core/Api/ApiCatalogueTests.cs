using System.Reflection;
using RemoteSessions.Abstractions;
using RemoteSessions.Api;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Core.Api;

/// <summary>Compares the catalog of all operations with the operations that the commands use.</summary>
public sealed class ApiCatalogueTests
{
    private static readonly (string Service, Type Typed)[] Services =
        [("DeviceFarm", typeof(DeviceFarmOperations)), ("AppStream", typeof(AppStreamOperations)),
            ("WorkSpaces", typeof(WorkSpacesOperations)), ("ApplicationAutoScaling", typeof(ApplicationAutoScalingOperations))];

    public static TheoryData<string, string> Typed
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var (service, type) in Services)
            {
                foreach (var operation in In(type))
                    all.Add(service, operation.Name);
            }

            return all;
        }
    }

    [Theory]
    [InlineData("DeviceFarm", 77)]
    [InlineData("AppStream", 89)]
    [InlineData("workspaces", 91)]
    [InlineData("ApplicationAutoScaling", 14)]
    public void The_catalogue_has_all_operations_of_a_service(string service, int count) =>
        Assert.Equal(count, ApiCatalogue.For(service).Operations.Count());

    [Theory]
    [MemberData(nameof(Typed))]
    public void The_catalogue_contains_the_operations_of_the_commands_with_the_same_kind(string service, string name)
    {
        var typed = In(Services.Single(known => known.Service == service).Typed).Single(operation => operation.Name == name);
        var found = ApiCatalogue.For(service).Find(name)!;
        Assert.Equal((typed.Target, typed.Mutating, typed.Repeat), (found.Target, found.Mutating, found.Repeat));
    }

    [Fact]
    public void An_unknown_operation_counts_as_a_change() => Assert.All(
        Services.SelectMany(service => ApiCatalogue.For(service.Service).Operations),
        operation => Assert.Equal(operation.Mutating, !operation.Name.StartsWith("Describe", StringComparison.Ordinal)
            && !operation.Name.StartsWith("Get", StringComparison.Ordinal)
            && !operation.Name.StartsWith("List", StringComparison.Ordinal)));

    [Theory]
    [InlineData("DeviceFarm", "ScheduleRun", RepeatRule.OnlyAfterRejection)]
    [InlineData("DeviceFarm", "PurchaseOffering", RepeatRule.OnlyAfterRejection)]
    [InlineData("AppStream", "CopyImage", RepeatRule.OnlyAfterRejection)]
    [InlineData("AppStream", "StartImageBuilder", RepeatRule.Safe)]
    [InlineData("AppStream", "DeleteImage", RepeatRule.Safe)]
    [InlineData("WorkSpaces", "CreateWorkspaces", RepeatRule.OnlyAfterRejection)]
    [InlineData("WorkSpaces", "RebuildWorkspaces", RepeatRule.OnlyAfterRejection)]
    [InlineData("WorkSpaces", "ModifyWorkspaceState", RepeatRule.Safe)]
    public void Operations_that_create_resources_are_repeated_only_after_a_rejection(string service, string operation, RepeatRule rule) =>
        Assert.Equal(rule, ApiCatalogue.For(service).Find(operation)!.Repeat);

    [Fact]
    public void Members_have_types_and_may_be_required()
    {
        var members = ApiCatalogue.For("AppStream").Find("createfleet")!.Members!;
        Assert.Equal(["Name", "InstanceType"], members.Where(member => member.IsRequired).Select(member => member.Name));
        var types = members.ToDictionary(member => member.Name, member => (member.Type, member.IsList));
        Assert.Equal(
            [(ApiType.Object, false), (ApiType.Integer, false), (ApiType.Boolean, false), (ApiType.Map, false), (ApiType.Text, true)],
            new[] { "ComputeCapacity", "MaxUserDurationInSeconds", "DisableIMDSV1", "Tags", "UsbDeviceFilterStrings" }
                .Select(name => types[name]));
    }

    [Fact]
    public void Members_with_the_same_name_can_have_different_types_in_different_structures()
    {
        var times = ApiCatalogue.For("DeviceFarm").Find("GetRun")!.Times;
        Assert.True(times.Contains("run", "stopped"));
        Assert.False(times.Contains("counters", "stopped"));
        Assert.False(times.Contains("counters", "passed"));
    }

    [Theory]
    [InlineData("AppStream", "DescribeImageBuilder", "DescribeImageBuilders")]
    [InlineData("AppStream", "ListFleets", "DescribeFleets")]
    [InlineData("AppStream", "imagebuilders", "DescribeImageBuilders")]
    [InlineData("DeviceFarm", "DescribeProjects", "ListProjects")]
    [InlineData("WorkSpaces", "DescribeWorkspacePool", "DescribeWorkspacesPools")]
    public void The_most_similar_name_is_suggested_for_an_unknown_one(string service, string name, string meant) =>
        Assert.Equal(meant, ApiCatalogue.For(service).Near(name)[0]);

    [Fact]
    public void An_unrelated_name_has_no_suggestions() => Assert.Empty(ApiCatalogue.For("AppStream").Near("MakeCoffeePlease"));

    private static IEnumerable<AwsOperation> In(Type operations) =>
        operations.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<AwsOperation>();
}
