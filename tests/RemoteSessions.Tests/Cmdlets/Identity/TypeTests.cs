using System.Management.Automation;
using System.Reflection;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces;
using Xunit.Abstractions;

namespace RemoteSessions.Tests.Cmdlets.Identity;

/// <summary>
/// Tests every command that accepts pipeline input, with every type of object. Each object is piped three times: as the service returned
/// it, as a copy from a Clixml file, and as a row from a CSV file. If a command doesn't support the type of an object, the command must
/// write one error and send no requests. If a command supports the type of an object, piping the object itself, its deserialized copy, or
/// its CSV row must have the same effect.
/// </summary>
public sealed class TypeTests(Samples samples, ITestOutputHelper output) : IClassFixture<Samples>
{
    // The IDs of the errors that the parameter binder reports if no parameter accepts a piped object.
    private static readonly string[] BindingErrors =
        ["ParameterArgumentTransformationError", "ParameterArgumentValidationError", "InputObjectNotBound", "InputObjectMissingMandatory"];

    public static TheoryData<string> Commands => [.. Samples.Commands.Keys];

    [Fact]
    public void The_combinations_are_complete()
    {
        var own = Samples.Commands.Keys.Sum(command => AcceptedTypes.Of(command).Count) * 3;
        var all = Samples.Commands.Count * Samples.Types.Count * 3;
        Assert.InRange(all, 3000, 20000);
        output.WriteLine(
            $"{Samples.Commands.Count} commands, {Samples.Types.Count} types, 3 forms: {all} combinations, {own} of an accepted type");
    }

    [Fact]
    public void Every_type_of_resource_declares_its_identity() =>
        Assert.Equal(Samples.Types, ResourceTypes.All.Select(identity => identity.Type).OrderBy(type => type.Name, StringComparer.Ordinal));

    [Fact]
    public void Every_command_that_takes_pipeline_input_captures_the_piped_object() => Assert.Equal(
        AcceptedTypes.WithoutResources.Order(StringComparer.Ordinal),
        Samples.Commands.Where(command => command.Value.GetProperty("InputObject")?.IsDefined(typeof(ResourceArgumentAttribute)) != true)
            .Select(command => command.Key).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Commands))]
    public void Another_type_is_an_error_and_nothing_is_sent(string command)
    {
        List<string> problems = [];
        foreach (var type in Samples.Types.Except(AcceptedTypes.Of(command)))
        {
            foreach (var (form, input) in Forms(samples.Live(type)))
            {
                var before = samples.Changes();
                var output = samples.Session.Pipe([input], shell => CmdletSession.Add(shell, command, Samples.Arguments(command)));
                var ids = samples.Session.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]).ToList();
                // New-WksPool uses the description of a piped bundle as the description of the new pool. The commands validate the
                // description of a pool and the times of a schedule before they check the type of the piped object.
                var bound = AcceptedTypes.WithoutResources.Contains(command) || (command, type) == ("New-WksPool", typeof(WksBundle))
                    || (command is "New-RemoteSessionSchedule" or "Set-RemoteSessionSchedule" && type.GetProperty("StartTime") is not null);
                if (ids is not ["InvalidArgument"] && !(bound && ids is [var id] && BindingErrors.Contains(id)))
                    problems.Add(
                        $"{form} {type.Name}: {ids.Count} errors "
                        + $"{string.Join(" | ", samples.Session.Errors.Select(error => $"{error.FullyQualifiedErrorId} {error}"))}");
                else if (ids is ["InvalidArgument"] && form == "live" && $"{samples.Session.Errors[0].TargetObject}" != $"{input}"
                    && command != "Invoke-RemoteSessionApi")
                    problems.Add($"{form} {type.Name}: the target is {samples.Session.Errors[0].TargetObject}");
                if (output.Count > 0 || samples.Changes() != before)
                    problems.Add($"{form} {type.Name}: {output.Count} objects, {samples.Changes() - before} changing calls");
            }
        }

        Assert.Empty(problems);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void An_object_has_the_same_effect_live_and_from_a_file(string command)
    {
        List<string> problems = [];
        foreach (var type in AcceptedTypes.Of(command))
        {
            string? expected = null;
            // The sample fleet, which has the same name as a pool, has no image.
            foreach (var (form, input) in command == "Get-ASImage" && type == typeof(ASFleet)
                ? Forms(samples.Session.Run<ASFleet>("Get-ASFleet", ("Name", "prod-cad"))[0])
                : Forms(samples.Live(type)))
            {
                (string, object?)[] whatIf = samples.Session.Run("Get-Command", ("Name", command)).Single().BaseObject is CommandInfo info
                    && info.Parameters.ContainsKey("WhatIf")
                    && command != "Measure-RemoteSessionCapacity" ? [("WhatIf", true)] : [];
                var arguments = Samples.Arguments(command)
                    .Where(argument => argument.Name is not ("DeviceArn" or "UserId" or "DirectoryId"));
                var output = samples.Session.Pipe([input], shell => CmdletSession.Add(shell, command, [.. arguments, .. whatIf]));
                var errors = samples.Session.Errors.Where(
                    error => error.FullyQualifiedErrorId.Split(',')[0] is "InvalidArgument"
                        || BindingErrors.Contains(error.FullyQualifiedErrorId.Split(',')[0])).ToList();
                var came = string.Join(' ', output.Select(item => $"{item}").Order(StringComparer.Ordinal)) + string.Join(
                    ' ', samples.Session.Errors.Select(error => error.FullyQualifiedErrorId));
                if (errors.Count > 0)
                    problems.Add(
                        $"{form} {type.Name}: {string.Join(" | ", errors.Select(error => $"{error.FullyQualifiedErrorId} {error}"))}");
                else if ((expected ??= came) != came)
                    problems.Add($"{form} {type.Name}: '{came}' instead of '{expected}'");
            }
        }

        Assert.Empty(problems);
    }

    private IEnumerable<(string Form, object Input)> Forms(AwsResource live)
    {
        yield return ("live", live);
        yield return ("copy of", Samples.Copy(live));
        yield return ("row of", samples.Row(live));
    }
}
