using System.Collections;
using System.Diagnostics;
using System.Management.Automation;
using System.Reflection;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>
/// Tests that every command that sends requests can be stopped while it waits. The tests include situations in which the PowerShell engine
/// doesn't notify the command that the pipeline is stopping.
/// </summary>
public abstract class StopTest : CmdletTest
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private const string Input = "InputObject";

    // On a busy computer, a command might occasionally exceed the time limit. A command that doesn't detect that the pipeline is stopping
    // exceeds the time limit in every attempt.
    private const int Attempts = 3;

    /// <summary>Specifies the position of a command in its pipeline.</summary>
    public enum Situation
    {
        Alone,
        AfterSelect,
        InBlockAfterSelect,
    }

    /// <summary>Signals that the command has sent a request or started the credential process, and is now waiting.</summary>
    protected ManualResetEventSlim Begun { get; } = new();

    protected static TheoryData<string, Situation> Of(IEnumerable<Type> commands)
    {
        var data = new TheoryData<string, Situation>();
        foreach (var command in commands)
        {
            data.Add(NameOf(command), Situation.Alone);
            data.Add(NameOf(command), Situation.InBlockAfterSelect);
            if (Piped(command).Count > 0 || TakesInput(command))
                data.Add(NameOf(command), Situation.AfterSelect);
        }

        return data;
    }

    /// <summary>Returns all commands of the module.</summary>
    protected static IEnumerable<Type> EveryCommand() =>
        typeof(AwsCmdlet).Assembly.GetTypes().Where(type => type.IsDefined(typeof(CmdletAttribute)));

    /// <summary>Indicates whether a command accepts pipeline input.</summary>
    protected static bool TakesInput(Type type) => type.GetProperties()
        .Any(property => property.GetCustomAttributes<ParameterAttribute>().Any(parameter => parameter.ValueFromPipeline));

    protected static IEnumerable<Type> All() => typeof(AwsCmdlet).Assembly.GetTypes()
        .Where(type => typeof(AwsCmdlet).IsAssignableFrom(type) && type.GetCustomAttribute<CmdletAttribute>() is { }
            && NameOf(type) != "Set-RemoteSessionDefault")
        .OrderBy(type => type.Name, StringComparer.Ordinal);

    protected static string VerbOf(Type type) => type.GetCustomAttribute<CmdletAttribute>()!.VerbName;

    protected void EndsInTime(string command, Situation situation)
    {
        TimeSpan took;
        var attempt = 0;
        do
        {
            Begun.Reset();
            took = Stop(All().Single(type => NameOf(type) == command), situation);
        }
        while (took > Limit && ++attempt < Attempts);
        Assert.InRange(took, TimeSpan.Zero, Limit);
    }

    private TimeSpan Stop(Type type, Situation situation)
    {
        using var shell = PowerShell.Create();
        shell.Runspace = Session.Runspace;
        var piped = situation == Situation.AfterSelect ? Piped(type) : [];
        var script = situation switch
        {
            Situation.AfterSelect => "$Row, $Row | Select-Object -First 1 | & $Command @Arguments",
            Situation.InBlockAfterSelect => "1, 2 | Select-Object -First 1 | ForEach-Object { & $Command @Arguments }",
            _ => "& $Command @Arguments",
        };
        shell.AddScript($"param($Command, $Arguments, $Row) {script}");
        var text = situation == Situation.AfterSelect && piped.Count == 0;
        shell.AddArgument(NameOf(type)).AddArgument(Arguments(type, piped, text ? Input : SetOf(type)))
            .AddArgument(
                text ? TextOf(type) : CmdletSession.Row([.. piped.Select(parameter => (parameter.Name, (object?)Sample(parameter)))]));
        var running = shell.BeginInvoke();
        Assert.True(
            WaitHandle.WaitAny([Begun.WaitHandle, running.AsyncWaitHandle], TimeSpan.FromSeconds(20)) == 0,
            $"The command sent no request: {string.Join("; ", shell.Streams.Error.ReadAll())}");
        var clock = Stopwatch.StartNew();
        var stopping = shell.BeginStop(null, null);
        Assert.True(stopping.AsyncWaitHandle.WaitOne(TimeSpan.FromSeconds(20)), "The command couldn't be stopped.");
        return clock.Elapsed;
    }

    // Returns the arguments that the command needs to send a request, except arguments for parameters that receive pipeline input.
    private Hashtable Arguments(Type type, List<PropertyInfo> piped, string? set)
    {
        var arguments = new Hashtable();
        foreach (var parameter in Mandatory(type, set, _ => true).Where(parameter => !piped.Contains(parameter) && parameter.Name != Input))
            arguments[parameter.Name] = Sample(parameter);
        if (type.GetProperty("Force") is not null)
            arguments["Force"] = true;
        if (type.GetCustomAttribute<CmdletAttribute>()!.SupportsShouldProcess)
            arguments["Confirm"] = false;
        foreach (var (name, value) in More(NameOf(type)))
            arguments[name] = value;
        return arguments;
    }

    // Returns the mandatory parameters that can receive their values from a row of a CSV file.
    private static List<PropertyInfo> Piped(Type type) =>
        Mandatory(type, SetOf(type), parameter => parameter.ValueFromPipelineByPropertyName);

    // Returns a string, row, or hashtable that the test can pipe to the command instead of a resource object.
    private static object TextOf(Type type) => NameOf(type).Split('-')[1] switch
    {
        "DFRemoteProject" or "DFRemoteApp" or "DFRemoteTag" => "arn:aws:devicefarm:us-west-2:123456789012:project:p1",
        "DFRemoteDevice" => "arn:aws:devicefarm:us-west-2::device:d1",
        "DFRemoteDeviceInstance" => "arn:aws:devicefarm:us-west-2:123456789012:deviceinstance:i1",
        "DFRemoteVpceConfiguration" => "arn:aws:devicefarm:us-west-2:123456789012:vpceconfiguration:v1",
        "DFRemoteAccount" => "123456789012",
        "ASResourceTag" => "arn:aws:appstream:us-east-1:123456789012:fleet/name",
        "WksDirectory" => "d-926000aaaa",
        "WksBundle" => "wsb-000000000",
        "WksDesktop" or "WksDesktopSnapshot" or "WksDesktopMaintenance" => "ws-000000000",
        "RemoteSessionSchedule" when VerbOf(type) is "Set" or "Remove" =>
            (object)CmdletSession.Row(("Name", "name"), ("ScheduleName", "mornings")),
        "RemoteSessionApi" => new Hashtable { ["Names"] = new[] { "name" } },
        var noun when noun.StartsWith("DFRemoteSession", StringComparison.Ordinal) || noun == "RemoteSession" =>
            "arn:aws:devicefarm:us-west-2:123456789012:session:p1/s1/00000",
        _ => "name",
    };

    private static List<PropertyInfo> Mandatory(Type type, string? set, Func<ParameterAttribute, bool> which)
    {
        return [.. type.GetProperties().Where(property => property.GetCustomAttributes<ParameterAttribute>().Any(
            parameter => parameter.Mandatory && which(parameter)
                && (parameter.ParameterSetName == ParameterAttribute.AllParameterSets || parameter.ParameterSetName == set)))];
    }

    // Returns a parameter set that doesn't require a resource object, such as an ASFleet object. Otherwise, the test would first have to
    // get such an object.
    private static string? SetOf(Type type)
    {
        var sets = type.GetProperties().SelectMany(property => property.GetCustomAttributes<ParameterAttribute>())
            .Select(parameter => parameter.ParameterSetName).Where(name => name != ParameterAttribute.AllParameterSets).Distinct().ToList();
        return sets.FirstOrDefault(set => !type.GetProperties().Any(property => IsObject(property)
            && property.GetCustomAttributes<ParameterAttribute>()
                .Any(parameter => parameter.Mandatory && parameter.ParameterSetName == set)));
    }

    private static bool IsObject(PropertyInfo property) =>
        (property.PropertyType.GetElementType() ?? property.PropertyType).IsAssignableTo(typeof(AwsResource));

    // The test for a new mandatory parameter fails until you add a sample value here.
    private object Sample(PropertyInfo parameter) => parameter.Name switch
    {
        "Arn" when parameter.DeclaringType!.Name.Contains("DFRemote", StringComparison.Ordinal) =>
            "arn:aws:devicefarm:us-west-2:123456789012:session:p1/s1/00000",
        "Arn" => "arn:aws:appstream:us-east-1:123456789012:fleet/name",
        "SessionId" => "0a1b2c3d-0000-0000-0000-000000000000",
        "Path" => Owned(new TemporaryFolder()).File("shop.apk", "PK"),
        "ProjectArn" => "arn:aws:devicefarm:us-west-2:123456789012:project:p1",
        "AppArn" => "arn:aws:devicefarm:us-west-2:123456789012:upload:p1/u1",
        "DeviceArn" => "arn:aws:devicefarm:us-west-2::device:d1",
        "ResourceId" => "wspool-000000000",
        "WorkspaceId" => "ws-000000000",
        "DirectoryId" => "d-926000aaaa",
        "BundleId" => "wsb-000000000",
        "Service" => "AppStream",
        "Operation" => "DescribeFleets",
        "UserId" => "zoe",
        "Key" => "Team",
        "ScheduleName" => "mornings",
        "ImageName" => "image",
        "Tag" => new Hashtable { ["Team"] = "CAD" },
        "Name" or "ProjectName" or "FleetName" or "StackName" or "PoolName" or "Description" => "name",
        _ => throw new InvalidOperationException($"-{parameter.Name} of {parameter.DeclaringType!.Name} has no sample in this test yet."),
    };

    // Returns arguments for the optional parameters without which the command wouldn't send a request.
    private static IEnumerable<(string Name, object Value)> More(string command) => command switch
    {
        "New-ASFleet" => [("InstanceType", "stream.standard.medium"), ("ImageName", "image"), ("DesiredInstances", 1)],
        "New-WksDesktop" => [("UserName", "zoe"), ("BundleId", "wsb-000000000"), ("DirectoryId", "d-926000aaaa")],
        "Set-WksDesktop" => [("RunningMode", "AUTO_STOP")],
        "New-RemoteSessionSchedule" or "Set-RemoteSessionSchedule" =>
            [("At", "07:30"), ("Days", "Monday"), ("MinCapacity", 1), ("MaxCapacity", 2)],
        "New-WksPool" =>
            [("Description", "New"), ("BundleId", "wsb-000000000"), ("DirectoryId", "wsd-000000000"), ("DesiredUserSessions", 1)],
        _ => [],
    };

    protected static string NameOf(Type type) =>
        type.GetCustomAttribute<CmdletAttribute>() is { } name ? $"{name.VerbName}-{name.NounName}" : "";
}
