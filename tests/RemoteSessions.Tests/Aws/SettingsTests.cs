using RemoteSessions.Abstractions;
using RemoteSessions.Aws.Configuration;

namespace RemoteSessions.Tests.Aws;

/// <summary>Tests settings in environment variables and profiles, and the different ways to specify the profile.</summary>
public sealed class SettingsTests : ConnectionTest
{
    /// <summary>
    /// The ways to specify a setting: an environment variable, a named profile, the profile that an environment variable specifies, and the
    /// default profile.
    /// </summary>
    public static TheoryData<string, string, string, string> Ways
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var (variable, key, value, expected) in new[]
            {
                ("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint", "true", "https://appstream2-fips.us-east-1.amazonaws.com/ 5 "),
                ("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint", "TRUE", "https://appstream2.us-east-1.api.aws/ 5 "),
                ("AWS_MAX_ATTEMPTS", "max_attempts", "2", "https://appstream2.us-east-1.amazonaws.com/ 2 "),
                ("AWS_RETRY_MODE", "retry_mode", "standard", "https://appstream2.us-east-1.amazonaws.com/ 3 "),
                ("AWS_RETRY_MODE", "retry_mode", "adaptive", "https://appstream2.us-east-1.amazonaws.com/ 3 "),
                ("AWS_RETRY_MODE", "retry_mode", "legacy", "https://appstream2.us-east-1.amazonaws.com/ 5 "),
                ("AWS_CA_BUNDLE", "ca_bundle", "/etc/ca.pem", "https://appstream2.us-east-1.amazonaws.com/ 5 /etc/ca.pem"),
                ("AWS_ENDPOINT_URL", "endpoint_url", "https://vpce.example.test", "https://vpce.example.test/ 5 "),
            })
            {
                data.Add(variable, value, "variable", expected);
                foreach (var way in new[] { "-ProfileName", "AWS_PROFILE", "AWS_DEFAULT_PROFILE", "default", "credentials" })
                    data.Add(key, value, way, expected);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_setting_takes_effect_from_every_source(string name, string value, string way, string expected)
    {
        this["AWS_MAX_ATTEMPTS"] = null;
        var setting = $"{name} = {value}\nregion = us-east-1\n";
        switch (way)
        {
            case "variable":
                (this[name], this["AWS_REGION"]) = (value, "us-east-1");
                break;
            case "-ProfileName":
                Config($"[default]\n[profile gov]\n{setting}");
                break;
            case "credentials":
                Credentials($"[default]\n{setting}");
                break;
            case "default":
                Config($"[default]\n{setting}");
                break;
            default:
                Config($"[profile gov]\n{setting}");
                this[way] = "gov";
                break;
        }

        Assert.Equal(expected, Described(way == "-ProfileName" ? "gov" : null));
    }

    [Theory]
    [InlineData("AWS_USE_FIPS_ENDPOINT", "false", "use_fips_endpoint = true", "https://appstream2.us-east-1.amazonaws.com/ 1 ")]
    [InlineData("AWS_MAX_ATTEMPTS", "7", "max_attempts = 2", "https://appstream2.us-east-1.amazonaws.com/ 7 ")]
    [InlineData("AWS_MAX_ATTEMPTS", "7", "retry_mode = standard", "https://appstream2.us-east-1.amazonaws.com/ 7 ")]
    [InlineData("AWS_CA_BUNDLE", "/etc/own.pem", "ca_bundle = /etc/ca.pem", "https://appstream2.us-east-1.amazonaws.com/ 1 /etc/own.pem")]
    [InlineData(
        "REQUESTS_CA_BUNDLE", "/etc/own.pem", "ca_bundle = /etc/ca.pem", "https://appstream2.us-east-1.amazonaws.com/ 1 /etc/ca.pem")]
    [InlineData("REQUESTS_CA_BUNDLE", "/etc/own.pem", "", "https://appstream2.us-east-1.amazonaws.com/ 1 /etc/own.pem")]
    [InlineData("AWS_ENDPOINT_URL", "http://one.test", "endpoint_url = http://two.test", "http://one.test/ 1 ")]
    [InlineData("AWS_ENDPOINT_URL", "http://one.test", "services = dev", "http://one.test/ 1 ")]
    [InlineData("AWS_ENDPOINT_URL_APPSTREAM", "http://one.test", "services = dev", "http://one.test/ 1 ")]
    [InlineData("AWS_ENDPOINT_URL_WORKSPACES", "http://one.test", "services = dev", "http://appstream.test/ 1 ")]
    [InlineData(
        "AWS_ENDPOINT_URL_WORKSPACES", "http://one.test", "services = dev\nendpoint_url = http://two.test", "http://appstream.test/ 1 ")]
    [InlineData(
        "AWS_ENDPOINT_URL_WORKSPACES", "http://one.test", "services = other\nendpoint_url = http://two.test", "http://two.test/ 1 ")]
    [InlineData(
        "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true", "services = dev\nendpoint_url = http://two.test",
        "https://appstream2.us-east-1.amazonaws.com/ 1 ")]
    [InlineData(
        "AWS_ENDPOINT_URL", "http://one.test", "ignore_configured_endpoint_urls = true", "https://appstream2.us-east-1.amazonaws.com/ 1 ")]
    public void The_order_of_precedence_is_the_same_as_in_the_AWS_CLI(string variable, string value, string setting, string expected)
    {
        this[variable] = value;
        Config($"""
            [profile gov]
            region = us-east-1
            {setting}
            [services dev]
            appstream =
              endpoint_url = http://appstream.test
            device_farm =
              endpoint_url = http://devicefarm.test
            [services other]
            workspaces =
              endpoint_url = http://workspaces.test
            """);
        Assert.Equal(expected, Described("gov"));
    }

    [Fact]
    public void A_services_section_can_set_the_endpoint_of_a_service()
    {
        Config("[default]\nservices = dev\n[services dev]\ndevice_farm =\n  endpoint_url = http://devicefarm.test\nworkspaces =\n  "
            + "endpoint_url = http://workspaces.test\n");
        Assert.Equal("http://devicefarm.test/", Address(AwsService.DeviceFarm));
        Assert.Equal("http://workspaces.test/", Address(AwsService.WorkSpaces));
        Assert.Equal("https://appstream2.us-east-1.amazonaws.com/", Address(AwsService.AppStream));

        string Address(AwsService service) => Client(service, null, new ConnectionOptions()).Split(' ')[0];
    }

    [Fact]
    public void FIPS_does_not_change_a_specified_endpoint()
    {
        Config("[default]\nuse_fips_endpoint = true\nuse_dualstack_endpoint = true\n");
        Assert.Equal("http://127.0.0.1:4599/ 1 ", Client(AwsService.AppStream, new Uri("http://127.0.0.1:4599"), new ConnectionOptions()));
        Assert.Equal("https://appstream2-fips.us-east-1.api.aws/ 1 ", Client(AwsService.AppStream, null, new ConnectionOptions()));
    }

    [Theory]
    [InlineData("AWS_USE_FIPS_ENDPOINT", "yes", "AWS_USE_FIPS_ENDPOINT")]
    [InlineData("AWS_USE_DUALSTACK_ENDPOINT", "on", "AWS_USE_DUALSTACK_ENDPOINT")]
    [InlineData("AWS_MAX_ATTEMPTS", "0", "AWS_MAX_ATTEMPTS")]
    [InlineData("AWS_MAX_ATTEMPTS", "many", "AWS_MAX_ATTEMPTS")]
    [InlineData("AWS_RETRY_MODE", "eager", "AWS_RETRY_MODE")]
    [InlineData("AWS_ENDPOINT_URL", "127.0.0.1:4599", "AWS_ENDPOINT_URL")]
    [InlineData("AWS_ENDPOINT_URL_APPSTREAM", "ftp://x", "AWS_ENDPOINT_URL_APPSTREAM")]
    [InlineData("use_fips_endpoint", "tru", "use_fips_endpoint in the profile 'gov'")]
    [InlineData("max_attempts", "-1", "max_attempts in the profile 'gov'")]
    [InlineData("retry_mode", "x", "retry_mode in the profile 'gov'")]
    [InlineData("endpoint_url", "nowhere", "endpoint_url in the profile 'gov'")]
    [InlineData("services", "missing", "[services missing]")]
    public void An_invalid_value_is_an_error_that_names_its_source(string name, string value, string source)
    {
        this["AWS_MAX_ATTEMPTS"] = null;
        if (name.StartsWith("AWS_", StringComparison.Ordinal))
            this[name] = value;
        Config($"[profile gov]\nregion = us-east-1\n{(name.StartsWith("AWS_", StringComparison.Ordinal) ? "" : $"{name} = {value}")}\n");
        var failure = Assert.Throws<AwsServiceException>(() => Described("gov"));
        Assert.Equal("InvalidConfiguration", failure.Error.Type);
        Assert.Contains(source, failure.Message, StringComparison.Ordinal);
        Assert.Contains(value, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWS_REGION", "us east", "AWS_REGION")]
    [InlineData("AWS_DEFAULT_REGION", "--", "AWS_DEFAULT_REGION")]
    [InlineData("region", "us.east", "region in the profile 'default'")]
    public void An_invalid_Region_is_reported_with_its_source(string name, string value, string source)
    {
        if (name == "region")
            Config($"[default]\nregion = {value}\n");
        else
            this[name] = value;
        var failure = Assert.Throws<AwsServiceException>(
            () => Factory.Connect(AwsService.AppStream, new ConnectionOptions { Keys = Keys }));
        Assert.Equal("InvalidConfiguration", failure.Error.Type);
        Assert.Contains(source, failure.Message, StringComparison.Ordinal);
        Assert.Equal(
            "InvalidArgument", Assert.Throws<AwsServiceException>(
                () => Factory.Connect(AwsService.AppStream, new ConnectionOptions { Keys = Keys, Region = value })).Error.Type);
    }

    private string Described(string? profile) => Client(AwsService.AppStream, null, new ConnectionOptions { ProfileName = profile });

    // Returns the endpoint, the maximum number of attempts, and the CA bundle of a connection with the specified options.
    private string Client(AwsService service, Uri? endpoint, ConnectionOptions options)
    {
        var settings = new ConnectionSettings(Variables, new ConfigurationFiles().Read(Variables), options);
        var client = RemoteSessions.Aws.ClientSettings.Resolve(service, "us-east-1", options with { EndpointUrl = endpoint }, settings);
        return $"{new RemoteSessions.Aws.AwsEndpoint(client, new(enabled: false)).Address} {client.MaxAttempts} {client.Network.CaBundle}";
    }
}
