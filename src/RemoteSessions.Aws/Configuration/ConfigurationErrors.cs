using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws.Configuration;

/// <summary>
/// Creates errors about the files and variables that configure a connection. The errors never contain a value that could be secret.
/// </summary>
internal static class ConfigurationErrors
{
    /// <summary>A file can't be read. <paramref name="why"/> is a main clause without a period.</summary>
    public static AwsServiceException BrokenFile(string path, string why) => Make(
        ErrorIds.InvalidConfiguration, AwsMessages.BrokenFile(path, why));

    /// <summary>The value of a setting or variable isn't valid.</summary>
    public static AwsServiceException InvalidValue(string where, string value, string expected) => Make(
        ErrorIds.InvalidConfiguration, AwsMessages.InvalidValue(where, value, expected));

    /// <summary>The settings of a profile can't be used together. <paramref name="why"/> is a main clause without a period.</summary>
    public static AwsServiceException InvalidProfile(string name, string why) => Make(
        ErrorIds.InvalidConfiguration, AwsMessages.UnusableProfile(name, why));

    public static AwsServiceException ProfileNotFound(string name, IReadOnlyCollection<string> known) => Make(
        ErrorIds.ProfileNotFound, AwsMessages.UnknownProfile(name, known));

    private static AwsServiceException Make(string id, string message) => new(new ServiceError(id, message));
}
