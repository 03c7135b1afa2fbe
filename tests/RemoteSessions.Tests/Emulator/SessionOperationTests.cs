using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Tests.Emulator;

public sealed class SessionOperationTests : DeviceFarmTest
{
    private const string Unknown = "arn:aws:devicefarm:us-west-2:123456789012:session:00000000-0000-0000-0000-000000000000/1/00000";

    [Fact]
    public async Task A_new_session_has_the_specified_settings()
    {
        var proxy = new DeviceProxy { Host = "proxy.example.com", Port = 8080 };
        var app = await App("retail-2.4.0.apk");
        var session = await Create(configuration: new() { DeviceProxy = proxy, AuxiliaryApps = [app] }, appArn: app);
        Assert.Matches("^arn:aws:devicefarm:us-west-2:123456789012:session:[0-9a-f-]{36}/[0-9a-f-]{36}/00000$", session.Arn);
        Assert.Equal((proxy, app, "METERED", "INTERACTIVE"),
            (session.DeviceProxy, session.AppUpload, session.BillingMethod, session.InteractionMode));
        Assert.Equal("Google Pixel 9", session.Device!.Name);
        Assert.Null(session.Device.Availability);
    }

    [Fact]
    public async Task Withdrawn_members_are_accepted_and_returned()
    {
        var session = (await Host.Call(DeviceFarmOperations.CreateRemoteAccessSession, new CreateRemoteAccessSessionRequest
        {
            ProjectArn = await ProjectArn(),
            DeviceArn = (await Device("Google Pixel 9")).Arn,
            Name = "old",
            ClientId = "client",
            SshPublicKey = "ssh-rsa AAAA",
            RemoteDebugEnabled = true,
            RemoteRecordEnabled = false,
            RemoteRecordAppArn = "app",
        })).RemoteAccessSession!;
        Assert.Equal(("old", "client", true, false, "app"),
            (session.Name, session.ClientId, session.RemoteDebugEnabled, session.RemoteRecordEnabled, session.RemoteRecordAppArn));
    }

    [Fact]
    public async Task The_list_is_newest_first_and_contains_finished_sessions()
    {
        var ended = await RunToTheEnd();
        var active = await Create();
        var sessions = await Sessions(await ProjectArn());
        Assert.Equal([active.Arn, ended.Arn], sessions.Take(2).Select(session => session.Arn));
        Assert.Equal(3, sessions.Skip(2).Count(session => session.Status == "COMPLETED"));
    }

    [Fact]
    public async Task The_list_can_omit_finished_sessions()
    {
        Restart("ListFinishedSessions=False");
        await RunToTheEnd();
        var active = await Create();
        Assert.Equal([active.Arn], (await Sessions(await ProjectArn())).Select(session => session.Arn));
    }

    [Fact]
    public async Task A_completed_session_can_be_deleted()
    {
        var session = await RunToTheEnd();
        await Host.Call(DeviceFarmOperations.DeleteRemoteAccessSession, new DeleteRemoteAccessSessionRequest { Arn = session.Arn });
        Assert.Equal(
            "NotFoundException",
            (await Host.Refused(
                DeviceFarmOperations.GetRemoteAccessSession, new GetRemoteAccessSessionRequest { Arn = session.Arn })).Type);
    }

    [Theory]
    [InlineData("ArgumentException")]
    [InlineData("InvalidOperationException")]
    public async Task An_active_session_and_its_project_cannot_be_deleted(string error)
    {
        Restart("ActiveDeleteError=" + error);
        var session = await Create();
        Assert.Equal(
            error, (await Host.Refused(
                DeviceFarmOperations.DeleteRemoteAccessSession, new DeleteRemoteAccessSessionRequest { Arn = session.Arn })).Type);
        Assert.Equal(
            error, (await Host.Refused(DeviceFarmOperations.DeleteProject, new DeleteProjectRequest { Arn = await ProjectArn() })).Type);
        Assert.Equal("PENDING", (await Get(session)).Status);
    }

    [Theory]
    [InlineData("GetRemoteAccessSession")]
    [InlineData("StopRemoteAccessSession")]
    [InlineData("DeleteRemoteAccessSession")]
    public async Task An_unknown_session_is_not_found_and_an_ARN_of_another_type_is_invalid(string operation)
    {
        Assert.Equal("NotFoundException", (await Host.SendTo(operation, $$"""{"arn":"{{Unknown}}"}""")).Type);
        Assert.Equal("ArgumentException", (await Host.SendTo(operation, $$"""{"arn":"{{await ProjectArn()}}"}""")).Type);
        Assert.Equal("ArgumentException", (await Host.SendTo(operation, """{"arn":"short"}""")).Type);
        Assert.Equal("ArgumentException", (await Host.SendTo(operation)).Type);
    }

    [Fact]
    public async Task Sessions_are_listed_by_project()
    {
        var session = await Create();
        Assert.Equal("ArgumentException",
            (await Host.Refused(
                DeviceFarmOperations.ListRemoteAccessSessions, new ListRemoteAccessSessionsRequest { Arn = session.Arn })).Type);
        Assert.DoesNotContain(await Sessions((await Projects())[1].Arn!), other => other.Arn == session.Arn);
    }

    [Fact]
    public async Task A_device_without_remote_access_is_rejected() =>
        Assert.Contains("remote access", (await RefusedCreate(new() { DeviceArn = (await Device("LG Stylo 5")).Arn })).Message);

    [Fact]
    public async Task Resources_of_a_new_session_must_exist()
    {
        var device = (await Device("Google Pixel 9")).Arn;
        Assert.Equal("NotFoundException", (await RefusedCreate(new() { DeviceArn = "arn:aws:devicefarm:us-west-2::device:0000000000" }))
            .Type);
        Assert.Equal("ArgumentException", (await RefusedCreate(new() { DeviceArn = await ProjectArn() })).Type);
        Assert.Equal("NotFoundException",
            (await RefusedCreate(new() { DeviceArn = device, AppArn = "arn:aws:devicefarm:us-west-2:123456789012:upload:1/2" })).Type);
        Assert.Equal("NotFoundException", (await RefusedCreate(new()
        {
            DeviceArn = device,
            Configuration = new() { VpceConfigurationArns = ["arn:aws:devicefarm:us-west-2:123456789012:vpceconfiguration:1"] },
        })).Type);
        Assert.Equal("NotFoundException",
            (await RefusedCreate(new() { DeviceArn = device, InstanceArn = "arn:aws:devicefarm:us-west-2::deviceinstance:1" })).Type);
    }

    [Fact]
    public async Task An_app_must_match_the_device_and_be_ready()
    {
        var device = (await Device("Google Pixel 9")).Arn;
        Assert.Contains("IOS", (await RefusedCreate(new() { DeviceArn = device, AppArn = await App("retail-2.4.0.ipa") })).Message);
        Assert.Contains("FAILED", (await RefusedCreate(new() { DeviceArn = device, AppArn = await App("retail-2.5.0-broken.apk") }))
            .Message);
    }

    [Theory]
    [InlineData(
        """{"auxiliaryApps":["arn:aws:devicefarm:us-west-2:1:upload:1","arn:aws:devicefarm:us-west-2:1:upload:2","""
        + """ "arn:aws:devicefarm:us-west-2:1:upload:3","arn:aws:devicefarm:us-west-2:1:upload:4"]}""", "auxiliaryApps")]
    [InlineData("""{"billingMethod":"FREE"}""", "billingMethod")]
    [InlineData("""{"deviceProxy":{"port":80}}""", "deviceProxy.host")]
    [InlineData("""{"deviceProxy":{"host":"-bad","port":80}}""", "deviceProxy.host")]
    [InlineData("""{"deviceProxy":{"host":"proxy.example.com","port":70000}}""", "deviceProxy.port")]
    [InlineData("""{"deviceProxy":{"host":"proxy.example.com"}}""", "deviceProxy.port")]
    public async Task A_configuration_must_match_the_service_model(string configuration, string member)
    {
        var body =
            $$"""{"projectArn":"{{await ProjectArn()}}","deviceArn":"{{(await Device("Google Pixel 9")).Arn}}","""
            + $$""" "configuration":{{configuration}}}""";
        var answer = await Host.SendTo("CreateRemoteAccessSession", body);
        Assert.Equal("ArgumentException", answer.Type);
        Assert.Contains($"at 'configuration.{member}'", answer.Message);
    }

    [Fact]
    public async Task All_violations_of_the_model_are_listed_together()
    {
        Restart("ConstraintErrorType=ValidationException");
        var answer = await Host.SendTo(
            "CreateRemoteAccessSession", $$"""{"deviceArn":"short","interactionMode":"LOUD","name":"{{new string('x', 257)}}"}""");
        Assert.Equal("ValidationException", answer.Type);
        Assert.StartsWith(
            "5 validation errors detected: Value null at 'projectArn' failed to satisfy constraint: Member must not be null; ",
            answer.Message);
    }

    [Fact]
    public async Task A_session_uses_one_instance_and_the_other_stays_free()
    {
        var device = await Device("Samsung Galaxy S23 (Private)");
        var (one, two) = (device.Instances![0].Arn!, device.Instances[1].Arn!);
        var first = await CreateOn(device, one);
        var same = await CreateOn(device, one);
        var other = await CreateOn(device, two);
        Host.Advance(10);
        Assert.Equal(("PREPARING", one), ((await Get(first)).Status, (await Get(first)).InstanceArn));
        Assert.Equal("PENDING_DEVICE", (await Get(same)).Status);
        Assert.Equal("PREPARING", (await Get(other)).Status);
        Assert.Equal(["IN_USE", "IN_USE"], (await Device(device.Name!)).Instances!.Select(instance => instance.Status));
        Assert.Equal("ArgumentException",
            (await RefusedCreate(new() { DeviceArn = (await Device("Google Pixel 9")).Arn, InstanceArn = one })).Type);
    }

    [Fact]
    public async Task An_app_is_installed_on_a_running_session()
    {
        var app = await App("retail-2.4.0.apk");
        var session = await Run();
        var installed = await Host.Call(DeviceFarmOperations.InstallToRemoteAccessSession, Install(session, app));
        Assert.Equal((app, "SUCCEEDED"), (installed.AppUpload!.Arn, installed.AppUpload.Status));
    }

    [Fact]
    public async Task An_app_that_cannot_be_installed_is_an_error()
    {
        var session = await Create();
        Assert.Contains("PENDING", (await Host.Refused(DeviceFarmOperations.InstallToRemoteAccessSession,
            Install(session, await App("retail-2.4.0.apk")))).Message);
        Host.Advance(121);
        Assert.Contains("IOS", (await Host.Refused(DeviceFarmOperations.InstallToRemoteAccessSession,
            Install(session, await App("retail-2.4.0.ipa")))).Message);
        Assert.Contains("FAILED", (await Host.Refused(DeviceFarmOperations.InstallToRemoteAccessSession,
            Install(session, await App("retail-2.5.0-broken.apk")))).Message);
        Assert.Equal("NotFoundException", (await Host.Refused(DeviceFarmOperations.InstallToRemoteAccessSession,
            new InstallToRemoteAccessSessionRequest { RemoteAccessSessionArn = Unknown, AppArn = await App("retail-2.4.0.apk") })).Type);
    }

    private static InstallToRemoteAccessSessionRequest Install(RemoteAccessSession session, string app) =>
        new() { RemoteAccessSessionArn = session.Arn, AppArn = app };

    private async Task<string> App(string name) =>
        (await Host.Call(DeviceFarmOperations.ListUploads, new ListUploadsRequest { Arn = await ProjectArn() }))
            .Uploads!.Single(upload => upload.Name == name).Arn!;

    private async Task<(string Type, string Message)> RefusedCreate(CreateRemoteAccessSessionRequest request) =>
        await Host.Refused(DeviceFarmOperations.CreateRemoteAccessSession, request with { ProjectArn = await ProjectArn() });

    private async Task<RemoteAccessSession> CreateOn(Device device, string instance) =>
        (await Host.Call(DeviceFarmOperations.CreateRemoteAccessSession, new CreateRemoteAccessSessionRequest
        {
            ProjectArn = await ProjectArn(),
            DeviceArn = device.Arn,
            InstanceArn = instance,
        })).RemoteAccessSession!;
}
