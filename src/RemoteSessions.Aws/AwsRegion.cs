using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using RemoteSessions.Hosting;
using RemoteSessions.Wire;

namespace RemoteSessions.Aws;

/// <summary>Which region a call goes to.</summary>
internal static class AwsRegion
{
    /// <summary>
    /// The region that was named; else the only one where the service exists; else that of the named profile, of the
    /// environment, of the default profile, of the machine (EC2).
    /// </summary>
    public static string Resolve(AwsService service, ConnectionOptions options) =>
        options.Region
        ?? service.OnlyRegion
        ?? OfProfile(options.ProfileName)
        ?? OfEnvironment()
        ?? OfProfile(Environment.GetEnvironmentVariable("AWS_PROFILE") ?? "default")
        ?? FallbackRegionFactory.GetRegionEndpoint()?.SystemName
        ?? throw new AwsServiceException(new ServiceError(
            ErrorIds.NoRegion,
            $"No region for {service.DisplayName}. Name one with -Region, with Set-RemoteSessionDefault, in AWS_REGION or in the AWS profile."));

    private static string? OfProfile(string? name) =>
        name is not null && new CredentialProfileStoreChain().TryGetProfile(name, out var profile) ? profile.Region?.SystemName : null;

    private static string? OfEnvironment() =>
        Named("AWS_REGION") ?? Named("AWS_DEFAULT_REGION");

    private static string? Named(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
