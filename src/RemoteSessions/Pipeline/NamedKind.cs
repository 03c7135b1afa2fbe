using System.Runtime.CompilerServices;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>How resources of one kind are found by what users call them.</summary>
/// <param name="Identity">What identifies one.</param>
/// <param name="Kind">What one is called.</param>
/// <param name="Clients">Makes the service's side for a scope.</param>
/// <param name="IsKey">Whether the service can be asked for a given name, so that no list is needed to find it.</param>
/// <param name="NameOf">What users call one.</param>
internal sealed record NamedKind<TClient, T>(
    ResourceIdentity Identity, ResourceKind Kind, ClientFactory<TClient> Clients, Func<string, bool> IsKey, Func<T, string?> NameOf)
    where TClient : IServiceClient where T : AwsResource
{
    /// <summary>Accepts these only.</summary>
    public ResourceSelector Own { get; } = new(Identity);

    /// <summary>Sees several in as few calls as it can; leaves out those that don't exist.</summary>
    public required Func<TClient, IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyDictionary<string, T>>> Read { get; init; }

    /// <summary>All of the account and Region.</summary>
    public required Func<TClient, CancellationToken, IAsyncEnumerable<T>> List { get; init; }

    /// <summary>Whether errors about an object call it by its name, and not by what the service knows it by.</summary>
    public bool IsCalledByName { get; init; }

    /// <summary>What it belongs to, where the id of that may stand for all that belong to it.</summary>
    public Func<T, string?> Owner { get; init; } = _ => null;

    /// <summary>Whether a given name is such an id.</summary>
    public Func<string, bool> IsOwner { get; init; } = _ => false;

    /// <summary>What the service knows one by.</summary>
    public string KeyOf(T resource) => Identity.KeyOf(resource) ?? "";

    /// <summary>Those with one of the names, each once; all where there are no names.</summary>
    /// <param name="client">The account and Region.</param>
    /// <param name="names">Keys, names, or ids of what they belong to; null for all.</param>
    /// <param name="found">Told which of the names exist.</param>
    /// <param name="cancellationToken">Ends the search.</param>
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
            // Not short-circuited: a name is found whether or not its owner is named too.
            if (found.Matches(KeyOf(item)) | found.Matches(NameOf(item)) | (Owner(item) is { } owner && found.Matches(owner)))
                yield return item;
        }
    }
}
