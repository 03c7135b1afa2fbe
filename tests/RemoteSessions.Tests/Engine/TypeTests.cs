using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Net;
using System.Security;

namespace RemoteSessions.Tests.Engine;

public class TypeTests
{
    [Theory]
    [InlineData("fleet*", "Fleet-1", true)]
    [InlineData("fleet?", "fleet1", true)]
    [InlineData("fleet?", "fleet", false)]
    [InlineData("[ab]*", "beta", true)]
    [InlineData("[a-c]x", "bx", true)]
    [InlineData("[a-c]x", "dx", false)]
    [InlineData("a`*b", "a*b", true)]
    [InlineData("a`*b", "axb", false)]
    [InlineData("a.b", "axb", false)]
    [InlineData("", "", true)]
    [InlineData("*", "anything\nat all", true)]
    [InlineData("a(b)+", "a(b)+", true)]
    public void Wildcards_match(string pattern, string text, bool matches)
        => Assert.Equal(matches, new WildcardPattern(pattern, WildcardOptions.IgnoreCase).IsMatch(text));

    [Fact]
    public void Wildcards_are_known_and_escaped()
    {
        Assert.True(WildcardPattern.ContainsWildcardCharacters("a*"));
        Assert.True(WildcardPattern.ContainsWildcardCharacters("[a"));
        Assert.False(WildcardPattern.ContainsWildcardCharacters("a`*"));
        Assert.False(WildcardPattern.ContainsWildcardCharacters("a"));
        Assert.Equal("a`*`[b`]", WildcardPattern.Escape("a*[b]"));
        Assert.Equal("a*[b]", WildcardPattern.Unescape("a`*`[b`]"));
        Assert.Throws<WildcardPatternException>(() => new WildcardPattern("[a").IsMatch("a"));
    }

    [Theory]
    [InlineData("5", typeof(int), 5)]
    [InlineData(" 5 ", typeof(int), 5)]
    [InlineData("0x10", typeof(int), 16)]
    [InlineData("2.5", typeof(int), 2)]
    [InlineData("3.5", typeof(int), 4)]
    [InlineData("1e3", typeof(long), 1000L)]
    [InlineData("", typeof(int), 0)]
    [InlineData(null, typeof(int), 0)]
    [InlineData(null, typeof(string), "")]
    [InlineData("false", typeof(bool), true)]
    [InlineData("", typeof(bool), false)]
    [InlineData(0, typeof(bool), false)]
    [InlineData(true, typeof(int), 1)]
    [InlineData(1.5, typeof(string), "1.5")]
    [InlineData("gre", typeof(ConsoleColor), ConsoleColor.Green)]
    [InlineData(4, typeof(ConsoleColor), ConsoleColor.DarkRed)]
    [InlineData("x", typeof(char), 'x')]
    [InlineData(new[] { 1, 2 }, typeof(string), "1 2")]
    [InlineData("1.5", typeof(double), 1.5)]
    public void Values_convert(object? value, Type type, object result) => Assert.Equal(result, LanguagePrimitives.ConvertTo(value, type, CultureInfo.InvariantCulture));

    [Fact]
    public void Lists_and_others_convert()
    {
        Assert.Equal([1, 2], LanguagePrimitives.ConvertTo<int[]>(new object[] { "1", 2 }));
        Assert.Equal(["a"], LanguagePrimitives.ConvertTo<string[]>("a"));
        Assert.Equal(new DateTime(2024, 1, 2), LanguagePrimitives.ConvertTo<DateTime>("2024-01-02"));
        Assert.Equal(new Uri("http://a"), LanguagePrimitives.ConvertTo<Uri>("http://a"));
        Assert.Equal(new Version(1, 2), LanguagePrimitives.ConvertTo<Version>("1.2"));
        Assert.Equal(TimeSpan.FromSeconds(5), LanguagePrimitives.ConvertTo<TimeSpan>("00:00:05"));
        Assert.Equal(Guid.Empty, LanguagePrimitives.ConvertTo<Guid>(Guid.Empty.ToString()));
        Assert.Equal(["a", "b"], LanguagePrimitives.ConvertTo<List<string>>(new object[] { "a", "b" }));
        using var secret = new SecureString();
        Assert.Same(secret, LanguagePrimitives.ConvertTo<SecureString>(secret));
        Assert.Equal(5, LanguagePrimitives.ConvertTo<int>(PSObject.AsPSObject("5")));
        Assert.IsAssignableFrom<IDictionary>(LanguagePrimitives.ConvertTo<IDictionary>(new Hashtable()));
        Assert.False(LanguagePrimitives.TryConvertTo("abc", out int _));
        Assert.False(LanguagePrimitives.TryConvertTo("nowhere", out TimeSpan _));
        Assert.Throws<PSInvalidCastException>(() => LanguagePrimitives.ConvertTo<int>("abc"));
        Assert.Throws<PSInvalidCastException>(() => LanguagePrimitives.ConvertTo<int>(new object()));
    }

    [Fact]
    public void Values_compare_as_in_PowerShell()
    {
        Assert.True(LanguagePrimitives.Equals(5, "5"));
        Assert.True(LanguagePrimitives.Equals("a", "A", true, CultureInfo.InvariantCulture));
        Assert.False(LanguagePrimitives.Equals("a", "A"));
        Assert.True(LanguagePrimitives.Compare(10, "9") > 0);
        Assert.True(LanguagePrimitives.Compare("10", 9) < 0);
        Assert.True(LanguagePrimitives.Compare(null, 0) < 0);
        Assert.True(LanguagePrimitives.IsTrue("x"));
        Assert.False(LanguagePrimitives.IsTrue(Array.Empty<int>()));
        Assert.Null(LanguagePrimitives.GetEnumerable("text"));
        Assert.Null(LanguagePrimitives.GetEnumerable(new Hashtable()));
        Assert.NotNull(LanguagePrimitives.GetEnumerable(new[] { 1 }));
    }

    [Fact]
    public void An_object_and_its_members()
    {
        var fleet = new Fleet { Name = "a", Desired = 1 };
        var wrapped = PSObject.AsPSObject(fleet);
        Assert.Same(fleet, wrapped.BaseObject);
        Assert.Equal(["Name", "Region", "Desired"], wrapped.Properties.Select(property => property.Name));
        wrapped.Properties["desired"].Value = "7";
        Assert.Equal(7, fleet.Desired);
        wrapped.Properties.Add(new PSNoteProperty("Note", "n"));
        Assert.Equal("n", PSObject.AsPSObject(fleet).Properties["Note"].Value);
        Assert.Equal(PSMemberTypes.NoteProperty, wrapped.Properties["Note"].MemberType);
        Assert.Equal(PSMemberTypes.Property, wrapped.Properties["Name"].MemberType);
        Assert.Null(wrapped.Properties["Nothing"]);
        Assert.Equal([typeof(Fleet).FullName, "System.Object"], wrapped.TypeNames);
        Assert.Equal("fleet:a", wrapped.ToString());
        Assert.Same(wrapped, PSObject.AsPSObject(wrapped));
        Assert.Single(wrapped.Properties.Match("na*"));
    }

    [Fact]
    public void An_object_of_notes()
    {
        var note = new PSObject();
        note.Properties.Add(new PSNoteProperty("A", 1));
        note.Properties.Add(new PSNoteProperty("B", null));
        Assert.Equal("@{A=1; B=}", note.ToString());
        Assert.Equal("System.Management.Automation.PSCustomObject", note.TypeNames[0]);
        Assert.IsType<PSCustomObject>(note.BaseObject);
        note.Properties.Add(new PSNoteProperty("a", 2));
        Assert.Equal(2, note.Properties["A"].Value);
        Assert.Equal(2, note.Properties.Count());
        note.Properties.Remove("A");
        Assert.Equal("B", Assert.Single(note.Properties).Name);
    }

    [Fact]
    public void A_credential_has_a_domain()
    {
        using var password = new SecureString();
        password.AppendChar('p');
        NetworkCredential credential = new PSCredential(@"corp\me", password).GetNetworkCredential();
        Assert.Equal(("me", "corp", "p"), (credential.UserName, credential.Domain, credential.Password));
    }

    [Fact]
    public void An_error_is_described()
    {
        var error = new ErrorRecord(new InvalidOperationException("broken"), "Id", ErrorCategory.ResourceBusy, 5);
        Assert.Equal("Id", error.FullyQualifiedErrorId);
        Assert.Equal("ResourceBusy: (5:Int32) [], InvalidOperationException", error.CategoryInfo.ToString());
        error.ErrorDetails = new ErrorDetails("What to do") { RecommendedAction = "that" };
        Assert.Equal("What to do", error.ToString());
        Assert.Throws<PSArgumentException>(() => new ProgressRecord(1, "", "s"));
        Assert.Throws<PSArgumentOutOfRangeException>(() => new ProgressRecord(1, "a", "s") { PercentComplete = 101 });
        Assert.Throws<PSArgumentNullException>(() => new CompletionResult("a", "", CompletionResultType.ParameterValue, "t"));
        Assert.True(new SwitchParameter(true).IsPresent);
    }
}
