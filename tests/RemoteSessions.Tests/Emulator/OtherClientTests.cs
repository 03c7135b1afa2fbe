using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator.DeviceFarm.Generated;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Emulator;

/// <summary>Tests features of the emulator that other clients use but the module doesn't, and the times in the demo data.</summary>
public sealed class OtherClientTests : DeviceFarmTest
{
    // The members that contain a future time, such as an expiration time.
    private static readonly string[] Ends = ["MaxExpirationTime", "ExpirationTime", "Expires"];

    [Fact]
    public async Task A_project_without_a_timeout_returns_none()
    {
        var created = (await Host.Call(DeviceFarmOperations.CreateProject, new CreateProjectRequest { Name = "Plain" })).Project!;
        Assert.Null(created.DefaultJobTimeoutMinutes);
        Assert.Null(
            (await Host.Call(
                DeviceFarmOperations.GetProject, new GetProjectRequest { Arn = created.Arn })).Project!.DefaultJobTimeoutMinutes);
    }

    [Fact]
    public async Task UpdateProject_changes_only_specified_settings()
    {
        var before = (await Projects())[1];
        var updated =
            (await Host.Call(
                DeviceFarmEmulatorOperations.UpdateProject, new UpdateProjectRequest { Arn = before.Arn, Name = "New name" })).Project!;
        Assert.Equal(("New name", before.Arn, before.DefaultJobTimeoutMinutes, before.VpcConfig!.VpcId, before.Created),
            (updated.Name, updated.Arn, updated.DefaultJobTimeoutMinutes, updated.VpcConfig!.VpcId, updated.Created));
        updated =
            (await Host.Call(
                DeviceFarmEmulatorOperations.UpdateProject,
                new UpdateProjectRequest { Arn = before.Arn, DefaultJobTimeoutMinutes = 20 })).Project!;
        Assert.Equal(("New name", 20), (updated.Name, updated.DefaultJobTimeoutMinutes));
        Assert.Equal(
            "NotFoundException",
            (await Host.Refused(DeviceFarmEmulatorOperations.UpdateProject, new UpdateProjectRequest { Arn = before.Arn + "0" })).Type);
        Assert.Equal(
            "ArgumentException",
            (await Host.Refused(
                DeviceFarmEmulatorOperations.UpdateProject,
                new UpdateProjectRequest { Arn = before.Arn, DefaultJobTimeoutMinutes = 4 })).Type);
    }

    [Theory]
    [InlineData("sg-", "securityGroupIds")]
    [InlineData("subnet-", "subnetIds")]
    public async Task An_id_longer_than_the_model_allows_is_rejected(string prefix, string member)
    {
        var network = new RemoteSessions.DeviceFarm.Generated.VpcConfig
        { VpcId = "vpc-12345678", SubnetIds = ["subnet-12345678"], SecurityGroupIds = ["sg-12345678"] };
        string[] tooLong = [prefix + new string('0', 4097 - prefix.Length)];
        network = member == "subnetIds" ? network with { SubnetIds = tooLong } : network with { SecurityGroupIds = tooLong };
        var error = await Host.Refused(DeviceFarmOperations.CreateProject, new CreateProjectRequest { Name = "a", VpcConfig = network });
        Assert.Equal("ArgumentException", error.Type);
        Assert.Contains($"vpcConfig.{member}.1.member", error.Message);
    }

    [Fact]
    public async Task Artifacts_have_types_of_the_model_unless_a_fault_changes_them()
    {
        var session = (await Sessions(await ProjectArn()))[^1].Arn;
        var input = new ListArtifactsRequest { Arn = session, Type = "LOG" };
        Assert.Equal(
            ["DEVICE_LOG", "APPIUM_SERVER_OUTPUT"], (await Host.Call(DeviceFarmOperations.ListArtifacts, input)).Artifacts!.Select(
                artifact => artifact.Type));
        Host.Emulator.Inject("unknownType", "ListArtifacts");
        Assert.All(
            (await Host.Call(DeviceFarmOperations.ListArtifacts, input)).Artifacts!, artifact => Assert.Equal(
                "APPIUM_SERVER_LOG_OUTPUT", artifact.Type));
    }

    [Theory]
    [InlineData("us-east-1")]
    [InlineData("us-west-2")]
    [InlineData("eu-west-1")]
    public async Task Only_end_times_of_the_demo_data_are_in_the_future(string region)
    {
        Host.Region = region;
        var (now, found) = (Host.Time.GetUtcNow(), 0);
        var projects = await ProjectArns(region);
        (AwsOperation Operation, string Body)[] reads =
        [
            .. projects.SelectMany(arn => new (AwsOperation, string)[]
            {
                (DeviceFarmOperations.ListRemoteAccessSessions, $$"""{"arn":"{{arn}}"}"""),
                (DeviceFarmOperations.ListUploads, $$"""{"arn":"{{arn}}"}"""),
                (DeviceFarmOperations.GetProject, $$"""{"arn":"{{arn}}"}"""),
            }),
            (AppStreamOperations.DescribeFleets, "{}"), (AppStreamOperations.DescribeStacks, "{}"),
            (AppStreamOperations.DescribeImages, """{"MaxResults":25}"""),
            (AppStreamOperations.DescribeSessions, """{"StackName":"prod-stack","FleetName":"prod-apps","AuthenticationType":"API"}"""),
            (WorkSpacesOperations.DescribeWorkspacesPools, "{}"), (WorkSpacesOperations.DescribeWorkspaceBundles, "{}"),
            (WorkSpacesOperations.DescribeWorkspaceBundles, """{"Owner":"AMAZON"}"""),
        ];
        foreach (var (operation, body) in reads)
        {
            var answer = await Host.Send(operation, body);
            Assert.True(answer.Status == System.Net.HttpStatusCode.OK, answer.Text);
            foreach (var (name, time) in Times(answer.Json))
            {
                Assert.True(Ends.Contains(name) || time <= now, $"{operation}: {name} is {time - now} ahead.");
                found++;
            }
        }

        Assert.InRange(found, 15, int.MaxValue);
    }

    private async Task<IReadOnlyList<string>> ProjectArns(string region)
    {
        if (region != "us-west-2")
            return [];
        return [.. (await Projects()).Select(project => project.Arn!)];
    }

    // Finds the numbers that could be Unix times (seconds since 1970) in a JSON node. Returns the member name and the time for each of
    // these numbers.
    private static IEnumerable<(string Name, DateTimeOffset Time)> Times(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(Times),
        JsonObject members => members.SelectMany(member => member.Value is JsonValue value && value.GetValueKind() == JsonValueKind.Number
            && (double)value > 1.5e9 && (double)value < 2.5e9
                ? [(member.Key, DateTimeOffset.FromUnixTimeMilliseconds((long)((double)value * 1000)))]
                : Times(member.Value)),
        _ => [],
    };
}
