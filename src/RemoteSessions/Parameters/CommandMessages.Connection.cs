namespace RemoteSessions.Commands.Parameters;

/// <content>The messages about connections and failed service calls.</content>
internal static partial class CommandMessages
{
    // The default connection.

    public const string ClearDefault = "Clear the default connection";

    public const string SetDefault = "Set the default connection";

    public const string ShowDefault = "To show the connection of this runspace, run Get-RemoteSessionDefault.";

    public const string NoDefault = "none";

    public static string DefaultRegion(string region) => $"Region {region}";

    public static string DefaultProfile(string profile) => $"profile {profile}";

    public static string DefaultKey(string accessKeyId) => $"access key {accessKeyId}";

    public static string DefaultEndpoint(string endpoint) => $"endpoint {endpoint}";

    // Connection parameters.

    public const string SessionTokenWithoutKey =
        "-SessionToken requires the access key that it belongs to. Specify the key with -Credential.";

    public const string TwoAccounts = "-ProfileName and -Credential specify different accounts. Specify only one of them.";

    public static string MisspelledRegion(string region, string? similar) =>
        $"'{region}' isn't an AWS Region. Did you mean {similar}? Correct -Region.";

    // Errors about objects and rows whose Region, endpoint, or account conflicts with the parameters.

    public static string ReadInOtherRegion(string resource, string? region, string specified) =>
        $"'{resource}' was read in {region}, but -Region specifies {specified}. {OmitRegion(specified)}";

    public static string RowOfOtherRegion(string resource, string? region, string specified) =>
        $"The row for '{resource}' has the Region {region}, but -Region specifies {specified}. {OmitRegion(specified)}";

    public static string ReadFromOtherEndpoint(string resource) =>
        $"'{resource}' was read from a different endpoint than the one that -EndpointUrl specifies. To use this resource, omit "
        + "-EndpointUrl.";

    public static string ReadWithOtherAccount(string resource, string identity, string parameter) =>
        $"'{resource}' was read with {identity}, but -{parameter} specifies another account. {OmitAccount(parameter)}";

    public static string RowOfOtherAccount(string resource, string identity, string parameter) =>
        $"The row for '{resource}' has {identity}, but -{parameter} specifies another account. {OmitAccount(parameter)}";

    private static string OmitRegion(string specified) =>
        $"To use this resource, omit -Region. To use a resource in {specified}, get it from that Region.";

    private static string OmitAccount(string parameter) =>
        $"To use this resource, omit -{parameter}. To use the other account, get the resource with that account.";

    public static string KeyIdentity(string accessKeyId) => $"the access key {accessKeyId}";

    public static string ProfileIdentity(string profile) => $"the profile '{profile}'";

    public const string EnvironmentIdentity = "the credentials of the AWS environment";

    // Errors from calls.

    public static string FailedFor(string subject, string message) => $"The command failed for '{subject}': {message}";

    public static string WithRequest(string message, string type, string? requestId) => requestId is null
        ? $"{message} [{type}]"
        : $"{message} [{type}, request ID {requestId}]";

    // The error message that WorkSpaces returns to accounts without access to WorkSpaces Pools contains this text.
    public const string PoolsClosedByService = "no longer available to new customers";

    public const string PoolsClosed =
        "This account has no access to WorkSpaces Pools. The service has been closed to new customers since 2026-07-31, and will end on "
        + "2027-12-31. AWS recommends AppStream 2.0 (WorkSpaces Applications) instead. To create a fleet, run New-ASFleet.";

    public const string NoPermission = "Your identity doesn't have the IAM permission for this operation.";

    public const string CredentialsExpired =
        "Get new credentials (aws sso login, or a new session token), and run the command again. Objects keep the credentials that "
        + "were used to retrieve them, so retrieve the objects again, too.";

    public const string UnknownKey = "Check that the access key is correct and belongs to this AWS partition.";

    public const string WrongSignature = "Check the secret access key and the clock of this computer.";

    public const string QuotaReached =
        "The account has reached a quota, so waiting doesn't help. Delete resources that you don't need, or request a higher quota from "
        + "AWS.";

    public const string OtherChange = "Wait until the other change to this resource is complete, and run the command again.";

    public const string Throttled = "Specify a lower -ThrottleLimit, or run the command again later.";
}
