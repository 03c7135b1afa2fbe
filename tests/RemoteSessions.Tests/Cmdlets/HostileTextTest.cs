using System.Globalization;
using System.Management.Automation;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RemoteSessions.Abstractions;
using RemoteSessions.Emulator;
using RemoteSessions.Tests.Support;
using Xunit.Abstractions;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>
/// Inserts control characters into every text member of the responses that the commands read, and into the errors that services return. In
/// prompts, -WhatIf messages, warnings, verbose and debug messages, progress, and errors, the control characters must be escaped. Output
/// objects must contain the control characters unchanged. HostileViewTests contains the corresponding tests for tables and lists.
/// </summary>
public abstract partial class HostileTextTest : IDisposable
{
    private readonly FaultyService _service = new();
    private readonly RecordingHost _host = new(Enumerable.Repeat(2, 10_000).ToArray());
    private readonly TemporaryFolder _folder = new();
    private readonly CmdletSession _session;
    private readonly ITestOutputHelper _output;
    private IReadOnlyList<PSObject> _objects = [];

    protected HostileTextTest(ITestOutputHelper output)
    {
        _output = output;
        _session = new CmdletSession(connect: false, host: _host);
        _session.PointTo(_service.Url);
    }

    /// <summary>Asserts that no text from a response reaches the terminal unescaped.</summary>
    protected void CheckResponses(string command)
    {
        var members = new SortedSet<string>(StringComparer.Ordinal);
        Run(command, (name, text) =>
        {
            members.Add(name);
            return text;
        });
        Assert.Empty(_session.Errors);
        var shown = 0;
        foreach (var member in members)
            shown += Check(command, (name, text) => name == member ? text + Hostile.Text : text, ("Confirm", true));
        // The next check adds control characters only to members that the command uses neither to look up resources nor to make decisions.
        var output = 0;
        shown += Check(command, (name, text) => Identity().IsMatch(name) ? text : text + Hostile.Text, ("Confirm", false));
        output += Raw();
        shown += Check(command, (name, text) => Identity().IsMatch(name) ? text : text + Hostile.Text, ("WhatIf", true));
        shown += Check(command, (_, text) => text + Hostile.Text, ("Confirm", false));
        output += Raw();
        // Get-WksDesktopSnapshot returns only IDs and times, so its output contains no text to escape.
        var returnsText = command.StartsWith("Get-", StringComparison.Ordinal) && command != "Get-WksDesktopSnapshot";
        if (returnsText && members.Any(member => !Identity().IsMatch(member)))
            Assert.NotEqual(0, output);
        _output.WriteLine(
            $"{command}: {members.Count} members ({string.Join(' ', members)}), {shown} texts, {output} properties with the original.");
    }

    /// <summary>Asserts that no text from an error reaches the terminal unescaped.</summary>
    protected void CheckErrors(string command)
    {
        var error = new JsonObject { ["__type"] = "Evil" + Hostile.Text, ["message"] = "No. " + Hostile.Text };
        Run(command, new ServiceFault("hostile error", Fate.Failed, _ => StubServer.Json(error.ToJsonString(), 400)), [("Confirm", false)]);
        Assert.NotEmpty(_session.Errors);
        Assert.NotEqual(0, Shown());
    }

    public void Dispose()
    {
        _session.Dispose();
        _service.Dispose();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Returns the commands whose nouns start with the specified text.</summary>
    protected static TheoryData<string> CommandsOf(string noun) =>
        [.. CommandArguments.Commands.Where(command => command[(command.IndexOf('-') + 1)..].StartsWith(noun, StringComparison.Ordinal))];

    private int Check(string command, Func<string, string, string> change, (string, object?) argument)
    {
        Run(command, change, argument);
        return Shown();
    }

    private void Run(string command, Func<string, string, string> change, params (string, object?)[] arguments) => Run(
        command, new ServiceFault("hostile text", Fate.Strange, reply => reply.With(message => Changed(message, change))), arguments);

    private void Run(string command, ServiceFault fault, (string Name, object? Value)[] arguments)
    {
        using var emulator = new EmulatorFactory().Start(
            new EmulatorOptions { TimeScale = 600, Settings = new Dictionary<string, string> { ["Throttle"] = "Off" } });
        _service.Emulator = emulator.EndpointUrl;
        _service.Begin(null, _ => false, 0);
        (string, object?)[] given = [.. new CommandArguments(_session, _folder).Brief(command)];
        _service.Begin(fault, _ => true, int.MaxValue);
        _host.Lines.Clear();
        _host.Questions.Clear();
        _objects = _session.Run(command, [.. given, .. CommandArguments.Asks(command) ? arguments : []]);
    }

    // Records the messages that the last command wrote, and returns the number of messages.
    private int Shown()
    {
        List<string> texts =
        [
            .. _host.Lines,
            .. _host.Questions.SelectMany(question => new[] { question.Caption, question.Message }),
            .. _session.Warnings, .. _session.Verbose, .. _session.Debug,
            .. _session.Progress.SelectMany(record => new[] { record.Activity, record.StatusDescription, record.CurrentOperation ?? "" }),
            .. _session.Errors.SelectMany(error => new[]
            {
                $"{error}", $"{error.Exception}", error.ErrorDetails?.Message ?? "", error.FullyQualifiedErrorId, $"{error.CategoryInfo}",
                error.CategoryInfo.GetMessage(CultureInfo.InvariantCulture),
            }),
        ];
        foreach (var text in texts)
            Assert.True(Hostile.Raw(text).Count == 0, $"{string.Join(' ', Hostile.Raw(text))} in {text}");
        return texts.Count;
    }

    // Returns the number of output properties whose values contain the inserted control characters in unescaped form.
    private int Raw() => _objects.SelectMany(item => item.Properties).Where(property => property.MemberType == PSMemberTypes.Property)
        .Count(property => $"{property.Value}".Contains(Hostile.Text, StringComparison.Ordinal));

    private static JsonNode Changed(JsonNode message, Func<string, string, string> change)
    {
        foreach (var (parent, key, path) in WireSample.Nodes(message).ToList())
        {
            var name = Name().Match(path).Groups[1].Value;
            if (WireSample.Get(parent, key) is JsonValue value && value.TryGetValue<string>(out var text)
                && !name.Equals("nextToken", StringComparison.OrdinalIgnoreCase))
                WireSample.Set(parent, key, change(name, text));
        }

        return message;
    }

    [GeneratedRegex(@"\.(\w+)(\[\d+\])*\z")]
    private static partial Regex Name();

    [GeneratedRegex("(?i)(arn|id|ids|name|names|namespace|dimension|state|status|type|url|mode)\\z")]
    private static partial Regex Identity();
}
