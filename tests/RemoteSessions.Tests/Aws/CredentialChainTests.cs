using System.Text.Json;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Aws;

/// <summary>Tests that the module searches the credential sources in the same order as the AWS CLI.</summary>
public sealed class CredentialChainTests : ConnectionTest
{
    public CredentialChainTests() => Serve(StubServer.Json("{}"));

    [UnixFact]
    public async Task The_first_credential_source_of_a_profile_is_used()
    {
        // The test adds the sources in ascending order of precedence. Each source takes precedence over the sources that the test added
        // before it.
        Config($"[profile work]\n{KeyLines("AKIDCONFIG")}");
        Assert.Equal("AKIDCONFIG", await KeyAsync("work"));
        Config($"[profile work]\n{KeyLines("AKIDCONFIG")}credential_process = {Helper("AKIDPROCESS")}\n");
        Assert.Equal("AKIDPROCESS", await KeyAsync("work"));
        Credentials($"[work]\n{KeyLines("AKIDFILE")}");
        Assert.Equal("AKIDFILE", await KeyAsync("work"));
        (this["AWS_ACCESS_KEY_ID"], this["AWS_SECRET_ACCESS_KEY"]) = ("AKIDENVIRONMENT", "secret");
        Assert.Equal("AKIDFILE", await KeyAsync("work"));
        this["AWS_PROFILE"] = "work";
        Assert.Equal("AKIDENVIRONMENT", await KeyAsync());
    }

    [UnixTheory]
    [InlineData("'{0}' AKIDPROCESS", null)]
    [InlineData("\"{0}\" \"AKIDPROCESS\"", null)]
    [InlineData("{0} AKIDPROCESS", "token-1")]
    [InlineData("{0} AKID'PRO'\"CESS\"", null)]
    public async Task A_credential_process_provides_the_keys(string command, string? token)
    {
        Config("[profile work]\ncredential_process = "
            + $"{string.Format(System.Globalization.CultureInfo.InvariantCulture, command, Script(token))}\n");
        Assert.Equal("AKIDPROCESS", await KeyAsync("work"));
        Assert.Equal(token, Server.Requests.Last().Headers.GetValueOrDefault("X-Amz-Security-Token"));
    }

    [UnixTheory]
    [InlineData("echo no", "isn't JSON")]
    [InlineData("echo '{}'", "\"Version\": 1")]
    [InlineData("echo '[1]'", "\"Version\": 1")]
    [InlineData("echo '{\"Version\":2}'", "\"Version\": 1")]
    [InlineData("echo '{\"Version\":1,\"AccessKeyId\":\"AKIDSECRET\"}'", "both AccessKeyId and SecretAccessKey")]
    [InlineData("echo AKIDSECRET; echo sign in first >&2; exit 3", "exit code 3 (sign in first)")]
    public async Task A_program_that_returns_no_keys_is_named_without_its_output(string script, string why)
    {
        Config($"[profile work]\ncredential_process = {Program(script)}\n");
        var error = await ErrorAsync("work");
        Assert.Equal("NoCredentials", error.Type);
        Assert.Contains("profile 'work' (credential_process)", error.Message, StringComparison.Ordinal);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("AKIDSECRET", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_credential_process_is_named_in_the_error()
    {
        Config("[profile work]\ncredential_process = /nowhere/helper --flag\n[profile open]\ncredential_process = 'helper\n");
        Assert.Contains("'/nowhere/helper' didn't start", (await ErrorAsync("work")).Message, StringComparison.Ordinal);
        Assert.Contains("quotation mark", (await ErrorAsync("open")).Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task The_search_for_credentials_ends_when_the_command_is_stopped()
    {
        var started = Path.Combine(Home, "started");
        Config($"[profile work]\ncredential_process = {Program($"touch '{started}'; sleep 600")}\n");
        using var stop = new CancellationTokenSource();
        var call = CallAsync("work", stop.Token);
        Assert.True(SpinWait.SpinUntil(() => File.Exists(started), TimeSpan.FromMinutes(1)));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task Keys_from_aws_login_are_used_while_they_are_valid()
    {
        const string Session = "arn:aws:sts::123456789012:assumed-role/Ops/jane";
        Config($"[profile work]\nlogin_session = {Session}\n");
        Assert.Contains("'aws login'", (await ErrorAsync("work")).Message, StringComparison.Ordinal);
        // The AWS CLI names its login cache file after the SHA-256 hash of the session's ARN.
        var folder = Directory.CreateDirectory(Path.Combine(Home, ".aws", "login", "cache")).FullName;
        var file = Path.Combine(
            folder, Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Session)))
                .ToLowerInvariant() + ".json");
        File.WriteAllText(file, Token(TimeSpan.FromMinutes(14)));
        Assert.Equal("ASIALOGIN", await KeyAsync("work"));
        Assert.Equal("token-1", Server.Requests.Last().Headers["X-Amz-Security-Token"]);

        File.WriteAllText(file, Token(TimeSpan.FromMinutes(-1)));
        var error = await ErrorAsync("work");
        Assert.Equal("NoCredentials", error.Type);
        Assert.Contains(
            "credential_process = aws configure export-credentials --profile work --format process", error.Message,
            StringComparison.Ordinal);

        File.WriteAllText(file, "{}");
        Assert.Contains(file, (await ErrorAsync("work")).Message, StringComparison.Ordinal);
        this["AWS_LOGIN_CACHE_DIRECTORY"] = Home;
        File.WriteAllText(Path.Combine(Home, Path.GetFileName(file)), Token(TimeSpan.FromMinutes(14)));
        Assert.Equal("ASIALOGIN", await KeyAsync("work"));

        static string Token(TimeSpan left) => JsonSerializer.Serialize(new
        {
            accessToken = new
            {
                accessKeyId = "ASIALOGIN",
                secretAccessKey = "secret",
                sessionToken = "token-1",
                accountId = "123456789012",
                expiresAt = DateTime.UtcNow.Add(left)
                    .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
            },
        });
    }

    [Theory]
    [InlineData("AWS_ACCESS_KEY_ID", "", "AWS_SECRET_ACCESS_KEY isn't")]
    [InlineData("", "[default]\naws_access_key_id = AKID\n", "not aws_secret_access_key")]
    [InlineData("", "[default]\nrole_arn = arn:aws:iam::123456789012:role/a\n", "requires source_profile or credential_source")]
    [InlineData(
        "", "[default]\nrole_arn = arn:aws:iam::123456789012:role/a\nsource_profile = b\ncredential_source = Environment\n", "only one of")]
    [InlineData("", "[default]\nrole_arn = arn:aws:iam::123456789012:role/a\nsource_profile = b\n", "source_profile 'b' doesn't exist")]
    [InlineData(
        "", "[default]\nrole_arn = arn:aws:iam::123456789012:role/a\nsource_profile = b\n[profile b]\nregion = us-east-1\n",
        "'b' contains no credentials")]
    [InlineData(
        "", "[default]\nrole_arn = arn:aws:iam::123456789012:role/a\nsource_profile = b\n[profile b]\nrole_arn = "
            + "arn:aws:iam::123456789012:role/b\nsource_profile = default\n", "refers back")]
    [InlineData("", "[default]\nrole_arn = arn:aws:iam::123456789012:role/a\nsource_profile = default\n", "refers back")]
    [InlineData(
        "", "[default]\nrole_arn = arn:aws:iam::123456789012:role/a\ncredential_source = Environment\n", "AWS_ACCESS_KEY_ID isn't set")]
    [InlineData("", "[default]\nrole_arn = arn:aws:iam::123456789012:role/a\ncredential_source = EcsContainer\n", "in an ECS container")]
    [InlineData("", "[default]\nrole_arn = arn:aws:iam::123456789012:role/a\ncredential_source = Moon\n", "isn't one of Environment")]
    [InlineData("", "[default]\nsso_account_id = 123456789012\n", "specify sso_start_url")]
    [InlineData("", "[default]\nsso_account_id = 123456789012\nsso_session = s\n", "[sso-session s]")]
    [InlineData("AWS_WEB_IDENTITY_TOKEN_FILE", "", "Set AWS_ROLE_ARN")]
    public async Task Incomplete_credential_settings_are_an_error_with_the_reason(string variable, string config, string why)
    {
        if (variable.Length > 0)
            this[variable] = "value";
        Config(config);
        Assert.Contains(why, (await ErrorAsync()).Message, StringComparison.Ordinal);
        Assert.Empty(Server.Requests);
    }

    private string Helper(string id) => $"{Script(null)} {id}";

    private string Script(string? token) => Program(
        "echo '{\"Version\":1,\"AccessKeyId\":\"'$1'\",\"SecretAccessKey\":\"secret\""
            + (token is null ? "" : $",\"SessionToken\":\"{token}\"") + "}'");

    private string Program(string script) => ProgramInHome($"helper-{Guid.NewGuid():N}.sh", "#!/bin/sh\n" + script + "\n");
}
