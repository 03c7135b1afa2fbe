using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Provisioning;
using RemoteSessions.Wire;

namespace RemoteSessions.AppStream;

/// <summary>
/// Drains the instances of a multi-session AppStream 2.0 (WorkSpaces Applications) fleet that sessions run on: an instance takes no
/// new sessions, and is replaced when the last of its sessions has ended.
/// AWS: DrainSessionInstance.
/// </summary>
[Cmdlet(VerbsLifecycle.Disable, "ASInstance", SupportsShouldProcess = true, DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Disable-ASInstance.md")]
public sealed class DisableASInstanceCommand : UserSessionTargetCmdlet<ASSession>
{
    private readonly HashSet<string> _drained = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var target in Targets())
        {
            // Several sessions of one instance drain it once.
            var instance = target.Session.InstanceId;
            if (instance is not null && !_drained.Add(instance))
                continue;
            var label = $"{instance ?? "the instance"} (session {target.Session.SessionId} on {target.Session.StackName}/{target.Session.FleetName})";
            if (!ShouldProcess(label, "Drain AppStream instance"))
                continue;
            var connect = Connector(Service, target.Session, (transport, used) => new AppStreamClient(transport, used));
            Start(target, () => connect().DrainSessionInstanceAsync(target.Session.Key, Cancellation));
        }
    }

    private protected override ResourceSelector Selector { get; } = new(ASSession.Identity);

    private protected override AwsService Service => AwsService.AppStream;

    private protected override IUserSessions<ASSession> MakeSessions(IAwsTransport transport, string? profileName) =>
        new AppStreamSessions(new AppStreamClient(transport, profileName));
}
