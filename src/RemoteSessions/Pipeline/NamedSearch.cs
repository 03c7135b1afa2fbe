using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>The result of a search for names.</summary>
/// <param name="Region">The Region that was searched.</param>
/// <param name="Items">The resources that exist.</param>
/// <param name="Failure">The reason why the search failed, or null.</param>
internal sealed record NamedSearch<T>(string Region, IReadOnlyList<T> Items, AwsServiceException? Failure = null);
