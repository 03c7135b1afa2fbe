using Amazon;
using RemoteSessions.Abstractions;
using RemoteSessions.Api;
using RemoteSessions.Aws.Configuration;
using RemoteSessions.Network;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Aws;

/// <summary>
/// Recognizes failures that are caused by an incorrect Region, such as a misspelled Region code. An incorrect Region can cause errors about
/// an invalid key, an incorrect clock, or a failed connection.
/// </summary>
internal static class RegionErrors
{
    // A Region code is considered similar if one letter is missing, added, or wrong, or if two letters are swapped.
    private const int FewLetters = 2;

    // The SDK adds every requested Region to its list of Regions. The SDK uses this display name for unknown Regions.
    private const string NotKnown = "Unknown";

    /// <summary>The codes of all Regions that the AWS SDK supports.</summary>
    public static IReadOnlyList<string> Known =>
        [.. RegionEndpoint.EnumerableAllRegions.Where(region => region.DisplayName != NotKnown).Select(region => region.SystemName)];

    /// <summary>Returns an InvalidRegion error if the Region caused the failure, or null if the failure has another cause.</summary>
    public static ServiceError? Explain(Exception failure, AwsService service, ClientSettings settings) => failure switch
    {
        ErrorResponse { Type: ServiceErrorTypes.InvalidSignature or "SignatureDoesNotMatch" } rejected
            when rejected.Message.Contains("valid region", StringComparison.OrdinalIgnoreCase) =>
            Make(service, settings.Region, rejected.RequestId, (int)rejected.Status),
        _ when IsUnknownHost(failure, settings) => Make(service, settings.Region, null, null),
        _ => null,
    };

    /// <summary>Returns whether the call failed before it was sent because the host name contains a Region that doesn't exist.</summary>
    public static bool IsUnknownHost(Exception failure, ClientSettings settings) =>
        settings.Endpoint is null && !Known.Contains(settings.Region, StringComparer.Ordinal) && ConnectionProblems.NeverSent(failure);

    private static ServiceError Make(AwsService service, string region, string? requestId, int? status)
    {
        var similar = Known.Select(known => (Name: known, Distance: EditDistance.Between(known, region)))
            .Where(known => known.Distance is > 0 and <= FewLetters)
            .OrderBy(known => known.Distance).Select(known => known.Name).FirstOrDefault();
        var text = service.OnlyRegion is { } only ? AwsMessages.ServiceInOneRegion(service.DisplayName, region, only)
            : similar is not null ? AwsMessages.SimilarRegion(service.DisplayName, region, similar)
            : AwsMessages.ServiceNotInRegion(service.DisplayName, region);
        return new ServiceError(ErrorIds.InvalidRegion, text, requestId, status);
    }
}
