using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Resources;
using RemoteSessions.Sessions;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets.Sessions;

/// <summary>
/// Tests sessions that are piped to Get-RemoteSession. The command reads each piped session again with the connection that is stored in the
/// session object.
/// </summary>
public sealed class RefreshSessionTests : SessionsCmdletTest
{
    [Theory]
    [MemberData(nameof(Forms))]
    public void Piped_sessions_of_all_services_are_read_again(Form form)
    {
        var listed = List(("Region", new[] { "us-west-2", "eu-west-1", "us-east-1" }));
        var found = Session.Pipe<RemoteSession>(listed.Select(session => As(form, session)), "Get-RemoteSession");
        Succeeded();
        Assert.Equal(listed.Select(Text), found.Select(Text));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Sessions_of_each_service_are_accepted(Form form)
    {
        AwsResource[] sessions =
        [
            Session.Run<DFRemoteSession>("Get-DFRemoteSession", ("Status", "RUNNING"))[0], Session.Run<ASSession>("Get-ASSession")[0],
            Session.Run<WksPoolSession>("Get-WksPoolSession")[0],
        ];
        var found = Session.Pipe<RemoteSession>(sessions.Select(session => As(form, session)), "Get-RemoteSession");
        Succeeded();
        Assert.Equal(["DeviceFarm", "AppStream", "WorkSpaces"], found.Select(session => session.Service));
        Assert.Equal(
            sessions.Select(session => $"{session}"), found.Select(
                session => session.Service == "DeviceFarm" ? $"{sessions[0]}" : session.SessionId));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_session_that_has_ended_is_an_error_with_its_id(Form form)
    {
        var bob = Of("bob");
        var input = As(form, bob);
        Session.Pipe<object>([bob], "Stop-RemoteSession", ("Force", true));
        Assert.Empty(Session.Pipe<object>([input], "Get-RemoteSession"));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, bob.SessionId, "us-east-1");
    }

    [Fact]
    public void An_ended_device_session_is_returned()
    {
        var device = DeviceSession();
        Session.Pipe<object>([device], "Stop-RemoteSession", ("Force", true), ("Wait", true));
        Assert.Equal("COMPLETED", Session.Pipe<RemoteSession>([device], "Get-RemoteSession").Single().State);
    }

    [Fact]
    public void An_id_requires_a_service_and_an_ARN_does_not()
    {
        var (bob, device) = (Of("bob"), DeviceSession());
        Session.Pipe<object>([bob.SessionId], "Get-RemoteSession");
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, bob.SessionId, "Specify -Service");
        Assert.Equal("bob", Session.Pipe<RemoteSession>([bob.SessionId], "Get-RemoteSession", ("Service", "AppStream")).Single().UserId);
        Assert.Equal(device.UserId, Session.Pipe<RemoteSession>([device.SessionId], "Get-RemoteSession").Single().UserId);
        Session.Pipe<object>(
            [CmdletSession.Row(("SessionId", bob.SessionId), ("Resource", bob.Resource))], "Get-RemoteSession", ("Service", "AppStream"));
        Succeeded();
        Session.Pipe<object>(["0000"], "Get-RemoteSession", ("Service", "AppStream"), ("Region", new[] { "us-east-1", "eu-west-1" }));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "0000", "eu-west-1 or us-east-1");
        Session.Pipe<object>([device.SessionId], "Get-RemoteSession", ("Region", "eu-*"));
        Failed("NotFoundException", ErrorCategory.ObjectNotFound, device.SessionId);
    }

    [Fact]
    public void Filters_apply_to_piped_sessions()
    {
        var all = List();
        Assert.Equal(
            List(("IdleOnly", true)).Select(Text), Session.Pipe<RemoteSession>(all, "Get-RemoteSession", ("IdleOnly", true)).Select(Text));
        Assert.Equal(
            List(("Service", "WorkSpaces"))
                .Select(Text), Session.Pipe<RemoteSession>(all, "Get-RemoteSession", ("Service", "WorkSpaces")).Select(Text));
        Succeeded();
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Sessions_of_unselected_services_are_omitted(Form form)
    {
        AwsResource[] sessions = [Of("bob"), Session.Run<ASSession>("Get-ASSession")[0], DeviceSession()];
        Assert.Empty(Session.Pipe<object>(sessions.Select(session => As(form, session)), "Get-RemoteSession", ("Service", "WorkSpaces")));
        Succeeded();
    }

    private static string Text(RemoteSession session) =>
        $"{session.Service} {session.Region} {session.SessionId} {session.UserId} {session.Resource} {session.State} "
        + $"{session.ConnectionState} {session.IpAddress}";
}
