using System.Management.Automation;
using System.Reflection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests that parameters with the same name accept the same values in all commands.</summary>
public sealed class ParameterConsistencyTests
{
    private const string Identity = "it identifies what the command is about";
    private const string NewName = "a new name has the form that its service wants; that of an existing resource may be anything";
    private const string ByService = "the services have different limits";
    private const string Goal = "what there is to wait for, or to measure, differs";
    private const string Named = "the commands for desktops accept names";

    /// <summary>The parameters whose valid values differ between commands, and the reasons for the differences.</summary>
    private static readonly Dictionary<string, string> Different = new(StringComparer.Ordinal)
    {
        ["ApplicationSettingsGroup"] = ByService,
        ["Arn"] = Identity,
        ["BundleId"] = Named,
        ["ClipboardFromLocalMaximumLength"] = ByService,
        ["ClipboardToLocalMaximumLength"] = ByService,
        ["Description"] = ByService,
        ["DirectoryId"] = Named,
        ["For"] = Goal,
        ["IdleDisconnectTimeoutInSeconds"] = ByService,
        ["InputObject"] = Identity,
        ["InstanceArn"] = "an empty cell stands for a session without an instance",
        ["Name"] = NewName,
        ["Region"] = "the commands for all services accept wildcards",
        ["ScheduleName"] = NewName,
        ["SecurityGroupId"] = ByService,
        ["Service"] = "Device Farm has no capacity to measure",
        ["SubnetId"] = ByService,
        ["TimeoutSeconds"] = "a rollout waits for sessions, which can last for five days",
        ["UserId"] = "a filter accepts wildcards, and the service restricts the user IDs of streaming URLs",
    };

    private static readonly Type[] Emptiness =
        [typeof(ValidateNotEmptyAttribute), typeof(ValidateNotNullOrEmptyAttribute), typeof(ValidateNotNullAttribute),
            typeof(ValidateCountAttribute)];

    public static TheoryData<string> Shared => [.. All().GroupBy(parameter => parameter.Name)
        .Where(same => same.Count() > 1 && !Different.ContainsKey(same.Key)).Select(same => same.Key).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Shared))]
    public void A_parameter_has_the_same_type_and_validation_in_all_commands(string parameter) => Assert.Single(All()
        .Where(found => found.Name == parameter)
        .GroupBy(Values).Select(same => $"{same.Key}: {string.Join(", ", same.Select(one => one.DeclaringType!.Name))}"));

    [Fact]
    public void The_listed_exceptions_are_still_necessary() => Assert.All(
        Different.Keys, name => Assert.NotInRange(All().Where(found => found.Name == name).Select(Values).Distinct().Count(), 0, 1));

    // A Boolean setting that can come from a CSV column has the type bool?, because an empty cell must differ from both true and false. A
    // switch controls the command itself and can't be specified in a column.
    [Fact]
    public void A_boolean_setting_is_filled_from_a_row_and_a_switch_is_not()
    {
        var settings = All()
            .Where(parameter => parameter.PropertyType == typeof(bool?) && !parameter.IsDefined(typeof(ObsoleteAttribute))).ToList();
        Assert.NotEmpty(settings);
        Assert.All(
            settings, parameter => Assert.True(
                parameter.IsDefined(typeof(CsvBooleanAttribute)), $"{parameter.DeclaringType!.Name}.{parameter.Name}"));
        Assert.DoesNotContain(All(), parameter => parameter.PropertyType == typeof(bool));
        Assert.Empty(All()
            .Where(parameter => parameter.PropertyType == typeof(SwitchParameter)
                && (parameter.IsDefined(typeof(CsvBooleanAttribute))
                    || parameter.GetCustomAttributes<ParameterAttribute>().Any(set => set.ValueFromPipelineByPropertyName)))
            .Select(parameter => $"{parameter.DeclaringType!.Name}.{parameter.Name}"));
    }

    // A filter accepts several values, but a setting accepts only one value.
    private static string Values(PropertyInfo parameter) => $"{Element(parameter.PropertyType)} " + string.Join(
        "; ",
        parameter.GetCustomAttributes<ValidateArgumentsAttribute>().Where(validation => !Emptiness.Contains(validation.GetType()))
            .Select(validation =>
                $"{validation.GetType().Name} " + string.Join(
                    ", ",
                    validation.GetType().GetProperties().Where(property => property.Name != "TypeId")
                        .Select(property => Text(property.GetValue(validation)))))
            .Order(StringComparer.Ordinal));

    private static string Text(object? value) =>
        value is System.Collections.IEnumerable list and not string ? string.Join("|", list.Cast<object>()) : $"{value}";

    private static Type Element(Type type) => Nullable.GetUnderlyingType(type) ?? (type.IsArray ? type.GetElementType()! : type);

    private static IEnumerable<PropertyInfo> All() => typeof(AwsCmdlet).Assembly.GetTypes()
        .Where(type => type.IsDefined(typeof(CmdletAttribute)))
        .SelectMany(type => type.GetProperties()).Where(property => property.IsDefined(typeof(ParameterAttribute)));
}
