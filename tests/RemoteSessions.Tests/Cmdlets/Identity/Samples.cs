using System.Management.Automation;
using System.Reflection;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Reports;
using RemoteSessions.Resources;
using RemoteSessions.Tests.Support;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Tests.Cmdlets.Identity;

/// <summary>Provides an object of each resource type, and the commands that accept pipeline input.</summary>
public sealed class Samples : IDisposable
{
    // The types of objects that a command returns only for a specified resource, such as the tags of a fleet.
    private static readonly Dictionary<Type, (Type Of, string Command)> OfAnother = new()
    {
        [typeof(DFRemoteSessionArtifact)] = (typeof(DFRemoteSession), "Get-DFRemoteSessionArtifact"),
        [typeof(ASTag)] = (typeof(ASFleet), "Get-ASResourceTag"),
        [typeof(WksTag)] = (typeof(WksPool), "Get-WksResourceTag"),
        [typeof(WksDesktopSnapshot)] = (typeof(WksDesktop), "Get-WksDesktopSnapshot"),
        [typeof(DFRemoteTag)] = (typeof(DFRemoteProject), "Get-DFRemoteTag"),
        [typeof(ASStreamingUrl)] = (typeof(ASSession), "New-ASStreamingUrl"),
    };

    // A fleet, a pool, and a directory have the same name, so that a test detects a command that confuses them.
    private static readonly Dictionary<Type, string> Named = new()
    {
        [typeof(ASFleet)] = "training",
        [typeof(WksPool)] = "training",
        [typeof(WksDirectory)] = "engineering",
        [typeof(ASStack)] = "prod-stack",
        [typeof(RemoteSessionCapacity)] = "training",
        [typeof(RemoteSessionScaling)] = "prod-apps",
        [typeof(RemoteSessionScalingActivity)] = "prod-apps",
        [typeof(RemoteSessionSchedule)] = "prod-apps",
        [typeof(DFRemoteSession)] = "Release candidate",
    };

    private const string DeveloperBundle = "Developer desktop";

    private readonly Dictionary<Type, AwsResource> _live = [];

    private readonly TemporaryFolder _folder = new();

    public Samples() : this(timeScale: 1)
    {
    }

    /// <summary>Creates the sample objects in an emulator that has the specified time scale.</summary>
    internal Samples(double timeScale)
    {
        // Throttling is turned off, because the tests read desktops faster than the rate limit allows.
        Session = new CmdletSession(timeScale, region: "us-east-1", settings: "Throttle=Off");
        Session.Run(
            "Set-ASResourceTag", ("Arn", ((ASFleet)Find(typeof(ASFleet))).Arn),
            ("Tag", new System.Collections.Hashtable { ["Team"] = "CAD" }));
        Session.Run(
            "Set-DFRemoteTag", ("Arn", ((DFRemoteProject)Find(typeof(DFRemoteProject))).Arn),
            ("Tag", new System.Collections.Hashtable { ["Team"] = "CAD" }));
        foreach (var type in Types)
            _live[type] = Find(type);
    }

    /// <summary>All resource types.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        [.. typeof(AwsResource).Assembly.GetTypes()
            // Includes every resource type that isn't abstract.
            .Where(type => type.IsSubclassOf(typeof(AwsResource)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)];

    /// <summary>All commands that accept pipeline input.</summary>
    public static IReadOnlyDictionary<string, Type> Commands { get; } = (
        from type in typeof(AwsCmdlet).Assembly.GetTypes()
        let cmdlet = type.GetCustomAttribute<CmdletAttribute>()
        where cmdlet is not null && type.GetProperties()
            .Any(property => property.GetCustomAttributes<ParameterAttribute>().Any(parameter => parameter.ValueFromPipeline))
        orderby cmdlet.NounName, cmdlet.VerbName
        select (Name: $"{cmdlet.VerbName}-{cmdlet.NounName}", type)).ToDictionary(command => command.Name, command => command.type);

    /// <summary>The PowerShell session that uses the emulator.</summary>
    public CmdletSession Session { get; }

    /// <summary>
    /// Returns the sample object of the specified type. A command returned this object, and the object hasn't been serialized.
    /// </summary>
    public AwsResource Live(Type type) => _live[type];

    /// <summary>Returns the object in the form in which Import-Clixml or Receive-Job would return it.</summary>
    public static PSObject Copy(object live) => (PSObject)PSSerializer.Deserialize(PSSerializer.Serialize(live));

    /// <summary>Returns the object in the form in which Import-Csv would return it.</summary>
    public PSObject Row(object live)
    {
        var row = Session.Pipe([live], shell => shell.AddCommand("ConvertTo-Csv").AddCommand("ConvertFrom-Csv")).Single();
        Assert.Empty(Session.Errors);
        return row;
    }

    /// <summary>Returns how many change requests the emulator has received.</summary>
    public long Changes() => ChangesByOperation().Values.Sum(count => (long)count);

    /// <summary>Returns the number of change requests for each operation.</summary>
    public Dictionary<string, int> ChangesByOperation() => Session.Emulator.Calls
        .Where(call => !call.Key.Split('.')[1].StartsWith("Describe", StringComparison.Ordinal)
            && !call.Key.Split('.')[1].StartsWith("List", StringComparison.Ordinal)
            && !call.Key.Split('.')[1].StartsWith("Get", StringComparison.Ordinal))
        .ToDictionary(call => call.Key, call => call.Value);

    /// <summary>Returns the mandatory parameters of a command and the parameters that suppress a prompt.</summary>
    public static (string Name, object? Value)[] Arguments(string command)
    {
        var parameters = Commands[command]
            .GetProperties().Where(property => property.IsDefined(typeof(ParameterAttribute))).Select(property => property.Name).ToList();
        List<(string, object?)> arguments = command switch
        {
            "Set-ASResourceTag" or "Set-WksResourceTag" or "Set-DFRemoteTag" => [("Tag", new System.Collections.Hashtable { ["a"] = "b" })],
            "Remove-ASResourceTag" or "Remove-WksResourceTag" or "Remove-DFRemoteTag" => [("Key", "a")],
            "Register-ASFleet" => [("StackName", "desktop-stack")],
            "Unregister-ASFleet" => [("StackName", "training-stack")],
            "Set-ASFleet" => [("DisplayName", "x")],
            "Update-ASFleetImage" => [("ImageName", "cad-2025-09")],
            "Set-RemoteSessionScaling" => [("MinCapacity", 1), ("MaxCapacity", 30)],
            "Set-WksPool" => [("Description", "Text")],
            "Set-WksDesktop" => [("RunningMode", "ALWAYS_ON")],
            "Stop-WksDesktop" => [("IncludeConnected", true)],
            "Move-WksDesktop" => [("BundleId", DeveloperBundle)],
            "New-WksDesktop" => [("UserName", "new.user"), ("DirectoryId", "corp.example.com"), ("BundleId", DeveloperBundle)],
            "Set-ASStack" => [("Description", "Text")],
            "New-ASFleet" or "New-ASStack" or "New-WksPool" or "New-DFRemoteProject" => [("Name", "other")],
            "New-ASStreamingUrl" => [("StackName", "prod-stack"), ("FleetName", "prod-apps"), ("UserId", "zoe")],
            "New-DFRemoteSession" =>
                [("ProjectName", "Retail App"), ("DeviceArn", "arn:aws:devicefarm:us-west-2::device:0123456789ABCDEF0123456789ABCDEF")],
            "New-RemoteSessionSchedule" =>
                [("ScheduleName", "new"), ("At", "07:30"), ("Days", "Daily"), ("MinCapacity", 5), ("MaxCapacity", 20)],
            "Set-RemoteSessionSchedule" => [("MinCapacity", 6)],
            "Register-WksDirectory" => [("DirectoryId", "d-90670c1234")],
            "Set-WksAccessProperty" => [("DeviceTypeWeb", "ALLOW")],
            "Set-WksCreationProperty" => [("EnableMaintenanceMode", true)],
            "Set-WksSamlProperty" => [("RelayStateParameterName", "Other")],
            "Set-WksSelfServicePermission" => [("RestartWorkspace", "DISABLED")],
            "Set-WksStreamingProperty" => [("PrintToLocal", "DISABLED")],
            "Install-DFRemoteSessionApp" => [("AppArn", "arn:aws:devicefarm:us-west-2:123456789012:upload:p-1/u-1")],
            "Save-DFRemoteSessionArtifact" => [("Destination", Path.GetTempPath())],
            "Save-RemoteSessionEmulator" => [("Path", Path.Combine(Path.GetTempPath(), "emulator.json"))],
            "Add-DFRemoteApp" => [("ProjectName", "Retail App")],
            "Connect-DFRemoteSession" => [("NoBrowser", true)],
            "Invoke-RemoteSessionApi" => [("Service", "AppStream"), ("Operation", "StopFleet")],
            _ => [],
        };
        if (parameters.Contains("Force") && command.Split('-')[0] is "Stop" or "Restart" or "Reset" or "Restore"
            or "Move" or "Remove" or "Unregister")
            arguments.Add(("Confirm", false));
        if (parameters.Contains("TimeoutSeconds") && command.StartsWith("Wait-", StringComparison.Ordinal))
            arguments.Add(("TimeoutSeconds", 1));
        return [.. arguments];
    }

    /// <summary>
    /// Returns the arguments that a command needs in addition to the specified parameter. For the parameter InputObject, the test pipes a
    /// string to the command. If one of the returned arguments refers to a resource, this resource exists in the emulator.
    /// </summary>
    public IEnumerable<(string Name, object? Value)> Existing(string command, string parameter)
    {
        (string Name, object? Value)[] typed = parameter == "InputObject" ? [] : command switch
        {
            "Install-DFRemoteSessionApp" => [("Arn", ((DFRemoteSession)Live(typeof(DFRemoteSession))).Arn)],
            "New-DFRemoteSession" when parameter != "ProjectName" => [("ProjectArn", ((DFRemoteProject)Live(typeof(DFRemoteProject))).Arn)],
            "Register-ASFleet" or "Unregister-ASFleet" => [("FleetName", "prod-apps")],
            "Set-ASFleet" or "Update-ASFleetImage" when parameter is "ImageName" or "ImageArn" => [("Name", "dev-apps")],
            "Set-WksPool" when parameter is "BundleId" or "DirectoryId" => [("Name", "training")],
            "Move-WksDesktop" when parameter is "BundleId" => [("WorkspaceId", "jane.doe")],
            "Set-RemoteSessionSchedule" or "Remove-RemoteSessionSchedule" when parameter is "Name" => [("ScheduleName", "evenings")],
            _ => [],
        };
        (string Name, object? Value)[] others = command switch
        {
            "Install-DFRemoteSessionApp" => [("AppArn", ((DFRemoteApp)Live(typeof(DFRemoteApp))).Arn)],
            "New-DFRemoteSession" => [("DeviceArn", ((DFRemoteDevice)Live(typeof(DFRemoteDevice))).Arn)],
            "Add-DFRemoteApp" => [("Path", Package)],
            "Unregister-ASFleet" => [("StackName", "prod-stack")],
            "New-ASFleet" => [("Name", "other"), ("InstanceType", "stream.standard.medium"), ("DesiredInstances", 1)],
            "New-WksPool" =>
                [("Name", "other"), ("Description", "Text"), ("DesiredUserSessions", 1), ("BundleId", Engineering.BundleId),
                    ("DirectoryId", Engineering.DirectoryId)],
            "Stop-RemoteSession" or "Wait-RemoteSession" => [("Service", "AppStream"), .. Arguments(command)],
            _ => Commands.ContainsKey(command) ? Arguments(command) : [],
        };
        return typed.Concat(others).Where(argument => argument.Name != parameter);
    }

    public void Dispose()
    {
        Session.Dispose();
        _folder.Dispose();
    }

    private WksPool Engineering => Session.Run<WksPool>("Get-WksPool", ("Name", "engineering")).Single();

    private string Package => _folder.File("shop.apk", "PK");

    private AwsResource Find(Type type)
    {
        if (OfAnother.TryGetValue(type, out var how))
        {
            var found = Session.Pipe<AwsResource>([_live.TryGetValue(how.Of, out var of) ? of : Find(how.Of)], how.Command);
            Assert.Empty(Session.Errors);
            Assert.NotEmpty(found);
            return found[0];
        }

        // A migration changes a desktop, so this call migrates a desktop other than the sample desktop.
        if (type == typeof(WksDesktopMigration))
        {
            var moved = Session.Run<AwsResource>("Move-WksDesktop", [("WorkspaceId", "li.juan"), .. Arguments("Move-WksDesktop")]);
            Assert.Empty(Session.Errors);
            return moved.Single();
        }

        // A stopped fleet has no sessions to wait for.
        if (type == typeof(ASFleetImageUpdate))
        {
            var updated = Session.Run<AwsResource>(
                "Update-ASFleetImage", ("Name", "retired-apps"), ("ImageName", "cad-2025-09"), ("Force", true));
            Assert.Empty(Session.Errors);
            return updated.Single();
        }

        List<(string, object?)> parameters = Named.TryGetValue(type, out var name) ? [("Name", name)] : [];
        if (type == typeof(RemoteSessionCapacity))
            parameters.Add(("Service", "AppStream"));
        var command = type == typeof(RemoteSessionCapacity) ? "Measure-RemoteSessionCapacity" : $"Get-{type.Name}";
        var all = Session.Run<AwsResource>(command, [.. parameters]);
        Assert.Empty(Session.Errors);
        Assert.NotEmpty(all);
        return all[0];
    }
}
