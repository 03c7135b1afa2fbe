namespace RemoteSessions.AppStream;

/// <summary>
/// The criteria for listing sessions. Each AWS request lists the sessions for only one stack, one fleet, and one authentication type.
/// </summary>
internal sealed record SessionQuery(
    string StackName, string FleetName, string AuthenticationType, string? UserId = null, string? InstanceId = null)
{
    /// <summary>Returns the criteria as text for error messages.</summary>
    public override string ToString() => $"{StackName}/{FleetName} ({AuthenticationType})";
}
