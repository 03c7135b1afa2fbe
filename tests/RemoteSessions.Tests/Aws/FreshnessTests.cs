using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Aws;

/// <summary>Tests that a change to a file, a variable, or the profile takes effect with the next command.</summary>
public sealed class FreshnessTests : ConnectionTest
{
    public FreshnessTests() => Serve(StubServer.Json("{}"));

    [Fact]
    public async Task Replaced_keys_in_a_file_sign_the_next_call()
    {
        foreach (var (write, profile) in new (Action<string>, string?)[]
        {
            (key => Credentials($"[default]\n{KeyLines(key)}"), null),
            (key => Config($"[profile work]\n{KeyLines(key)}"), "work"),
            (key => Config($"[profile base]\n{KeyLines(key)}[profile late]\n{KeyLines(key)}"), "late"),
        })
        {
            write(FirstKey);
            Assert.Equal(FirstKey, await KeyAsync(profile));
            // The new content has the same length as the old content, and is written so quickly that the file's modification time might not
            // change.
            write(OtherKey);
            Assert.Equal(OtherKey, await KeyAsync(profile));
        }
    }

    [Theory]
    [InlineData("AWS_SHARED_CREDENTIALS_FILE", "[default]\n", null)]
    [InlineData("AWS_CONFIG_FILE", "[default]\n", null)]
    [InlineData("AWS_CONFIG_FILE", "[profile work]\n", "work")]
    public async Task Another_file_is_used_as_soon_as_the_variable_specifies_it(string variable, string section, string? profile)
    {
        this[variable] = InHome("first", section + KeyLines(FirstKey));
        Assert.Equal(FirstKey, await KeyAsync(profile));
        this[variable] = InHome("other", section + KeyLines(OtherKey));
        Assert.Equal(OtherKey, await KeyAsync(profile));
    }

    [Fact]
    public async Task A_changed_symbolic_link_is_followed_again()
    {
        var (first, other) = (InHome("first", $"[default]\n{KeyLines(FirstKey)}"), InHome("other", $"[default]\n{KeyLines(OtherKey)}"));
        File.SetLastWriteTimeUtc(other, File.GetLastWriteTimeUtc(first));
        File.CreateSymbolicLink(CredentialsFile, first);
        Assert.Equal(FirstKey, await KeyAsync());
        File.Delete(CredentialsFile);
        File.CreateSymbolicLink(CredentialsFile, other);
        Assert.Equal(OtherKey, await KeyAsync());
    }

    [Fact]
    public async Task Keys_of_a_deleted_file_are_no_longer_used()
    {
        Credentials($"[default]\n{KeyLines(FirstKey)}");
        Assert.Equal(FirstKey, await KeyAsync());
        File.Delete(CredentialsFile);
        Assert.Equal("NoCredentials", (await ErrorAsync()).Type);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_file_that_is_created_after_the_first_call_is_found()
    {
        this["AWS_CONFIG_FILE"] = Path.Combine(Home, "later", "config");
        Assert.Equal("NoCredentials", (await ErrorAsync()).Type);
        Assert.Equal("ProfileNotFound", (await ErrorAsync("work")).Type);
        Directory.CreateDirectory(Path.Combine(Home, "later"));
        File.WriteAllText(this["AWS_CONFIG_FILE"]!, $"[profile work]\n{KeyLines(FirstKey)}");
        Assert.Equal(FirstKey, await KeyAsync("work"));
    }

    [Fact]
    public async Task Changed_keys_in_the_environment_take_effect_immediately()
    {
        Credentials($"[default]\n{KeyLines(FirstKey)}");
        Assert.Equal(FirstKey, await KeyAsync());
        (this["AWS_ACCESS_KEY_ID"], this["AWS_SECRET_ACCESS_KEY"]) = (OtherKey, "secret");
        Assert.Equal(OtherKey, await KeyAsync());
        var signature = Server.Requests.Last().Headers["Authorization"];
        this["AWS_SECRET_ACCESS_KEY"] = "another";
        Assert.Equal(OtherKey, await KeyAsync());
        Assert.NotEqual(signature, Server.Requests.Last().Headers["Authorization"]);
        this["AWS_SESSION_TOKEN"] = "token-1";
        await CallAsync();
        Assert.Equal("token-1", Server.Requests.Last().Headers["X-Amz-Security-Token"]);
        (this["AWS_ACCESS_KEY_ID"], this["AWS_SECRET_ACCESS_KEY"], this["AWS_SESSION_TOKEN"]) = (null, null, null);
        Assert.Equal(FirstKey, await KeyAsync());
        Assert.DoesNotContain("X-Amz-Security-Token", Server.Requests.Last().Headers);
    }

    [Theory]
    [InlineData("AWS_PROFILE")]
    [InlineData("AWS_DEFAULT_PROFILE")]
    public async Task Another_profile_in_the_environment_signs_the_next_call(string variable)
    {
        Config($"[profile one]\n{KeyLines(FirstKey)}[profile two]\n{KeyLines(OtherKey)}");
        this[variable] = "one";
        Assert.Equal(FirstKey, await KeyAsync());
        this[variable] = "two";
        Assert.Equal(OtherKey, await KeyAsync());
        this[variable] = "three";
        var error = await ErrorAsync();
        Assert.Equal("ProfileNotFound", error.Type);
        Assert.Contains("'three'", error.Message, StringComparison.Ordinal);
        Assert.Contains("Known profiles: one, two.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_file_is_read()
    {
        Config("[profile broken\nregion = us-east-1\njunk");
        var error = await ErrorAsync("work");
        Assert.Equal("InvalidConfiguration", error.Type);
        Assert.Contains(ConfigFile, error.Message, StringComparison.Ordinal);
        Assert.Equal("InvalidConfiguration", (await ErrorAsync()).Type);
        Config($"[profile work]\n{KeyLines(FirstKey)}");
        Assert.Equal(FirstKey, await KeyAsync("work"));
    }

    [Theory]
    [InlineData("config")]
    [InlineData("credentials")]
    public async Task A_damaged_file_affects_only_commands_that_need_it(string name)
    {
        File.WriteAllText(Path.Combine(Home, ".aws", name), "junk");
        this["AWS_MAX_ATTEMPTS"] = null;
        // The first connection uses the keys, the Region, and the endpoint from the command line.
        var named = new RemoteSessions.Abstractions.ConnectionOptions { Keys = Keys, EndpointUrl = Server.Url, Region = "us-west-2" };
        await Call(DeviceFarmOperations.ListProjects, Factory.Connect(RemoteSessions.Abstractions.AwsService.DeviceFarm, named));
        // The second connection uses the keys from the environment and the endpoint from the command line.
        (this["AWS_ACCESS_KEY_ID"], this["AWS_SECRET_ACCESS_KEY"]) = (FirstKey, "secret");
        Assert.Equal(FirstKey, await KeyAsync());
        // For the third connection, no endpoint is specified. The damaged file could contain a setting for FIPS endpoints, so the module
        // reports an error.
        var failure = Assert.Throws<RemoteSessions.Abstractions.AwsServiceException>(
            () => Factory.Connect(RemoteSessions.Abstractions.AwsService.DeviceFarm, named with { EndpointUrl = null }));
        Assert.Contains(Path.Combine(Home, ".aws", name), failure.Message, StringComparison.Ordinal);
        Assert.Empty(Factory.ProfileNames());
    }

    [Fact]
    public void The_client_is_reused_until_something_changes()
    {
        Credentials($"[default]\n{KeyLines(FirstKey)}");
        var first = Open();
        Assert.Same(first, Open());
        // If another profile is added to the file, the client must still be reused.
        Credentials($"[default]\n{KeyLines(FirstKey)}[other]\n{KeyLines(OtherKey)}");
        Assert.Same(first, Open());
        this["AWS_MAX_ATTEMPTS"] = "3";
        Assert.NotSame(first, Open());
    }
}
