using System.Management.Automation;
using System.Reflection;
using RemoteSessions.AppStream;
using RemoteSessions.Cmdlets;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Tests.Support;
using RemoteSessions.Wire;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>-WhatIf, -Confirm and -Force of every cmdlet that changes something, found by reflection.</summary>
public sealed class ConfirmationTests : CmdletTest
{
    private const int Yes = 0, No = 2, NoToAll = 3;

    // As that of Export-Csv and Copy-Item: -Force replaces a file that is there already, or is read-only.
    private static readonly string[] ReplacesFiles = ["Measure-RemoteSessionCapacity", "Save-DFRemoteSessionArtifact"];

    // It ends nobody's session but those of a trial, in this process.
    private static readonly string[] Harmless = ["Stop-RemoteSessionEmulator"];
    private const string FleetArn = "arn:aws:appstream:us-east-1:123456789012:fleet/prod-apps";

    private static readonly HashSet<string> Mutating =
        [.. new[] { typeof(DeviceFarmOperations), typeof(AppStreamOperations), typeof(WorkSpacesOperations) }
            .SelectMany(operations => operations.GetFields()).Select(field => field.GetValue(null)).OfType<AwsOperation>()
            .Where(operation => operation.Mutating).Select(operation => $"{operation.Service.ServiceId}.{operation.Name}")];

    public static TheoryData<string> Commands => [.. All().Where(found => found.Cmdlet.SupportsShouldProcess).Select(found => found.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void What_if_changes_nothing(string command)
    {
        if (command.EndsWith("-RemoteSessionEmulator", StringComparison.Ordinal))
        {
            Assert.NotEmpty(Commands);
            return; // Emulators have tests of their own: this would list those of other tests too.
        }

        (string, object?)[] arguments = [.. Arguments(command), ("WhatIf", true)];
        var before = Changes();
        Session.Run(command, arguments);
        Assert.Empty(Session.Errors);
        Assert.Equal(before, Changes());
    }

    [Theory]
    [MemberData(nameof(Forced))]
    public void Force_does_not_outdo_what_if(string command)
    {
        (string, object?)[] arguments = [.. Arguments(command), ("Force", true), ("WhatIf", true)];
        var before = Changes();
        Session.Run(command, arguments);
        Assert.Empty(Session.Errors);
        Assert.Equal(before, Changes());
    }

    [Theory]
    [MemberData(nameof(Forced))]
    public void Force_asks_nothing_and_changes_what_an_answer_would_change(string command)
    {
        var host = new RecordingHost();
        Session = new CmdletSession(host: host);
        var arguments = Arguments(command);
        Session.Run(command, [.. arguments, ("Force", true)]);
        Assert.Empty(Session.Errors);
        Assert.Empty(host.Questions);
        var forced = Sent();
        Assert.NotEmpty(forced);
        Session = new CmdletSession();
        Session.Run(command, [.. Arguments(command), ("Confirm", false)]);
        Assert.Equal(forced, Sent());

        string[] Sent() => [.. Session.Emulator.Calls.Where(call => Mutating.Contains(call.Key)).Select(call => $"{call.Key} {call.Value}").Order(StringComparer.Ordinal)];
    }

    [Theory]
    [MemberData(nameof(Forced))]
    public void An_explicit_confirm_asks_in_spite_of_force(string command)
    {
        var host = new RecordingHost(NoToAll);
        Session = new CmdletSession(host: host);
        (string, object?)[] arguments = [.. Arguments(command), ("Force", true), ("Confirm", true)];
        var before = Changes();
        Session.Run(command, arguments);
        Assert.Single(host.Questions);
        Assert.Equal(before, Changes());
    }

    /// <summary>The commands whose -Force suppresses a question; that of the others is about files.</summary>
    public static TheoryData<string> Forced => [.. All()
        .Where(found => found.Type.GetProperty("Force") is not null && !ReplacesFiles.Contains(found.Name)).Select(found => found.Name)];

    [Theory]
    [MemberData(nameof(Sending))]
    public void A_command_that_is_interrupted_says_what_it_sent(string command)
    {
        var host = new RecordingHost();
        Session = new CmdletSession(timeScale: 1, host: host, settings: "Throttle=Off");
        (string, object?)[] arguments = [.. Arguments(command), ("Confirm", false)];
        var before = Session.Emulator.Calls;
        foreach (var operation in Mutating)
            Session.Emulator.Inject("slowAnswer", operation.Split('.')[1]);
        StopWhen(() => Sent().Any(), command, arguments);
        var line = Assert.Single(host.Lines, line => line.StartsWith($"WARNING: {command} was interrupted. ", StringComparison.Ordinal));
        Assert.Contains($"{Sent().First()} was sent for ", line, StringComparison.Ordinal);
        Assert.Contains("no response arrived, so it may have been carried out", line, StringComparison.Ordinal);

        IEnumerable<string> Sent() => Session.Emulator.Calls.Where(call => call.Value > before.GetValueOrDefault(call.Key)).Select(call => call.Key)
            .Where(Mutating.Contains).Select(operation => operation.Split('.')[1]);
    }

    /// <summary>The commands that send requests that change something.</summary>
    public static TheoryData<string> Sending => [.. All()
        .Where(found => found.Cmdlet.SupportsShouldProcess && typeof(AwsCmdlet).IsAssignableFrom(found.Type)
            && found.Name is not ("Set-RemoteSessionDefault" or "Measure-RemoteSessionCapacity" or "Save-DFRemoteSessionArtifact"))
        .Select(found => found.Name)];

    [Fact]
    public void What_if_says_what_would_be_hit()
    {
        var host = new RecordingHost();
        Session = new CmdletSession(host: host);
        Session.Pipe<object>([SessionOf("Release candidate")], "Stop-DFRemoteSession", ("WhatIf", true));
        Assert.Contains(host.Lines, line => line.Contains("Stop Device Farm session", StringComparison.Ordinal)
            && line.Contains("Release candidate (RUNNING on Google Pixel 7a)", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_command_that_changes_something_can_be_asked_what_if() => Assert.Empty(All()
        .Where(found => !found.Cmdlet.SupportsShouldProcess && typeof(AwsCmdlet).IsAssignableFrom(found.Type)
            && found.Cmdlet.VerbName is not ("Get" or "Wait" or "Connect" or "Set"))
        .Select(found => found.Name));

    [Fact]
    public void What_deletes_or_ends_something_is_of_high_impact_and_nothing_else() => Assert.Equal(
        All().Where(found => found.Cmdlet.VerbName is "Remove" or "Stop" or "Disable" or "Unregister" or "Reset" or "Restart" or "Dismount" or "Revoke"
            || found.Name == "Invoke-RemoteSessionApi").Select(found => found.Name).Except(Harmless),
        All().Where(found => found.Cmdlet.ConfirmImpact == ConfirmImpact.High).Select(found => found.Name));

    [Fact]
    public void Force_belongs_to_what_asks() => Assert.Equal(
        All().Where(found => found.Cmdlet.ConfirmImpact == ConfirmImpact.High || found.Type.GetProperty("StopIfNeeded") is not null || ReplacesFiles.Contains(found.Name))
            .Select(found => found.Name),
        All().Where(found => found.Type.GetProperty("Force") is not null).Select(found => found.Name));

    [Theory]
    [InlineData("DeleteStack", false, 1)]
    [InlineData("DeleteStack", true, 0)]
    [InlineData("CreateStack", false, 0)]
    public void A_call_of_the_api_asks_where_it_may_delete_something(string operation, bool force, int questions)
    {
        var host = new RecordingHost(No);
        Session = new CmdletSession(host: host);
        Session.Run("Invoke-RemoteSessionApi", ("Service", "AppStream"), ("Operation", operation), ("Parameter", new System.Collections.Hashtable { ["Name"] = "new" }), ("Region", "us-east-1"), ("Force", force));
        Assert.Equal((questions, 1 - questions), (host.Questions.Count, Changes()));
    }

    [Theory]
    [InlineData("Remove-DFRemoteApp", "DeleteUpload")]
    [InlineData("Remove-DFRemoteSession", "DeleteRemoteAccessSession")]
    [InlineData("Remove-DFRemoteProject", "DeleteProject")]
    public void Deleting_asks_first_and_takes_no_for_an_answer(string command, string operation)
    {
        var host = new RecordingHost(No, Yes);
        Session = new CmdletSession(host: host);
        var arguments = Arguments(command);
        Session.Run(command, arguments);
        Assert.Equal(0, Session.Calls(operation));
        Assert.Contains("Delete", Assert.Single(host.Questions).Message, StringComparison.Ordinal);
        Session.Run(command, arguments);
        Assert.Equal((1, 2), (Session.Calls(operation), host.Questions.Count));
    }

    // A command that is new has no arguments here, and fails until it has.
    private (string Name, object? Value)[] Arguments(string command) => command switch
    {
        "New-DFRemoteSession" => [("ProjectArn", Project().Arn), ("DeviceArn", Device().Arn), ("Wait", true)],
        "Stop-DFRemoteSession" => [("Arn", SessionOf("Release candidate").Arn), ("Wait", false)],
        "Remove-DFRemoteSession" => [("Arn", SessionOf("Crash on rotation").Arn)],
        "Install-DFRemoteSessionApp" => [("Arn", SessionOf("Release candidate").Arn), ("AppArn", App())],
        "Save-DFRemoteSessionArtifact" => [("Arn", SessionOf("Checkout smoke test").Arn), ("Destination", Path.Combine(Owned(new TemporaryFolder()).Path, "new"))],
        "New-DFRemoteProject" => [("Name", "Another")],
        "Set-DFRemoteTag" => [("Arn", Project().Arn), ("Tag", new System.Collections.Hashtable { ["Team"] = "Shop" })],
        "Remove-DFRemoteTag" => [("Arn", Project("Banking App").Arn), ("Key", "stage")],
        "Remove-DFRemoteProject" => [("ProjectArn", Project().Arn)],
        "Add-DFRemoteApp" => [("Path", Owned(new TemporaryFolder()).File("shop.apk", "PK")), ("ProjectName", "Retail App")],
        "Remove-DFRemoteApp" => [("AppArn", App())],
        "Measure-RemoteSessionCapacity" => [("Region", "us-east-1"), ("Report", Path.Combine(Owned(new TemporaryFolder()).Path, "report.html"))],
        "Invoke-RemoteSessionApi" => [("Service", "DeviceFarm"), ("Operation", "DeleteProject"), ("Parameter", new System.Collections.Hashtable { ["arn"] = Project().Arn })],
        "Set-RemoteSessionDefault" => [("Region", "eu-west-1")],
        "Clear-RemoteSessionDefault" => [],
        "Stop-RemoteSession" => [("InputObject", Session.Run<AwsResource>("Get-RemoteSession", ("Region", "us-*")).ToArray()), ("Wait", true)],
        _ when command.Split('-')[1].StartsWith("Wks", StringComparison.Ordinal) => [("Region", "us-east-1"), .. OfWorkSpaces(command)],
        _ when command.Split('-')[1].StartsWith("AS", StringComparison.Ordinal) => [("Region", "us-east-1"), .. OfAppStream(command)],
        _ => throw new InvalidOperationException($"{command} has no arguments in this test yet."),
    };

    private (string Name, object? Value)[] OfAppStream(string command) => command switch
    {
        "New-ASFleet" => [("Name", "another"), ("InstanceType", "stream.standard.medium"), ("ImageName", "apps-2025-10"), ("DesiredInstances", 1)],
        "Set-ASFleet" => [("Name", "prod-apps"), ("InstanceType", "stream.standard.large"), ("StopIfNeeded", true), ("Wait", true)],
        "Start-ASFleet" => [("Name", "dev-apps"), ("Wait", true)],
        "Stop-ASFleet" => [("Name", "prod-*"), ("Wait", true)],
        "Remove-ASFleet" => [("Name", "prod-apps"), ("StopFirst", true), ("IncludeAssociations", true)],
        "Register-ASFleet" => [("FleetName", "retired-apps"), ("StackName", "dev-stack")],
        "Unregister-ASFleet" => [("FleetName", "dev-apps"), ("StackName", "dev-stack")],
        "New-ASStack" => [("Name", "another")],
        "Remove-ASStack" => [("Name", "dev-stack"), ("IncludeAssociations", true)],
        "Stop-ASSession" or "Disable-ASInstance" => [("SessionId", Session.Run<ASSession>("Get-ASSession", ("Region", "us-east-1"), ("UserId", "kiosk-1")).Single().SessionId)],
        "New-ASStreamingUrl" => [("StackName", "prod-stack"), ("FleetName", "prod-apps"), ("UserId", "zoe")],
        "Set-ASResourceTag" => [("Arn", FleetArn), ("Tag", new System.Collections.Hashtable { ["Team"] = "CAD" })],
        "Remove-ASResourceTag" => [("Arn", "arn:aws:appstream:us-east-1:123456789012:stack/prod-stack"), ("Key", "CostCenter")],
        _ => throw new InvalidOperationException($"{command} has no arguments in this test yet."),
    };

    private (string Name, object? Value)[] OfWorkSpaces(string command) => command switch
    {
        "New-WksPool" => [("Name", "new-pool"), ("Description", "New"), ("BundleId", StoppedPool().BundleId), ("DirectoryId", StoppedPool().DirectoryId), ("DesiredUserSessions", 1)],
        "Set-WksPool" => [("Name", "engineering"), ("RunningMode", "AUTO_STOP"), ("StopIfNeeded", true)],
        "Start-WksPool" or "Stop-WksPool" => [("Name", "*")],
        "Remove-WksPool" => [("Name", "sales-apps"), ("StopFirst", true)],
        "Stop-WksPoolSession" => [("SessionId", Session.Run<WksPoolSession>("Get-WksPoolSession", ("PoolName", "engineering"), ("Region", "us-east-1"))[0].SessionId)],
        "Register-WksDirectory" => [("Name", "new"), ("Description", "New directory")],
        "Unregister-WksDirectory" => [("DirectoryId", Session.Run<WksDirectory>("Get-WksDirectory", ("Name", "lab"), ("Region", "us-east-1")).Single().DirectoryId)],
        "Set-WksStreamingProperty" => [("Name", "sales"), ("PrintToLocal", "DISABLED")],
        "Set-WksSamlProperty" => [("Name", "sales"), ("RemoveUserAccessUrl", true)],
        "Set-WksAccessProperty" => [("Name", "sales"), ("DeviceTypeWeb", "ALLOW")],
        "Set-WksCreationProperty" => [("Name", "sales"), ("EnableInternetAccess", true)],
        "Set-WksSelfServicePermission" => [("Name", "sales"), ("RestartWorkspace", "DISABLED")],
        "Set-WksResourceTag" => [("ResourceId", StoppedPool().PoolId), ("Tag", new System.Collections.Hashtable { ["Team"] = "Sales" })],
        "Remove-WksResourceTag" => [("ResourceId", StoppedPool().PoolId), ("Key", "team")],
        _ => throw new InvalidOperationException($"{command} has no arguments in this test yet."),
    };

    // How many calls were sent that change something.
    private int Changes() => Session.Emulator.Calls.Where(call => Mutating.Contains(call.Key)).Sum(call => call.Value);

    private WksPool StoppedPool() => Session.Run<WksPool>("Get-WksPool", ("Name", "sales-eu"), ("Region", "us-east-1")).Single();

    private string App() => Session.Run<DFRemoteApp>("Get-DFRemoteApp", ("Name", "banking-1.0.apk")).Single().Arn!;

    private static IEnumerable<(string Name, Type Type, CmdletAttribute Cmdlet)> All() =>
        from type in typeof(AsyncCmdlet).Assembly.GetTypes()
        let cmdlet = type.GetCustomAttribute<CmdletAttribute>()
        where cmdlet is not null
        orderby type.Name
        select ($"{cmdlet.VerbName}-{cmdlet.NounName}", type, cmdlet);
}
