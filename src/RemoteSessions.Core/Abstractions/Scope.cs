namespace RemoteSessions.Abstractions;

/// <summary>An account and a Region that a command calls.</summary>
/// <param name="Connection">Where calls go and as whom.</param>
/// <param name="ProfileName">The profile that the user specified. Objects that are read there show it.</param>
internal sealed record Scope(ConnectionOptions Connection, string? ProfileName)
{
    /// <summary>The Region, or null where the AWS environment decides.</summary>
    public string? Region => Connection.Region;
}
