using System.Collections;
using System.Management.Automation;
using System.Reflection;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Resources;
using RemoteSessions.Sessions;
using RemoteSessions.Tests.Support;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Provides the arguments that each command needs to find a resource in the emulator.</summary>
internal sealed class CommandArguments(CmdletSession session, TemporaryFolder folder)
{
    private static readonly (string Name, object? Value)[] Browserless = [("NoBrowser", true), ("PassThru", true)];

    // AWS can't end the session of a personal WorkSpace.
    private static readonly string[] EndableServices = ["DeviceFarm", "AppStream", "WorkSpaces"];

    private const string FleetArn = "arn:aws:appstream:us-east-1:123456789012:fleet/prod-apps";

    /// <summary>The commands that call a service.</summary>
    public static IReadOnlyList<string> Commands { get; } =
    [
        .. from type in typeof(AwsCmdlet).Assembly.GetTypes()
           let cmdlet = type.GetCustomAttribute<CmdletAttribute>()
           where cmdlet is not null && typeof(AwsCmdlet).IsAssignableFrom(type)
           let name = $"{cmdlet.VerbName}-{cmdlet.NounName}"
           where name != "Set-RemoteSessionDefault"
           orderby name
           select name,
    ];

    /// <summary>Indicates whether a command can prompt for confirmation.</summary>
    public static bool Asks(string command) => TypeOf(command).GetCustomAttribute<CmdletAttribute>()!.SupportsShouldProcess;

    /// <summary>
    /// Returns arguments for a test of the specified command. With these arguments, the command acts on one item, doesn't wait for the
    /// result, and writes all verbose and debug messages.
    /// </summary>
    public (string Name, object? Value)[] Brief(string command)
    {
        (string Name, object? Value)[] arguments = command switch
        {
            "Set-ASFleet" => [("Region", "us-east-1"), ("Name", "prod-apps"), ("DisplayName", "Another")],
            "Register-ASFleet" => [("Region", "us-east-1"), ("FleetName", "retired-apps"), ("StackName", NewStack())],
            "Set-WksSamlProperty" => [("Region", "us-east-1"), ("Name", "sales"), ("UserAccessUrl", "https://idp.example.com/sso")],
            "Set-WksPool" => [("Region", "us-east-1"), ("Name", "sales-eu"), ("Description", "Another")],
            "Remove-ASFleet" => [("Region", "us-east-1"), ("Name", "dev-apps"), ("IncludeAssociations", true)],
            "Update-ASFleetImage" => [("Region", "us-east-1"), ("Name", "dev-apps"), ("ImageName", "cad-2025-09")],
            "Remove-WksPool" => [("Region", "us-east-1"), ("Name", "sales-eu")],
            _ => Of(command),
        };
        return
        [
            .. arguments.Where(argument => argument.Name != "Wait"),
            ("Verbose", true), ("Debug", true),
            // If -Debug is used without -WarningAction Continue, PowerShell prompts after each warning.
            ("WarningAction", "Continue"),
            .. TypeOf(command).GetProperty("TimeoutSeconds") is null ? [] : new (string, object?)[] { ("TimeoutSeconds", 1) },
        ];
    }

    // If you add a command to the module, add its arguments here. Otherwise, the test for the command fails.
    public (string Name, object? Value)[] Of(string command) => command switch
    {
        "New-DFRemoteSession" => [("ProjectArn", Project().Arn), ("DeviceArn", Device().Arn), ("Wait", true)],
        "Stop-DFRemoteSession" => [("Arn", SessionOf("Release candidate").Arn), ("Wait", false)],
        "Remove-DFRemoteSession" => [("Arn", SessionOf("Crash on rotation").Arn)],
        "Install-DFRemoteSessionApp" => [("Arn", SessionOf("Release candidate").Arn), ("AppArn", App())],
        "Save-DFRemoteSessionArtifact" => [("Arn", SessionOf("Checkout smoke test").Arn), ("Destination", New())],
        "New-DFRemoteProject" => [("Name", "Another")],
        "Set-DFRemoteTag" => [("Arn", Project().Arn), ("Tag", new Hashtable { ["Team"] = "Shop" })],
        "Remove-DFRemoteTag" => [("Arn", Project("Banking App").Arn), ("Key", "stage")],
        "Remove-DFRemoteProject" => [("ProjectArn", Project().Arn)],
        "Add-DFRemoteApp" => [("Path", folder.File("shop.apk", "PK")), ("ProjectName", "Retail App")],
        "Remove-DFRemoteApp" => [("AppArn", App())],
        "Measure-RemoteSessionCapacity" => [("Region", "us-east-1"), ("Report", New() + ".html")],
        "Invoke-RemoteSessionApi" =>
            [("Service", "DeviceFarm"), ("Operation", "DeleteProject"), ("Parameter", new Hashtable { ["arn"] = Project().Arn })],
        "Get-DFRemoteApp" => [("ProjectName", "Retail App")],
        "Get-DFRemoteSession" or "Wait-DFRemoteSession" or "Connect-DFRemoteSession" =>
            [("Arn", SessionOf("Release candidate").Arn), .. command.StartsWith("Connect", StringComparison.Ordinal) ? Browserless : []],
        "Get-DFRemoteSessionArtifact" => [("Arn", SessionOf("Checkout smoke test").Arn)],
        "Get-DFRemoteTag" => [("Arn", Project().Arn)],
        "Get-DFRemoteAccount"
            or "Get-DFRemoteDevice" or "Get-DFRemoteDeviceInstance" or "Get-DFRemoteProject" or "Get-DFRemoteVpceConfiguration" => [],
        "Get-RemoteSession" => [("Region", new[] { "us-east-1", "us-west-2" })],
        "Set-RemoteSessionScaling" => [("Region", "us-east-1"), ("Name", "prod-apps"), ("MinCapacity", 6), ("TargetUtilization", 70d)],
        "Remove-RemoteSessionScaling" => [("Region", "us-east-1"), ("Name", "prod-apps")],
        "Get-RemoteSessionScaling" or "Get-RemoteSessionScalingActivity" or "Get-RemoteSessionSchedule" => [("Region", "us-east-1")],
        "New-RemoteSessionSchedule" =>
            [("Region", "us-east-1"), ("Name", "prod-apps"), ("ScheduleName", "another"), ("At", "07:30"), ("Days", "Daily"),
                ("MinCapacity", 5)],
        "Set-RemoteSessionSchedule" =>
            [("Region", "us-east-1"), ("Name", "prod-apps"), ("ScheduleName", "evenings"), ("MaxCapacity", 12)],
        "Remove-RemoteSessionSchedule" => [("Region", "us-east-1"), ("Name", "prod-apps"), ("ScheduleName", "evenings")],
        "Wait-RemoteSession" => [("InputObject", Stopping())],
        "Set-RemoteSessionDefault" => [("Region", "eu-west-1")],
        "Clear-RemoteSessionDefault" => [],
        "Stop-RemoteSession" =>
            [("InputObject", session.Run<AwsResource>("Get-RemoteSession", ("Region", "us-*"), ("Service", EndableServices)).ToArray()),
                ("Wait", true)],
        _ when command.Split('-')[1].StartsWith("Wks", StringComparison.Ordinal) => [("Region", "us-east-1"), .. OfWorkSpaces(command)],
        _ when command.Split('-')[1].StartsWith("AS", StringComparison.Ordinal) => [("Region", "us-east-1"), .. OfAppStream(command)],
        _ => throw new InvalidOperationException($"{command} has no arguments for the tests yet."),
    };

    private (string Name, object? Value)[] OfAppStream(string command) => command switch
    {
        "Get-ASFleet" or "Wait-ASFleet" => [("Name", "prod-apps")],
        "Get-ASStack" => [("Name", "prod-stack")],
        "Get-ASSession" or "Get-ASImage" => [],
        "Get-ASResourceTag" => [("Arn", FleetArn)],
        "New-ASFleet" =>
            [("Name", "another"), ("InstanceType", "stream.standard.medium"), ("ImageName", "apps-2025-10"), ("DesiredInstances", 1)],
        "Set-ASFleet" => [("Name", "prod-apps"), ("InstanceType", "stream.standard.large"), ("StopIfNeeded", true), ("Wait", true)],
        "Start-ASFleet" => [("Name", "dev-apps"), ("Wait", true)],
        "Update-ASFleetImage" => [("Name", "prod-apps"), ("ImageName", "cad-2025-09"), ("EndSessionsAfter", "30s")],
        "Stop-ASFleet" => [("Name", "prod-*"), ("Wait", true)],
        "Remove-ASFleet" => [("Name", "prod-apps"), ("StopFirst", true), ("IncludeAssociations", true)],
        "Register-ASFleet" => [("FleetName", "retired-apps"), ("StackName", "dev-stack")],
        "Unregister-ASFleet" => [("FleetName", "dev-apps"), ("StackName", "dev-stack")],
        "New-ASStack" => [("Name", "another")],
        "Set-ASStack" => [("Name", "prod-stack"), ("FileDownload", "DISABLED")],
        "Remove-ASStack" => [("Name", "dev-stack"), ("IncludeAssociations", true)],
        "Stop-ASSession" or "Disable-ASInstance" =>
            [("SessionId", session.Run<ASSession>("Get-ASSession", ("Region", "us-east-1"), ("UserId", "kiosk-1")).Single().SessionId)],
        "New-ASStreamingUrl" => [("StackName", "prod-stack"), ("FleetName", "prod-apps"), ("UserId", "zoe")],
        "Set-ASResourceTag" => [("Arn", FleetArn), ("Tag", new Hashtable { ["Team"] = "CAD" })],
        "Remove-ASResourceTag" => [("Arn", "arn:aws:appstream:us-east-1:123456789012:stack/prod-stack"), ("Key", "CostCenter")],
        _ => throw new InvalidOperationException($"{command} has no arguments for the tests yet."),
    };

    private (string Name, object? Value)[] OfWorkSpaces(string command) => command switch
    {
        "Get-WksPool" or "Wait-WksPool" => [("Name", "sales-apps")],
        "Get-WksPoolSession" => [("PoolName", "engineering")],
        "Get-WksDirectory" => [("Name", "sales")],
        "Wait-WksDirectory" => [
            ("DirectoryId", session.Run<WksDirectory>("Get-WksDirectory", ("Name", "sales"), ("Region", "us-east-1")).Single().DirectoryId),
        ],
        "Get-WksBundle" => [],
        "Get-WksDesktop" or "Wait-WksDesktop" or "Get-WksDesktopSnapshot" => [("WorkspaceId", "jane.doe")],
        "Start-WksDesktop" => [("WorkspaceId", "carlos.salazar"), ("Wait", true)],
        "Stop-WksDesktop" => [("WorkspaceId", "arnav.desai"), ("Wait", true)],
        "Restart-WksDesktop" => [("WorkspaceId", "li.juan"), ("Wait", true)],
        "Remove-WksDesktop" => [("WorkspaceId", "diego.ramirez"), ("Wait", true)],
        "New-WksDesktop" =>
            [("UserName", "new.user"), ("DirectoryId", "corp.example.com"), ("BundleId", "Office desktop"), ("Wait", true)],
        "Set-WksDesktop" => [("WorkspaceId", "li.juan"), ("RunningMode", "AUTO_STOP"), ("Wait", true)],
        "Reset-WksDesktop" or "Restore-WksDesktop" => [("WorkspaceId", "mateo.jackson"), ("Wait", true)],
        "Move-WksDesktop" => [("WorkspaceId", "li.juan"), ("BundleId", "Developer desktop"), ("Wait", true)],
        "Enable-WksDesktopMaintenance" => [("WorkspaceId", "li.juan")],
        "Disable-WksDesktopMaintenance" => [("WorkspaceId", "nikhil.jayashankar")],
        "Get-WksResourceTag" => [("ResourceId", StoppedPool().PoolId)],
        "New-WksPool" =>
            [("Name", "new-pool"), ("Description", "New"), ("BundleId", StoppedPool().BundleId), ("DirectoryId", StoppedPool().DirectoryId),
                ("DesiredUserSessions", 1)],
        "Set-WksPool" => [("Name", "engineering"), ("RunningMode", "AUTO_STOP"), ("StopIfNeeded", true)],
        "Start-WksPool" or "Stop-WksPool" => [("Name", "*")],
        "Remove-WksPool" => [("Name", "sales-apps"), ("StopFirst", true)],
        "Stop-WksPoolSession" =>
            [("SessionId", session.Run<WksPoolSession>(
                "Get-WksPoolSession", ("PoolName", "engineering"), ("Region", "us-east-1"))[0].SessionId)],
        "Register-WksDirectory" => [("Name", "new"), ("Description", "New directory")],
        "Unregister-WksDirectory" =>
            [("DirectoryId", session.Run<WksDirectory>("Get-WksDirectory", ("Name", "lab"), ("Region", "us-east-1")).Single().DirectoryId)],
        "Set-WksStreamingProperty" => [("Name", "sales"), ("PrintToLocal", "DISABLED")],
        "Set-WksSamlProperty" => [("Name", "sales"), ("RemoveUserAccessUrl", true)],
        "Set-WksAccessProperty" => [("Name", "sales"), ("DeviceTypeWeb", "ALLOW")],
        "Set-WksCreationProperty" => [("Name", "sales"), ("EnableInternetAccess", true)],
        "Set-WksSelfServicePermission" => [("Name", "sales"), ("RestartWorkspace", "DISABLED")],
        "Set-WksResourceTag" => [("ResourceId", StoppedPool().PoolId), ("Tag", new Hashtable { ["Team"] = "Sales" })],
        "Remove-WksResourceTag" => [("ResourceId", StoppedPool().PoolId), ("Key", "team")],
        _ => throw new InvalidOperationException($"{command} has no arguments for the tests yet."),
    };

    private static Type TypeOf(string command) => typeof(AwsCmdlet).Assembly.GetTypes().Single(type =>
        type.GetCustomAttribute<CmdletAttribute>() is { } cmdlet && $"{cmdlet.VerbName}-{cmdlet.NounName}" == command);

    private string NewStack() => $"{session.Run("New-ASStack", ("Name", "fresh"), ("Region", "us-east-1")).Single()}";

    // Stops a session and returns it. At the time scale of the emulators in these tests, the session ends immediately.
    private RemoteSession Stopping()
    {
        var found = session.Run<RemoteSession>("Get-RemoteSession", ("Service", "DeviceFarm"), ("State", "RUNNING"))[0];
        session.Run("Stop-DFRemoteSession", ("Arn", found.SessionId), ("Confirm", false));
        return found;
    }

    private string New() => Path.Combine(folder.Path, Path.GetRandomFileName());

    private DFRemoteProject Project(string name = "Retail App") =>
        session.Run<DFRemoteProject>("Get-DFRemoteProject", ("Name", name)).Single();

    private DFRemoteSession SessionOf(string name) => session.Run<DFRemoteSession>("Get-DFRemoteSession", ("Name", name)).Single();

    private DFRemoteDevice Device(string name = "Google Pixel 8") =>
        session.Run<DFRemoteDevice>("Get-DFRemoteDevice", ("Name", name)).Single();

    private WksPool StoppedPool() => session.Run<WksPool>("Get-WksPool", ("Name", "sales-eu"), ("Region", "us-east-1")).Single();

    private string App() => session.Run<DFRemoteApp>("Get-DFRemoteApp", ("Name", "banking-1.0.apk")).Single().Arn!;
}
