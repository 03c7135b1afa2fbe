using System.Reflection;
using System.Text.RegularExpressions;
using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests;

/// <summary>
/// Tests that the page docs/operations.md is up to date. For every AWS operation, this page lists the cmdlets that use the operation, the
/// file that emulates it, and the tests that cover it. The tests find these cmdlets and files in the repository, and fail if the page lists
/// different ones.
/// </summary>
public sealed partial class OperationsTableTests
{
    private static readonly string Root = FindRoot();

    private static readonly (string Service, Type Operations)[] Services =
    [
        ("Device Farm", typeof(DeviceFarmOperations)), ("AppStream", typeof(AppStreamOperations)),
        ("WorkSpaces", typeof(WorkSpacesOperations)), ("Application Auto Scaling", typeof(ApplicationAutoScalingOperations)),
    ];

    public static TheoryData<string, string> Operations
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var (service, type) in Services)
            {
                foreach (var operation in Names(type))
                    all.Add(service, operation);
            }

            return all;
        }
    }

    [Fact]
    public void There_are_88_operations() => Assert.Equal(88, Services.Sum(service => Names(service.Operations).Count()));

    [Theory]
    [MemberData(nameof(Operations))]
    public void Each_operation_has_a_row(string service, string operation)
    {
        // Operations of different services can have the same name. Commands for any service can call Application Auto Scaling.
        var folder = service.Replace(" ", "", StringComparison.Ordinal);
        var others = folder == "ApplicationAutoScaling"
            ? []
            : Services.Select(other => other.Service.Replace(" ", "", StringComparison.Ordinal)).Where(other => other != folder).ToList();
        var cmdlets = Files("src/RemoteSessions", "*Command.cs")
            .Where(file => !others.Contains(Path.GetFileName(Path.GetDirectoryName(file)!)))
            .Where(file => Regex.IsMatch(AwsLine(file), $@"\b{operation}\b")).Select(CmdletOf).Order(StringComparer.Ordinal).ToList();
        Assert.True(cmdlets.Count > 0, $"The summary of no cmdlet lists {operation}.");
        Assert.All(cmdlets, cmdlet => Assert.True(
            Regex.IsMatch(File.ReadAllText(Path.Combine(Root, "docs/en-US", cmdlet + ".md")), $@"\b{operation}\b"),
            $"The help page of {cmdlet} doesn't contain {operation}."));

        var emulator = Only($"src/RemoteSessions.Emulator/{folder}", "*.cs", $@"Operations\.{operation}\b");
        var conformance = Only(
            "tests/conformance", $"{folder.ToLowerInvariant()}.*.test.mjs", $@"(?i)\b{operation}(Command)?\b", ".lifecycle.",
            ".resources.");
        var row =
            $"| {operation} | {string.Join(", ", cmdlets.Select(cmdlet => $"[{cmdlet}](en-US/{cmdlet}.md)"))} | {emulator} | {conformance} "
            + "|";
        var page = File.ReadAllText(Path.Combine(Root, "docs/operations.md"));
        Assert.True(page.Contains($"## {service}\n", StringComparison.Ordinal), $"docs/operations.md has no section {service}.");
        Assert.True(page.Split('\n').Contains(row), $"docs/operations.md must contain the row\n{row}");
    }

    [Fact]
    public void The_cmdlet_for_any_operation_is_listed_outside_the_table()
    {
        var generic = Assert.Single(
            Files("src/RemoteSessions", "*Command.cs"), file => AwsLine(file).Contains("any operation", StringComparison.Ordinal));
        Assert.Contains(
            $"[{CmdletOf(generic)}](en-US/{CmdletOf(generic)}.md) isn't included in the tables, because it can call any operation",
            File.ReadAllText(Path.Combine(Root, "docs/operations.md")), StringComparison.Ordinal);
        Assert.Contains(
            "any AWS operation", File.ReadAllText(Path.Combine(Root, "docs/en-US", CmdletOf(generic) + ".md")), StringComparison.Ordinal);
    }

    // Returns the names of the files that contain a match for the regular expression.
    private static string Only(string folder, string pattern, string expression, params string[] kinds)
    {
        var files = Files(folder, pattern).Where(file => kinds.Length == 0 || kinds.Any(Path.GetFileName(file).Contains)).Where(
            file => Regex.IsMatch(File.ReadAllText(file), expression)).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.True(files.Count > 0, $"No file in {folder} matches {expression}.");
        return string.Join(", ", files);
    }

    private static IEnumerable<string> Names(Type operations) => operations.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => field.GetValue(null)).OfType<AwsOperation>().Select(operation => operation.Name);

    private static string AwsLine(string file) => AwsText().Match(File.ReadAllText(file)).Value;

    private static string CmdletOf(string file)
    {
        var match = CmdletAttribute().Match(File.ReadAllText(file));
        return $"{match.Groups["verb"].Value}-{match.Groups["noun"].Value}";
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "node_modules" or "Generated"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "RemoteSessions.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }

    [GeneratedRegex(@"/// AWS: .*?</summary>", RegexOptions.Singleline)]
    private static partial Regex AwsText();

    [GeneratedRegex(@"\[Cmdlet\(\s*Verbs\w+\.(?<verb>\w+), ""(?<noun>\w+)""")]
    private static partial Regex CmdletAttribute();
}
