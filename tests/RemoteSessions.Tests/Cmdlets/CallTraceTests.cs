using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>
/// Tests that -Verbose shows each call, that -Debug shows the endpoint and the source of the credentials, and that neither shows a
/// secret.
/// </summary>
public sealed partial class CallTraceTests : CmdletTest
{
    protected override CmdletSession NewSession() => new(timeScale: 1, region: "us-east-1", settings: "Throttle=Off");

    public static TheoryData<string> Commands => [.. typeof(AwsCmdlet).Assembly.GetTypes()
        .Where(type => typeof(AwsCmdlet).IsAssignableFrom(type)
            && type.GetCustomAttribute<CmdletAttribute>() is { VerbName: "Get" or "Measure" }
            && !type.GetProperties().Any(property => property.GetCustomAttributes<ParameterAttribute>().Any(
                parameter => parameter.Mandatory && (parameter.ParameterSetName == ParameterAttribute.AllParameterSets
                    || parameter.ParameterSetName == type.GetCustomAttribute<CmdletAttribute>()!.DefaultParameterSetName))))
        .Select(type => type.GetCustomAttribute<CmdletAttribute>()!)
        .Select(name => $"{name.VerbName}-{name.NounName}").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Verbose_shows_each_call_of_a_read_command(string command)
    {
        var before = new Dictionary<string, int>(Session.Emulator.Calls);
        Session.Run(command, ("Verbose", true), ("Debug", true));
        Assert.Empty(Session.Errors);
        var calls = Session.Emulator.Calls.ToDictionary(
            call => call.Key.Split('.')[1], call => call.Value - before.GetValueOrDefault(call.Key));
        var lines = Session.Verbose.Select(line => Line().Match(line)).Where(match => match.Success).ToList();
        Assert.NotEmpty(lines);
        Assert.Equal(
            calls.Where(call => call.Value > 0).Select(call => $"{call.Key} {call.Value}").Order(),
            lines.GroupBy(line => line.Groups["operation"].Value).Select(group => $"{group.Key} {group.Count()}").Order());
        var device = command.Contains("-DF", StringComparison.Ordinal);
        if (command != "Get-RemoteSession")
            Assert.All(lines, line => Assert.Equal(device ? "us-west-2" : "us-east-1", line.Groups["region"].Value));
        Assert.Equal(lines.Count, lines.Select(line => line.Groups["id"].Value).Distinct().Count());
        Assert.Equal(lines.Count, Session.Debug.Count);
        NothingSecret();
    }

    [Fact]
    public void A_change_and_its_lookups_are_shown()
    {
        Session.Run("Stop-ASFleet", ("Name", "prod-apps"), ("Force", true), ("Verbose", true));
        Assert.Contains(
            Session.Verbose, line => line.StartsWith(
                "Amazon AppStream 2.0 StopFleet in us-east-1 succeeded (request ID ", StringComparison.Ordinal));
        NothingSecret();
    }

    [Fact]
    public void Verbose_output_shows_the_error_of_a_failed_call()
    {
        Session.Emulator.Inject("expiredToken", "DescribeFleets");
        Session.Run("Get-ASFleet", ("Verbose", true));
        Assert.Matches(
            "DescribeFleets in us-east-1 failed with ExpiredTokenException \\(request ID [0-9a-f-]{36}, 0 retries\\)\\.", Assert.Single(
                Session.Verbose));
    }

    [Fact]
    public void Retries_are_counted()
    {
        Session.Emulator.Inject("throttle", "DescribeFleets");
        Session.Run("Get-ASFleet", ("Verbose", true));
        Assert.Contains(
            Session.Verbose, line => line.Contains("DescribeFleets in us-east-1 succeeded", StringComparison.Ordinal)
                && line.EndsWith(", 1 retry).", StringComparison.Ordinal));
    }

    [Fact]
    public void A_call_without_a_response_has_no_request_id()
    {
        Session.Run("Get-ASFleet", ("EndpointUrl", new Uri("http://127.0.0.1:9/secret-path")), ("Verbose", true), ("Debug", true));
        Assert.Contains("failed with ConnectionError (no request ID, 1 retry).", Assert.Single(Session.Verbose), StringComparison.Ordinal);
        Assert.Contains("endpoint http://127.0.0.1:9, ", Assert.Single(Session.Debug), StringComparison.Ordinal);
        Assert.DoesNotContain(Session.Texts, text => text.Contains("secret-path", StringComparison.Ordinal));
    }

    [Fact]
    public void An_invalid_request_id_is_not_shown()
    {
        Stub(_ => StubServer.Bytes("{}"u8.ToArray(), 200, ("x-amzn-RequestId", "\u001b[31mred")));
        Session.Run("Get-ASFleet", ("Verbose", true));
        Assert.Contains("succeeded (no request ID, 0 retries).", Assert.Single(Session.Verbose), StringComparison.Ordinal);
    }

    [Fact]
    public void The_trace_of_a_call_precedes_its_output()
    {
        var came = Session.Pipe(null, shell => shell.AddScript("Get-ASFleet prod-apps -Verbose 4>&1"))
            .Select(item => item.BaseObject).ToList();
        Assert.Equal([typeof(VerboseRecord), typeof(ASFleet)], came.Select(item => item.GetType()));
    }

    [Fact]
    public void Without_Verbose_and_Debug_nothing_is_traced()
    {
        Session.Run("Get-ASFleet");
        Assert.Empty(Session.Verbose);
        Assert.Empty(Session.Debug);
    }

    [Theory]
    [InlineData("$VerbosePreference = 'Continue'; Get-ASFleet prod-apps", 1, 0)]
    [InlineData("$DebugPreference = 'Continue'; Get-ASFleet prod-apps", 0, 1)]
    [InlineData("function Show { $VerbosePreference = 'Continue'; Get-ASFleet prod-apps }; Show", 1, 0)]
    [InlineData("$VerbosePreference = 'Continue'; Get-ASFleet prod-apps -Verbose:$false", 0, 0)]
    [InlineData("function Show { [CmdletBinding()] param() Get-ASFleet prod-apps }; Show -Verbose", 1, 0)]
    public void Preference_variables_apply(string script, int verbose, int debug)
    {
        Session.Pipe(null, shell => shell.AddScript($"& {{ {script} }}"));
        Assert.Equal((verbose, debug), (Session.Verbose.Count, Session.Debug.Count));
    }

    private void NothingSecret() =>
        Assert.DoesNotContain(Session.Texts, text => text.Contains(Session.Emulator.Keys.SecretAccessKey, StringComparison.Ordinal));

    [GeneratedRegex(@"^[\w .]+ (?<operation>\w+) in (?<region>[a-z0-9-]+) succeeded \(request ID (?<id>[0-9a-f-]{36}), 0 retries\)\.$")]
    private static partial Regex Line();
}
