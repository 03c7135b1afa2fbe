namespace RemoteSessions.Abstractions;

/// <summary>Describes an AWS service that the module calls, including its names in requests and its rate limits.</summary>
public sealed record AwsService
{
    /// <summary>
    /// The service ID in the AWS SDKs, such as "Device Farm". The service ID determines the name of the environment variable
    /// <c>AWS_ENDPOINT_URL_DEVICE_FARM</c> and of the corresponding setting in the AWS config file.
    /// </summary>
    public required string ServiceId { get; init; }

    /// <summary>The name of the service in the parameters and files of this module, such as "DeviceFarm".</summary>
    public string Name => ServiceId.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The display name of the service.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The first label of the host name, such as <c>appstream2</c>.</summary>
    public required string EndpointPrefix { get; init; }

    /// <summary>The service name in a SigV4 signature, such as <c>appstream</c>.</summary>
    public required string SigningName { get; init; }

    /// <summary>The part of <c>X-Amz-Target</c> that precedes the name of the operation.</summary>
    public required string TargetPrefix { get; init; }

    /// <summary>The API version of the service model.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>The only Region where the service is available, or null if the service is available in several Regions.</summary>
    public string? OnlyRegion { get; init; }

    /// <summary>The rate limit for each operation that only reads data, or null if AWS doesn't document a limit.</summary>
    public RequestRate? ReadRate { get; init; }

    /// <summary>The rate limit for each operation that changes data, or null if AWS doesn't document a limit.</summary>
    public RequestRate? ChangeRate { get; init; }

    /// <summary>The rate limit that all <see cref="SharedRateOperations"/> share, or null if AWS doesn't document a shared limit.</summary>
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
        // AWS documented the limit of two calls per second, with a burst of five calls, before it introduced WorkSpaces Pools. It's unknown
        // whether the limit also applies to calls for resources other than desktops, so those calls aren't delayed.
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

    /// <summary>All services that the module calls.</summary>
    public static IReadOnlyList<AwsService> All { get; } = [DeviceFarm, AppStream, WorkSpaces, ApplicationAutoScaling];
}
