namespace RemoteSessions.Abstractions;

/// <summary>The account and the Region of a command's calls.</summary>
/// <param name="Connection">The Region, endpoint, and credentials of the calls.</param>
/// <param name="ProfileName">The profile that the user specified. Objects that are read with it show it.</param>
internal sealed record Scope(ConnectionOptions Connection, string? ProfileName)
{
    /// <summary>The Region, or null if the AWS environment specifies it.</summary>
    public string? Region => Connection.Region;
}
