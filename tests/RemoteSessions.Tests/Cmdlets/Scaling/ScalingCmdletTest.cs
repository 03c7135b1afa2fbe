using System.Text.Json.Nodes;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Tests.Cmdlets.Sessions;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.Scaling;

/// <summary>The base class for tests of the Application Auto Scaling commands.</summary>
public abstract class ScalingCmdletTest : SessionsCmdletTest
{
    protected const string Targets = "Application Auto Scaling.DescribeScalableTargets";
    protected const string Registrations = "Application Auto Scaling.RegisterScalableTarget";
    protected const string Policies = "Application Auto Scaling.PutScalingPolicy";

    protected IReadOnlyList<RemoteSessionScaling> Scaling(params (string, object?)[] parameters) =>
        Session.Run<RemoteSessionScaling>("Get-RemoteSessionScaling", parameters);

    protected RemoteSessionScaling ScalingOf(string name, string service = "AppStream") =>
        Scaling(("Name", name), ("Service", service)).Single();

    protected IReadOnlyList<RemoteSessionScaling> Set(params (string, object?)[] parameters) =>
        Session.Run<RemoteSessionScaling>("Set-RemoteSessionScaling", parameters);

    protected void Remove(params (string, object?)[] parameters) => Session.Run("Remove-RemoteSessionScaling", parameters);

    protected IReadOnlyList<RemoteSessionScalingActivity> Activities(params (string, object?)[] parameters) =>
        Session.Run<RemoteSessionScalingActivity>("Get-RemoteSessionScalingActivity", parameters);

    /// <summary>Starts recording all requests for an operation.</summary>
    private protected IReadOnlyList<JsonObject> Record(string operation)
    {
        var requests = new List<JsonObject>();
        var relay = Owned(new Relay(Session.Emulator.EndpointUrl));
        relay.Before = request =>
        {
            if (request.Headers["X-Amz-Target"].EndsWith("." + operation, StringComparison.Ordinal))
                requests.Add(JsonNode.Parse(request.Body)!.AsObject());
            return Task.CompletedTask;
        };
        Session.PointTo(relay.Url);
        return requests;
    }
}
