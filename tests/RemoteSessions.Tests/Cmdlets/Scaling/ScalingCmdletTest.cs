using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Tests.Cmdlets.Sessions;

namespace RemoteSessions.Tests.Cmdlets.Scaling;

/// <summary>The base class of the tests of the commands for Application Auto Scaling.</summary>
public abstract class ScalingCmdletTest : SessionsCmdletTest
{
    protected const string Targets = "Application Auto Scaling.DescribeScalableTargets";

    protected IReadOnlyList<RemoteSessionScaling> Scaling(params (string, object?)[] parameters) =>
        Session.Run<RemoteSessionScaling>("Get-RemoteSessionScaling", parameters);

    protected RemoteSessionScaling ScalingOf(string name, string service = "AppStream") =>
        Scaling(("Name", name), ("Service", service)).Single();

    protected IReadOnlyList<RemoteSessionScalingActivity> Activities(params (string, object?)[] parameters) =>
        Session.Run<RemoteSessionScalingActivity>("Get-RemoteSessionScalingActivity", parameters);
}
