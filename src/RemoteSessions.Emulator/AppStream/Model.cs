using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>The constraints of AppStream's service model that many inputs share.</summary>
internal static class Model
{
    public static readonly string[] AuthenticationTypes = ["API", "SAML", "USERPOOL", "AWS_AD"];
    public static readonly string[] FleetTypes = [AppStream.FleetTypes.AlwaysOn, AppStream.FleetTypes.OnDemand, AppStream.FleetTypes.Elastic];
    public static readonly string[] StreamViews = ["APP", "DESKTOP"];
    public static readonly string[] Visibilities = ["PUBLIC", "PRIVATE", "SHARED"];
    public static readonly string[] Permissions = ["ENABLED", "DISABLED"];
    public static readonly string[] Platforms =
    [
        "WINDOWS", "WINDOWS_SERVER_2016", "WINDOWS_SERVER_2019", "WINDOWS_SERVER_2022", "WINDOWS_SERVER_2025", "AMAZON_LINUX2",
        "RHEL8", "ROCKY_LINUX8", "UBUNTU_PRO_2404",
    ];

    public static readonly string[] FleetAttributes =
    [
        "VPC_CONFIGURATION", "VPC_CONFIGURATION_SECURITY_GROUP_IDS", "DOMAIN_JOIN_INFO", "IAM_ROLE_ARN", "USB_DEVICE_FILTER_STRINGS",
        "SESSION_SCRIPT_S3_LOCATION", "MAX_SESSIONS_PER_INSTANCE", "VOLUME_CONFIGURATION",
    ];

    public static readonly string[] StackAttributes =
    [
        "STORAGE_CONNECTORS", "STORAGE_CONNECTOR_HOMEFOLDERS", "STORAGE_CONNECTOR_GOOGLE_DRIVE", "STORAGE_CONNECTOR_ONE_DRIVE", "REDIRECT_URL",
        "FEEDBACK_URL", "THEME_NAME", "USER_SETTINGS", "EMBED_HOST_DOMAINS", "IAM_ROLE_ARN", "ACCESS_ENDPOINTS",
        "STREAMING_EXPERIENCE_SETTINGS", "CONTENT_REDIRECTION", "AGENT_ACCESS_CONFIG",
    ];

    private const string NamePattern = "[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}";
    private const string ArnPattern =
        @"arn:aws(?:\-cn|\-iso\-b|\-iso|\-us\-gov)?:[A-Za-z0-9][A-Za-z0-9_/.-]{0,62}:[A-Za-z0-9_/.-]{0,63}:[A-Za-z0-9_/.-]{0,63}:"
        + @"[A-Za-z0-9][A-Za-z0-9:_/+=,@.\\-]{0,1023}";

    private const string TagKeyPattern = @"(^(?!aws:).[\p{L}\p{Z}\p{N}_.:/=+\-@]*)";
    private const string TagValuePattern = @"([\p{L}\p{Z}\p{N}_.:/=+\-@]*)";

    /// <summary>A name that a resource is given.</summary>
    public static Constraints NewName(this Constraints model, string member, string? value, bool required = true) =>
        (required ? model.Required(member, value) : model).Pattern(member, value, NamePattern);

    /// <summary>A name of something that should be there: any text.</summary>
    public static Constraints Text(this Constraints model, string member, string? value, bool required = true) =>
        (required ? model.Required(member, value) : model).Length(member, value, 1, int.MaxValue);

    public static Constraints Arn(this Constraints model, string member, string? value, bool required = false) =>
        (required ? model.Required(member, value) : model).Pattern(member, value, ArnPattern);

    public static Constraints Token(this Constraints model, string? value) => model.Text("NextToken", value, required: false);

    public static Constraints Texts(this Constraints model, string member, IReadOnlyList<string>? values, int longest = int.MaxValue) =>
        model.Each(member, values, (name, value) => model.Length(name, value, 1, longest));

    public static Constraints Arns(this Constraints model, string member, IReadOnlyList<string>? values) =>
        model.Each(member, values, (name, value) => model.Arn(name, value));

    public static Constraints Tags(this Constraints model, IReadOnlyDictionary<string, string>? tags, bool required = false)
    {
        if (required)
            model.Required("Tags", tags);
        model.Count("Tags", tags, 1, 50);
        foreach (var (key, value) in tags ?? new Dictionary<string, string>())
        {
            model.TagKey("Tags", key).Required($"Tags.{key}.member", value)
                .Length($"Tags.{key}.member", value, 0, 256).Pattern($"Tags.{key}.member", value, TagValuePattern);
        }

        return model;
    }

    public static Constraints TagKey(this Constraints model, string member, string? key) =>
        model.Required(member, key).Length(member, key, 1, 128).Pattern(member, key, TagKeyPattern);
}
