using System.Management.Automation;
using System.Reflection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Tests.Cmdlets.Identity;

/// <summary>
/// Tests every kind of empty value for every parameter that selects resources. The value of a misspelled variable is null. A null value
/// must not cause a command to select more resources or to use the default account. The parameters are found by reflection.
/// </summary>
public sealed class EmptyValueTests(Xunit.Abstractions.ITestOutputHelper output) : CmdletTest
{
    private static readonly string[] Connection = ["Region", "ProfileName", "EndpointUrl"];

    // These parameters specify how a command works, not which resources it selects.
    private static readonly string[] NotSelecting = ["ThrottleLimit", "Credential", "SessionToken", "Destination"];

    private static readonly (string Text, object? Value)[] Empty =
        [("$null", null), ("''", ""), ("' '", " "), ("@()", Array.Empty<object>()), ("@('')", new object[] { "" }),
            ("@($null)", new object?[] { null })];

    public static TheoryData<string> Selecting => [.. Parameters(IsSelecting).Select(found => found.Command).Distinct()];

    public static TheoryData<string> Connecting =>
        [.. Parameters(parameter => Connection.Contains(parameter.Name)).Select(found => found.Command).Distinct()];

    [Fact]
    public void The_combinations_are_complete()
    {
        var selecting = Parameters(IsSelecting).Count() * Empty.Length;
        var connecting = Parameters(parameter => Connection.Contains(parameter.Name)).Count() * Empty.Length;
        Assert.InRange(selecting, 700, 5000);
        Assert.InRange(connecting, 1000, 5000);
        output.WriteLine($"{selecting} combinations of a selecting parameter and an empty value, {connecting} of a connection parameter");
    }

    [Theory]
    [MemberData(nameof(Selecting))]
    public void An_empty_value_for_a_parameter_that_selects_resources_is_a_binding_error(string command) =>
        AllRejected(command, IsSelecting);

    [Theory]
    [MemberData(nameof(Connecting))]
    public void An_empty_Region_profile_or_endpoint_is_a_binding_error(string command) =>
        AllRejected(command, parameter => Connection.Contains(parameter.Name));

    [Theory]
    [InlineData("Get-ASSession")]
    [InlineData("Get-WksPoolSession")]
    [InlineData("Stop-ASSession")]
    public void An_empty_Region_or_profile_in_a_row_counts_as_not_specified(string command)
    {
        Session = new CmdletSession(timeScale: 1, region: "us-east-1");
        var get = command == "Get-WksPoolSession" ? command : "Get-ASSession";
        var id = Session.Run(get)[0].Properties["SessionId"].Value;
        Session.Pipe(
            [CmdletSession.Row(("SessionId", id), ("Region", ""), ("ProfileName", null))], shell => CmdletSession.Add(shell, command));
        Assert.DoesNotContain(
            Session.Errors, error => error.Exception is ParameterBindingException
                || error.FullyQualifiedErrorId.StartsWith("InvalidArgument", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Europe")]
    [InlineData("us-west-2; rm")]
    [InlineData("us-west-2.example.com#")]
    public void An_invalid_Region_in_a_row_is_an_error_and_nothing_is_sent(string region)
    {
        Session.Pipe(
            [CmdletSession.Row(("SessionArn", UnknownSession), ("Region", region))], shell => CmdletSession.Add(
                shell, "Stop-DFRemoteSession", ("Force", true)));
        Assert.Equal("InvalidArgument", Session.Error.Id);
        Assert.Empty(Session.Emulator.Calls);
    }

    [Fact]
    public void An_empty_list_setting_is_an_error_if_a_switch_exists_to_remove_it()
    {
        List<string> accepted = [], rejected = [];
        foreach (var (command, parameter) in Parameters(parameter => parameter.IsDefined(typeof(CsvListAttribute))))
        {
            foreach (var (text, value) in Empty.Where(empty => empty.Value is object?[]))
            {
                Session.Run(
                    command, [("WhatIf", true), (parameter.Name, value), ("ErrorAction", "SilentlyContinue"), .. Mandatory(command)]);
                (Rejects(parameter) ? rejected : accepted).Add($"{command} -{parameter.Name} {text}");
            }
        }

        Assert.Equal(
            ["Set-WksAccessProperty -AccessVpcEndpointId @()", "Set-WksAccessProperty -InternetFallbackProtocol @()"], accepted.Order(
                StringComparer.Ordinal));
        Assert.InRange(rejected.Count, 40, 500);
        Assert.DoesNotContain(Session.Emulator.Calls.Keys, call => !call.Contains(".Describe", StringComparison.Ordinal));
    }

    private bool Rejects(PropertyInfo parameter) => Session.Failure is ParameterBindingException
        || (Session.Failure is RuntimeException failure
            && failure.ErrorRecord.FullyQualifiedErrorId.StartsWith("InvalidArgument,", StringComparison.Ordinal)
            && $"{failure.ErrorRecord}".Contains($"The value of -{parameter.Name} ", StringComparison.Ordinal));

    private static (string, object?)[] Mandatory(string command) => command == "New-ASFleet"
        ? [("Name", "new"), ("InstanceType", "stream.standard.medium"), ("ImageName", "image"), ("DesiredInstances", 1),
            ("Region", "us-east-1")]
        : [("Name", command == "Set-ASFleet" ? "prod-cad" : "sales"), ("Region", "us-east-1")];

    private void AllRejected(string command, Func<PropertyInfo, bool> which)
    {
        List<string> accepted = [];
        foreach (var (_, parameter) in Parameters(which).Where(found => found.Command == command))
        {
            foreach (var (text, value) in Empty)
            {
                Session.Run(command, (parameter.Name, value), ("ErrorAction", "SilentlyContinue"));
                if (Session.Failure is not ParameterBindingException)
                    accepted.Add($"-{parameter.Name} {text}: {string.Join(" | ", Session.Errors)}");
            }
        }

        Assert.Empty(accepted);
        Assert.Empty(Session.Emulator.Calls);
    }

    private static bool IsSelecting(PropertyInfo parameter) =>
        parameter.ReflectedType!.GetCustomAttribute<CmdletAttribute>()!.VerbName is "Get" or "Measure" or "Wait" or "Stop"
        && parameter.PropertyType != typeof(SwitchParameter) && !Connection.Contains(parameter.Name)
        && !NotSelecting.Contains(parameter.Name);

    private static IEnumerable<(string Command, PropertyInfo Parameter)> Parameters(Func<PropertyInfo, bool> which) =>
        from type in typeof(AwsCmdlet).Assembly.GetTypes()
        let cmdlet = type.GetCustomAttribute<CmdletAttribute>()
        where cmdlet is not null
        from property in type.GetProperties()
        where property.IsDefined(typeof(ParameterAttribute)) && which(property)
        select ($"{cmdlet.VerbName}-{cmdlet.NounName}", property);
}
