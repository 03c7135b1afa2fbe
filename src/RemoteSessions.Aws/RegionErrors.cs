using Amazon;
using Amazon.Runtime;
using RemoteSessions.Abstractions;
using RemoteSessions.Api;
using RemoteSessions.Network;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Aws;

/// <summary>
/// Recognizes failures whose cause is the Region, such as one that is misspelt. The service or the network reports these as if the key,
/// the clock, or the connection were wrong.
/// </summary>
internal static class RegionErrors
{
    // One letter that is missing, added, or wrong, or two that changed places.
    private const int FewLetters = 2;

    // The SDK adds each name that it is asked for to its list, and has no description of those that it did not know.
    private const string NotKnown = "Unknown";

    /// <summary>The codes of all Regions that the AWS SDK knows.</summary>
    public static IReadOnlyList<string> Known =>
        [.. RegionEndpoint.EnumerableAllRegions.Where(region => region.DisplayName != NotKnown).Select(region => region.SystemName)];

    /// <summary>The error about the Region, or null if something else is wrong.</summary>
    public static ServiceError? Explain(Exception failure, AwsService service, ClientSettings settings) => failure switch
    {
        AmazonServiceException { ErrorCode: ServiceErrorTypes.InvalidSignature or "SignatureDoesNotMatch" } rejected
            when rejected.Message.Contains("valid region", StringComparison.OrdinalIgnoreCase) =>
            Make(service, settings.Region, rejected.RequestId, (int)rejected.StatusCode),
        _ when IsUnknownHost(failure, settings) => Make(service, settings.Region, null, null),
        _ => null,
    };

    /// <summary>Whether a call wasn't sent, and its host has the name of a Region that doesn't exist.</summary>
    public static bool IsUnknownHost(Exception failure, ClientSettings settings) =>
        settings.Endpoint is null && !Known.Contains(settings.Region, StringComparer.Ordinal) && ConnectionProblems.NeverSent(failure);

    private static ServiceError Make(AwsService service, string region, string? requestId, int? status)
    {
        var valid = service.OnlyRegion ?? Known.Select(known => (Name: known, Distance: EditDistance.Between(known, region)))
            .Where(known => known.Distance is > 0 and <= FewLetters)
            .OrderBy(known => known.Distance).Select(known => known.Name).FirstOrDefault();
        var hint = service.OnlyRegion is not null ? $"It exists only in {valid}. " : valid is not null ? $"Did you mean {valid}? " : "";
        return new ServiceError(
            ErrorIds.InvalidRegion,
            $"{service.DisplayName} isn't available in a Region '{region}'. {hint}Correct -Region, the default Region "
            + "(Set-RemoteSessionDefault), or AWS_REGION.",
            requestId,
            status);
    }
}
