using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Emulator;
using RemoteSessions.Tests.Support;
using Xunit.Abstractions;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>
/// For each kind of command, tests one command with every kind of service fault. The fault affects either the calls that read data or the
/// calls that make changes, and occurs either once or every time. A command must not crash, repeat a call that must not be repeated,
/// incorrectly report a success, or run forever.
/// </summary>
[Collection(EnvironmentTests.Name)]
public sealed partial class FaultyServiceTests : IDisposable
{
    private static readonly HashSet<string> Changes = [
        .. Operations.All.Where(operation => operation.Mutating).Select(operation => operation.Name), "PUT",
    ];
    private static readonly HashSet<string> Creates = [.. Operations.Creates.Select(operation => operation.Name)];

    // The tests cover only these commands, because testing all commands would take many more minutes.
    private static readonly HashSet<string> Kinds =
    [
        "Get-ASFleet", "Get-RemoteSession", "New-ASFleet", "Set-ASFleet", "Start-ASFleet", "Remove-ASStack", "Set-ASResourceTag",
        "Save-DFRemoteSessionArtifact",
    ];

    // If a response to one of these operations is lost, the module finds the new resource by its unique name.
    private static readonly HashSet<string> FoundAgain = ["CreateFleet", "CreateStack", "CreateWorkspacesPool"];

    // The errors that a command might write because of a service fault. Any other error would indicate a defect in the module.
    private static readonly HashSet<string> Expected =
    [
        "ThrottlingException", "InternalFailure", "ServiceUnavailable", "UnreadableResponse", "OutcomeUnknown", "ConnectionError",
        "ResponseTooLarge",
        "TransferFailed", "NameNotFound", "ResourceNotFoundException", "NotFoundException", "WaitFailed", "OperationTimeout",
    ];

    // The errors that the service or the module reports for a resource without a name, ID, or state.
    private static readonly string[] Rejections = [
        "ValidationException", "InvalidParameterValuesException", "ArgumentException", "StopNeeded", "ResourceInUseException",
    ];

    // The errors that the service returns if a request repeats a change that has already taken effect.
    private static readonly string[] Repetitions = ["InvalidResourceStateException", "OperationInProgressException"];

    private readonly FaultyService _service = new();
    private readonly StubServer _elsewhere = new(_ => StubServer.Json("{}"));
    private readonly CmdletSession _session = new(connect: false);
    private readonly TemporaryFolder _folder = new();
    private readonly ITestOutputHelper _output;
    private readonly object? _time;

    public FaultyServiceTests(ITestOutputHelper output)
    {
        _output = output;
        // This test shortens the pauses between attempts. RetryPauseTests measures the real pauses.
        (_time, Time) = (Time, new FastTime());
        ServiceFault.Elsewhere = _elsewhere.Url;
        _session.PointTo(_service.Url);
    }

    /// <summary>The tested commands, one for each kind of command.</summary>
    public static TheoryData<string> Commands => [.. Kinds];

    [Fact]
    public void All_kinds_and_ways_are_tested() => Assert.Equal((8, 23), (Commands.Count, ServiceFault.All.Count));

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_survives_every_service_fault(string command)
    {
        var usual = Run(command, null, "", 0);
        Assert.True(usual.Errors.Length == 0, $"{command}: {string.Join(' ', usual.Errors)}");
        Assert.NotEmpty(usual.Calls);
        var problems = new List<string>();
        var count = 0;
        foreach (var kind in new[] { "reads", "changes" }.Where(kind => usual.Calls.Any(call => Concerns(kind)(call.Operation))))
        {
            foreach (var fault in ServiceFault.All)
            {
                foreach (var times in fault.Repeatable && kind == "changes" ? new[] { int.MaxValue, 1 } : [int.MaxValue])
                {
                    var run = Run(command, fault, kind, times);
                    count++;
                    var problem = Problem(usual, run, fault, kind, times);
                    var line = string.Create(CultureInfo.InvariantCulture,
                        $"{command,-30} {fault.Name,-15} {kind,-7} {(times == 1 ? "once" : "always"),-6} {run.Calls.Count,3} calls "
                        + $"{run.Seconds,4:0.0} s  "
                        + $"{(run.Errors.Length == 0 ? $"{run.Output} objects" : string.Join(' ', run.Errors.Distinct()))}");
                    _output.WriteLine(line);
                    if (problem is not null)
                        problems.Add($"{line} : {problem}");
                }
            }
        }

        Assert.True(problems.Count == 0, $"{problems.Count} of {count}:\n{string.Join('\n', problems)}");
        _output.WriteLine($"{command}: {count} runs.");
    }

    public void Dispose()
    {
        Time = _time;
        _session.Dispose();
        _service.Dispose();
        _elsewhere.Dispose();
        _folder.Dispose();
    }

    private Result Run(string command, ServiceFault? fault, string kind, int times)
    {
        using var emulator = new EmulatorFactory().Start(
            new EmulatorOptions { TimeScale = 600, Settings = new Dictionary<string, string> { ["Throttle"] = "Off" } });
        _service.Emulator = emulator.EndpointUrl;
        _service.Begin(null, _ => false, 0);
        (string, object?)[] arguments =
            [.. new CommandArguments(_session, _folder).Brief(command), .. CommandArguments.Asks(command)
                ? new (string, object?)[] { ("Confirm", false) }
                : []];
        _service.Begin(fault, Concerns(kind), times);
        var clock = Stopwatch.StartNew();
        var output = _session.Run(command, arguments);
        return new Result(
            output.Count,
            [.. _session.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0])],
            [.. _session.Errors.Select(error => $"{error.TargetObject}")],
            string.Join('\n', _session.Errors.Select(error => $"{error}")),
            string.Join('\n', _session.Texts),
            _session.Warnings.Count,
            _service.Calls,
            clock.Elapsed.TotalSeconds);
    }

    private static Func<string, bool> Concerns(string kind) => kind switch
    {
        "changes" => Changes.Contains,
        "reads" => operation => !Changes.Contains(operation),
        _ => _ => false,
    };

    private string? Problem(Result usual, Result run, ServiceFault fault, string kind, int times)
    {
        if (run.Seconds > 20)
            return "took too long";
        var expected = fault.Name == "null members" ? Expected.Concat(Rejections)
            : run.Messages.Contains("An earlier attempt at this call", StringComparison.Ordinal) ? Expected.Concat(Repetitions) : Expected;
        if (run.Errors.Except(expected).FirstOrDefault() is { } id)
            return $"unexpected {id}: {run.Messages}";
        if (Crash().IsMatch(run.Messages))
            return $"unclear message: {run.Messages}";
        if (run.Texts.Contains(_session.Emulator.Keys.SecretAccessKey, StringComparison.Ordinal) || Secret().IsMatch(run.Texts))
            return $"shows a secret: {run.Texts}";
        if (!_elsewhere.Requests.IsEmpty)
            return "followed a redirect";
        // Items that have neither a name nor an ID can't be distinguished.
        if (fault.Name != "null members"
            && run.Errors.Zip(run.Targets).GroupBy(error => error).FirstOrDefault(same => same.Count() > 1) is { } repeated)
            return $"{repeated.Count()} errors: {run.Messages}";
        foreach (var sent in run.Calls.Where(call => Changes.Contains(call.Operation)).GroupBy(call => call.Operation))
        {
            var items = usual.Calls.Count(call => call.Operation == sent.Key);
            // A call that can be repeated is attempted at most twice. A transfer is attempted at most four times.
            var attempts = Creates.Contains(sent.Key) && fault.Fate != Fate.Rejected ? 1 : sent.Key == "PUT" ? 4 : 2;
            if (sent.Count() > Math.Max(items, 1) * attempts)
                return $"sent {sent.Key} {sent.Count()} times";
            if (Creates.Contains(sent.Key) && sent.Count(call => call.CarriedOut) > items)
                return $"{sent.Key} took effect twice";
        }

        var faulty = run.Calls.Any(call => call.Faulty);
        // If a tag is missing, the command only writes a warning.
        if (run.Errors.Length == 0 && run.Warnings == 0 && usual.Changed.Except(run.Changed).FirstOrDefault() is { } undone)
            return $"doesn't report {undone}, which had no effect";
        var found = run.Calls.Any(call => call.Faulty && FoundAgain.Contains(call.Operation));
        if (run.Errors.Length == 0 && faulty && times > 1 && fault.Fate != Fate.Strange && !found)
            return "reports no error";
        var harmless = fault.Name is "slow" or "null elements" or "duplicates" || (times == 1 && fault.Fate == Fate.Rejected);
        return harmless && (run.Errors.Length > 0 || run.Output != usual.Output)
            ? $"{run.Output} objects instead of {usual.Output}: {run.Messages}"
            : null;
    }

    // The clock that the module's connections use.
    private static object? Time
    {
        get => TimeField.GetValue(ModuleAssemblies.Transports);
        set => TimeField.SetValue(ModuleAssemblies.Transports, value);
    }

    private static FieldInfo TimeField =>
        ModuleAssemblies.Transports.GetType().GetField("_time", BindingFlags.NonPublic | BindingFlags.Instance)!;

    [GeneratedRegex(
        "Object reference|cannot be null|Sequence contains|[Ii]ndex was|was not present|same key|Nullable object|Unable to cast|Exception "
        + "of type|   at ")]
    private static partial Regex Crash();

    [GeneratedRegex("X-Amz-Signature|X-Amz-Credential|Signature=")]
    private static partial Regex Secret();

    private sealed record Result(
        int Output, string[] Errors, string[] Targets, string Messages, string Texts, int Warnings, IReadOnlyList<ServiceCall> Calls,
        double Seconds)
    {
        /// <summary>The changes that took effect, each with the name of the operation and a consecutive number.</summary>
        public IReadOnlyList<string> Changed =>
        [
            .. Calls.Where(call => call.CarriedOut && Changes.Contains(call.Operation)).GroupBy(call => call.Operation)
                .SelectMany(same => same.Select((_, index) => $"{same.Key} {index + 1}")),
        ];
    }
}
