using System.Management.Automation.Language;
using System.Text.RegularExpressions;
using RemoteSessions.Abstractions;
using RemoteSessions.Resources;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.Views;

/// <summary>
/// Tests whether the default view of each type that a command returns follows the rules for default views. If a test fails after you change
/// a class or a column, run build/Update-View.ps1.
/// </summary>
public sealed class ViewTests(ViewRunspace views) : IClassFixture<ViewRunspace>
{
    // This type doesn't need a format view. By default, PowerShell shows objects with four or fewer properties as a table. This table is
    // sufficient, because it contains only values that the user specified.
    private const string WithoutView = "RemoteSessionDefault";

    private static readonly HashSet<Type> Numbers = [typeof(int), typeof(long), typeof(double), typeof(TimeSpan)];

    public static TheoryData<Type> Types => [.. OutputTypes.All.Where(type => type.Name != WithoutView)];

    // The widths include 79 and 119, because PowerShell doesn't use the last column of a console on Windows.
    public static TheoryData<int> Widths => [79, 80, 90, 99, 100, 110, 119, 120];

    [Fact]
    public void All_types_are_found() => Assert.InRange(Types.Count, 23, 200);

    [Fact]
    public void Every_view_is_for_a_type_that_a_command_returns() =>
        Assert.Empty(ViewRunspace.Views.Select(view => view.Key).Except(OutputTypes.All.Select(type => type.FullName)));

    [Theory]
    [MemberData(nameof(Types))]
    public void Table_columns_are_properties_and_numbers_are_right_aligned(Type type)
    {
        var table = ViewRunspace.Views[type.FullName!].Single(view => view.Element("TableControl") is not null);
        var headers = table.Descendants("TableColumnHeader").ToList();
        var items = table.Descendants("TableColumnItem").ToList();
        Assert.Equal(headers.Count, items.Count);
        var shown = OutputTypes.Shown(type).ToDictionary(property => property.Name);
        foreach (var (header, item) in headers.Zip(items))
        {
            var label = header.Element("Label")!.Value;
            Assert.Contains(label, shown.Keys);
            Assert.Matches($@"\A\$_\.{label}\b|\A\$s=\$_\.{label}\b|\A{label}\z", item.Value);
            var number = Numbers.Contains(Nullable.GetUnderlyingType(shown[label].PropertyType) ?? shown[label].PropertyType);
            Assert.Equal(number || label.EndsWith("Arn", StringComparison.Ordinal) ? "Right" : null, header.Element("Alignment")?.Value);
        }

        Assert.Equal(shown.ContainsKey("Region"), headers.Exists(header => header.Element("Label")!.Value == "Region"));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_list_view_shows_every_nonsensitive_property_in_the_order_of_the_class(Type type)
    {
        var list = ViewRunspace.Views[type.FullName!].Single(view => view.Element("ListControl") is not null);
        Assert.Equal(
            OutputTypes.Shown(type).Select(property => property.Name),
            list.Descendants("ListItem").Select(item => item.Element("Label")?.Value ?? item.Element("PropertyName")!.Value));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_text_in_a_view_is_escaped_and_no_view_calls_a_method(Type type)
    {
        var texts = OutputTypes.Shown(type).Where(OutputTypes.IsText).Select(property => property.Name).ToHashSet();
        foreach (var item in ViewRunspace.Views[type.FullName!]
            .SelectMany(view => view.Descendants().Where(part => part.Name.LocalName is "TableColumnItem" or "ListItem")))
        {
            if (item.Element("PropertyName") is { } property)
            {
                Assert.DoesNotContain(property.Value, texts);
                continue;
            }

            var script = item.Element("ScriptBlock")!.Value;
            Assert.Matches(
                @"\A(\$s=)?\$_\.\w+( -join ';')? -replace "
                    + Regex.Escape($@"'{VisibleText.Pattern}',{{'\u{{0:x4}}'-f[int][char]$_.Value}}") + @"(;if\(|\z)",
                script);
            var parsed = Parser.ParseInput(script, out _, out var errors);
            Assert.Empty(errors);
            Assert.Empty(parsed.FindAll(part => part is InvokeMemberExpressionAst or CommandAst, searchNestedScriptBlocks: true));
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_view_of_an_object_without_values_has_no_errors(Type type)
    {
        foreach (var format in new[] { "Format-Table", "Format-List" })
        {
            views.Show(OutputTypes.Make(type, _ => null), 120, format);
            Assert.Equal(0, views.Errors);
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void A_table_fits_the_window_and_breaks_no_header(int width)
    {
        foreach (var type in OutputTypes.All.Where(type => type.Name != WithoutView))
            CheckTable(type, width);
    }

    private void CheckTable(Type type, int width)
    {
        // The strings in the object are as long as the longest strings in real objects.
        var item = OutputTypes.Make(type, property => property.Name == "Region" ? "ap-southeast-1" : new string('x', 80));
        var lines = views.Show(item, width, "Format-Table")
            .Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0).ToList();
        Assert.Equal(0, views.Errors);
        Assert.True(lines.Count == 3, $"{type.Name} at {width}:\n{string.Join('\n', lines)}");
        Assert.Matches(@"\A[- ]+\z", lines[1]);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, width));
        Assert.DoesNotContain("…", lines[0], StringComparison.Ordinal);
        if (item is AwsResource)
            Assert.True(Regex.IsMatch(lines[0], @"\bRegion\b"), $"{type.Name} at {width}:\n{string.Join('\n', lines)}");
    }

    [Fact]
    public void The_suspended_types_of_scaling_are_visible_in_100_columns()
    {
        var item = OutputTypes.Make(
            typeof(RemoteSessions.ApplicationAutoScaling.RemoteSessionScaling),
            property => property.Name == "Region" ? "ap-southeast-1" : "ScaleIn;ScaleOut;Schedules");
        Assert.Contains("ap-southeast-1 ScaleIn;ScaleOut;Schedules", views.Show(item, 99), StringComparison.Ordinal);
    }
}
