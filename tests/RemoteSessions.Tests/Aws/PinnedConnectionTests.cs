using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Aws;

/// <summary>
/// Tests that an object is used with the account and endpoint from which it was read, even if the environment has changed in the meantime.
/// </summary>
public sealed class PinnedConnectionTests : ConnectionTest
{
    public PinnedConnectionTests() => Serve(StubServer.Json("{}"));

    [Fact]
    public async Task Keys_of_the_environment_are_remembered()
    {
        (this["AWS_ACCESS_KEY_ID"], this["AWS_SECRET_ACCESS_KEY"], this["AWS_SESSION_TOKEN"]) = (FirstKey, "a-secret", "a-token");
        var read = Open().Connection;
        (this["AWS_ACCESS_KEY_ID"], this["AWS_SECRET_ACCESS_KEY"], this["AWS_SESSION_TOKEN"]) = (OtherKey, "other-secret", null);
        Assert.Equal(OtherKey, await KeyAsync());
        Assert.Equal(FirstKey, await BackAsync(read));
        Assert.Equal("a-token", Server.Requests.Last().Headers["X-Amz-Security-Token"]);
    }

    [Theory]
    [InlineData("work", "work")]
    [InlineData(null, "default")]
    public async Task The_profile_of_the_environment_is_remembered(string? variable, string profile)
    {
        Config($"[default]\n{KeyLines(FirstKey)}[profile work]\n{KeyLines(FirstKey)}[profile other]\n{KeyLines(OtherKey)}");
        this["AWS_PROFILE"] = variable;
        var read = Open().Connection;
        Assert.Equal(profile, read.ProfileName);
        this["AWS_PROFILE"] = "other";
        Assert.Equal(OtherKey, await KeyAsync());
        Assert.Equal(FirstKey, await BackAsync(read));
        (this["AWS_ACCESS_KEY_ID"], this["AWS_SECRET_ACCESS_KEY"]) = (OtherKey, "other-secret");
        Assert.Equal(FirstKey, await BackAsync(read));
    }

    [Fact]
    public void A_specified_credential_or_profile_is_remembered_unchanged()
    {
        Config($"[profile work]\n{KeyLines(FirstKey)}");
        (this["AWS_ACCESS_KEY_ID"], this["AWS_SECRET_ACCESS_KEY"]) = (OtherKey, "other-secret");
        Assert.Equal(("work", null), (Open("work").Connection.ProfileName, Open("work").Connection.Keys));
        var keys = new AwsKeys("AKIDTYPED", "typed-secret");
        var typed = Factory.Connect(AwsService.DeviceFarm, new ConnectionOptions { Keys = keys, EndpointUrl = Server.Url }).Connection;
        Assert.Equal((null, keys, "us-west-2"), (typed.ProfileName, typed.Keys, typed.Region));
    }

    [Fact]
    public async Task An_endpoint_of_the_environment_is_remembered()
    {
        (this["AWS_ACCESS_KEY_ID"], this["AWS_SECRET_ACCESS_KEY"], this["AWS_ENDPOINT_URL"]) =
            (FirstKey, "a-secret", Server.Url.AbsoluteUri);
        var read = Factory.Connect(AwsService.DeviceFarm, new ConnectionOptions()).Connection;
        this["AWS_ENDPOINT_URL"] = "http://127.0.0.1:1";
        await BackAsync(read);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public void An_object_read_from_AWS_is_changed_in_AWS_even_if_the_environment_specifies_an_emulator()
    {
        (this["AWS_ACCESS_KEY_ID"], this["AWS_SECRET_ACCESS_KEY"]) = (FirstKey, "a-secret");
        var read = Factory.Connect(AwsService.DeviceFarm, new ConnectionOptions()).Connection;
        this["AWS_ENDPOINT_URL"] = Server.Url.AbsoluteUri;
        Assert.Equal(Server.Url, Factory.Connect(AwsService.DeviceFarm, new ConnectionOptions()).Connection.EndpointUrl);
        var back = Factory.Connect(AwsService.DeviceFarm, read).Connection;
        Assert.Null(back.EndpointUrl);
        Assert.Equal(read, back);
    }

    [Fact]
    public void An_endpoint_of_one_service_is_not_used_for_another_service()
    {
        (this["AWS_ACCESS_KEY_ID"], this["AWS_SECRET_ACCESS_KEY"]) = (FirstKey, "a-secret");
        (this["AWS_ENDPOINT_URL_APPSTREAM"], this["AWS_REGION"]) = ("https://appstream.example.com/", "us-east-1");
        var fleet = Factory.Connect(AwsService.AppStream, new ConnectionOptions()).Connection;
        Assert.Equal("appstream.example.com", fleet.EndpointUrl?.Host);
        Assert.Null(Factory.Connect(AwsService.ApplicationAutoScaling, fleet).Connection.EndpointUrl);
        this["AWS_ENDPOINT_URL_APPLICATION_AUTO_SCALING"] = "https://scaling.example.com/";
        var scaling = Factory.Connect(AwsService.ApplicationAutoScaling, fleet).Connection;
        Assert.Equal("scaling.example.com", scaling.EndpointUrl?.Host);
        Assert.Equal("appstream.example.com", Factory.Connect(AwsService.AppStream, scaling).Connection.EndpointUrl?.Host);
    }

    [Fact]
    public void An_object_read_from_AWS_uses_AWS_or_the_own_endpoint_of_another_service()
    {
        (this["AWS_ACCESS_KEY_ID"], this["AWS_SECRET_ACCESS_KEY"], this["AWS_REGION"]) = (FirstKey, "a-secret", "us-east-1");
        var fleet = Factory.Connect(AwsService.AppStream, new ConnectionOptions()).Connection;
        this["AWS_ENDPOINT_URL"] = Server.Url.AbsoluteUri;
        Assert.Null(Factory.Connect(AwsService.ApplicationAutoScaling, fleet).Connection.EndpointUrl);
        this["AWS_ENDPOINT_URL_APPLICATION_AUTO_SCALING"] = "https://scaling.example.com/";
        Assert.Equal("scaling.example.com", Factory.Connect(AwsService.ApplicationAutoScaling, fleet).Connection.EndpointUrl?.Host);
    }

    [Fact]
    public void An_endpoint_of_all_services_is_used_for_another_service()
    {
        (this["AWS_ACCESS_KEY_ID"], this["AWS_SECRET_ACCESS_KEY"], this["AWS_REGION"]) = (FirstKey, "a-secret", "us-east-1");
        this["AWS_ENDPOINT_URL"] = Server.Url.AbsoluteUri;
        var fleet = Factory.Connect(AwsService.AppStream, new ConnectionOptions()).Connection;
        this["AWS_ENDPOINT_URL"] = null;
        Assert.Equal(Server.Url, Factory.Connect(AwsService.ApplicationAutoScaling, fleet).Connection.EndpointUrl);
    }

    [Fact]
    public void A_remembered_connection_returns_the_same_client()
    {
        Config($"[default]\n{KeyLines(FirstKey)}");
        var transport = Open();
        Assert.Same(
            Factory.Connect(AwsService.DeviceFarm, transport.Connection), Factory.Connect(AwsService.DeviceFarm, transport.Connection));
        Assert.Same(transport, Factory.Connect(AwsService.DeviceFarm, transport.Connection));
    }

    private async Task<string> BackAsync(ConnectionOptions read)
    {
        await Call(DeviceFarmOperations.ListProjects, Factory.Connect(AwsService.DeviceFarm, read));
        return Signer(Server.Requests.Last());
    }
}
