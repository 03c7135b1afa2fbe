using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Tags;

/// <summary>Specifies how the resources of one service are identified in tag operations.</summary>
/// <param name="Kind">The kind of the resources.</param>
/// <param name="Clients">Creates the client for a scope.</param>
/// <param name="Selector">Determines which piped objects and CSV rows are accepted.</param>
/// <param name="KeyOf">Returns the ARN or ID that tag operations use to identify a resource.</param>
/// <param name="Form">The regular expression that valid identifiers match.</param>
/// <param name="Accepted">The noun phrase that describes an identifier in error messages.</param>
internal sealed record Tagging(
    ResourceKind Kind,
    ClientFactory<ITagService> Clients,
    ResourceSelector Selector,
    Func<ResourceReference, string> KeyOf,
    string Form,
    string Accepted);
