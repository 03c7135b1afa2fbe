using Amazon.Runtime.Internal.Endpoints.StandardLibrary;
using RemoteSessions.Abstractions;
using RemoteSessions.Aws.Configuration;
using RemoteSessions.Aws.Credentials;

namespace RemoteSessions.Aws;

/// <summary>Which Region a call goes to.</summary>
internal static class AwsRegion
{
    private const string Expected = "a Region code such as us-east-1";

    /// <summary>
    /// The Region that was named; else the only one where the service exists; else that of the named profile, of the environment, of
    /// the profile in use, or of the EC2 instance.
    /// </summary>
    public static string Resolve(AwsService service, string? named, ConnectionSettings settings)
    {
        if (named is not null)
        {
            return IsValid(named) ? named : throw new AwsServiceException(new ServiceError(
                ErrorIds.InvalidArgument, $"'{named}' isn't an AWS Region. Specify {Expected}."));
        }

        return service.OnlyRegion
            ?? (settings.NamedProfile is null ? null : OfProfile(settings))
            ?? Checked(settings.EnvironmentRegion, "AWS_REGION or AWS_DEFAULT_REGION")
            ?? OfProfile(settings)
            ?? OfInstance(settings)
            ?? throw new AwsServiceException(new ServiceError(
                ErrorIds.NoRegion,
                $"There is no Region for {service.DisplayName}. Specify one with -Region, with Set-RemoteSessionDefault, in AWS_REGION, or "
                + "in the AWS profile."));
    }

    private static string? OfProfile(ConnectionSettings settings) =>
        Checked(settings.Profile?["region"], $"region in the profile '{settings.ProfileName}'");

    private static string? OfInstance(ConnectionSettings settings) => Checked(
        InstanceMetadata.Create(settings)?.Read(
            get => get("latest/meta-data/placement/region"), CancellationToken.None)?.Trim(), "the instance metadata");

    private static string? Checked(string? region, string where) =>
        region is null || IsValid(region) ? region : throw ConfigurationErrors.InvalidValue(where, region, Expected);

    // The code becomes part of a host name.
    private static bool IsValid(string region) => Fn.IsValidHostLabel(region, allowSubDomains: false);
}
