using System.Collections;
using System.Management.Automation;
using System.Reflection;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Reports;
using RemoteSessions.Resources;
using RemoteSessions.Tests.Cmdlets.Identity;
using RemoteSessions.Tests.Support;
using Xunit.Abstractions;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>
/// Tests that every Get- and Measure- command writes its rows in a fixed order: by input, then by service, Region, and profile, and then in
/// the order in which the service returns them. The order of the rows must not depend on which service responds first. The commands are
/// found by reflection.
/// </summary>
[Collection(EnvironmentTests.Name)]
public sealed class OutputOrderTests : CmdletTest
{
    private static readonly string[] Regions = ["us-west-2", "eu-west-1", "us-east-1"];
    private static readonly string[] Profiles = ["slow", "fast"];

    private readonly ITestOutputHelper _output;
    private readonly ProfileScope _profiles;
    private readonly Relay _slow, _fast;

    public OutputOrderTests(ITestOutputHelper output)
    {
        _output = output;
        (_slow, _fast) = (Owned(new Relay(Session.Emulator.EndpointUrl)), Owned(new Relay(Session.Emulator.EndpointUrl)));
        _profiles = Owned(new ProfileScope(string.Concat(new[] { ("slow", _slow), ("fast", _fast) }.Select(profile =>
            $"[profile {profile.Item1}]\nregion = us-east-1\nendpoint_url = {profile.Item2.Url}\n"
            + $"aws_access_key_id = {Session.Emulator.Keys.AccessKeyId}\naws_secret_access_key = "
            + $"{Session.Emulator.Keys.SecretAccessKey}\n"))));
        Session.Run("Clear-RemoteSessionDefault");
    }

    protected override CmdletSession NewSession() => new(timeScale: 1, settings: "Throttle=Off");

    /// <summary>The commands that can list resources without any input.</summary>
    public static TheoryData<string> Listing => [.. Commands().Where(command => IsList(command)).Select(NameOf)];

    /// <summary>The commands that accept pipeline input.</summary>
    public static TheoryData<string> Taking =>
        [.. Commands().Where(command => command.GetProperty("InputObject") is not null).Select(NameOf)];

    [Fact]
    public void The_test_data_is_complete()
    {
        Assert.InRange(Listing.Count, 15, 100);
        Assert.InRange(Taking.Count, 18, 100);
    }

    [Theory]
    [MemberData(nameof(Listing))]
    public void Output_is_in_the_order_of_the_specified_Regions_and_profiles(string command)
    {
        string[]? regions = command.Contains("-DF", StringComparison.Ordinal) ? null : Regions;
        string[] services = command.EndsWith("-RemoteSession", StringComparison.Ordinal) ? [.. RemoteServices.All.Select(kind => kind.Name)]
            : command.EndsWith("Capacity", StringComparison.Ordinal)
                ? [.. RemoteServices.All.Where(kind => kind.Capacity is not null).Select(kind => kind.Name)]
            : command.Contains("Scaling", StringComparison.Ordinal) || command.EndsWith("Schedule", StringComparison.Ordinal)
                ? [.. RemoteServices.All.Where(kind => kind.Scaling is not null).Select(kind => kind.Name)]
                : [""];
        var expected = (
            from service in services
            from region in regions ?? [""]
            from profile in Profiles
            from row in Rows(command, region.Length == 0 ? null : [region], [profile], service)
            select row).ToList();
        Assert.Contains(expected, row => row.EndsWith(" slow", StringComparison.Ordinal));
        AnswerSlowAfterFast();
        Assert.Equal(expected, Rows(command, regions, Profiles, ""));
        _output.WriteLine($"{command}: {services.Length * (regions?.Length ?? 1) * Profiles.Length} scopes, {expected.Count} rows");
    }

    [Theory]
    [MemberData(nameof(Listing))]
    public void The_first_row_does_not_wait_for_later_Regions_and_profiles(string command)
    {
        using var never = new CancellationTokenSource();
        _slow.Before = _ => Task.Delay(Timeout.Infinite, never.Token);
        var found = Session.Pipe(null, shell =>
        {
            CmdletSession.Add(shell, command, ("ProfileName", new[] { "fast", "slow" }));
            CmdletSession.Add(shell, "Select-Object", ("First", 1));
        });
        Assert.Equal("fast", Assert.Single(found).Properties["ProfileName"].Value);
        never.Cancel();
    }

    [Theory]
    [MemberData(nameof(Taking))]
    public void Output_of_parallel_inputs_is_in_the_order_of_the_inputs(string command)
    {
        var tags = new Hashtable { ["Team"] = "CAD", ["Cost"] = "42" };
        var combinations = 0;
        foreach (var type in AcceptedTypes.Of(command))
        {
            (_slow.Before, _fast.After) = (_ => Task.CompletedTask, _ => { });
            if (Inputs(type) is not [var first, var second])
                continue;
            if (command.EndsWith("Tag", StringComparison.Ordinal))
                Session.Pipe(
                    [first], shell => CmdletSession.Add(shell, command.Replace("Get-", "Set-", StringComparison.Ordinal), ("Tag", tags)));
            string[] expected = [.. Piped(command, first), .. Piped(command, second)];
            if (expected.Length == 0)
                continue;
            AnswerSlowAfterFast();
            Assert.Equal(expected, Piped(command, first, second));
            Assert.Empty(Session.Errors);
            combinations++;
        }

        _output.WriteLine($"{command}: {combinations} types");
        Assert.True(combinations > 0, "The command accepts none of the inputs.");
    }

    [Theory]
    [InlineData("Get-ASSession", "DescribeSessions")]
    [InlineData("Get-WksPoolSession", "DescribeWorkspacesPoolSessions")]
    [InlineData("Get-RemoteSession", "DescribeSessions")]
    [InlineData("Get-RemoteSession", "DescribeWorkspacesPoolSessions")]
    [InlineData("Measure-RemoteSessionCapacity", "DescribeSessions")]
    [InlineData("Measure-RemoteSessionCapacity", "DescribeWorkspacesPoolSessions")]
    public void Rows_of_lists_that_are_read_in_parallel_are_in_the_order_of_the_lists(string command, string operation)
    {
        var expected = Rows(command, null, ["fast"], "");
        Assert.True(expected.Count > 1);
        var (first, others) = (0, new CountdownEvent(1));
        _fast.Before = request => request.Operation == operation && Interlocked.Increment(ref first) == 1
            ? Task.Run(() => others.Wait(TimeSpan.FromSeconds(5)))
            : Task.CompletedTask;
        _fast.After = request => _ = request.Operation == operation && !others.IsSet && others.Signal();
        Assert.Equal(expected, Rows(command, null, ["fast"], ""));
    }

    // Delays each response for the slow profile until a response for the fast profile has been sent.
    private void AnswerSlowAfterFast()
    {
        var (asked, fast) = (0, new List<TaskCompletionSource>());
        _slow.Before = _ => Task.WhenAny(Fast(Interlocked.Increment(ref asked)), Task.Delay(TimeSpan.FromSeconds(5)));
        var answered = 0;
        _fast.After = _ => Signal(Interlocked.Increment(ref answered));

        Task Fast(int number)
        {
            lock (fast)
            {
                while (fast.Count < number)
                    fast.Add(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
                return fast[number - 1].Task;
            }
        }

        void Signal(int number)
        {
            Fast(number);
            fast[number - 1].TrySetResult();
        }
    }

    private List<string> Rows(string command, string[]? regions, string[] profiles, string service)
    {
        List<(string, object?)> parameters = [("ProfileName", profiles)];
        if (regions is not null)
            parameters.Add(("Region", regions));
        if (service.Length > 0)
            parameters.Add(("Service", service));
        var rows = Session.Run(command, [.. parameters]);
        Assert.Empty(Session.Errors);
        return [.. rows.Select(Text)];
    }

    private string[] Piped(string command, params AwsResource[] inputs)
    {
        // For some input resources, the command has nothing to return. For example, a public device has no tags, and not every session has
        // an app.
        var found = Session.Pipe(inputs, shell => CmdletSession.Add(shell, command, ("ThrottleLimit", 8)));
        return Session.Errors.Count > 0 ? [] : [.. found.Select(Text)];
    }

    // Reads the same resource with each of the two profiles, and returns both objects.
    private AwsResource[] Inputs(Type type)
    {
        var parents = type == typeof(DFRemoteSessionArtifact) ? Inputs(typeof(DFRemoteSession)) : null;
        if (type.Name.EndsWith("Tag", StringComparison.Ordinal) || type == typeof(ASStreamingUrl))
            return [];
        var command = type == typeof(RemoteSessionCapacity) ? "Measure-RemoteSessionCapacity" : $"Get-{type.Name}";
        return [.. Profiles.SelectMany(profile => parents is null
            ? Session.Run<AwsResource>(command, ("ProfileName", profile)).Take(1)
            : Session.Pipe<AwsResource>([parents.Single(parent => parent.ProfileName == profile)], command).Take(1))];
    }

    private static string Text(PSObject row) =>
        $"{row} {row.Properties["Service"]?.Value} {row.Properties["Region"]?.Value} {row.Properties["ProfileName"]?.Value}";

    private static IEnumerable<Type> Commands() => typeof(AwsCmdlet).Assembly.GetTypes()
        .Where(type => typeof(AwsCmdlet).IsAssignableFrom(type)
            && type.GetCustomAttribute<CmdletAttribute>() is { VerbName: "Get" or "Measure" })
        .OrderBy(type => type.Name, StringComparer.Ordinal);

    // A command is a list command if its default parameter set has no mandatory parameters.
    private static bool IsList(Type command) => command.GetProperty("Region")?.PropertyType == typeof(string[])
        && !command.GetProperties()
            .SelectMany(property => property.GetCustomAttributes<ParameterAttribute>()).Any(parameter => parameter.Mandatory
            && (parameter.ParameterSetName == ParameterAttribute.AllParameterSets
                || parameter.ParameterSetName == command.GetCustomAttribute<CmdletAttribute>()!.DefaultParameterSetName));

    private static string NameOf(Type type) =>
        type.GetCustomAttribute<CmdletAttribute>() is { } name ? $"{name.VerbName}-{name.NounName}" : "";
}
