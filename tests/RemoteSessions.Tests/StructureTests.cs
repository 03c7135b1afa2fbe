using System.Management.Automation;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Tests;

/// <summary>
/// Tests the namespaces of types and their permitted dependencies, as described in docs/design/structure.md. These tests read the source
/// files. Generated code is exempt from the rules about line length and the number of types in a file.
/// </summary>
public sealed partial class StructureTests
{
    private const int MaximumWidth = 140;

    private static readonly IReadOnlyList<SourceFile> Files =
        [.. Directory.EnumerateFiles(Path.Combine(ArchitectureTests.Root(), "src"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(FilesOf)];

    [Fact]
    public void A_namespace_is_the_root_of_its_assembly_and_the_folder() =>
        Assert.Empty(
            Files.Where(file => file.Namespace != file.Expected).Select(file => $"{file.Path}: {file.Namespace}, not {file.Expected}"));

    [Fact]
    public void No_namespace_is_in_two_assemblies() => Assert.Empty(
        from file in Files
        group file.Project by file.Namespace into projects
        where projects.Distinct().Count() > 1
        select $"{projects.Key}: {string.Join(", ", projects.Distinct())}");

    [Fact]
    public void A_file_contains_one_type_and_has_its_name() => Assert.Empty(
        from file in Files
        where !file.IsGenerated && (file.Types.Count > 1 || (file.Types.Count == 1 && file.Types[0] != file.TypeName))
        select $"{file.Path}: {string.Join(", ", file.Types)}");

    [Fact]
    public void No_two_namespaces_depend_on_each_other()
    {
        var declared = Files.Select(file => file.Namespace).ToHashSet(StringComparer.Ordinal);
        var dependencies = Files
            .SelectMany(file => Dependencies(file).Where(declared.Contains).Select(used => (From: file.Namespace, To: used)))
            .Where(pair => pair.From != pair.To)
            .ToLookup(pair => pair.From, pair => pair.To);
        Assert.True(dependencies.Count > 20, "The dependencies weren't found.");
        Assert.Empty(declared.Where(start => Reachable(start, dependencies).Contains(start)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_command_has_at_most_three_base_classes_of_the_module()
    {
        var commands = typeof(AwsCmdlet).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(CmdletAttribute), inherit: false)).ToList();
        Assert.True(commands.Count > 60);
        Assert.Empty(
            commands.Where(command => Bases(command).Count() > 3)
                .Select(command => $"{command.Name}: {string.Join(" < ", Bases(command))}"));
    }

    [Fact]
    public void No_line_is_wider_than_140_characters()
    {
        var files = new[] { "src", "tests", "build", "samples" }
            .SelectMany(
                folder => Directory.EnumerateFiles(Path.Combine(ArchitectureTests.Root(), folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "Generated"));
        Assert.Empty(
            from file in files
            from line in File.ReadLines(file).Index()
            where line.Item.Length > MaximumWidth
            select $"{Path.GetRelativePath(ArchitectureTests.Root(), file)}:{line.Index + 1}");
    }

    // The message classes contain all the text that users read, so that an editor can find it in one place. Demo data and protocol codes
    // aren't messages, so other classes can contain them.
    [Fact]
    public void Texts_that_people_read_are_in_message_classes() => Assert.Empty(
        from file in Files
        where !file.IsGenerated && !HasTexts(file.TypeName)
        from literal in Literal().Matches(CommentLine().Replace(file.Text, ""))
        where Prose().IsMatch(Hole().Replace(literal.Value, "X"))
        select $"{file.Path}: {literal.Value}");

    private static bool HasTexts(string type) => type.EndsWith("Messages", StringComparison.Ordinal)
        || type.EndsWith("Codes", StringComparison.Ordinal) || type.StartsWith("Demo", StringComparison.Ordinal);

    private static IEnumerable<SourceFile> FilesOf(string project)
    {
        var folder = Path.GetDirectoryName(project)!;
        var name = Path.GetFileNameWithoutExtension(project);
        var root = (string?)XDocument.Load(project).Descendants("RootNamespace").FirstOrDefault() ?? name;
        return from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
               let parts = Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)
               where parts[0] is not ("obj" or "bin")
               select new SourceFile(
                   name, Path.GetRelativePath(ArchitectureTests.Root(), file), string.Join('.', [root, .. parts[..^1]]), File.ReadAllText(
                       file));
    }

    // Unnecessary using directives cause the build to fail, so each directive represents a real dependency. Types in an outer namespace
    // don't need a using directive.
    private static IEnumerable<string> Dependencies(SourceFile file)
    {
        foreach (Match used in Using().Matches(file.Text))
            yield return used.Groups[1].Success ? used.Groups[2].Value[..used.Groups[2].Value.LastIndexOf('.')] : used.Groups[2].Value;
        var words = new Lazy<HashSet<string>>(
            () => [.. Word().Matches(WithoutComments().Replace(file.Text, "")).Select(word => word.Value)]);
        foreach (var outer in Files.Where(other => file.Namespace.StartsWith(other.Namespace + ".", StringComparison.Ordinal)))
        {
            if (outer.Project == file.Project && outer.Types.Any(words.Value.Contains))
                yield return outer.Namespace;
        }
    }

    private static HashSet<string> Reachable(string start, ILookup<string, string> dependencies)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>(dependencies[start]);
        while (next.TryDequeue(out var current))
        {
            if (!reached.Add(current))
                continue;
            foreach (var used in dependencies[current])
                next.Enqueue(used);
        }

        return reached;
    }

    private static IEnumerable<string> Bases(Type command)
    {
        for (var type = command.BaseType; type!.Assembly == command.Assembly; type = type.BaseType)
            yield return type.Name;
    }

    [GeneratedRegex(@"^using (static |\w+ = )?(RemoteSessions[\w.]*);", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"(?<![.\w])[A-Z]\w+\b")]
    private static partial Regex Word();

    [GeneratedRegex(@"//.*|""(?:[^""\\]|\\.)*""")]
    private static partial Regex WithoutComments();

    [GeneratedRegex(@"^\s*//.*$|(?<=[;,{)\]]) //[^""\n]*$", RegexOptions.Multiline)]
    private static partial Regex CommentLine();

    // Matches a raw, verbatim, regular, or interpolated string.
    [GeneratedRegex(
        "\"\"\"[\\s\\S]*?\"\"\"|@\\$?\"(?:[^\"]|\"\")*\"|\\$@\"(?:[^\"]|\"\")*\"|\\$?\"(?:[^\"\\\\\\n{]|\\\\.|\\{\\{|"
            + "\\{(?:[^{}\"]|\"(?:[^\"\\\\]|\\\\.)*\"|\\{[^{}]*\\})*\\})*\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();

    // Matches at least three consecutive words of which only the first word can start with a capital letter. The expression matches neither
    // setting names nor product names such as Amazon AppStream 2.0.
    [GeneratedRegex(@"(?<![\w.-])[A-Za-z][a-z]+(?:n't|'s)?,? (?:[a-z]+(?:n't|'s)?,? )+[a-z]+(?:n't|'s)?(?![\w-]*[=/(])")]
    private static partial Regex Prose();

    /// <summary>A source file and its declarations.</summary>
    private sealed partial class SourceFile(string project, string path, string expected, string text)
    {
        public string Project { get; } = project;

        public string Path { get; } = path;

        public string Expected { get; } = expected;

        public string Text { get; } = text;

        public string Namespace { get; } = NamespaceLine().Match(text).Groups[1].Value;

        public bool IsGenerated { get; } = path.Contains("Generated", StringComparison.Ordinal);

        /// <summary>
        /// The type name at the start of the file name. For example, the file names Type.cs, Type.Part.cs, and Type{T}.cs all start with
        /// the type name "Type".
        /// </summary>
        public string TypeName { get; } = System.IO.Path.GetFileName(path).Split('.', '{')[0];

        public IReadOnlyList<string> Types { get; } = [.. TypeLine().Matches(text).Select(match => match.Groups[1].Value)];

        [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
        private static partial Regex NamespaceLine();

        [GeneratedRegex(
            @"^(?:(?:public|internal|file|static|abstract|sealed|partial|readonly|ref) )*"
                + @"(?:class|record struct|record|struct|interface|enum|delegate [\w<>?]+) (\w+)",
            RegexOptions.Multiline)]
        private static partial Regex TypeLine();
    }
}
