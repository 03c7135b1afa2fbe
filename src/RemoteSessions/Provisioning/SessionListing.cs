using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>The result of reading several session lists in one Region.</summary>
/// <param name="Region">The Region that was queried.</param>
/// <param name="Seen">The sessions that were read from the lists, keyed by their IDs.</param>
/// <param name="Failure">The reason why the session lists couldn't be read, or null.</param>
internal sealed record SessionListing<T>(string Region, IReadOnlyDictionary<string, T> Seen, AwsServiceException? Failure = null);
