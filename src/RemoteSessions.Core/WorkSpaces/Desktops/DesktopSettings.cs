namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>The desktop properties that an administrator can set. A value of null means that the property isn't specified.</summary>
internal sealed record DesktopSettings
{
    /// <summary>The name of the DCV protocol in the AWS documentation. The API uses the name WSP for this protocol.</summary>
    public const string Dcv = "DCV";

    // AWS expects enumeration values in uppercase, but users can specify them in any case.
    private readonly string? _runningMode;
    private readonly string? _computeTypeName;
    private readonly string? _protocol;

    public string? RunningMode { get => _runningMode; init => _runningMode = value?.ToUpperInvariant(); }

    public int? RunningModeAutoStopTimeoutInMinutes { get; init; }

    public string? ComputeTypeName { get => _computeTypeName; init => _computeTypeName = value?.ToUpperInvariant(); }

    public int? RootVolumeSizeGib { get; init; }

    public int? UserVolumeSizeGib { get; init; }

    public string? Protocol
    {
        get => _protocol;
        init => _protocol = string.Equals(value, Dcv, StringComparison.OrdinalIgnoreCase)
            ? Generated.ProtocolValues.Wsp
            : value?.ToUpperInvariant();
    }
}
