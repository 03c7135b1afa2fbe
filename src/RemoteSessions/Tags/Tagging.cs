using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Tags;

/// <summary>How the tags of one service's resources are addressed.</summary>
/// <param name="Kind">What has tags.</param>
/// <param name="Clients">Makes the service's side for a scope.</param>
/// <param name="Selector">What is accepted as an object or a row.</param>
/// <param name="KeyOf">What the service calls a resource in its tag operations: an ARN or an id.</param>
/// <param name="Form">The regular expression that such a key matches.</param>
/// <param name="Accepted">The same in words.</param>
internal sealed record Tagging(
    ResourceKind Kind,
    ClientFactory<ITagService> Clients,
    ResourceSelector Selector,
    Func<ResourceReference, string> KeyOf,
    string Form,
    string Accepted);
