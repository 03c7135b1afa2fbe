namespace RemoteSessions.AppStream;

/// <summary>The criteria for listing sessions. AWS requires a stack, a fleet, and an authentication type.</summary>
internal sealed record SessionQuery(
    string StackName, string FleetName, string AuthenticationType, string? UserId = null, string? InstanceId = null)
{
    /// <summary>Returns the criteria as text for error messages.</summary>
    public override string ToString() => $"{StackName}/{FleetName} ({AuthenticationType})";
}
