using System.Management.Automation;
using System.Reflection;
using RemoteSessions.Commands.Capacity;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Sessions;
using Xunit.Abstractions;

namespace RemoteSessions.Tests.Cmdlets.Identity;

/// <summary>
/// Tests that every parameter for names, IDs, or ARNs rejects objects of types that the parameter doesn't accept. If it accepted such an
/// object, PowerShell would convert the object to text, and a resource of another type could have this text as its name.
/// </summary>
public sealed class TypedObjectTests(Samples samples, ITestOutputHelper output) : IClassFixture<Samples>
{
    public static TheoryData<string> Commands => [.. Parameters().Select(found => found.Command).Distinct()];

    [Fact]
    public void The_combinations_are_complete() => Assert.InRange(Parameters().Count() * Samples.Types.Count * 2, 2500, 20000);

    [Theory]
    [MemberData(nameof(Commands))]
    public void An_object_is_not_accepted_as_a_name(string command)
    {
        List<string> problems = [];
        var combinations = 0;
        foreach (var (_, parameter) in Parameters().Where(found => found.Command == command))
        {
            foreach (var type in Samples.Types.Where(type => type != parameter.GetCustomAttribute<TextOnlyAttribute>()?.Or))
            {
                foreach (var input in new[] { samples.Live(type), (object)Samples.Copy(samples.Live(type)) })
                {
                    combinations++;
                    var before = samples.Session.Emulator.Calls.Values.Sum();
                    samples.Session.Run(command, (parameter.Name, input), ("ErrorAction", "SilentlyContinue"));
                    var sent = samples.Session.Emulator.Calls.Values.Sum() - before;
                    // The parameters also reject other invalid values, such as text that isn't an ARN.
                    if (samples.Session.Failure is not ParameterBindingException
                        {
                            ErrorId: "ParameterArgumentTransformationError"
                        or "ParameterArgumentValidationError"
                        } || sent > 0)
                        problems.Add($"-{parameter.Name} {type.Name}: {sent} calls, {string.Join(" | ", samples.Session.Errors)}");
                }
            }
        }

        Assert.Empty(problems);
        output.WriteLine($"{command}: {combinations} combinations");
    }

    // If the completer of a parameter queries AWS, the parameter specifies existing resources.
    private static IEnumerable<(string Command, PropertyInfo Parameter)> Parameters() =>
        from type in typeof(AwsCmdlet).Assembly.GetTypes()
        let cmdlet = type.GetCustomAttribute<CmdletAttribute>()
        where cmdlet is not null
        from property in type.GetProperties()
        where property.PropertyType == typeof(string) || property.PropertyType == typeof(string[])
        where property.GetCustomAttribute<ArgumentCompleterAttribute>()?.Type is { } completer
            && (completer.IsSubclassOf(typeof(LiveCompleter)) || completer == typeof(RemoteSessionCompleter)
                || completer == typeof(CapacityNameCompleter))
        orderby cmdlet.NounName, cmdlet.VerbName
        select ($"{cmdlet.VerbName}-{cmdlet.NounName}", property);
}
