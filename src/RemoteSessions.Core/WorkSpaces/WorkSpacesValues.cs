namespace RemoteSessions.WorkSpaces;

/// <summary>Known values of the WorkSpaces enumerations. They are open: the service may give others, which pass through untouched.</summary>
internal static class WorkSpacesValues
{
    public const string Connected = "CONNECTED";

    public const string Available = "AVAILABLE";

    public const string Registered = "REGISTERED";
    public const string Registering = "REGISTERING";
    public const string Deregistered = "DEREGISTERED";
    public const string Error = "ERROR";

    public const string Pools = "POOLS";
    public const string Personal = "PERSONAL";

    public static readonly string[] PoolStates = ["CREATING", "STARTING", "RUNNING", "STOPPING", "STOPPED", "UPDATING", "DELETING"];

    public static readonly string[] RunningModes = ["AUTO_STOP", "ALWAYS_ON"];

    public static readonly string[] ConnectionStates = [Connected, "NOT_CONNECTED"];

    public static readonly string[] DirectoryStates = [Registering, Registered, "DEREGISTERING", Deregistered, Error];

    public static readonly string[] WorkspaceTypes = [Personal, Pools];

    public static readonly string[] UserIdentityTypes = ["CUSTOMER_MANAGED", "AWS_DIRECTORY_SERVICE", "AWS_IAM_IDENTITY_CENTER"];

    public static readonly string[] Tenancies = ["SHARED", "DEDICATED"];

    public static readonly string[] Permissions = ["ENABLED", "DISABLED"];

    public static readonly string[] AccessValues = ["ALLOW", "DENY"];

    public static readonly string[] Protocols = ["TCP", "UDP"];

    public static readonly string[] GlobalAcceleratorModes = ["ENABLED_AUTO", "DISABLED"];

    public static readonly string[] GlobalAcceleratorProtocols = ["TCP", "NONE"];

    public static readonly string[] FallbackProtocols = ["PCOIP"];

    public static readonly string[] SamlStatuses = ["DISABLED", "ENABLED", "ENABLED_WITH_DIRECTORY_LOGIN_FALLBACK"];

    public static readonly string[] BundleStates = ["AVAILABLE", "PENDING", "ERROR"];

    public static readonly string[] ComputeTypes =
    [
        "VALUE", "STANDARD", "PERFORMANCE", "POWER", "POWERPRO", "GENERALPURPOSE_4XLARGE", "GENERALPURPOSE_8XLARGE", "GRAPHICS", "GRAPHICSPRO",
        "GRAPHICS_G4DN", "GRAPHICSPRO_G4DN", "GRAPHICS_G6_XLARGE", "GRAPHICS_G6_2XLARGE", "GRAPHICS_G6_4XLARGE", "GRAPHICS_G6_8XLARGE",
        "GRAPHICS_G6_16XLARGE", "GRAPHICS_GR6_4XLARGE", "GRAPHICS_GR6_8XLARGE", "GRAPHICS_G6F_LARGE", "GRAPHICS_G6F_XLARGE", "GRAPHICS_G6F_2XLARGE",
        "GRAPHICS_G6F_4XLARGE", "GRAPHICS_GR6F_4XLARGE",
    ];
}
