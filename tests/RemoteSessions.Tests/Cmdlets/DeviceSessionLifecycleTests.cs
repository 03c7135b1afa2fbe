using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Tests.Cmdlets;

public sealed class DeviceSessionLifecycleTests : IDisposable
{
    private readonly CmdletSession _session = new(timeScale: 120);

    public void Dispose() => _session.Dispose();

    [Fact]
    public void A_session_is_started_waited_for_stopped_and_deleted()
    {
        var project = _session.Run<DFRemoteProject>("Get-DFRemoteProject")[0];
        var device = Free(1);

        var running = _session.Pipe<DFRemoteSession>(
            device, "New-DFRemoteSession", ("ProjectArn", project.Arn), ("Name", "Checkout"), ("Wait", true)).Single();
        Assert.Empty(_session.Errors);
        Assert.Equal(("RUNNING", "PENDING", "Checkout"), (running.Status, running.Result, running.Name));
        Assert.Equal(project.Arn, running.ProjectArn);
        Assert.NotNull(running.RemoteDriverEndpoint);
        Assert.Contains(
            _session.Progress, progress => progress.StatusDescription.StartsWith('P')
                && progress.StatusDescription.EndsWith("of at most 30:00", StringComparison.Ordinal));

        var ended = _session.Pipe<DFRemoteSession>([running], "Stop-DFRemoteSession", ("Wait", true), ("PassThru", true), ("Force", true))
            .Single();
        Assert.Equal("COMPLETED", ended.Status);
        Assert.Null(ended.RemoteDriverEndpoint);

        _session.Pipe<object>([ended], "Remove-DFRemoteSession", ("Force", true));
        Assert.Empty(_session.Errors);
        Assert.Empty(_session.Run<DFRemoteSession>("Get-DFRemoteSession", ("Arn", ended.Arn)));
        Assert.StartsWith("NotFoundException,", _session.Errors.Single().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_sessions_are_waited_for_with_list_calls()
    {
        var project = _session.Run<DFRemoteProject>("Get-DFRemoteProject")[0];
        var created = _session.Pipe<DFRemoteSession>(Free(2), "New-DFRemoteSession", ("ProjectArn", project.Arn));
        Assert.Equal(["PENDING", "PENDING"], created.Select(session => session.Status));

        var running = _session.Pipe<DFRemoteSession>(created, "Wait-DFRemoteSession");
        Assert.Equal(["RUNNING", "RUNNING"], running.Select(session => session.Status));
        Assert.Equal(0, _session.Calls("GetRemoteAccessSession"));
        Assert.True(_session.Calls("ListRemoteAccessSessions") > 0);
    }

    private IReadOnlyList<DFRemoteDevice> Free(int count) =>
        [.. _session.Run<DFRemoteDevice>("Get-DFRemoteDevice", ("Platform", "ANDROID"), ("Availability", new[] { "HIGHLY_AVAILABLE" }))
            .Take(count)];
}
