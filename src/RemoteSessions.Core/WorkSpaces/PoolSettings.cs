namespace RemoteSessions.WorkSpaces;

/// <summary>The settings of a new or changed pool. A value of null means that the setting isn't specified.</summary>
internal sealed record PoolSettings
{
    // AWS expects enumeration values in uppercase, but users can specify them in any case.
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
