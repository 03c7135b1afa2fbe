using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Pipeline;

public abstract partial class AwsTargetCmdlet
{
    private readonly Dictionary<(string Kind, string Name, Scope Scope), (object Target, Dictionary<string, string> Labels)> _ones = [];

    /// <summary>Returns the inputs for the current record: the values of -InputObject, or the specified names, IDs, and ARNs.</summary>
    internal IEnumerable<AwsResource> Inputs(IEnumerable<string> typed, IEnumerable<AwsResource> piped) =>
        ParameterSetName == ByObject ? piped : Texts(typed);

    /// <summary>
    /// Looks up the resources that the inputs of a command identify. A separate error is written for each name that doesn't exist and for
    /// each pattern without matches. Without an error, the command would appear to have succeeded.
    /// </summary>
    /// <remarks>A name, an ID, and an ARN can identify the same resource. Each resource is returned once.</remarks>
    /// <param name="how">Specifies the kind of the resources, and how resources of this kind are found by name.</param>
    /// <param name="references">The references to look up.</param>
    /// <param name="mustSee">Indicates whether the command requires permission to describe the resource.</param>
    internal IEnumerable<NamedTarget<T>> Find<TClient, T>(
        NamedKind<TClient, T> how, IEnumerable<ResourceReference> references, bool mustSee = false)
        where TClient : IServiceClient where T : AwsResource =>
        references.GroupBy(reference => ScopeOf(how.Clients.Service, reference.Input))
            .SelectMany(same => Find(how, same.Key, same, mustSee))
            .DistinctBy(target => (target.Scope.In(target.Resource?.Region), target.Key));

    /// <summary>Looks up the resources in one account and Region, regardless of the account and Region in the inputs.</summary>
    internal IEnumerable<NamedTarget<T>> Find<TClient, T>(
        NamedKind<TClient, T> how, Scope scope, IEnumerable<ResourceReference> references, bool mustSee = false)
        where TClient : IServiceClient where T : AwsResource =>
        references.GroupBy(reference => reference.Arn).SelectMany(same =>
        {
            var targets = Labelled(how, scope, Labels(how, same), mustSee);
            return Described(how, [.. targets.Where(target => same.Key is null || Is(how.Kind, target, same.First()))], same);
        }).DistinctBy(target => target.Key).ToList();

    /// <summary>
    /// Looks up the single resource that a name or ARN identifies. The method looks up each name or ARN only once, even if several inputs
    /// require the same resource. If the resource doesn't exist, or if several resources have the name, the method writes the error and
    /// returns false. Wildcard characters in the name are treated literally.
    /// </summary>
    private protected bool TryOne<TClient, T>(
        NamedKind<TClient, T> how, string name, Scope scope, [NotNullWhen(true)] out NamedTarget<T>? target)
        where TClient : IServiceClient where T : AwsResource
    {
        if (_ones.TryGetValue((how.Kind.Name, name, scope), out var known))
        {
            foreach (var (pattern, given) in known.Labels)
                Settle(how.Kind, NameFilter.Unescape(pattern), given);
            target = (NamedTarget<T>)known.Target;
            return true;
        }

        var references = Selected(how.Own, Texts([name]))
            .Select(reference => reference with { Keys = [.. reference.Keys.Select(WildcardPattern.Escape)] }).ToList();
        target = Find(how, scope, references).SingleOrDefault();
        if (target is not null)
            _ones[(how.Kind.Name, name, scope)] = (target, Labels(how, references));
        return target is not null;
    }

    // The keys are the identifiers that service calls use, and the values are the strings that users specified.
    private static Dictionary<string, string> Labels<TClient, T>(NamedKind<TClient, T> how, IEnumerable<ResourceReference> references)
        where TClient : IServiceClient where T : AwsResource
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var reference in references)
        {
            foreach (var (pattern, key) in reference.Patterns.Zip(reference.Keys))
                labels[pattern] = how.IsCalledByName && reference.Resource is T resource
                    ? $"{resource}"
                    : (reference.Input as ResourceInput)?.Text ?? key;
        }

        return labels;
    }

    private List<NamedTarget<T>> Labelled<TClient, T>(
        NamedKind<TClient, T> how, Scope scope, Dictionary<string, string> labels, bool mustSee)
        where TClient : IServiceClient where T : AwsResource
    {
        var found = new NameFilter([.. labels.Keys]);
        var connect = how.Clients.For(scope);
        var isRead = TryAwait(string.Join(", ", labels.Values), () => SearchAsync(how, connect(), labels.Keys, found), out var search);
        var missing = isRead && search!.Failure is null ? found.Missing(wildcards: true) : [];
        foreach (var name in labels.Keys.Except(missing))
            Settle(how.Kind, NameFilter.Unescape(name), labels[name]);
        if (!isRead)
            return [];
        if (search!.Failure is { } failure)
            return [.. Unseen(how, scope, labels, failure, mustSee)];
        foreach (var name in missing)
            RecordMissing(how.Kind, NameFilter.Unescape(name), labels[name], search.Region);
        var items = search.Items.ToList();
        foreach (var name in labels.Keys.Where(name => IsName(how, name)))
            RejectAmbiguous(how, name, items);
        return [.. items.Select(item => TargetOf(how, scope, item, labels))];
    }

    private static NamedTarget<T> TargetOf<TClient, T>(NamedKind<TClient, T> how, Scope scope, T item, Dictionary<string, string> labels)
        where TClient : IServiceClient where T : AwsResource
    {
        var (key, label) = (how.KeyOf(item), $"{item}");
        return new NamedTarget<T>(key, label, scope, item)
        { Given = labels.GetValueOrDefault(WildcardPattern.Escape(key)) ?? labels.GetValueOrDefault(key, label) };
    }

    private static bool IsName<TClient, T>(NamedKind<TClient, T> how, string name) where TClient : IServiceClient where T : AwsResource =>
        !how.IsKey(name) && !how.IsOwner(name) && !WildcardPattern.ContainsWildcardCharacters(name);

    // Several resources can have the same name, but a name without wildcards must identify only one resource.
    private void RejectAmbiguous<TClient, T>(NamedKind<TClient, T> how, string name, List<T> items) where TClient : IServiceClient
        where T : AwsResource
    {
        var pattern = Filters.Like(name);
        var same = items.Where(item => pattern.IsMatch(how.NameOf(item) ?? "")).ToList();
        if (same.Count < 2)
            return;
        items.RemoveAll(same.Contains);
        var plain = NameFilter.Unescape(name);
        WriteError(ErrorRecords.Create(
            ErrorIds.NameAmbiguous,
            CommandMessages.AmbiguousName(same.Count, how.Kind.Name, plain, same.Select(how.KeyOf)), plain, CommandName));
    }

    // A row can select several resources. If a column of the row contradicts any of these resources, the command acts on none of them.
    private IEnumerable<NamedTarget<T>> Described<TClient, T>(
        NamedKind<TClient, T> how, List<NamedTarget<T>> targets, IEnumerable<ResourceReference> references)
        where TClient : IServiceClient where T : AwsResource
    {
        var rejected = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in references.Where(reference => reference.IsRow))
        {
            var selected = targets.Where(how.SelectedBy(reference)).ToList();
            if (!IsDescribed(selected.Select(target => target.Resource), reference))
                rejected.UnionWith(selected.Select(target => target.Key));
        }

        return targets.Where(target => !rejected.Contains(target.Key));
    }

    /// <summary>
    /// Checks the rows that identify a resource by its ID or ARN, and returns whether the other columns of these rows also match the
    /// resource. If one of the other columns doesn't match the resource, the method writes an error.
    /// </summary>
    internal bool IsDescribed(AwsResource? found, string key, IEnumerable<ResourceReference> references) =>
        references.Where(reference => reference.Keys.Contains(key, StringComparer.OrdinalIgnoreCase))
            .All(reference => IsDescribed([found], reference));

    private bool IsDescribed(IEnumerable<AwsResource?> found, ResourceReference reference)
    {
        if (found.OfType<AwsResource>().Select(reference.Contradiction).FirstOrDefault(text => text is not null) is not { } contradiction)
            return true;
        RejectFound(reference.Input, contradiction, $"{reference}");
        return false;
    }

    // Returns whether the resource with the specified name is the resource that the ARN, row, or deserialized object describes. A resource
    // in another account can have the same name.
    private bool Is<T>(ResourceKind kind, NamedTarget<T> target, ResourceReference reference) where T : AwsResource
    {
        try
        {
            reference.Verified(target.Resource ?? throw Unverified(kind, target.Given, target.Hidden));
            return true;
        }
        catch (AwsServiceException other)
        {
            WriteError(ErrorRecords.Create(other, target.Given, CommandName));
            return false;
        }
    }

    // A caller who isn't allowed to describe a resource might still be allowed to change it, so the service decides whether to accept the
    // change. However, a caller who isn't allowed to describe resources must specify a resource by the identifier that service calls use,
    // because other names can't be looked up.
    private IEnumerable<NamedTarget<T>> Unseen<TClient, T>(
        NamedKind<TClient, T> how, Scope scope, Dictionary<string, string> labels, AwsServiceException failure, bool mustSee)
        where TClient : IServiceClient where T : AwsResource
    {
        foreach (var (name, label) in labels)
        {
            if (failure.IsAccessDenied() && how.IsKey(name) && !mustSee)
                yield return new NamedTarget<T>(NameFilter.Unescape(name), label, scope, null, Hidden(failure));
            else
                WriteError(ErrorRecords.Create(failure, label, CommandName));
        }
    }

    private async Task<NamedSearch<T>> SearchAsync<TClient, T>(
        NamedKind<TClient, T> how, TClient client, IReadOnlyCollection<string> names, NameFilter found)
        where TClient : IServiceClient where T : AwsResource
    {
        try
        {
            return new NamedSearch<T>(
                client.Region, await how.FindAsync(client, names, found, Cancellation).ReadAllAsync().ConfigureAwait(false));
        }
        catch (AwsServiceException failure) when (failure.Error.Type is not (ErrorIds.NoCredentials or ErrorIds.NoRegion))
        {
            // If the lookup fails, an error is written for each name.
            return new NamedSearch<T>(client.Region, [], failure);
        }
    }
}
