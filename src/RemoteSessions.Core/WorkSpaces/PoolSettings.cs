namespace RemoteSessions.WorkSpaces;

/// <summary>What a pool may be given when it is changed; null is not named.</summary>
internal sealed record PoolSettings
{
    public string? Description { get; init; }
    public string? BundleId { get; init; }
    public string? DirectoryId { get; init; }
    public int? DesiredUserSessions { get; init; }
    public string? RunningMode { get; init; }
    public string? ApplicationSettings { get; init; }
    public string? ApplicationSettingsGroup { get; init; }
    public int? DisconnectTimeoutInSeconds { get; init; }
    public int? IdleDisconnectTimeoutInSeconds { get; init; }
    public int? MaxUserDurationInSeconds { get; init; }
}
