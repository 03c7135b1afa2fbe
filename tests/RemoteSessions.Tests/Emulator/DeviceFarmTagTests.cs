using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Protocol;

namespace RemoteSessions.Tests.Emulator;

/// <summary>Tests the tags of Device Farm resources.</summary>
public sealed class DeviceFarmTagTests : DeviceFarmTest
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".json");

    public static TheoryData<string> Kinds => ["project", "session", "deviceinstance", "vpceconfiguration", "private device"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Tags_are_added_replaced_and_removed(string kind)
    {
        var arn = await Resource(kind);
        await Untag(arn, [.. (await Tags(arn)).Select(tag => tag.Key!)]);
        await Tag(arn, ("team", "qa"), ("until", ""));
        await Tag(arn, ("team", "shop"), ("stage", "test"));
        Assert.Equal([("until", ""), ("team", "shop"), ("stage", "test")], (await Tags(arn)).Select(tag => (tag.Key!, tag.Value!)));
        await Untag(arn, "until", "unknown");
        Assert.Equal(["team", "stage"], (await Tags(arn)).Select(tag => tag.Key));
    }

    [Fact]
    public async Task Tag_members_have_the_casing_of_the_model()
    {
        var arn = await Resource("project");
        await Host.SendTo("TagResource", $$"""{"ResourceARN":"{{arn}}","Tags":[{"Key":"a","Value":"b"}]}""");
        Assert.Equal(
            """{"Tags":[{"Key":"a","Value":"b"}]}""", (await Host.SendTo("ListTagsForResource", $$"""{"ResourceARN":"{{arn}}"}""")).Text);
        Assert.Equal("{}", (await Host.SendTo("UntagResource", $$"""{"ResourceARN":"{{arn}}","TagKeys":["a"]}""")).Text);
    }

    [Theory]
    [InlineData("""{"Tags":[]}""", "ResourceARN")]
    [InlineData("""{"ResourceARN":"$"}""", "Tags")]
    [InlineData("""{"ResourceARN":"$","Tags":[{"Value":"x"}]}""", "Tags.1.member.Key")]
    [InlineData("""{"ResourceARN":"$","Tags":[{"Key":"x"}]}""", "Tags.1.member.Value")]
    [InlineData("""{"ResourceARN":"$","Tags":[{"Key":"","Value":"x"}]}""", "Tags.1.member.Key")]
    public async Task Tags_that_violate_the_model_are_rejected(string body, string member)
    {
        var answer = await Host.SendTo("TagResource", body.Replace("$", await Resource("project"), StringComparison.Ordinal));
        Assert.Equal("ArgumentException", answer.Type);
        Assert.Contains($"at '{member}'", answer.Message);
    }

    [Fact]
    public async Task Invalid_tags_are_rejected()
    {
        var arn = await Resource("project");
        Assert.Equal("ArgumentException", await RefusedTag(arn, ("aws:x", "1")));
        Assert.Equal("ArgumentException", await RefusedTag(arn, ("x", "1"), ("x", "2")));
        Assert.Equal("TooManyTagsException", await RefusedTag(arn, [.. Enumerable.Range(0, 51).Select(number => ($"{number}", ""))]));
        Assert.Empty(await Tags(arn));
    }

    [Theory]
    [InlineData("arn:aws:devicefarm:us-west-2:123456789012:project:00000000-0000-0000-0000-000000000000", "NotFoundException")]
    [InlineData("arn:aws:devicefarm:us-west-2:123456789012:run:00000000-0000-0000-0000-000000000000/1", "NotFoundException")]
    [InlineData("arn:aws:devicefarm:us-west-2:123456789012:upload:00000000-0000-0000-0000-000000000000/1", "ArgumentException")]
    public async Task A_missing_or_untaggable_resource_is_rejected(string arn, string type) =>
        Assert.Equal(
            type, (await Host.Refused(
                DeviceFarmOperations.ListTagsForResource, new ListTagsForResourceRequest { ResourceARN = arn })).Type);

    [Fact]
    public async Task A_public_device_cannot_have_tags() =>
        Assert.Equal("ArgumentException", await RefusedTag((await Device("Google Pixel 9")).Arn!, ("a", "b")));

    [Fact]
    public async Task Tags_are_deleted_with_their_resource_or_project()
    {
        var project = (await Host.Call(DeviceFarmOperations.CreateProject, new CreateProjectRequest { Name = "Short" })).Project!.Arn!;
        var session = (await Host.Call(DeviceFarmOperations.CreateRemoteAccessSession, new CreateRemoteAccessSessionRequest
        {
            ProjectArn = project,
            DeviceArn = (await Device("Google Pixel 9")).Arn,
        })).RemoteAccessSession!;
        await Tag(project, ("a", "b"));
        await Tag(session.Arn!, ("c", "d"));
        await Stop(session);
        Host.Advance(60);
        await Host.Call(DeviceFarmOperations.DeleteProject, new DeleteProjectRequest { Arn = project });
        Assert.Equal(
            "NotFoundException",
            (await Host.Refused(
                DeviceFarmOperations.ListTagsForResource, new ListTagsForResourceRequest { ResourceARN = session.Arn })).Type);
        Host.Emulator.Save(_path);
        Assert.DoesNotContain(project, await File.ReadAllTextAsync(_path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_are_in_the_state_file_and_files_without_them_load()
    {
        var arn = await Resource("project");
        await Tag(arn, ("team", "qa"));
        Host.Emulator.Save(_path);
        var text = await File.ReadAllTextAsync(_path);
        using (var loaded = Load(text))
            Assert.Equal(
                "qa", (await loaded.Call(
                    DeviceFarmOperations.ListTagsForResource, new ListTagsForResourceRequest { ResourceARN = arn })).Tags!.Single().Value);
        var document = System.Text.Json.Nodes.JsonNode.Parse(text)!;
        ((System.Text.Json.Nodes.JsonObject)document["services"]!["Device Farm"]!).Remove("tags");
        using (var loaded = Load(document.ToJsonString()))
            Assert.Empty(
                (await loaded.Call(DeviceFarmOperations.ListTagsForResource, new ListTagsForResourceRequest { ResourceARN = arn })).Tags!);
        Assert.Contains("tags", Assert.Throws<InvalidDataException>(
            () => Load(
                text.Replace(
                    $"\"{arn}\": [", "\"arn:aws:devicefarm:us-west-2:123456789012:project:none\": [", StringComparison.Ordinal))).Message);
    }

    protected override void CleanUp() => File.Delete(_path);

    private EmulatorHost Load(string text)
    {
        File.WriteAllText(_path, text);
        return new EmulatorHost(new EmulatorOptions { StatePath = _path }, "Throttle=Off");
    }

    private async Task<string> Resource(string kind) => kind switch
    {
        "project" => await ProjectArn(),
        "session" => (await Sessions(await ProjectArn()))[0].Arn!,
        "private device" => (await Devices(Where("FLEET_TYPE", "EQUALS", "PRIVATE")))[0].Arn!,
        "deviceinstance" =>
            (await Host.Call(DeviceFarmOperations.ListDeviceInstances, new ListDeviceInstancesRequest())).DeviceInstances![0].Arn!,
        _ => (await Host.Call(
            DeviceFarmOperations.ListVPCEConfigurations, new ListVPCEConfigurationsRequest())).VpceConfigurations![0].Arn!,
    };

    private async Task<IReadOnlyList<Tag>> Tags(string arn) =>
        (await Host.Call(DeviceFarmOperations.ListTagsForResource, new ListTagsForResourceRequest { ResourceARN = arn })).Tags!;

    private Task<EmptyResponse> Tag(string arn, params (string Key, string Value)[] tags) =>
        Host.Call(DeviceFarmOperations.TagResource, Request(arn, tags));

    private async Task<string> RefusedTag(string arn, params (string Key, string Value)[] tags) =>
        (await Host.Refused(DeviceFarmOperations.TagResource, Request(arn, tags))).Type;

    private Task<EmptyResponse> Untag(string arn, params string[] keys) =>
        Host.Call(DeviceFarmOperations.UntagResource, new UntagResourceRequest { ResourceARN = arn, TagKeys = keys });

    private static TagResourceRequest Request(string arn, (string Key, string Value)[] tags) =>
        new() { ResourceARN = arn, Tags = [.. tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })] };
}
