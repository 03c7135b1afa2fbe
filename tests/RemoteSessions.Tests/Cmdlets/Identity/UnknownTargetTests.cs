using System.Management.Automation;
using System.Reflection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Tests.Cmdlets.Identity;

/// <summary>
/// Tests every parameter that identifies a resource. The tests specify identifiers of nonexistent resources on the command line and in the
/// pipeline, with and without -WhatIf. The command must write one error whose target object is the specified value, and must not send a
/// request that makes changes. The parameters are found by reflection.
/// </summary>
public sealed class UnknownTargetTests(Samples samples) : IClassFixture<Samples>
{
    private const string Account = "123456789012";
    private const string FarmArn = $"arn:aws:devicefarm:us-west-2:{Account}:";
    private const string Piped = "InputObject";

    // The values of these parameters don't identify existing resources. These parameters specify a directory to register, the names of
    // artifacts, or a filter for devices.
    private static readonly string[] NotIdentities =
        ["Register-WksDirectory -DirectoryId", "Get-DFRemoteSessionArtifact -Name", "Save-DFRemoteSessionArtifact -Name",
            "Get-DFRemoteDevice -InstanceArn"];

    // If this command doesn't prompt, it sends the request without checking whether the resource exists. The command looks for the missing
    // resource only after the service has rejected the request.
    private const string AsksAfterwards = "New-DFRemoteSession";

    private static readonly Dictionary<string, string[]> Unknown = new()
    {
        ["ASFleet"] = ["nowhere", $"arn:aws:appstream:us-east-1:{Account}:fleet/nowhere"],
        ["ASStack"] = ["nowhere", $"arn:aws:appstream:us-east-1:{Account}:stack/nowhere"],
        ["ASImage"] = ["nowhere", $"arn:aws:appstream:us-east-1:{Account}:image/nowhere"],
        ["ASSession"] = ["0a1b2c3d-0000-0000-0000-000000000000"],
        ["WksPool"] = ["nowhere", "wspool-000000000", $"arn:aws:workspaces:us-east-1:{Account}:workspacespool/wspool-000000000"],
        ["WksPoolSession"] = ["0a1b2c3d-0000-0000-0000-000000000000"],
        ["WksDirectory"] = ["nowhere", "wsd-000000000", $"arn:aws:workspaces:us-east-1:{Account}:directory/wsd-000000000"],
        ["WksBundle"] = ["nowhere", "wsb-000000000", $"arn:aws:workspaces:us-east-1:{Account}:workspacebundle/wsb-000000000"],
        ["DFRemoteProject"] = ["nowhere", FarmArn + "project:nowhere"],
        ["DFRemoteSession"] = ["nowhere", FarmArn + "session:nowhere/nobody/00000"],
        ["DFRemoteApp"] = ["nowhere", FarmArn + "upload:nowhere/nothing"],
        ["DFRemoteDevice"] = ["nowhere", "arn:aws:devicefarm:us-west-2::device:0000000000000000"],
        ["DFRemoteDeviceInstance"] = [FarmArn + "deviceinstance:nowhere"],
        ["DFRemoteVpceConfiguration"] = ["nowhere", FarmArn + "vpceconfiguration:nowhere"],
        ["ASResourceTag"] = [$"arn:aws:appstream:us-east-1:{Account}:fleet/nowhere"],
        ["WksResourceTag"] = ["wspool-000000000"],
        ["DFRemoteTag"] = [FarmArn + "project:nowhere"],
        ["RemoteSessionCapacity"] = ["nowhere"],
    };

    public static TheoryData<string, string, string, bool> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string, bool>();
            foreach (var (command, type) in All())
            {
                foreach (var (parameter, value) in Values(command, type))
                {
                    rows.Add(command, parameter, value, false);
                    if (Asks(command, type))
                        rows.Add(command, parameter, value, true);
                }
            }

            return rows;
        }
    }

    [Fact]
    public void The_test_data_is_complete() => Assert.InRange(Rows.Count, 300, 1000);

    [Fact]
    public void Every_parameter_for_an_ARN_or_id_is_tested() => Assert.Empty(
        from found in All()
        from property in found.Type.GetProperties()
        where property.IsDefined(typeof(ParameterAttribute))
            && (property.IsDefined(typeof(ValidateDeviceFarmArnAttribute))
                || property.Name is "Arn" or "SessionId" or "ResourceId" or "BundleId" or "DirectoryId")
        where KindOf(found.Command, property.Name) is null && !NotIdentities.Contains($"{found.Command} -{property.Name}")
        select $"{found.Command} -{property.Name}");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_value_that_does_not_exist_is_one_error_with_the_value_as_target(
        string command, string parameter, string value, bool whatIf)
    {
        var before = samples.Changes();
        List<(string Name, object? Value)> arguments = [.. samples.Existing(command, parameter)];
        if (whatIf)
            arguments.Add(("WhatIf", true));
        var output = parameter == Piped
            ? samples.Session.Pipe([value], shell => CmdletSession.Add(shell, command, [.. arguments]))
            : samples.Session.Run(command, [(parameter, value), .. arguments]);
        Assert.Empty(output);
        var (id, record) = samples.Session.Error;
        Assert.Equal((ErrorCategory.ObjectNotFound, value), (record.CategoryInfo.Category, $"{record.TargetObject}"));
        Assert.True(id is "ResourceNotFoundException" or "NotFoundException" or "NameNotFound", id);
        if (whatIf || command != AsksAfterwards)
            Assert.Equal(before, samples.Changes());
    }

    private static IEnumerable<(string Parameter, string Value)> Values(string command, Type type)
    {
        foreach (var property in type.GetProperties()
            .Where(property => property.IsDefined(typeof(ParameterAttribute)) && !NotIdentities.Contains($"{command} -{property.Name}")))
        {
            foreach (var value in KindOf(command, property.Name) is { } kind ? Unknown[kind] : [])
            {
                if (Takes(property, value))
                    yield return (property.Name, value);
            }
        }

        // These commands accept a template, a file, or sessions of several services as pipeline input.
        var noun = command.Split('-')[1];
        if (!Samples.Commands.ContainsKey(command) || AcceptedTypes.WithoutResources.Contains(command)
            || command.StartsWith("New-", StringComparison.Ordinal) || command == "Register-WksDirectory")
            yield break;
        foreach (var value in Unknown.GetValueOrDefault(OwnKindOf(noun)) ?? [])
        {
            // A command that changes sessions accepts only their ARNs, because their names aren't unique.
            if (value != "nowhere" || OwnKindOf(noun) != "DFRemoteSession" || command == "Get-DFRemoteSession")
                yield return (Piped, value);
        }
    }

    private static bool Takes(PropertyInfo property, string value) =>
        (property.GetCustomAttribute<ValidateFormAttribute>() is not { } form
            || ValidateFormAttribute.ProblemOf(value, form.Pattern, form.Accepted) is null)
        && (property.GetCustomAttribute<ValidateDeviceFarmArnAttribute>() is not { } arn
            || DeviceFarmArn.Problem(value, [.. arn.Kinds]) is null)
        && (property.Name != "Arn" || value.StartsWith("arn:", StringComparison.Ordinal))
        // There are separate parameters for the name and the ARN of an image.
        && (property.Name != "ImageName" || value == "nowhere");

    private static string OwnKindOf(string noun) => noun switch
    {
        "ASInstance" => "ASSession",
        "ASFleetImage" => "ASFleet",
        "DFRemoteSessionApp" or "DFRemoteSessionArtifact" => "DFRemoteSession",
        _ when noun.StartsWith("Wks", StringComparison.Ordinal)
            && (noun.EndsWith("Property", StringComparison.Ordinal) || noun.EndsWith("Permission", StringComparison.Ordinal)) =>
                "WksDirectory",
        _ => noun,
    };

    // Returns the type of the resource that a parameter identifies.
    private static string? KindOf(string command, string parameter)
    {
        var noun = command.Split('-')[1];
        return parameter switch
        {
            "Name" when command.StartsWith("New-", StringComparison.Ordinal) || command == "Register-WksDirectory" => null,
            "Name" or "Arn" or "SessionId" or "ResourceId" when Unknown.ContainsKey(OwnKindOf(noun)) => OwnKindOf(noun),
            "SessionId" => "ASSession",
            "FleetName" => "ASFleet",
            "StackName" => "ASStack",
            "PoolName" => "WksPool",
            "ProjectName" or "ProjectArn" => "DFRemoteProject",
            "AppArn" or "AuxiliaryAppArn" => "DFRemoteApp",
            "DeviceArn" => "DFRemoteDevice",
            "InstanceArn" or "Label" => "DFRemoteDeviceInstance",
            "VpceConfigurationArn" => "DFRemoteVpceConfiguration",
            "ImageName" or "ImageArn" => "ASImage",
            "BundleId" => "WksBundle",
            "DirectoryId" => "WksDirectory",
            _ => null,
        };
    }

    private static bool Asks(string command, Type type) =>
        type.GetCustomAttribute<CmdletAttribute>()!.SupportsShouldProcess && command != "Measure-RemoteSessionCapacity";

    private static IEnumerable<(string Command, Type Type)> All() =>
        from type in typeof(AwsCmdlet).Assembly.GetTypes()
        let cmdlet = type.GetCustomAttribute<CmdletAttribute>()
        where cmdlet is not null && typeof(AwsCmdlet).IsAssignableFrom(type)
        let command = $"{cmdlet.VerbName}-{cmdlet.NounName}"
        orderby command
        select (command, type);
}
