using System.Management.Automation;
using System.Reflection;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests that parameters behave consistently in all commands. The commands are found by reflection.</summary>
public sealed class ParameterConventionTests
{
    public static TheoryData<Type> Commands => [.. typeof(AwsCmdlet).Assembly.GetTypes()
        .Where(type => type.IsDefined(typeof(CmdletAttribute))).OrderBy(type => type.Name, StringComparer.Ordinal)];

    // Even if a parameter receives pipeline input, PowerShell binds a positional argument on the command line to this parameter. Therefore,
    // a positional argument for a later parameter would be bound to this parameter, and the piped value couldn't be bound.
    [Theory]
    [MemberData(nameof(Commands))]
    public void No_positional_parameter_follows_one_with_pipeline_input(Type command)
    {
        foreach (var set in new CmdletInfo("Test-It", command).ParameterSets)
        {
            var piped = set.Parameters.Where(parameter => parameter.ValueFromPipeline && parameter.Position >= 0).ToList();
            Assert.DoesNotContain(set.Parameters, parameter => piped.Exists(taken => taken.Position < parameter.Position));
            // The target of a command is specified in the pipeline or with a named parameter, so there are no positional parameters.
            Assert.DoesNotContain(set.Parameters, parameter => parameter.Position >= 0
                && set.Parameters.Any(target => target is { Name: "InputObject", IsMandatory: true, ValueFromPipeline: true }));
        }
    }

    // The ARN parameter for the target of a command is called Arn, and AWS's name, such as ProjectArn, is an alias. Because of the alias, a
    // CSV column with the name that AWS uses is also bound to the parameter.
    [Theory]
    [MemberData(nameof(Commands))]
    public void The_ARN_parameter_of_the_target_is_called_Arn(Type command)
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
    public void A_high_impact_command_has_a_Force_switch(Type command)
    {
        var force = command.GetProperty("Force");
        Assert.True(force is null || force.PropertyType == typeof(SwitchParameter));
        if (command.GetCustomAttribute<CmdletAttribute>()!.ConfirmImpact == ConfirmImpact.High)
            Assert.NotNull(force);
    }
}
