using System.Management.Automation;
using System.Reflection;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>
/// Tests that every command that only reads resources writes all output for a piped input before it reads the next input. If a command read
/// the next input earlier, the variable that -PipelineVariable sets might not contain the input that produced the current output.
/// </summary>
public sealed class PipedInputTests(Xunit.Abstractions.ITestOutputHelper output) : CmdletTest
{
    private const string Sent = "input", Came = "output";

    protected override CmdletSession NewSession() => new(timeScale: 1, region: "us-east-1", settings: "Throttle=Off");

    public static TheoryData<string> Commands => [.. Reading().Where(TakesInput).Select(NameOf)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Each_input_is_finished_before_the_next_is_read(string command)
    {
        var combinations = 0;
        foreach (var resources in Resources())
        {
            // Selects two inputs for which the command returns output. If the command returns output for only one of the inputs, the test
            // uses this input twice.
            var taken = resources.Select(resource => (Input: resource, Outputs: Outputs(command, resource)))
                .Where(run => run.Outputs > 0).Take(2).ToList();
            if (taken.Count == 0)
                continue;
            combinations++;
            var inputs = new[] { taken[0], taken[^1] };
            Assert.Equal(
                inputs.SelectMany(run => Enumerable.Repeat(Came, run.Outputs).Prepend(Sent)),
                Run(command, [.. inputs.Select(run => run.Input)]));
        }

        Assert.True(combinations > 0, $"{command} wrote nothing for any of the resources.");
        output.WriteLine($"{command}: {combinations} types");
    }

    [Fact]
    public void Inputs_run_in_parallel_with_an_explicit_ThrottleLimit()
    {
        using var both = new CountdownEvent(2);
        Stub(_ => async (stream, stopping) =>
        {
            both.Signal();
            await Task.Run(() => both.Wait(TimeSpan.FromSeconds(10), stopping), stopping);
            return await StubServer.Json("""{"Fleets":[{"Name":"a"}]}""")(stream, stopping);
        });
        Session.Pipe<object>(["a", "b"], "Get-ASFleet", ("ThrottleLimit", 2));
        Assert.True(both.IsSet);
    }

    [Fact]
    public void Names_in_one_input_are_looked_up_in_parallel()
    {
        using var both = new CountdownEvent(2);
        Stub(_ => async (stream, stopping) =>
        {
            both.Signal();
            await Task.Run(() => both.Wait(TimeSpan.FromSeconds(10), stopping), stopping);
            return await StubServer.Json("""{"Fleets":[{"Name":"a"}]}""")(stream, stopping);
        });
        Session.Run("Get-ASFleet", ("Name", new[] { "a", "b" }));
        Assert.True(both.IsSet);
    }

    // Runs each Get command that has no mandatory parameters, and returns some resources of each type.
    private List<List<AwsResource>> Resources() =>
    [
        .. Reading().Where(type => type.GetCustomAttribute<CmdletAttribute>()!.VerbName == "Get" && !type.GetProperties().Any(IsMandatory))
            .SelectMany(type => Session.Run(NameOf(type))).Select(item => item.BaseObject).OfType<AwsResource>()
            .GroupBy(item => item.GetType()).Select(group => group.Take(6).ToList()),
    ];

    // Returns the number of objects that a command writes for an input, or 0 if the command doesn't accept the input.
    private int Outputs(string command, object input)
    {
        var events = Run(command, [input]);
        return Session.Errors.Count == 0 ? events.Count - 1 : 0;
    }

    // Returns the events in chronological order.
    private List<string> Run(string command, object[] inputs)
    {
        List<string> events = [];
        Session.Pipe(null, shell => shell
            .AddScript(
                "param($Inputs, $Events, $Command, $More) $Inputs | ForEach-Object { $Events.Add('input'); $_ } | & $Command @More | "
                + "ForEach-Object { $Events.Add('output') }")
            .AddArgument(inputs)
            .AddArgument(events).AddArgument(command).AddArgument(command.StartsWith("Connect", StringComparison.Ordinal)
                ? new System.Collections.Hashtable { ["PassThru"] = true, ["NoBrowser"] = true }
                : []));
        return events;
    }

    private static IEnumerable<Type> Reading() => typeof(AwsCmdlet).Assembly.GetTypes()
        .Where(type => typeof(AwsCmdlet).IsAssignableFrom(type)
            && type.GetCustomAttribute<CmdletAttribute>() is { VerbName: "Get" or "Connect" })
        .OrderBy(type => type.Name, StringComparer.Ordinal);

    private static bool TakesInput(Type type) =>
        type.GetProperties().SelectMany(property => property.GetCustomAttributes<ParameterAttribute>())
        .Any(parameter => parameter.ValueFromPipeline);

    private static bool IsMandatory(PropertyInfo property) => property.GetCustomAttributes<ParameterAttribute>()
        .Any(parameter => parameter is { Mandatory: true, ParameterSetName: ParameterAttribute.AllParameterSets });

    private static string NameOf(Type type) =>
        type.GetCustomAttribute<CmdletAttribute>() is { } name ? $"{name.VerbName}-{name.NounName}" : "";
}
