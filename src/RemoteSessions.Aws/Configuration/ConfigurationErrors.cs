using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws.Configuration;

/// <summary>Errors about the files and variables that configure a connection. They never hold a value that could be secret.</summary>
internal static class ConfigurationErrors
{
    /// <summary>A file can't be read. <paramref name="why"/> is a sentence without a period.</summary>
    public static AwsServiceException BrokenFile(string path, string why) => Make(
        ErrorIds.InvalidConfiguration,
        $"The AWS configuration file '{path}' can't be read: {why}. Correct the file, and run the command again.");

    /// <summary>A setting or variable has a value that isn't valid.</summary>
    public static AwsServiceException InvalidValue(string where, string value, string expected) => Make(
        ErrorIds.InvalidConfiguration, $"The value '{value}' of {where} isn't valid. Specify {expected}.");

    /// <summary>The settings of a profile don't fit together.</summary>
    public static AwsServiceException InvalidProfile(string name, string why) => Make(
        ErrorIds.InvalidConfiguration, $"The AWS profile '{name}' can't be used: {why}");

    public static AwsServiceException ProfileNotFound(string name, IReadOnlyCollection<string> known) => Make(
        ErrorIds.ProfileNotFound,
        $"The AWS profile '{name}' wasn't found. "
        + (known.Count == 0 ? "The AWS configuration files contain no profiles." : $"Known profiles: {string.Join(", ", known)}."));

    private static AwsServiceException Make(string id, string message) => new(new ServiceError(id, message));
}
