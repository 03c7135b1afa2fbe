using System.Management.Automation;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Resources;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests the Get-DFRemote* commands, except those for devices and sessions.</summary>
public sealed class GetProjectAndAppTests : CmdletTest
{
    public static TheoryData<string, (string, object?)[], string[]> Queries => new()
    {
        { "Get-DFRemoteProject", [], ["Banking App", "Retail App"] },
        { "Get-DFRemoteProject", [("Name", new[] { "retail app", "R*" })], ["Retail App"] },
        { "Get-DFRemoteProject", [("Name", "Nobody*")], [] },
        { "Get-DFRemoteApp", [], ["banking-1.0.apk", "retail-2.4.0.apk", "retail-2.4.0.ipa", "retail-2.5.0-broken.apk"] },
        { "Get-DFRemoteApp", [("Name", "*.ipa")], ["retail-2.4.0.ipa"] },
        { "Get-DFRemoteApp", [("Type", "android_app"), ("ProjectName", "Retail*")], ["retail-2.4.0.apk", "retail-2.5.0-broken.apk"] },
        { "Get-DFRemoteApp", [("Type", "IOS_APP"), ("Name", "banking*")], [] },
        { "Get-DFRemoteDeviceInstance", [], ["checkout", "checkout;sim-card"] },
        { "Get-DFRemoteDeviceInstance", [("Label", "SIM*")], ["checkout;sim-card"] },
        { "Get-DFRemoteDeviceInstance", [("Label", new[] { "check*", "sim-card" })], ["checkout", "checkout;sim-card"] },
        { "Get-DFRemoteDeviceInstance", [("Label", "lab-*")], [] },
        { "Get-DFRemoteVpceConfiguration", [], ["ledger-api", "orders-api"] },
        { "Get-DFRemoteVpceConfiguration", [("Name", "*LEDGER*")], ["ledger-api"] },
        { "Get-DFRemoteAccount", [], ["123456789012"] },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_query_returns_each_resource_once(string command, (string, object?)[] parameters, string[] texts)
    {
        var found = Session.Run(command, parameters);
        Assert.Empty(Session.Errors);
        Assert.Equal(texts, found.Select(item => $"{item.BaseObject}").Order(StringComparer.Ordinal));
        Assert.All(found, item => Assert.Equal("us-west-2", ((AwsResource)item.BaseObject).Region));
    }

    [Theory]
    [InlineData("Get-DFRemoteProject", "Name", "Retail", "Device Farm project 'Retail' wasn't found.")]
    [InlineData("Get-DFRemoteApp", "Name", "shop.apk", "Device Farm app 'shop.apk' wasn't found.")]
    [InlineData("Get-DFRemoteApp", "ProjectName", "Shop", "Device Farm project 'Shop' wasn't found.")]
    [InlineData("Get-DFRemoteVpceConfiguration", "Name", "orders", "Device Farm VPC endpoint configuration 'orders' wasn't found.")]
    public void An_unknown_name_without_wildcards_is_an_error(string command, string parameter, string name, string text)
    {
        Assert.Empty(Session.Run(command, (parameter, name)));
        Assert.Equal(("NameNotFound", ErrorCategory.ObjectNotFound), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        Assert.Contains(text, $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Equal(name, Session.Error.Record.TargetObject);
    }

    [Fact]
    public void Projects_are_found_by_piped_resources_that_belong_to_them()
    {
        var retail = Project();
        var app = Session.Run<DFRemoteApp>("Get-DFRemoteApp", ("Name", "banking-1.0.apk")).Single();
        var row = CmdletSession.Row(("Name", "x"), ("Arn", retail.Arn), ("Region", ""), ("ProfileName", ""));
        var found = Session.Pipe<DFRemoteProject>([retail, retail.Arn!, SessionOf("Crash on rotation"), app, row], "Get-DFRemoteProject");
        Assert.Empty(Session.Errors);
        Assert.Equal(
            ["Banking App", "Retail App", "Retail App", "Retail App", "Retail App"], found.Select(project => project.Name).Order());
    }

    [Fact]
    public void A_project_shows_the_names_but_not_the_values_of_its_variables()
    {
        var project = Project("Banking App");
        Assert.Equal(
            ("STAGE", "vpc-0a1b2c3d", "sg-0a1b2c3d", 150),
            ($"{project.EnvironmentVariableNames}", project.VpcId, $"{project.SecurityGroupIds}", project.DefaultJobTimeoutMinutes));
        Assert.DoesNotContain(project.GetType().GetProperties(), property => $"{property.GetValue(project)}" == "test");
        Assert.InRange((DateTime.Now - project.Created!.Value).TotalDays, 29.9, 30.1);
    }

    [Fact]
    public void A_private_device_shows_its_instance_profile()
    {
        Stub(_ => StubServer.Json("""
            {"deviceInstances":[{"arn":"arn:aws:devicefarm:us-west-2:123456789012:deviceinstance:a","instanceProfile":{"arn":"profile-arn",
            "name":"lab","description":"Keeps the VPN app.","packageCleanup":true,"rebootAfterUse":false,
            "excludeAppPackagesFromCleanup":["com.vpn","com.mdm"]}}]}
            """));
        var instance = Session.Run<DFRemoteDeviceInstance>("Get-DFRemoteDeviceInstance").Single();
        Assert.Equal(
            ("profile-arn", "lab", "Keeps the VPN app.", "com.vpn;com.mdm"),
            (instance.InstanceProfileArn, instance.InstanceProfileName, instance.InstanceProfileDescription,
                $"{instance.ExcludeAppPackagesFromCleanup}"));
    }

    [Fact]
    public void A_session_shows_its_device()
    {
        const string Device =
            """{"arn":"a","name":"Pixel","manufacturer":"Google","model":"Pixel 9","modelId":"P9","formFactor":"PHONE","""
            + """ "fleetType":"PRIVATE","fleetName":"lab","remoteDebugEnabled":true}""";
        Stub(request => StubServer.Json(request.Operation switch
        {
            "ListProjects" => """{"projects":[{"arn":"arn:aws:devicefarm:us-west-2:123456789012:project:a","name":"p"}]}""",
            "ListDevices" => $$"""{"devices":[{{Device}}]}""",
            _ => $$"""{"remoteAccessSessions":[{"arn":"arn:aws:devicefarm:us-west-2:123456789012:session:a/b/00000","""
                + $$""" "device":{{Device}}}]}""",
        }));
        var session = Session.Run<DFRemoteSession>("Get-DFRemoteSession").Single();
        Assert.Equal(
            ("Google", "Pixel 9", "P9", "PHONE", "PRIVATE", "lab"),
            (session.DeviceManufacturer, session.DeviceModel, session.DeviceModelId, session.DeviceFormFactor, session.DeviceFleetType,
                session.DeviceFleetName));
        Assert.True(Session.Run<DFRemoteDevice>("Get-DFRemoteDevice").Single().RemoteDebugEnabled);
    }

    [Fact]
    public void Apps_are_found_by_piped_projects_apps_and_rows()
    {
        var retail = Project();
        var app = Session.Run<DFRemoteApp>("Get-DFRemoteApp", ("Name", "banking-1.0.apk")).Single();
        Assert.Equal(3, Session.Pipe<DFRemoteApp>([retail], "Get-DFRemoteApp").Count);
        Assert.Equal(2, Session.Run("Get-DFRemoteApp", ("ProjectArn", retail.Arn), ("Name", "*.apk")).Count);
        var row = CmdletSession.Row(("Name", app.Name), ("ProjectArn", app.ProjectArn), ("AppArn", app.Arn));
        var found = Session.Pipe<DFRemoteApp>([app, app.Arn!, row, SessionOf("Release candidate")], "Get-DFRemoteApp");
        Assert.Empty(Session.Errors);
        Assert.Equal(4, found.Count);
        Assert.All(found, one => Assert.Equal(app.Arn, one.Arn));
    }

    [Fact]
    public void A_session_without_an_app_returns_none()
    {
        Assert.Empty(Session.Pipe<DFRemoteApp>([SessionOf("Overnight soak")], "Get-DFRemoteApp"));
        Assert.Contains("The Device Farm session has no AppArn.", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_rejected_app_shows_the_reason()
    {
        var app = Session.Run<DFRemoteApp>("Get-DFRemoteApp", ("Name", "*broken*")).Single();
        Assert.Equal(("FAILED", "PRIVATE"), (app.Status, app.Category));
        Assert.Contains("isn't a valid app", app.Message, StringComparison.Ordinal);
        Assert.Equal(Project().Arn, app.ProjectArn);
    }

    [Fact]
    public void The_account_shows_the_remaining_trial_minutes()
    {
        var account = Session.Run<DFRemoteAccount>("Get-DFRemoteAccount").Single();
        Assert.Equal((1000, 412.5), (account.TrialMinutesTotal, account.TrialMinutesRemaining));
        Assert.Equal(
            (2, 0, 2, 0),
            (account.UnmeteredAndroidSessions, account.UnmeteredIosSessions, account.UnmeteredAndroidRuns, account.UnmeteredIosRuns));
        Assert.Equal(2, account.MaxSlots.Count);
        Assert.All(account.MaxSlots, slot => Assert.EndsWith("=100", slot, StringComparison.Ordinal));
    }

    public static TheoryData<string, (string, object?)[], string[]> Artifacts => new()
    {
        { "Checkout smoke test", [], ["APPIUM_SERVER_OUTPUT", "DEVICE_LOG", "SCREENSHOT", "VIDEO"] },
        { "Checkout smoke test", [("Category", "log")], ["APPIUM_SERVER_OUTPUT", "DEVICE_LOG"] },
        { "Checkout smoke test", [("Category", new[] { "FILE", "SCREENSHOT" })], ["SCREENSHOT", "VIDEO"] },
        { "Checkout smoke test", [("Type", new[] { "video", "DEVICE_LOG" })], ["DEVICE_LOG", "VIDEO"] },
        { "Checkout smoke test", [("Name", new[] { "log*", "*server*" })], ["APPIUM_SERVER_OUTPUT", "DEVICE_LOG"] },
        { "Checkout smoke test", [("Name", "Vide*"), ("Category", "LOG")], [] },
        { "Release candidate", [], ["APPIUM_SERVER_OUTPUT", "DEVICE_LOG", "SCREENSHOT"] },
        { "Login with fingerprint", [], [] },
    };

    [Theory]
    [MemberData(nameof(Artifacts))]
    public void Artifacts_are_found_by_category_type_and_name(string session, (string, object?)[] parameters, string[] types)
    {
        var found = Session.Pipe<DFRemoteSessionArtifact>([SessionOf(session)], "Get-DFRemoteSessionArtifact", parameters);
        Assert.Empty(Session.Errors);
        Assert.Equal(types, found.Select(artifact => artifact.Type).Order(StringComparer.Ordinal));
        Assert.All(found, artifact => Assert.Equal(session, artifact.SessionName));
    }

    [Fact]
    public void A_single_category_needs_one_call()
    {
        Session.Pipe<DFRemoteSessionArtifact>([SessionOf("Checkout smoke test")], "Get-DFRemoteSessionArtifact", ("Category", "LOG"));
        Assert.Equal(1, Session.Calls("ListArtifacts"));
    }

    [Fact]
    public void Artifacts_are_found_by_ARNs_and_rows_of_sessions()
    {
        var session = SessionOf("Overnight soak");
        var row = CmdletSession.Row(("Name", session.Name), ("Arn", session.Arn), ("Region", session.Region), ("ProfileName", ""));
        var found = Session.Pipe<DFRemoteSessionArtifact>(
            [session.Arn!, row, UnknownSession], "Get-DFRemoteSessionArtifact", ("Type", "VIDEO"));
        Assert.Equal([session.Arn, session.Arn], found.Select(artifact => artifact.SessionArn));
        Assert.Equal(("NotFoundException", UnknownSession), (Session.Error.Id, $"{Session.Error.Record.TargetObject}"));
    }
}
