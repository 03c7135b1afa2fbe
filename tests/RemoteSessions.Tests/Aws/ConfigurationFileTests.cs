using System.Text;
using RemoteSessions.Abstractions;
using RemoteSessions.Aws.Configuration;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Aws;

/// <summary>Tests that the configuration files are read according to the rules of the AWS CLI.</summary>
public sealed class ConfigurationFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("[profile a]\nregion = x")]
    [InlineData("[profile a]\r\nregion=x\r\n")]
    [InlineData("# note\n\n[profile a] ; note\n  ; note\nregion = x\n")]
    [InlineData("[profile a]\n  region = x\n  output = json\n")]
    [InlineData("[profile \"a\"]\nREGION = x")]
    [InlineData("[profile\t'a']\nregion: x")]
    [InlineData("[ profile a ]\nregion = old\nregion = x")]
    [InlineData("[profile a]\noutput = json\n[other]\nregion = y\n[profile a]\nregion = x")]
    [InlineData("[profile a]\ns3 =\n  region = y\nregion = x")]
    [InlineData("\ufeff[profile a]\nregion = x")]
    public void A_setting_is_read(string text) => Assert.Equal("x", Config(text).Section("profile", "a")?["region"]);

    [Theory]
    [InlineData("[a]\nregion = x")]
    [InlineData("[profile ab]\nregion = x")]
    [InlineData("")]
    public void A_profile_in_the_config_file_has_a_prefix(string text) => Assert.Null(Config(text).Section("profile", "a"));

    [Fact]
    public void Each_section_in_the_credentials_file_is_a_profile()
    {
        var file = ConfigurationFile.Parse(
            "credentials", "[a]\nregion = x\n[profile b]\nregion = y\n[default]\nregion = z", isCredentials: true);
        Assert.Equal(["a", "profile b", "default"], file.ProfileNames);
        Assert.Equal("x", file.Section("profile", "a")?["region"]);
    }

    [Fact]
    public void A_nested_setting_is_read_with_both_names()
    {
        var services = Config(
            "[services dev]\nappstream =\n  endpoint_url = http://one\n\n  # note\n  other = 2\nworkspaces =\n  endpoint_url = "
            + "http://two\n").Section("services", "dev")!;
        Assert.Equal(
            ("http://one", "2", "http://two"),
            (services["appstream.endpoint_url"], services["appstream.other"], services["workspaces.endpoint_url"]));
    }

    [Fact]
    public void An_indented_line_continues_the_value() =>
        Assert.Equal(
            "one\ntwo", Config("[default]\ncredential_process = one\n  two\n").Section("profile", "default")!["credential_process"]);

    [Theory]
    [InlineData("[profile broken\nregion = x", 1)]
    [InlineData("[default]\nregion = x\n[]\n", 3)]
    [InlineData("[default]\njunk", 2)]
    [InlineData("[default]\n= x", 2)]
    [InlineData("region = x\n[default]", 1)]
    [InlineData("[default]\ns3 =\n  no setting\n", 3)]
    [InlineData("[default]\nregion = x\n[profile a=b\n", 3)]
    public void An_invalid_line_makes_the_file_invalid_and_is_named_in_the_error(string text, int line)
    {
        var file = ConfigurationFile.Parse("/etc/aws/config", text, isCredentials: false);
        Assert.True(file.IsBroken);
        var failure = Assert.Throws<AwsServiceException>(() => file.Section("profile", "default"));
        Assert.Equal("InvalidConfiguration", failure.Error.Type);
        Assert.Contains("'/etc/aws/config'", failure.Message, StringComparison.Ordinal);
        Assert.Contains($"line {line} ", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("junk", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_encodings_of_Windows_PowerShell_are_read()
    {
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF8 })
        {
            var path = Path.Combine(_folder.Path, encoding.WebName);
            File.WriteAllText(path, "[profile a]\nregion = x\n", encoding);
            Assert.Equal("x", new SharedFile(isCredentials: false).Read(path).Section("profile", "a")?["region"]);
        }
    }

    [Fact]
    public void A_file_is_parsed_again_only_when_its_content_changes()
    {
        var (shared, path) = (new SharedFile(isCredentials: true), _folder.File("credentials", "[a]\nx = 1\n"));
        var first = shared.Read(path);
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddHours(1));
        Assert.Same(first, shared.Read(path));
        var time = File.GetLastWriteTimeUtc(path);
        File.WriteAllText(path, "[a]\nx = 2\n");
        File.SetLastWriteTimeUtc(path, time);
        Assert.Equal("2", shared.Read(path).Section("profile", "a")!["x"]);
    }

    [Fact]
    public void A_file_that_another_program_writes_is_read()
    {
        var path = _folder.File("credentials", "[a]\nx = 1\n");
        using var writer = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        Assert.Equal("1", new SharedFile(isCredentials: true).Read(path).Section("profile", "a")!["x"]);
    }

    [Fact]
    public void A_folder_in_place_of_a_file_is_named_in_the_error()
    {
        var file = new SharedFile(isCredentials: true).Read(_folder.Path);
        Assert.Contains(
            _folder.Path, Assert.Throws<AwsServiceException>(() => file.ProfileNames.ToList()).Message, StringComparison.Ordinal);
    }

    private static ConfigurationFile Config(string text)
    {
        // SharedFile decodes files in the same way as this code.
        using var reader = new StreamReader(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        return ConfigurationFile.Parse("config", reader.ReadToEnd(), isCredentials: false);
    }
}
