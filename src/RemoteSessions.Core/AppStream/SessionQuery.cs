namespace RemoteSessions.AppStream;

/// <summary>Which sessions to list: of one pair of a stack and a fleet, of users who came in one way.</summary>
internal sealed record SessionQuery(
    string StackName, string FleetName, string AuthenticationType, string? UserId = null, string? InstanceId = null)
{
    /// <summary>How a user reads it in an error.</summary>
    public override string ToString() => $"{StackName}/{FleetName} ({AuthenticationType})";
}
