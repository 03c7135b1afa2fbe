using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws.Configuration;

/// <summary>
/// Creates errors about the files and variables that configure a connection. The errors never contain a value that could be secret.
/// </summary>
internal static class ConfigurationErrors
{
    /// <summary>Creates the error for a file that can't be read.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="why">The reason as a main clause without a period.</param>
    public static AwsServiceException BrokenFile(string path, string why) => Make(
        ErrorIds.InvalidConfiguration, AwsMessages.BrokenFile(path, why));

    /// <summary>Creates the error for a setting or variable whose value isn't valid.</summary>
    public static AwsServiceException InvalidValue(string where, string value, string expected) => Make(
        ErrorIds.InvalidConfiguration, AwsMessages.InvalidValue(where, value, expected));

    /// <summary>Creates the error for a profile whose settings can't be used together.</summary>
    /// <param name="name">The name of the profile.</param>
    /// <param name="why">The reason as a main clause without a period.</param>
    public static AwsServiceException InvalidProfile(string name, string why) => Make(
        ErrorIds.InvalidConfiguration, AwsMessages.UnusableProfile(name, why));

    public static AwsServiceException ProfileNotFound(string name, IReadOnlyCollection<string> known) => Make(
        ErrorIds.ProfileNotFound, AwsMessages.UnknownProfile(name, known));

    private static AwsServiceException Make(string id, string message) => new(new ServiceError(id, message));
}
