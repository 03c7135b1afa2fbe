using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Tests.Emulator;

/// <summary>The base class for tests of the emulated Device Farm. This class provides an emulator and helper methods.</summary>
public abstract class DeviceFarmTest() : EmulatorTest("us-west-2", "Throttle=Off")
{
    private protected async Task<string> ProjectArn() => (await Projects())[0].Arn!;

    private protected async Task<IReadOnlyList<Project>> Projects() =>
        (await Host.Call(DeviceFarmOperations.ListProjects, new ListProjectsRequest())).Projects!;

    private protected async Task<IReadOnlyList<Device>> Devices(params DeviceFilter[] filters)
    {
        var devices = new List<Device>();
        string? token = null;
        do
        {
            var page = await Host.Call(DeviceFarmOperations.ListDevices, new ListDevicesRequest { Filters = filters, NextToken = token });
            devices.AddRange(page.Devices!);
            token = page.NextToken;
        }
        while (token is not null);
        return devices;
    }

    private protected async Task<Device> Device(string name) => (await Devices()).Single(device => device.Name == name);

    private protected static DeviceFilter Where(string attribute, string condition, params string[] values) =>
        new() { Attribute = attribute, Operator = condition, Values = values };

    /// <summary>Creates a session in the PENDING state. By default, the session uses an available device.</summary>
    private protected async Task<RemoteAccessSession> Create(
        string device = "Google Pixel 9", CreateRemoteAccessSessionConfiguration? configuration = null, string? appArn = null) =>
        (await Host.Call(DeviceFarmOperations.CreateRemoteAccessSession, new CreateRemoteAccessSessionRequest
        {
            ProjectArn = await ProjectArn(),
            DeviceArn = (await Device(device)).Arn,
            Configuration = configuration,
            AppArn = appArn,
        })).RemoteAccessSession!;

    /// <summary>Creates a session and waits until it is RUNNING.</summary>
    private protected async Task<RemoteAccessSession> Run(string device = "Google Pixel 9")
    {
        var session = await Create(device);
        Host.Advance(121);
        session = await Get(session);
        Assert.Equal("RUNNING", session.Status);
        return session;
    }

    /// <summary>Creates and stops a session, and returns the session after it has ended.</summary>
    private protected async Task<RemoteAccessSession> RunToTheEnd()
    {
        var session = await Run();
        await Stop(session);
        Host.Advance(21);
        return await Get(session);
    }

    private protected async Task<RemoteAccessSession> Get(RemoteAccessSession session) =>
        (await Host.Call(
            DeviceFarmOperations.GetRemoteAccessSession, new GetRemoteAccessSessionRequest { Arn = session.Arn })).RemoteAccessSession!;

    private protected async Task<RemoteAccessSession> Stop(RemoteAccessSession session) =>
        (await Host.Call(
            DeviceFarmOperations.StopRemoteAccessSession, new StopRemoteAccessSessionRequest { Arn = session.Arn })).RemoteAccessSession!;

    private protected async Task<IReadOnlyList<RemoteAccessSession>> Sessions(string projectArn) =>
        (await Host.Call(
            DeviceFarmOperations.ListRemoteAccessSessions, new ListRemoteAccessSessionsRequest { Arn = projectArn })).RemoteAccessSessions!;
}
