using System.Collections;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Tags;

/// <summary>Provides tab completion for the tag keys of the resources that the command line specifies.</summary>
public abstract class TagKeyCompleter : LiveCompleter
{
    // The parameters with which users specify resources.
    private static readonly string[] Naming = ["Arn", "ResourceId", "InputObject"];

    private protected override AwsService Service => Tagging.Clients.Service;

    /// <summary>Specifies how the service's resources are identified in tag operations.</summary>
    private protected abstract Tagging Tagging { get; }

    private protected override string? Within(string parameterName, IDictionary boundParameters) => string.Join(
        '\n', Naming.SelectMany(name => Values(boundParameters, name)).Select(KeyOf));

    private protected override async Task<IReadOnlyList<Candidate>> AskAsync(
        IAwsTransport transport, string? profileName, string parameterName, CancellationToken cancellationToken)
    {
        var service = Tagging.Clients.Create(transport, profileName);
        var found = new List<Candidate>();
        foreach (var resource in (Scope ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            found.AddRange(
                (await service.ListTagsAsync(resource, cancellationToken).ConfigureAwait(false))
                    .Select(tag => new Candidate(tag.Key ?? "", tag.Key ?? "", $"{tag.Key}={tag.Value}")));
        return found;
    }

    private string? KeyOf(object? item) =>
        ResourceArgumentAttribute.Read(item) is { } resource ? Tagging.KeyOf(Tagging.Selector.Select(resource)) : null;
}
