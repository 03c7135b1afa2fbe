using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>What was found of some names.</summary>
/// <param name="Region">The Region that was asked.</param>
/// <param name="Items">The resources that exist.</param>
/// <param name="Failure">Why they could not be asked for; null where they could.</param>
internal sealed record NamedSearch<T>(string Region, IReadOnlyList<T> Items, AwsServiceException? Failure = null);
