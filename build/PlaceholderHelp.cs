using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Writes placeholder help, which Get-Help displays until the complete help is built with PlatyPS. The placeholder help contains the
/// synopsis and the syntax of each command, and the path of the help page. This task copies the about topics unchanged. MSBuild compiles
/// this file when it runs the task.
/// </summary>
public sealed class PlaceholderHelp : Task
{
    private const string Notice = "This module was built without its help. ";
    private static readonly XNamespace Msh = "http://msh";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";

    /// <summary>The folder that contains the help pages in the repository.</summary>
    [Required]
    public ITaskItem[] Pages { get; set; }

    /// <summary>The language folder of the module, such as en-US.</summary>
    [Required]
    public string Destination { get; set; }

    public override bool Execute()
    {
        var file = Path.Combine(Destination, "RemoteSessions.dll-Help.xml");
        if (File.Exists(file) && !File.ReadAllText(file).Contains(Notice))
            return true;
        Directory.CreateDirectory(Destination);
        var pages = Pages.ToLookup(page => page.GetMetadata("Filename").StartsWith("about_"));
        new XDocument(new XElement(Msh + "helpItems", new XAttribute("schema", "maml"), pages[false].Select(Help))).Save(file);
        foreach (var topic in pages[true])
            File.Copy(topic.ItemSpec, Path.Combine(Destination, topic.GetMetadata("Filename") + ".help.txt"), overwrite: true);
        return true;
    }

    private XElement Help(ITaskItem page)
    {
        var name = page.GetMetadata("Filename");
        var text = File.ReadAllText(page.ItemSpec).Replace("\r", "");
        var sets = Regex.Matches(Section(text, "SYNTAX"), "```\n[\\w-]+(.*?)```", RegexOptions.Singleline)
            .Cast<Match>().Select(set => Parameters(set.Groups[1].Value)).ToList();
        return new XElement(
            Command + "command",
            new XElement(Command + "details", new XElement(Command + "name", name), Paragraph("description", Section(text, "SYNOPSIS"))),
            Paragraph("description", Notice + $"To read about this command, open docs/en-US/{name}.md in the repository. "
                + "To build the help, run: dotnet pwsh build.ps1 -Task Docs"),
            new XElement(Command + "syntax", sets.Select(set =>
                new XElement(Command + "syntaxItem", new XElement(Maml + "name", name), set))),
            new XElement(Command + "parameters", sets.SelectMany(set => set)
                .GroupBy(parameter => (string)parameter.Element(Maml + "name")).Select(same => same.First())),
            new XElement(Maml + "relatedLinks", new XElement(
                Maml + "navigationLink",
                new XElement(Maml + "linkText", $"docs/en-US/{name}.md"),
                new XElement(Maml + "uri", Regex.Match(text, "^HelpUri: (.*)$", RegexOptions.Multiline).Groups[1].Value))));
    }

    // An example of the syntax that this method parses: [-Name] <string[]> [[-Destination] <string>] [-Wait] -Path <string>
    // [-TimeoutSeconds <int>]
    private static XElement[] Parameters(string syntax)
    {
        var position = 0;
        const string Optional = @"(?<optional>\[)?", Type = @" <(?<type>[^>]+)>";
        var found = Regex.Matches(
            syntax, Optional + @"\[-(?<positional>\w+)\]" + Type + "|" + Optional + @"-(?<named>\w+)(?:" + Type + ")?");
        return found.Cast<Match>().Select(parameter => new XElement(
            Command + "parameter",
            new XAttribute("required", !parameter.Groups["optional"].Success),
            new XAttribute("position", parameter.Groups["positional"].Success ? position++.ToString() : "named"),
            new XElement(Maml + "name", parameter.Groups["positional"].Value + parameter.Groups["named"].Value),
            parameter.Groups["type"].Success
                ? new XElement(Command + "parameterValue", new XAttribute("required", true), parameter.Groups["type"].Value)
                : null)).ToArray();
    }

    private static string Section(string page, string heading) =>
        Regex.Match(page, $@"^## {heading}\n(.*?)^## ", RegexOptions.Singleline | RegexOptions.Multiline).Groups[1].Value.Trim();

    private static XElement Paragraph(string name, string text) => new XElement(Maml + name, new XElement(Maml + "para", text));
}
