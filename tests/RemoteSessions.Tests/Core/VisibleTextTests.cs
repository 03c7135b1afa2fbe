using System.Globalization;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Tests.Core;

/// <summary>Tests that text from a service is escaped if it could control a terminal or a CI system.</summary>
public sealed class VisibleTextTests
{
    public static TheoryData<int> ControlCharacters =>
    [
        .. Enumerable.Range(0, 0x20), .. Enumerable.Range(0x7f, 0x21),
        // Characters that change the direction of the text (marks, embeddings, overrides, and isolates), and line and paragraph
        // separators.
        0x061c, 0x200e, 0x200f, .. Enumerable.Range(0x202a, 5), .. Enumerable.Range(0x2066, 4), 0x2028, 0x2029,
        // Invisible characters.
        0x00ad, 0x200b, 0x2060, 0xfeff,
    ];

    [Theory]
    [MemberData(nameof(ControlCharacters))]
    public void A_control_character_is_shown_as_its_code(int code) =>
        Assert.Equal($"a\\u{code.ToString("x4", CultureInfo.InvariantCulture)}b", VisibleText.Escape($"a{(char)code}b"));

    [Theory]
    [InlineData("")]
    [InlineData("prod-apps (Zürich) 東京 שלום")]
    [InlineData("\U0001F469\u200D\U0001F4BB \U0001F600")]
    [InlineData("arn:aws:s3:::bucket/key and arn:aws:iam::123456789012:role/x")]
    [InlineData("2001:db8::1, ::1")]
    [InlineData(@"C:\new\users")]
    [InlineData("issue #12, C# [beta]")]
    public void Other_text_stays_as_it_is(string text) => Assert.Same(text, VisibleText.Escape(text));

    [Theory]
    [InlineData("::add-mask::secret", @"\u003a:add-mask::secret")]
    [InlineData("  ::warning file=C:/a.cs,line=1::text", @"  \u003a:warning file=C:/a.cs,line=1::text")]
    [InlineData("a name ::set-output name=x::y", @"a name \u003a:set-output name=x::y")]
    [InlineData("::error a\nb::text", @"\u003a:error a\u000ab::text")]
    [InlineData("##vso[task.setvariable variable=x]y", @"\u0023#vso[task.setvariable variable=x]y")]
    [InlineData("text ##[error]x", @"text \u0023#[error]x")]
    [InlineData("##teamcity[buildStop]", @"\u0023#teamcity[buildStop]")]
    public void A_command_to_a_CI_system_is_escaped(string text, string visible) => Assert.Equal(visible, VisibleText.Escape(text));

    [Fact]
    public async Task A_long_hostile_text_is_escaped_quickly()
    {
        var text = string.Concat(Enumerable.Repeat("::a ", 250_000)) + new string('b', 1_000_000);
        var visible = await Task.Run(() => VisibleText.Escape(text)).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(text.Length + (249_999 * 5), visible.Length);
    }
}
