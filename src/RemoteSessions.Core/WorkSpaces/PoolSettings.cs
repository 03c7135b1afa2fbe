namespace RemoteSessions.WorkSpaces;

/// <summary>What a pool may be given when it is changed; null is not named.</summary>
internal sealed record PoolSettings
{
    // AWS has the values of enumerations in upper case; users need not.
    private readonly string? _runningMode;
    private readonly string? _applicationSettings;

    public string? Description { get; init; }
    public string? BundleId { get; init; }
    public string? DirectoryId { get; init; }
    public int? DesiredUserSessions { get; init; }
    public string? RunningMode { get => _runningMode; init => _runningMode = value?.ToUpperInvariant(); }
    public string? ApplicationSettings { get => _applicationSettings; init => _applicationSettings = value?.ToUpperInvariant(); }
    public string? ApplicationSettingsGroup { get; init; }
    public int? DisconnectTimeoutInSeconds { get; init; }
    public int? IdleDisconnectTimeoutInSeconds { get; init; }
    public int? MaxUserDurationInSeconds { get; init; }
}
