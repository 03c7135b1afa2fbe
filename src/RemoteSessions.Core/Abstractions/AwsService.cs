namespace RemoteSessions.Abstractions;

/// <summary>One of the AWS services that the module calls: its names in requests, and the Regions where it's available.</summary>
public sealed record AwsService
{
    /// <summary>
    /// The service ID of the AWS SDKs ("Device Farm"). It's part of <c>AWS_ENDPOINT_URL_DEVICE_FARM</c> and of the names of profile
    /// sections.
    /// </summary>
    public required string ServiceId { get; init; }

    /// <summary>The name of the service in parameters and files of this module: "DeviceFarm".</summary>
    public string Name => ServiceId.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The name of the service that users see.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The first label of the host name, such as <c>appstream2</c>.</summary>
    public required string EndpointPrefix { get; init; }

    /// <summary>The service name in a SigV4 signature, such as <c>appstream</c>.</summary>
    public required string SigningName { get; init; }

    /// <summary>The part of <c>X-Amz-Target</c> that precedes the name of the operation.</summary>
    public required string TargetPrefix { get; init; }

    /// <summary>The API version of the service model.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>The only Region where the service is available, or null if there are several.</summary>
    public string? OnlyRegion { get; init; }

    /// <summary>The rate limit of each operation that only reads data, or null if no limit is documented.</summary>
    public RequestRate? ReadRate { get; init; }

    /// <summary>The rate limit of each other operation, or null if no limit is documented.</summary>
    public RequestRate? ChangeRate { get; init; }

    /// <summary>The rate limit that all <see cref="SharedRateOperations"/> share, or null.</summary>
    public RequestRate? SharedRate { get; init; }

    /// <summary>The names of the operations that share one rate limit.</summary>
    public IReadOnlySet<string> SharedRateOperations { get; init; } = new HashSet<string>();

    /// <summary>AWS Device Farm.</summary>
    public static AwsService DeviceFarm { get; } = new()
    {
        ServiceId = "Device Farm",
        DisplayName = "AWS Device Farm",
        EndpointPrefix = "devicefarm",
        SigningName = "devicefarm",
        TargetPrefix = "DeviceFarm_20150623",
        ApiVersion = "2015-06-23",
        OnlyRegion = "us-west-2",
        ReadRate = new RequestRate(50, 10),
        ChangeRate = new RequestRate(10, 1),
    };

    /// <summary>Amazon AppStream 2.0, now also called Amazon WorkSpaces Applications.</summary>
    public static AwsService AppStream { get; } = new()
    {
        ServiceId = "AppStream",
        DisplayName = "Amazon AppStream 2.0",
        EndpointPrefix = "appstream2",
        SigningName = "appstream",
        TargetPrefix = "PhotonAdminProxyService",
        ApiVersion = "2016-12-01",
    };

    /// <summary>Amazon WorkSpaces: personal desktops, pools, and directories.</summary>
    public static AwsService WorkSpaces { get; } = new()
    {
        ServiceId = "WorkSpaces",
        DisplayName = "Amazon WorkSpaces",
        EndpointPrefix = "workspaces",
        SigningName = "workspaces",
        TargetPrefix = "WorkspacesService",
        ApiVersion = "2015-04-08",
        // The AWS documentation of the limit "two calls a second, burst five" is older than pools. It's unknown whether the limit includes
        // calls for resources other than desktops, so these calls aren't delayed.
        SharedRate = new RequestRate(5, 2),
        SharedRateOperations = new HashSet<string>(StringComparer.Ordinal)
        {
            "DescribeWorkspaces", "DescribeWorkspacesConnectionStatus", "DescribeWorkspaceSnapshots", "CreateWorkspaces", "StartWorkspaces",
            "StopWorkspaces", "RebootWorkspaces", "RebuildWorkspaces", "RestoreWorkspace", "MigrateWorkspace", "ModifyWorkspaceProperties",
            "ModifyWorkspaceState", "TerminateWorkspaces",
        },
    };

    /// <summary>Application Auto Scaling, which changes the size of fleets and pools.</summary>
    public static AwsService ApplicationAutoScaling { get; } = new()
    {
        ServiceId = "Application Auto Scaling",
        DisplayName = "Application Auto Scaling",
        EndpointPrefix = "application-autoscaling",
        SigningName = "application-autoscaling",
        TargetPrefix = "AnyScaleFrontendService",
        ApiVersion = "2016-02-06",
    };

    /// <summary>All services.</summary>
    public static IReadOnlyList<AwsService> All { get; } = [DeviceFarm, AppStream, WorkSpaces, ApplicationAutoScaling];
}
