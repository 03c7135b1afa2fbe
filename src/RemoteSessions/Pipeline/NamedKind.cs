using System.Runtime.CompilerServices;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>Specifies how resources of one kind are found by the names that users specify.</summary>
/// <param name="Identity">Describes how the resources are identified.</param>
/// <param name="Kind">The kind of resource that error messages mention.</param>
/// <param name="Clients">Creates the client for a scope.</param>
/// <param name="IsKey">Returns whether service calls accept the specified name as the identifier of a resource. If service calls accept the
/// name as an identifier, the command can read the resource without listing all resources.</param>
/// <param name="NameOf">Returns the name of a resource, as users see and specify it.</param>
internal sealed record NamedKind<TClient, T>(
    ResourceIdentity Identity, ResourceKind Kind, ClientFactory<TClient> Clients, Func<string, bool> IsKey, Func<T, string?> NameOf)
    where TClient : IServiceClient where T : AwsResource
{
    /// <summary>Accepts only resources of this kind.</summary>
    public ResourceSelector Own { get; } = new(Identity);

    /// <summary>Reads several resources with as few calls as possible. The result omits resources that don't exist.</summary>
    public required Func<TClient, IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyDictionary<string, T>>> Read { get; init; }

    /// <summary>Lists all resources in the account and Region.</summary>
    public required Func<TClient, CancellationToken, IAsyncEnumerable<T>> List { get; init; }

    /// <summary>Indicates whether errors show the name of an object instead of the identifier that service calls use.</summary>
    public bool IsCalledByName { get; init; }

    /// <summary>
    /// Returns the ID of the resource's owner, such as the directory of a pool, or null if users can't select resources by their owner.
    /// </summary>
    public Func<T, string?> Owner { get; init; } = _ => null;

    /// <summary>Returns whether text that the user specified has the form of an owner's ID, such as a directory ID.</summary>
    public Func<string, bool> IsOwner { get; init; } = _ => false;

    /// <summary>Returns the identifier that service calls use.</summary>
    public string KeyOf(T resource) => Identity.KeyOf(resource) ?? "";

    /// <summary>
    /// Returns the resources that the names identify, without duplicates. If no names are specified, the method returns all resources.
    /// </summary>
    /// <param name="client">The client.</param>
    /// <param name="names">The identifiers, names, or owner IDs to find, or null for all resources.</param>
    /// <param name="found">Records which of the names exist.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public async IAsyncEnumerable<T> FindAsync(
        TClient client, IReadOnlyCollection<string>? names, NameFilter found, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var keys = (names ?? [])
            .Where(IsKey).Distinct(StringComparer.Ordinal).ToDictionary(NameFilter.Unescape, name => name, StringComparer.Ordinal);
        if (keys.Count > 0 && keys.Count == names!.Distinct(StringComparer.Ordinal).Count())
        {
            var seen = await Read(client, keys.Keys, cancellationToken).ConfigureAwait(false);
            foreach (var (key, name) in keys)
            {
                if (!seen.TryGetValue(key, out var item))
                    continue;
                found.Found(name);
                yield return item;
            }

            yield break;
        }

        await foreach (var item in List(client, cancellationToken).ConfigureAwait(false))
        {
            if (Matches(found, item))
                yield return item;
        }
    }

    /// <summary>Returns a function that takes a resource and determines whether the specified row identifies this resource.</summary>
    public Func<NamedTarget<T>, bool> SelectedBy(ResourceReference row)
    {
        var keys = row.Keys.Select(NameFilter.Unescape).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (row.Keys.All(IsKey))
            return target => keys.Contains(target.Key);
        var names = new NameFilter([.. row.Patterns]);
        return target => target.Resource is { } resource && Matches(names, resource);
    }

    // All conditions must be evaluated, because each condition records which of the specified names match.
    private bool Matches(NameFilter names, T resource) => names.Matches(KeyOf(resource)) | names.Matches(NameOf(resource))
        | (Owner(resource) is { } owner && names.Matches(owner));
}
