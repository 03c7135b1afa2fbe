using System.Management.Automation;
using System.Reflection;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Parameters work in the same way in all commands, found by reflection.</summary>
public sealed class ParameterConventionTests
{
    public static TheoryData<Type> Commands => [.. typeof(AwsCmdlet).Assembly.GetTypes()
        .Where(type => type.IsDefined(typeof(CmdletAttribute))).OrderBy(type => type.Name, StringComparer.Ordinal)];

    // Of what is piped, the position is empty: an argument would take it, and leave the piped value without a parameter.
    [Theory]
    [MemberData(nameof(Commands))]
    public void No_position_comes_after_that_of_a_parameter_that_takes_piped_values(Type command)
    {
        foreach (var set in new CmdletInfo("Test-It", command).ParameterSets)
        {
            var piped = set.Parameters.Where(parameter => parameter.ValueFromPipeline && parameter.Position >= 0).ToList();
            Assert.DoesNotContain(set.Parameters, parameter => piped.Exists(taken => taken.Position < parameter.Position));
            // The object that a command acts on comes by pipe or by name.
            Assert.DoesNotContain(set.Parameters, parameter => parameter.Position >= 0
                && set.Parameters.Any(target => target is { Name: "InputObject", IsMandatory: true, ValueFromPipeline: true }));
        }
    }

    // AWS's own name of it, such as ProjectArn, is that of a reference; as an alias it takes the column of a row.
    [Theory]
    [MemberData(nameof(Commands))]
    public void The_ARN_of_what_a_command_is_about_is_called_Arn(Type command)
    {
        var noun = command.GetCustomAttribute<CmdletAttribute>()!;
        var identity = ResourceTypes.All.FirstOrDefault(one => one.Type.Name == noun.NounName);
        if (identity?.IsCalledByArn != true || noun.VerbName is "New" or "Add")
            return;
        foreach (var parameter in new CmdletInfo("Test-It", command).ParameterSets.SelectMany(set => set.Parameters)
            .Where(one => Called(one, identity.Columns[0])))
            Assert.True(Called(parameter, "Arn"), $"{noun.VerbName}-{noun.NounName} -{parameter.Name}");

        static bool Called(CommandParameterInfo parameter, string name) => parameter.Name == name || parameter.Aliases.Contains(name);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_of_high_impact_has_a_switch_that_answers_the_question(Type command)
    {
        var force = command.GetProperty("Force");
        Assert.True(force is null || force.PropertyType == typeof(SwitchParameter));
        if (command.GetCustomAttribute<CmdletAttribute>()!.ConfirmImpact == ConfirmImpact.High)
            Assert.NotNull(force);
    }
}
