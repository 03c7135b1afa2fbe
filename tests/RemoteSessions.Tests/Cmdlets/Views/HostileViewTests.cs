using System.Management.Automation;
using System.Reflection;
using RemoteSessions.Abstractions;
using RemoteSessions.Resources;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.Views;

/// <summary>
/// For each string property of each output type, tests the views of an object that has control characters in this property. The views must
/// escape the control characters, and the properties must keep them. The tests cover tables and lists, Full and Constrained Language Mode,
/// live objects, and objects from Import-Clixml or Start-Job.
/// </summary>
public sealed class HostileViewTests(ViewRunspace views) : IClassFixture<ViewRunspace>, IDisposable
{
    // This width is large enough for every column and every line of a list.
    private const int Width = 4096;

    public static TheoryData<Type> Types => [.. All];

    private static IEnumerable<Type> All => OutputTypes.All.Where(type => Texts(type).Any() && type.Name != "RemoteSessionDefault");

    private static IEnumerable<PropertyInfo> Texts(Type type) =>
        OutputTypes.Fields(type).Select(pair => pair.Property).Where(OutputTypes.IsText);

    [Fact]
    public void The_text_members_are_complete() => Assert.InRange(All.Sum(type => Texts(type).Count()), 330, 1000);

    [Theory]
    [MemberData(nameof(Types))]
    public void Each_text_member_is_shown_escaped_in_tables_and_lists(Type type)
    {
        foreach (var property in Texts(type))
        {
            var live = PSObject.AsPSObject(OutputTypes.Make(type, candidate => candidate == property ? Hostile.Text : "plain"));
            var copy = (PSObject)PSSerializer.Deserialize(PSSerializer.Serialize(live));
            foreach (var constrained in new[] { false, true })
            {
                views.Constrained = constrained;
                foreach (var item in new[] { live, copy })
                    Check(item, property);
            }

            Assert.Contains(Hostile.Text, $"{live.Properties[property.Name].Value}", StringComparison.Ordinal);
        }
    }

    public void Dispose() => views.Constrained = false;

    private void Check(PSObject item, PropertyInfo property)
    {
        var sensitive = property.IsDefined(typeof(SensitiveAttribute));
        foreach (var (format, seen) in new[]
            { ("Format-List", !sensitive), ("Format-Table", ViewRunspace.Columns(property.ReflectedType!).Contains(property.Name)) })
        {
            var shown = views.Show(item, Width, format);
            Assert.Equal(0, views.Errors);
            Assert.Empty(Hostile.Raw(shown));
            // A truncated cell shows only the start or the end of the text.
            var escaped = VisibleText.Escape(Hostile.Text);
            var found = Array.Exists([escaped[..4], escaped[^10..]], part => shown.Contains(part, StringComparison.Ordinal));
            Assert.True(found == seen, $"{property.ReflectedType!.Name}.{property.Name} in {format}: {shown}");
        }
    }
}
