using System.Net;
using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Tests.Emulator;

public sealed class SessionLifecycleTests : DeviceFarmTest
{
    private static readonly CreateRemoteAccessSessionConfiguration Unmetered = new() { BillingMethod = "UNMETERED" };

    [Fact]
    public async Task A_session_becomes_RUNNING_after_two_minutes()
    {
        var session = await Create();
        Assert.Equal(("PENDING", "PENDING"), (session.Status, session.Result));
        Assert.Null(session.DeviceMinutes);
        Assert.Null(session.Endpoints);
        Host.Advance(6);
        session = await Get(session);
        Assert.Equal("PREPARING", session.Status);
        Assert.Equal(session.Created!.Value.AddSeconds(5), session.Started);
        Host.Advance(115);
        session = await Get(session);
        Assert.Equal(("RUNNING", "PENDING"), (session.Status, session.Result));
        Assert.Equal(0, session.DeviceMinutes!.Total);
        Assert.NotNull(session.Endpoints!.RemoteDriverEndpoint);
        Assert.Null(session.Stopped);
    }

    [Fact]
    public async Task A_stopped_session_is_STOPPING_and_then_COMPLETED()
    {
        var session = await Run();
        session = await Stop(session);
        Assert.Equal(("STOPPING", "PENDING"), (session.Status, session.Result));
        Assert.Null(session.Endpoints);
        Host.Advance(21);
        session = await Get(session);
        Assert.Equal(("COMPLETED", "STOPPED"), (session.Status, session.Result));
        Assert.NotNull(session.Stopped);
    }

    [Fact]
    public async Task A_stopped_session_can_have_the_result_PASSED()
    {
        Restart("StoppedSessionResult=PASSED");
        Assert.Equal("PASSED", (await RunToTheEnd()).Result);
    }

    [Fact]
    public async Task Device_minutes_have_a_minimum_and_do_not_add_up()
    {
        var minutes = (await RunToTheEnd()).DeviceMinutes!;
        Assert.InRange(minutes.Total!.Value, 8, 10);
        Assert.True(minutes.Metered < minutes.Total);
        Assert.Equal(0, minutes.Unmetered);
    }

    [Fact]
    public async Task A_PENDING_session_can_be_stopped_without_device_minutes()
    {
        var session = await Create();
        Assert.Equal("STOPPING", (await Stop(session)).Status);
        Host.Advance(21);
        session = await Get(session);
        Assert.Equal(("COMPLETED", "STOPPED", 0d), (session.Status, session.Result, session.DeviceMinutes!.Total));
        Assert.Null(session.Started);
    }

    [Fact]
    public async Task Stopping_a_completed_session_changes_nothing()
    {
        var session = await RunToTheEnd();
        var again = await Stop(session);
        Assert.Equal(("COMPLETED", session.Stopped), (again.Status, again.Stopped));
    }

    [Fact]
    public async Task The_third_metered_session_waits_for_a_slot()
    {
        var first = await Run("Google Pixel 9");
        await Run("Google Pixel 8");
        var third = await Create("Samsung Galaxy S25");
        Host.Advance(60);
        Assert.Equal("PENDING_CONCURRENCY", (await Get(third)).Status);
        await Stop(first);
        Host.Advance(21);
        Assert.Equal("PREPARING", (await Get(third)).Status);
        Host.Advance(115);
        Assert.Equal("RUNNING", (await Get(third)).Status);
    }

    [Fact]
    public async Task Waiting_users_get_instances_in_order()
    {
        Restart("MeteredSlots=1");
        var first = await Run("Google Pixel 9");
        var second = await Create("Google Pixel 8");
        var third = await Create("Samsung Galaxy S25");
        await Stop(first);
        Host.Advance(30);
        Assert.Equal("PREPARING", (await Get(second)).Status);
        Assert.Equal("PENDING_CONCURRENCY", (await Get(third)).Status);
    }

    [Fact]
    public async Task An_unmetered_session_uses_no_metered_slot()
    {
        await Run("Google Pixel 9");
        await Run("Google Pixel 8");
        var third = await Create("Samsung Galaxy S25", Unmetered);
        Host.Advance(6);
        third = await Get(third);
        Assert.Equal(("PREPARING", "UNMETERED"), (third.Status, third.BillingMethod));
    }

    [Fact]
    public async Task UNMETERED_requires_unmetered_slots()
    {
        var error = await Host.Refused(DeviceFarmOperations.CreateRemoteAccessSession, new CreateRemoteAccessSessionRequest
        {
            ProjectArn = await ProjectArn(),
            DeviceArn = (await Device("Apple iPhone 16")).Arn,
            Configuration = Unmetered,
        });
        Assert.Equal("ArgumentException", error.Type);
    }

    [Fact]
    public async Task A_device_in_use_is_waited_for()
    {
        var first = await Run();
        Assert.Equal("BUSY", (await Device("Google Pixel 9")).Availability);
        var second = await Create();
        Host.Advance(60);
        Assert.Equal("PENDING_DEVICE", (await Get(second)).Status);
        await Stop(first);
        Host.Advance(21);
        Assert.Equal("PREPARING", (await Get(second)).Status);
    }

    [Fact]
    public async Task A_busy_device_becomes_free_later()
    {
        var session = await Create("OnePlus 12");
        Host.Advance(60);
        Assert.Equal("PENDING_DEVICE", (await Get(session)).Status);
        Host.Advance(40);
        Assert.Equal("PREPARING", (await Get(session)).Status);
    }

    [Fact]
    public async Task A_session_never_gets_a_device_that_is_out_of_service()
    {
        var session = await Create("Samsung Galaxy A10e");
        Host.Advance(23 * 3600);
        Assert.Equal("PENDING_DEVICE", (await Get(session)).Status);
        Host.Advance(3600);
        session = await Get(session);
        Assert.Equal(("COMPLETED", "ERRORED"), (session.Status, session.Result));
    }

    [Fact]
    public async Task A_session_ends_after_150_minutes()
    {
        Restart("IdleEnd=Off");
        var session = await Run();
        Host.Advance(147 * 60);
        Assert.Equal("RUNNING", (await Get(session)).Status);
        Host.Advance(120);
        session = await Get(session);
        Assert.Equal(("COMPLETED", "STOPPED"), (session.Status, session.Result));
        Assert.Contains("maximum duration", session.Message);
        Assert.InRange((session.Stopped - session.Started)!.Value.TotalMinutes, 150, 151);
    }

    [Fact]
    public async Task An_idle_session_ends_after_five_minutes()
    {
        var session = await Run();
        Host.Advance(240);
        Assert.Equal("RUNNING", (await Get(session)).Status);
        Host.Advance(240);
        Assert.Equal("RUNNING", (await Get(session)).Status);
        Host.Advance(301);
        session = await Get(session);
        Assert.Equal("STOPPING", session.Status);
        Assert.Contains("idle for too long", session.Message);
    }

    [Fact]
    public async Task Using_the_endpoint_keeps_a_session_alive()
    {
        var session = await Run();
        Host.Advance(240);
        using var answer = await Host.Http.GetAsync(session.Endpoints!.RemoteDriverEndpoint + "/status");
        Assert.Contains("\"ready\":true", await answer.Content.ReadAsStringAsync());
        Host.Advance(240);
        Assert.Equal("RUNNING", (await Get(session)).Status);
    }

    [Fact]
    public async Task A_session_can_be_idle_for_a_real_minute_at_every_time_scale()
    {
        using var fast = new EmulatorHost(new EmulatorOptions { TimeScale = 120 }, "Throttle=Off");
        var project = (await fast.Call(DeviceFarmOperations.ListProjects, new ListProjectsRequest())).Projects![0].Arn;
        var device = (await fast.Call(DeviceFarmOperations.ListDevices, new ListDevicesRequest())).Devices![0].Arn;
        var session = (await fast.Call(DeviceFarmOperations.CreateRemoteAccessSession,
            new CreateRemoteAccessSessionRequest { ProjectArn = project, DeviceArn = device })).RemoteAccessSession!;
        fast.Time.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal("RUNNING", await Status());
        fast.Time.Pass(TimeSpan.FromSeconds(59));
        Assert.Equal("RUNNING", await Status());
        fast.Time.Pass(TimeSpan.FromSeconds(61));
        Assert.Equal("COMPLETED", await Status());

        async Task<string?> Status() =>
            (await fast.Call(DeviceFarmOperations.GetRemoteAccessSession, new GetRemoteAccessSessionRequest { Arn = session.Arn }))
            .RemoteAccessSession!.Status;
    }

    [Fact]
    public async Task Endpoints_respond_while_the_session_is_RUNNING()
    {
        var session = await Run();
        Assert.StartsWith(Host.Emulator.EndpointUrl.ToString(), session.Endpoints!.InteractiveEndpoint);
        Assert.Contains("<html", await Host.Http.GetStringAsync(session.Endpoints.InteractiveEndpoint));
        using var command = await Host.Http.PostAsync(session.Endpoints.RemoteDriverEndpoint + "/session", null);
        Assert.Equal(HttpStatusCode.NotFound, command.StatusCode);
        await Stop(session);
        using var page = await Host.Http.GetAsync(session.Endpoints.InteractiveEndpoint);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    [Fact]
    public async Task The_driver_may_need_a_minute_to_warm_up()
    {
        Restart("DriverWarmUp=On");
        var endpoint = (await Run()).Endpoints!.RemoteDriverEndpoint + "/status";
        using var early = await Host.Http.GetAsync(endpoint);
        Assert.Equal(HttpStatusCode.BadRequest, early.StatusCode);
        Host.Advance(61);
        using var late = await Host.Http.GetAsync(endpoint);
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
    }

    [Fact]
    public async Task A_start_can_fail()
    {
        Host.Emulator.Inject("failStart");
        var session = await Create();
        Host.Advance(121);
        session = await Get(session);
        Assert.Equal(("COMPLETED", "ERRORED"), (session.Status, session.Result));
        Assert.NotNull(session.Message);
        Assert.Equal("RUNNING", (await Run()).Status);
    }
}
