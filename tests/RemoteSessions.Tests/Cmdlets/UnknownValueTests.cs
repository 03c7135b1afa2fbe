using System.Management.Automation;
using System.Reflection;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>
/// Tests unknown enumeration values: the command writes a warning, but still sends the value or uses it as a filter. The parameters of all
/// commands are found by reflection.
/// </summary>
public sealed class UnknownValueTests : CmdletTest
{
    private const string Misspelt = "RUNING";

    protected override CmdletSession NewSession() => new(region: "us-east-1", settings: "Throttle=Off");

    public static TheoryData<string, string> Parameters
    {
        get
        {
            var found = new TheoryData<string, string>();
            foreach (var type in All())
            {
                foreach (var (parameter, _) in UnknownValues.Enumerations(type))
                    found.Add(NameOf(type), parameter);
            }

            return found;
        }
    }

    [Fact]
    public void All_enumeration_parameters_are_found() => Assert.InRange(Parameters.Count, 60, 400);

    [Theory]
    [MemberData(nameof(Parameters))]
    public void An_unknown_value_is_a_warning_with_the_known_values(string command, string parameter)
    {
        var known = UnknownValues.Enumerations(TypeOf(command)).Single(found => found.Parameter == parameter).Enumeration;
        Bind(command, parameter, Misspelt);
        Assert.Equal(
            [$"'RUNING' isn't a known {known.Name} for -{parameter}. Known values are {string.Join(", ", known.Values)}."], Warnings());
        Bind(command, parameter, known.Values[^1].ToLowerInvariant());
        Assert.Empty(Warnings());

        // Ignores the warning about the withdrawn parameter -InteractionMode and the warning about the end of support for WorkSpaces Pools.
        IEnumerable<string> Warnings() => Session.Warnings.Where(
            text => !text.Contains("obsolete", StringComparison.Ordinal) && !text.Contains("new customers", StringComparison.Ordinal));
    }

    // This test fails if a new command has a parameter, such as -State or -Type, without a completer for the known values.
    [Fact]
    public void Every_state_status_and_type_parameter_has_known_values() => Assert.Empty(
        from type in All()
        from property in type.GetProperties()
        where property.IsDefined(typeof(ParameterAttribute)) && property.GetCustomAttribute<ValidateSetAttribute>() is null
        where new[] { "State", "Status", "Type", "Platform", "Protocol", "Mode", "Result" }
            .Any(end => property.Name.EndsWith(end, StringComparison.Ordinal))
            && (property.PropertyType == typeof(string) || property.PropertyType == typeof(string[]))
        where property.GetCustomAttribute<ArgumentCompleterAttribute>()?.Type.IsSubclassOf(typeof(ValueCompleter)) != true
        select $"{NameOf(type)} -{property.Name}" into found
        where found is not "Add-DFRemoteApp -ContentType" // The value is a media type.
        select found);

    [Fact]
    public void Each_unknown_value_causes_one_warning()
    {
        Session.Run("Get-ASFleet", ("State", new[] { "RUNING", "RUNNING", "STOPED" }));
        Assert.Equal(["'RUNING'", "'STOPED'"], Session.Warnings.Select(text => text.Split(' ')[0]));
        Assert.Empty(Session.Errors);
    }

    [Fact]
    public void A_state_that_AWS_adds_is_compared()
    {
        Session.Emulator.Inject("unknownStatus", "DescribeFleets");
        Assert.All(Session.Run<ASFleet>("Get-ASFleet", ("State", "HIBERNATING")), fleet => Assert.Equal("HIBERNATING", fleet.State));
        Assert.StartsWith("'HIBERNATING' isn't a known fleet state for -State.", Assert.Single(Session.Warnings), StringComparison.Ordinal);
        Assert.Empty(Session.Errors);
    }

    [Fact]
    public void An_unknown_setting_is_sent()
    {
        Session.Run("New-ASStack", ("Name", "another"), ("ClipboardToLocal", "ENABLD"));
        Assert.Single(Session.Warnings);
        Assert.Equal(1, Session.Emulator.Calls["AppStream.CreateStack"]);
        Assert.Contains("ENABLD", Session.Error.Record.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_unknown_value_in_a_file_causes_one_warning()
    {
        PSObject[] rows =
        [
            CmdletSession.Row(("Name", "training"), ("RunningMode", "AUTOSTOP")), CmdletSession.Row(
                ("Name", "engineering"), ("RunningMode", "AUTOSTOP")),
            CmdletSession.Row(("Name", "training"), ("RunningMode", "ALWAYSON")), CmdletSession.Row(
                ("Name", "training"), ("RunningMode", "")),
        ];
        Session.Pipe<object>(rows, "Set-WksPool", ("WhatIf", true));
        Assert.Equal(
            ["'AUTOSTOP'", "'ALWAYSON'", "No setting"],
            Session.Warnings.Select(
                text => text.StartsWith("No setting", StringComparison.Ordinal) ? "No setting" : text.Split(' ')[0]));
    }

    // PowerShell binds the parameters, but the command receives no input, so it sends no requests.
    private void Bind(string command, string parameter, string value)
    {
        (string, object?)[] others = command == "Add-DFRemoteApp" ? [("ProjectName", "Retail App")] : [];
        Session.Pipe(null, shell => CmdletSession.Add(shell.AddScript("@()"), command, [(parameter, value), .. others]));
    }

    private static IEnumerable<Type> All() => typeof(AwsCmdlet).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<CmdletAttribute>() is not null).OrderBy(type => type.Name, StringComparer.Ordinal);

    private static Type TypeOf(string command) => All().Single(type => NameOf(type) == command);

    private static string NameOf(Type type)
    {
        var cmdlet = type.GetCustomAttribute<CmdletAttribute>()!;
        return $"{cmdlet.VerbName}-{cmdlet.NounName}";
    }
}
