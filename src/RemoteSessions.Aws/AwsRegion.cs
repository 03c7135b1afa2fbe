using Amazon.Runtime.Internal.Endpoints.StandardLibrary;
using RemoteSessions.Abstractions;
using RemoteSessions.Aws.Configuration;
using RemoteSessions.Aws.Credentials;

namespace RemoteSessions.Aws;

/// <summary>Determines the Region that calls are sent to.</summary>
internal static class AwsRegion
{

    /// <summary>
    /// Returns the Region that the user specified. If the user didn't specify a Region, this method returns the first Region that it finds
    /// in this order: the only Region where the service is available, the Region in the profile that the user specified, the Region in the
    /// environment variables, the Region in the profile from the environment or in the default profile, and the Region of the EC2 instance.
    /// </summary>
    public static string Resolve(AwsService service, string? named, ConnectionSettings settings)
    {
        if (named is not null)
        {
            return IsValid(named) ? named : throw new AwsServiceException(new ServiceError(
                ErrorIds.InvalidArgument, AwsMessages.InvalidRegion(named)));
        }

        return service.OnlyRegion
            ?? (settings.NamedProfile is null ? null : OfProfile(settings))
            ?? Checked(settings.EnvironmentRegion, AwsMessages.RegionVariables)
            ?? OfProfile(settings)
            ?? OfInstance(settings)
            ?? throw new AwsServiceException(new ServiceError(
                ErrorIds.NoRegion,
                AwsMessages.NoRegion(service.DisplayName)));
    }

    private static string? OfProfile(ConnectionSettings settings) =>
        Checked(settings.Profile?["region"], AwsMessages.SettingInProfile("region", settings.ProfileName));

    private static string? OfInstance(ConnectionSettings settings) => Checked(
        InstanceMetadata.Create(settings)?.Read(
            get => get("latest/meta-data/placement/region"), CancellationToken.None)?.Trim(), AwsMessages.RegionOfInstance);

    private static string? Checked(string? region, string where) =>
        region is null || IsValid(region) ? region : throw ConfigurationErrors.InvalidValue(where, region, AwsMessages.ExpectedRegion);

    // The Region code becomes part of a host name, so it must be a valid DNS label.
    private static bool IsValid(string region) => Fn.IsValidHostLabel(region, allowSubDomains: false);
}
