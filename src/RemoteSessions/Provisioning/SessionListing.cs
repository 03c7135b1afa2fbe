using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>What some lists say of sessions.</summary>
/// <param name="Region">The Region that was asked.</param>
/// <param name="Seen">The sessions in the lists, by their ids.</param>
/// <param name="Failure">Why the lists could not be read; null where they could.</param>
internal sealed record SessionListing<T>(string Region, IReadOnlyDictionary<string, T> Seen, AwsServiceException? Failure = null);
