using System.Globalization;
using System.Text;
using System.Text.Json;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;
using RemoteSessions.Transfer;

namespace RemoteSessions.Tests.Core;

public sealed class WireValueTests
{
    [Theory]
    [InlineData("1472660939.152", "2016-08-31T16:28:59.1520000Z")]
    [InlineData("0", "1970-01-01T00:00:00.0000000Z")]
    [InlineData("1.4726609391525E9", "2016-08-31T16:28:59.1525000Z")]
    [InlineData("-1", "1969-12-31T23:59:59.0000000Z")]
    public void Times_are_seconds_with_a_fraction(string json, string expected) => Assert.Equal(
        expected, Read(json).UtcDateTime.ToString("O", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("\"2016-08-31\"")]
    [InlineData("true")]
    [InlineData("1e30")]
    public void An_invalid_time_is_an_error(string json) =>
        Assert.Throws<JsonException>(() => Read(json));

    [Fact]
    public void Times_are_written_as_the_services_write_them()
    {
        Assert.Equal("1472660939.152", Written(DateTimeOffset.UnixEpoch.AddMilliseconds(1472660939152)));
        Assert.Equal("10", Written(DateTimeOffset.UnixEpoch.AddSeconds(10)));
    }

    [Theory]
    [InlineData("Video", "mp4", "Video.mp4")]
    [InlineData("Device log.txt", ".txt", "Device log.txt")]
    [InlineData("../../evil", "sh", "_.._evil.sh")]
    [InlineData("..\\..\\evil", null, "_.._evil")]
    [InlineData("/etc/passwd", "", "_etc_passwd")]
    [InlineData("C:\\x", "log", "C__x.log")]
    [InlineData("", "log", "unnamed.log")]
    [InlineData(null, null, "unnamed")]
    [InlineData("..", "..", "unnamed")]
    [InlineData("NUL", "txt", "_NUL.txt")]
    [InlineData("com1.old", null, "_com1.old")]
    [InlineData("NUL .log", null, "_NUL .log")]
    [InlineData("com\u00b9", "log", "_com\u00b9.log")]
    [InlineData("CONIN$", "txt", "_CONIN$.txt")]
    [InlineData("a\u202egpj", "exe", "a_gpj.exe")]
    [InlineData("a\u200bb\u2028c", null, "a_b_c")]
    [InlineData("a\u0000b\nc", "x/../y", "a_b_c.x_.._y")]
    [InlineData("Prüfung 日本", "png", "Prüfung 日本.png")]
    public void File_names_are_names_and_never_paths(string? name, string? extension, string expected) =>
        Assert.Equal(expected, SafeFileName.From(name, extension));

    [Fact]
    public void Very_long_names_are_shortened() => Assert.InRange(SafeFileName.From(new string('x', 4000), "mp4").Length, 100, 130);

    [Fact]
    public void A_second_file_with_the_same_name_gets_a_number()
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Assert.Equal(
            ["log.txt", "LOG (2).txt", "log (3).txt"],
            new[] { "log.txt", "LOG.txt", "log.txt" }.Select(name => Path.GetFileName(SafeFileName.Unique("folder", name, taken))));
    }

    [Fact]
    public void A_list_of_texts_is_joined_to_one_text_and_is_never_null()
    {
        var list = new TextList(["a", "b"]);
        Assert.Equal(("a;b", 2, "b"), ($"{list}", list.Count, list[1]));
        Assert.Equal("", new TextList(null).ToString());
        Assert.Empty(new TextList(null));
    }

    private static DateTimeOffset Read(string json) =>
        WireReader.Read(Encoding.UTF8.GetBytes($$"""{"Expires":{{json}}}"""), CreateStreamingURLResult.Read)!.Expires!.Value;

    private static string Written(DateTimeOffset time) =>
        Encoding.UTF8.GetString(new CreateStreamingURLResult { Expires = time }.ToJson())
            .Replace("{\"Expires\":", "", StringComparison.Ordinal).TrimEnd('}');
}
