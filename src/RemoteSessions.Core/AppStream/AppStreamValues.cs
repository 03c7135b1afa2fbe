namespace RemoteSessions.AppStream;

/// <summary>Known values of the AppStream enumerations. They are open: the service may give others, which pass through untouched.</summary>
internal static class AppStreamValues
{
    public const string AlwaysOn = "ALWAYS_ON";
    public const string OnDemand = "ON_DEMAND";
    public const string Elastic = "ELASTIC";

    public const string Available = "AVAILABLE";

    public const string Active = "ACTIVE";
    public const string Pending = "PENDING";
    public const string Expired = "EXPIRED";

    public const string Connected = "CONNECTED";
    public const string NotConnected = "NOT_CONNECTED";

    public const string Draining = "DRAINING";
    public const string NotApplicable = "NOT_APPLICABLE";

    public static readonly string[] FleetStates = ["STARTING", "RUNNING", "STOPPING", "STOPPED"];

    public static readonly string[] FleetTypes = [AlwaysOn, OnDemand, Elastic];

    public static readonly string[] SessionStates = [Active, Pending, Expired];

    public static readonly string[] ConnectionStates = [Connected, NotConnected];

    /// <summary>How users come in. DescribeSessions shows one kind at a time.</summary>
    public static readonly string[] AuthenticationTypes = ["API", "SAML", "USERPOOL", "AWS_AD"];

    public static readonly string[] StreamViews = ["APP", "DESKTOP"];

    public static readonly string[] Platforms =
    [
        "WINDOWS", "WINDOWS_SERVER_2016", "WINDOWS_SERVER_2019", "WINDOWS_SERVER_2022", "WINDOWS_SERVER_2025", "AMAZON_LINUX2", "RHEL8",
        "ROCKY_LINUX8", "UBUNTU_PRO_2404",
    ];

    public static readonly string[] Visibilities = ["PUBLIC", "PRIVATE", "SHARED"];

    public static readonly string[] ImageStates =
        ["AVAILABLE", "PENDING", "COPYING", "CREATING", "IMPORTING", "VALIDATING", "DELETING", "FAILED"];

    public static readonly string[] Permissions = ["ENABLED", "DISABLED"];

    public static readonly string[] Protocols = ["TCP", "UDP"];

    public static readonly string[] AgentActions = ["COMPUTER_VISION", "COMPUTER_INPUT", "FORWARD_MCP_TOOLS"];

    public static readonly string[] UserControlModes = ["VIEW_ONLY", "VIEW_STOP", "DISABLED"];

    public static readonly string[] ImageFormats = ["PNG", "JPEG"];

    public static readonly string[] ScreenResolutions = ["W_1280xH_720"];

    /// <summary>The sizes that AWS names; there may be newer ones.</summary>
    public static readonly string[] InstanceTypes =
    [
        .. Sizes("standard", "small", "medium", "large", "xlarge", "2xlarge"),
        .. Sizes("compute", "large", "xlarge", "2xlarge", "4xlarge", "8xlarge"),
        .. Sizes("memory", "large", "xlarge", "2xlarge", "4xlarge", "8xlarge"),
        .. Sizes("memory.z1d", "large", "xlarge", "2xlarge", "3xlarge", "6xlarge", "12xlarge"),
        .. Sizes("graphics.g4dn", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge"),
        .. Sizes("graphics.g5", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge", "24xlarge"),
        .. Sizes("graphics.g6", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge", "24xlarge"),
        .. Sizes("graphics.gr6", "4xlarge", "8xlarge"),
        .. Sizes("graphics.g6f", "large", "xlarge", "2xlarge", "4xlarge"),
        .. Sizes("graphics.gr6f", "4xlarge"),
    ];

    private static IEnumerable<string> Sizes(string family, params string[] sizes) => sizes.Select(size => $"stream.{family}.{size}");
}
