using System.Net;
using System.Text;
using RemoteSessions.Abstractions;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Aws;

/// <summary>Tests credentials from STS and IAM Identity Center. One server simulates all services.</summary>
public sealed class RoleTests : ConnectionTest
{
    private const string Role = "arn:aws:iam::123456789012:role/Ops";
    private int _given;
    private TimeSpan _lifetime = TimeSpan.FromHours(1);
    private bool _down;

    public RoleTests()
    {
        Serve(Respond);
        (this["AWS_ENDPOINT_URL_STS"], this["AWS_ENDPOINT_URL_SSO"], this["AWS_ENDPOINT_URL_SSO_OIDC"]) =
            (Server.Url.AbsoluteUri, Server.Url.AbsoluteUri, Server.Url.AbsoluteUri);
    }

    private IReadOnlyList<StubRequest> Sts =>
        [.. Server.Requests.Where(request => request.Text.Contains("Action=Assume", StringComparison.Ordinal))];

    [Fact]
    public async Task A_role_is_assumed_with_the_source_profile_and_all_settings_of_the_profile()
    {
        Config($"""
            [profile base]
            {KeyLines(FirstKey)}
            [profile ops]
            region = eu-west-1
            role_arn = {Role}
            source_profile = base
            external_id = id-1
            role_session_name = jane
            duration_seconds = 900
            """);
        Assert.Equal("ASIAROLE1", await KeyAsync("ops"));
        Assert.Equal("token-1", Server.Requests.Last().Headers["X-Amz-Security-Token"]);
        var request = Assert.Single(Sts);
        Assert.Equal(FirstKey, Signer(request));
        // The STS call is signed for the Region in the profile, although Device Farm is in us-west-2.
        Assert.Contains("/eu-west-1/sts/aws4_request", request.Headers["Authorization"], StringComparison.Ordinal);
        var form = Form(request);
        Assert.Equal(
            ("AssumeRole", Role, "jane", "id-1", "900"),
            (form["Action"], form["RoleArn"], form["RoleSessionName"], form["ExternalId"], form["DurationSeconds"]));
    }

    [Fact]
    public async Task A_role_is_assumed_once_for_all_services_and_calls()
    {
        Config($"[profile base]\n{KeyLines(FirstKey)}[profile ops]\nrole_arn = {Role}\nsource_profile = base\nregion = us-east-1\n");
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => CallAsync("ops")));
        foreach (var service in new[]
            { RemoteSessions.Abstractions.AwsService.AppStream, RemoteSessions.Abstractions.AwsService.WorkSpaces })
            await Call(
                RemoteSessions.DeviceFarm.Generated.DeviceFarmOperations.ListProjects, Factory.Connect(
                    service, new ConnectionOptions { ProfileName = "ops", Region = "eu-central-1", EndpointUrl = Server.Url }));
        Assert.Single(Sts);
    }

    [Fact]
    public async Task Role_credentials_are_renewed_after_changes_and_before_they_expire()
    {
        string Text(string key, string arn) =>
            $"[profile base]\n{KeyLines(key)}[profile ops]\nrole_arn = {arn}\nsource_profile = base\nregion = us-east-1\n";
        Config(Text(FirstKey, Role));
        Assert.Equal("ASIAROLE1", await KeyAsync("ops"));
        Config(Text(OtherKey, Role));
        Assert.Equal("ASIAROLE2", await KeyAsync("ops"));
        Assert.Equal(OtherKey, Signer(Sts[1]));
        Config(Text(OtherKey, Role + "2"));
        Assert.Equal("ASIAROLE3", await KeyAsync("ops"));
        Time.Pass(TimeSpan.FromMinutes(54));
        Assert.Equal("ASIAROLE3", await KeyAsync("ops"));
        Time.Pass(TimeSpan.FromMinutes(2));
        _lifetime = TimeSpan.FromHours(2);
        Assert.Equal("ASIAROLE4", await KeyAsync("ops"));
    }

    [Fact]
    public async Task Keys_that_cannot_be_renewed_are_used_until_they_expire()
    {
        Config($"[profile base]\n{KeyLines(FirstKey)}[profile ops]\nrole_arn = {Role}\nsource_profile = base\nregion = us-east-1\n");
        Assert.Equal("ASIAROLE1", await KeyAsync("ops"));
        _down = true;
        Time.Pass(TimeSpan.FromMinutes(57));
        Assert.Equal("ASIAROLE1", await KeyAsync("ops"));
        Time.Pass(TimeSpan.FromMinutes(4));
        Assert.Equal("NoCredentials", (await ErrorAsync("ops")).Type);
    }

    [Theory]
    [InlineData("arn:aws-us-gov:iam::123456789012:role/Ops", "us-east-1", "us-gov-west-1", "us-gov-west-1")]
    [InlineData("arn:aws:iam::123456789012:role/Ops", "us-east-1", "eu-west-1", "us-east-1")]
    [InlineData("arn:aws:iam::123456789012:role/Ops", null, "eu-west-1", "eu-west-1")]
    public async Task STS_is_called_in_the_configured_Region_unless_the_role_is_in_another_partition(
        string arn, string? configured, string called, string expected)
    {
        Config($"[profile base]\n{KeyLines(FirstKey)}[profile ops]\nrole_arn = {arn}\nsource_profile = "
            + $"base\n{(configured is null ? "" : $"region = {configured}\n")}");
        await Call(RemoteSessions.DeviceFarm.Generated.DeviceFarmOperations.ListProjects, Factory.Connect(
            RemoteSessions.Abstractions.AwsService.AppStream,
            new ConnectionOptions { ProfileName = "ops", Region = called, EndpointUrl = Server.Url }));
        Assert.Contains($"/{expected}/sts/", Assert.Single(Sts).Headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roles_can_be_chained()
    {
        Config($"""
            [profile base]
            {KeyLines(FirstKey)}
            [profile middle]
            role_arn = {Role}1
            source_profile = base
            [profile ops]
            role_arn = {Role}2
            source_profile = middle
            [profile own]
            {KeyLines(OtherKey)}
            role_arn = {Role}3
            source_profile = own
            """);
        Assert.Equal("ASIAROLE2", await KeyAsync("ops"));
        Assert.Equal([FirstKey, "ASIAROLE1"], Sts.Select(Signer));
        Assert.Equal("ASIAROLE3", await KeyAsync("own"));
        Assert.Equal(OtherKey, Signer(Sts[^1]));
    }

    [Fact]
    public async Task A_role_can_use_the_keys_of_the_environment()
    {
        Config($"[profile ops]\nrole_arn = {Role}\ncredential_source = Environment\n");
        (this["AWS_ACCESS_KEY_ID"], this["AWS_SECRET_ACCESS_KEY"]) = (FirstKey, "secret");
        Assert.Equal("ASIAROLE1", await KeyAsync("ops"));
        Assert.Equal(FirstKey, Signer(Assert.Single(Sts)));
    }

    [Fact]
    public async Task A_rejected_role_reports_the_reason()
    {
        Config($"[profile base]\n{KeyLines("AKIDDENIED")}[profile ops]\nrole_arn = {Role}\nsource_profile = base\n");
        var error = await ErrorAsync("ops");
        Assert.Equal("NoCredentials", error.Type);
        Assert.Contains("the profile 'ops' (role)", error.Message, StringComparison.Ordinal);
        Assert.Contains("AccessDenied: You shall not", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_MFA_code_is_prompted_for_once()
    {
        Config($"[profile base]\n{KeyLines(FirstKey)}[profile ops]\nrole_arn = {Role}\nsource_profile = base\nmfa_serial = "
            + "arn:aws:iam::123456789012:mfa/jane\n");
        var error = await ErrorAsync("ops");
        Assert.Equal("NoCredentials", error.Type);
        Assert.Contains("aws sts get-caller-identity --profile ops", error.Message, StringComparison.Ordinal);
        Assert.Empty(Sts);

        var user = new User(" 123456 ");
        CommandContext.Current = user;
        Assert.Equal("ASIAROLE1", await KeyAsync("ops"));
        await CallAsync("ops");
        Assert.Contains("arn:aws:iam::123456789012:mfa/jane", Assert.Single(user.Questions), StringComparison.Ordinal);
        var form = Form(Assert.Single(Sts));
        Assert.Equal(("arn:aws:iam::123456789012:mfa/jane", "123456"), (form["SerialNumber"], form["TokenCode"]));
    }

    // botocore 1.43.11 creates cache files with these names.
    [Theory]
    [InlineData("", "08ce79ecc1fa91abc84f4ca8d36aa9235fd9583d")]
    [InlineData(
        "external_id = id+1=,.@:/-\nrole_session_name = jane\nduration_seconds = 900\n", "72c8d31349ebe58b147a553780ca4e37a2d978da")]
    public async Task A_session_cached_by_the_AWS_CLI_needs_no_MFA_code(string more, string name)
    {
        Config($"[profile base]\n{KeyLines(FirstKey)}[profile ops]\nrole_arn = {Role}\nsource_profile = base\nmfa_serial = "
            + $"arn:aws:iam::123456789012:mfa/jane\n{more}");
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(Home, ".aws", "cli", "cache")).FullName, name + ".json");
        File.WriteAllText(file, Cached(TimeSpan.FromMinutes(10)));
        Assert.Equal("NoCredentials", (await ErrorAsync("ops")).Type);
        File.WriteAllText(file, Cached(TimeSpan.FromHours(1)));
        Assert.Equal("ASIACLI", await KeyAsync("ops"));
        Assert.Empty(Sts);

        static string Cached(TimeSpan left) =>
            $$"""{"Credentials":{"AccessKeyId":"ASIACLI","SecretAccessKey":"s","SessionToken":"t","""
            + $$""" "Expiration":"{{DateTime.UtcNow.Add(left):yyyy-MM-dd'T'HH:mm:ss}}Z"} }""";
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_web_identity_provides_the_keys_of_its_role(bool environment)
    {
        var token = InHome("token", "jwt-1\n");
        if (environment)
            (this["AWS_WEB_IDENTITY_TOKEN_FILE"], this["AWS_ROLE_ARN"], this["AWS_ROLE_SESSION_NAME"]) = (token, Role, "job");
        else
            Config($"[profile pod]\nweb_identity_token_file = {token}\nrole_arn = {Role}\nrole_session_name = job\n");
        Assert.Equal("ASIAROLE1", await KeyAsync(environment ? null : "pod"));
        var form = Form(Assert.Single(Sts));
        Assert.Equal(
            ("AssumeRoleWithWebIdentity", Role, "job", "jwt-1"),
            (form["Action"], form["RoleArn"], form["RoleSessionName"], form["WebIdentityToken"]));
        Assert.DoesNotContain("Authorization", Sts[0].Headers);
        File.WriteAllText(token, "jwt-22");
        Assert.Equal("ASIAROLE2", await KeyAsync(environment ? null : "pod"));
        File.Delete(token);
        Assert.Contains(token, (await ErrorAsync(environment ? null : "pod")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sso_session = corp\n[sso-session corp]\n", "corp")]
    [InlineData("", "https://corp.awsapps.test/start")]
    public async Task An_IAM_Identity_Center_session_provides_keys_until_it_ends(string session, string cacheKey)
    {
        Config($"[profile dev]\nsso_account_id = 123456789012\nsso_role_name = Ops\n{session}sso_start_url = "
            + "https://corp.awsapps.test/start\nsso_region = us-east-2\n");
        var error = await ErrorAsync("dev");
        Assert.Equal("NoCredentials", error.Type);
        Assert.Contains("'aws sso login --profile dev'", error.Message, StringComparison.Ordinal);

        var file = SsoCache(cacheKey, "access-1", TimeSpan.FromHours(4));
        Assert.Equal("ASIASSO1", await KeyAsync("dev"));
        var request = Server.Requests.First(request => request.Path.StartsWith("/federation/credentials", StringComparison.Ordinal));
        Assert.Equal("access-1", request.Headers["x-amz-sso_bearer_token"]);
        Assert.Contains("account_id=123456789012", request.Path, StringComparison.Ordinal);
        Assert.Contains("role_name=Ops", request.Path, StringComparison.Ordinal);
        await CallAsync("dev");
        Assert.Equal(1, _given);

        // The user signed out, and another user signed in.
        File.Delete(file);
        Assert.Contains("aws sso login", (await ErrorAsync("dev")).Message, StringComparison.Ordinal);
        SsoCache(cacheKey, "access-22", TimeSpan.FromHours(4));
        Assert.Equal("ASIASSO2", await KeyAsync("dev"));
        SsoCache(cacheKey, "access-333", TimeSpan.FromMinutes(-1));
        Assert.Contains("aws sso login", (await ErrorAsync("dev")).Message, StringComparison.Ordinal);
        SsoCache(cacheKey, "access-denied", TimeSpan.FromHours(1));
        Assert.Contains("no longer accepts", (await ErrorAsync("dev")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expiring_token_is_renewed_and_stored_for_the_AWS_CLI()
    {
        Config("[profile dev]\nsso_account_id = 123456789012\nsso_role_name = Ops\nsso_session = corp\n[sso-session corp]\nsso_start_url = "
            + "https://corp.awsapps.test/start\nsso_region = us-east-2\n");
        var file = SsoCache(
            "corp", "access-old", TimeSpan.FromMinutes(
                5), """, "refreshToken":"refresh-1", "clientId":"client", "clientSecret":"c-secret","""
                    + """ "registrationExpiresAt":"2099-01-01T00:00:00Z", "extra":7""");
        Assert.Equal("ASIASSO1", await KeyAsync("dev"));
        Assert.Equal(
            "access-new", Server.Requests.First(
                request => request.Path.StartsWith("/federation", StringComparison.Ordinal)).Headers["x-amz-sso_bearer_token"]);
        var stored = File.ReadAllText(file);
        Assert.Contains("\"access-new\"", stored, StringComparison.Ordinal);
        Assert.Contains("\"refresh-2\"", stored, StringComparison.Ordinal);
        Assert.Contains("\"extra\":7", stored, StringComparison.Ordinal);
        Assert.Equal([Path.GetFileName(file)], Directory.GetFiles(Path.GetDirectoryName(file)!).Select(Path.GetFileName));
        await CallAsync("dev");
        Assert.Equal(1, _given);
    }

    private static Dictionary<string, string> Form(StubRequest request) =>
        request.Text.Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => WebUtility.UrlDecode(pair[1]));

#pragma warning disable CA5350 // SHA-1 is used only for the names of files.
    private static string Hash(string text) =>
        Convert.ToHexString(System.Security.Cryptography.SHA1.HashData(Encoding.UTF8.GetBytes(text))).ToLowerInvariant() + ".json";
#pragma warning restore CA5350

    private string SsoCache(string key, string token, TimeSpan left, string more = "")
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(Home, ".aws", "sso", "cache")).FullName, Hash(key));
        File.WriteAllText(
            path, $$"""{"accessToken":"{{token}}", "expiresAt":"{{DateTime.UtcNow.Add(left):yyyy-MM-dd'T'HH:mm:ss}}Z","""
                + $$""" "region":"us-east-2"{{more}} }""");
        return path;
    }

    private StubResponse Respond(StubRequest request)
    {
        var end = DateTimeOffset.UtcNow + _lifetime;
        if (request.Path.StartsWith("/federation/credentials", StringComparison.Ordinal))
        {
            return request.Headers["x-amz-sso_bearer_token"] == "access-denied"
                ? StubServer.Json("""{"message":"No."}""", 401, ("x-amzn-ErrorType", "UnauthorizedException"))
                : StubServer.Json(
                    $$"""{"roleCredentials":{"accessKeyId":"ASIASSO{{++_given}}","secretAccessKey":"s","sessionToken":"t","""
                    + $$""" "expiration":{{end.ToUnixTimeMilliseconds()}} } }""");
        }

        if (request.Path == "/token")
            return StubServer.Json("""{"accessToken":"access-new","expiresIn":3600,"refreshToken":"refresh-2","tokenType":"Bearer"}""");
        if (!request.Text.Contains("Action=Assume", StringComparison.Ordinal))
            return StubServer.Json("{}");
        if (_down)
            return StubServer.Bytes([], 503);
        if (Signer(request) == "AKIDDENIED")
        {
            return StubServer.Bytes(
                [
                    .. "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>You shall not.</Message></Error>"u8,
                    .. "<RequestId>r</RequestId></ErrorResponse>"u8,
                ],
                403, ("Content-Type", "text/xml"));
        }

        var name = Form(request)["Action"];
        _given++;
        return StubServer.Bytes(
            Encoding.UTF8.GetBytes($"""
                <{name}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><{name}Result><Credentials>
                <AccessKeyId>ASIAROLE{_given}</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>token-{_given}</SessionToken>
                <Expiration>{end:yyyy-MM-dd'T'HH:mm:ss.fff}Z</Expiration></Credentials></{name}Result></{name}Response>
                """),
            200, ("Content-Type", "text/xml"));
    }

    private sealed class User(string answer) : CommandContext
    {
        public List<string> Questions { get; } = [];

        public override Task<string?> AskAsync(string question, CancellationToken cancellationToken)
        {
            Questions.Add(question);
            return Task.FromResult<string?>(answer);
        }
    }
}
