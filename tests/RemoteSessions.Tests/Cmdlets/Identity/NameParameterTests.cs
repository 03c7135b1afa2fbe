using System.Management.Automation;
using System.Reflection;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets.Identity;

/// <summary>
/// Tests that every parameter for the name of an existing resource accepts several names, wildcards, and the ARN. The parameters are found
/// by reflection. The lists in this class contain the parameters that don't follow these rules. The comment on each list explains why the
/// parameters in that list are exceptions.
/// </summary>
public sealed class NameParameterTests(Samples samples) : IClassFixture<Samples>
{
    // The parameters that accept only one name, because a request can specify only one project, stack, fleet, or image.
    private static readonly string[] OneOnly =
    [
        "Add-DFRemoteApp -ProjectName", "New-DFRemoteSession -ProjectName", "New-ASStreamingUrl -StackName",
        "New-ASStreamingUrl -FleetName",
        "New-ASFleet -ImageName", "Set-ASFleet -ImageName", "Update-ASFleetImage -ImageName",
    ];

    // Users specify an artifact by its session and name, because they don't know its ARN. The ARN of an image is specified with -ImageArn.
    private static readonly string[] WithoutArn = [
        "Get-DFRemoteSessionArtifact -Name", "Save-DFRemoteSessionArtifact -Name", "New-ASFleet -ImageName", "Set-ASFleet -ImageName",
    ];

    // The parameters in this list don't identify existing resources. The values of these parameters are names of new resources, profiles,
    // or domains.
    private static readonly string[] Others = ["New-", "Register-WksDirectory -Name"];

    public static TheoryData<string, string> Parameters => Rows(_ => true);

    public static TheoryData<string, string> WithArn => Rows(name => !WithoutArn.Contains(name));

    public static TheoryData<string, string> Several => Rows(name => !OneOnly.Contains(name));

    [Fact]
    public void The_test_data_is_complete() => Assert.InRange(Parameters.Count, 45, 200);

    [Theory]
    [MemberData(nameof(Several))]
    public void A_name_parameter_accepts_several_names_and_wildcards(string command, string parameter)
    {
        var property = TypeOf(command).GetProperty(parameter)!;
        Assert.Equal(typeof(string[]), property.PropertyType);
        Assert.NotNull(property.GetCustomAttribute<SupportsWildcardsAttribute>());
    }

    [Theory]
    [MemberData(nameof(WithArn))]
    public void The_ARN_has_the_same_effect_as_the_name(string command, string parameter)
    {
        var (name, arn) = SampleOf(command, parameter);
        var byName = Run(command, parameter, name);
        Assert.Empty(samples.Session.Errors);
        Assert.Equal(byName, Run(command, parameter, arn));
        Assert.Empty(samples.Session.Errors);
        if (OneOnly.Contains($"{command} -{parameter}"))
            return;
        Assert.Equal(byName, Run(command, parameter, $"[{name[0]}]{name[1..]}"));
        Assert.Empty(samples.Session.Errors);
    }

    [Theory]
    [MemberData(nameof(WithArn))]
    public void An_ARN_of_another_resource_type_is_an_error_and_nothing_is_sent(string command, string parameter)
    {
        var calls = samples.Changes();
        Assert.Empty(Run(command, parameter, "arn:aws:s3:::bucket"));
        Assert.Equal("InvalidArgument", samples.Session.Error.Id);
        Assert.Equal(calls, samples.Changes());
    }

    private string Run(string command, string parameter, object value)
    {
        var type = TypeOf(command);
        List<(string Name, object? Value)> arguments = [(parameter, value)];
        if (type.GetCustomAttribute<CmdletAttribute>()!.SupportsShouldProcess && command != "Measure-RemoteSessionCapacity")
            arguments.Add(("WhatIf", true));
        arguments.AddRange(samples.Existing(command, parameter).Where(argument => argument.Name != "Confirm"));
        return string.Join(' ', samples.Session.Run(command, [.. arguments]).Select(item => $"{item}").Order(StringComparer.Ordinal));
    }

    private (string Name, string Arn) SampleOf(string command, string parameter)
    {
        var noun = command.Split('-')[1];
        return (noun, parameter) switch
        {
            (_, "StackName") or ("ASStack", "Name") =>
                Of<ASStack>(stack => stack.Arn, command is "Unregister-ASFleet" or "New-ASStreamingUrl" ? "prod-stack" : "dev-stack"),
            ("RemoteSessionSchedule", _) => Of<ASFleet>(fleet => fleet.Arn, "prod-apps"),
            ("WksPool", _) or (_, "PoolName") => Of<WksPool>(pool => pool.Arn, command == "Wait-WksPool" ? "engineering" : "training"),
            (_, "ProjectName") or ("DFRemoteProject", _) => ("Retail App", Get<DFRemoteProject>("Retail App").Arn!),
            ("DFRemoteApp", _) => ("retail-2.4.0.apk", Get<DFRemoteApp>("retail-2.4.0.apk").Arn!),
            ("DFRemoteSession", _) => ("Release candidate", Get<DFRemoteSession>("Release candidate").Arn!),
            ("DFRemoteDevice", _) => ("Google Pixel 9", Get<DFRemoteDevice>("Google Pixel 9").Arn!),
            ("DFRemoteDeviceInstance", _) => Instance(),
            ("DFRemoteVpceConfiguration", _) => Configuration(),
            ("ASImage", _) or (_, "ImageName") => ("cad-2025-09", Get<ASImage>("cad-2025-09").Arn!),
            ("WksBundle", _) => Bundle(),
            _ when noun.StartsWith("Wks", StringComparison.Ordinal) => Directory(command == "Unregister-WksDirectory" ? "lab" : "sales"),
            _ => Of<ASFleet>(
                fleet => fleet.Arn, command is "Unregister-ASFleet" or "New-ASStreamingUrl" or "Wait-ASFleet"
                    ? "prod-apps"
                    // Only a fleet that is registered with Application Auto Scaling can be removed from it.
                    : command is "Remove-RemoteSessionScaling" ? "prod-apps"
                    : "retired-apps"),
        };
    }

    private (string, string) Of<T>(Func<T, string?> arn, string name) where T : AwsResource => (name, arn(Get<T>(name))!);

    private T Get<T>(string name) where T : AwsResource => samples.Session.Run<T>($"Get-{typeof(T).Name}", ("Name", name))[0];

    private (string, string) Instance()
    {
        var instance = samples.Session.Run<DFRemoteDeviceInstance>("Get-DFRemoteDeviceInstance", ("Label", "sim-card")).Single();
        return ("sim-card", instance.Arn!);
    }

    private (string, string) Configuration()
    {
        var configuration = (DFRemoteVpceConfiguration)samples.Live(typeof(DFRemoteVpceConfiguration));
        return (configuration.Name!, configuration.Arn!);
    }

    private (string, string) Bundle() =>
        ("Sales desktop", $"arn:aws:workspaces:us-east-1:123456789012:workspacebundle/{Get<WksBundle>("Sales desktop").BundleId}");

    private (string, string) Directory(string name) =>
        (name, $"arn:aws:workspaces:us-east-1:123456789012:directory/{Get<WksDirectory>(name).DirectoryId}");

    private static TheoryData<string, string> Rows(Func<string, bool> which)
    {
        var found = new TheoryData<string, string>();
        foreach (var (command, parameter) in All().Where(one => which($"{one.Command} -{one.Parameter.Name}")))
            found.Add(command, parameter.Name);
        return found;
    }

    private static IEnumerable<(string Command, PropertyInfo Parameter)> All() =>
        from type in typeof(AwsCmdlet).Assembly.GetTypes()
        let cmdlet = type.GetCustomAttribute<CmdletAttribute>()
        where cmdlet is not null && typeof(AwsCmdlet).IsAssignableFrom(type)
        let command = $"{cmdlet.VerbName}-{cmdlet.NounName}"
        from property in type.GetProperties()
        where property.IsDefined(typeof(ParameterAttribute))
            && property.Name is "Name" or "FleetName" or "StackName" or "PoolName" or "ProjectName" or "Label" or "ImageName"
        where !(property.Name == "Name" && Others.Any($"{command} -Name".StartsWith))
        orderby command, property.Name
        select (command, property);

    private static Type TypeOf(string command) => typeof(AwsCmdlet).Assembly.GetTypes()
        .Single(type => type.GetCustomAttribute<CmdletAttribute>() is { } cmdlet && $"{cmdlet.VerbName}-{cmdlet.NounName}" == command);
}
