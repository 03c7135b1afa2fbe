using RemoteSessions.Cmdlets;
using RemoteSessions.Wire;

namespace RemoteSessions.Provisioning;

/// <summary>A cmdlet that knows fleets, or pools, and may have to wait for some.</summary>
public abstract class CapacityCmdlet<T> : AwsTargetCmdlet where T : CapacityResource
{
    /// <summary>What the cmdlet acts on.</summary>
    private protected abstract CapacityKind<T> KindOf { get; }

    /// <summary>What one is called: "AppStream fleet".</summary>
    private protected string Kind => KindOf.Kind.Name;

    /// <summary>Whether the command can do nothing without having seen the fleet or pool: it sends only what differs, or waits.</summary>
    private protected virtual bool MustSee => false;

    /// <summary>Waits for all that there is to wait for. What still runs ends first: it may be what says that there is anything.</summary>
    private protected void Await(Func<T, Task> ended, params Func<CapacityWaiting<T>?>[] waiting)
    {
        Finish();
        foreach (var wait in waiting.SelectMany(each => each()?.Waits(EmitProgress, ended, (failure, target) => EmitErrorAsync(failure, target).AsTask(), Cancellation) ?? []))
            Start(null, wait);
        Finish();
    }

    /// <summary>The connection for a scope; made when it is first called.</summary>
    private protected Func<ICapacityService<T>> Connect(Scope scope) => Connector(KindOf.Service, scope, KindOf.Make);

    /// <summary>What the names stand for. A name that doesn't exist is an error of its own, and so is a pattern that matches nothing.</summary>
    private protected List<CapacityTarget> Find(Scope scope, IEnumerable<string> names) =>
        FindLabelled(scope, names.Distinct(StringComparer.Ordinal).ToDictionary(name => name, StringComparer.Ordinal));

    /// <summary>What references stand for that are in the same scope, and say the same about the ARN.</summary>
    private protected List<CapacityTarget> FoundOf(Scope scope, IReadOnlyList<ResourceReference> references)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var reference in references)
        {
            foreach (var (pattern, key) in reference.Patterns.Zip(reference.Keys))
                labels[pattern] = (reference.Resource as T)?.Label ?? key;
        }

        var targets = FindLabelled(scope, labels);
        return references[0].Arn is null ? targets : [.. targets.Where(target => Is(target, references[0]))];
    }

    // The names by what the service knows them by; the values are what users call them.
    private List<CapacityTarget> FindLabelled(Scope scope, Dictionary<string, string> labels)
    {
        var found = new NameFilter([.. labels.Keys], KindOf.Kind);
        var connect = Connect(scope);
        if (!TryAwait(string.Join(", ", labels.Values), () => FindAsync(connect(), labels.Keys, found), out var search))
            return [];
        if (search.Failure is { } failure)
            return [.. Unseen(scope, labels, failure)];
        foreach (var (name, error) in found.Errors([search.Region], wildcards: true))
            WriteError(ErrorRecords.Create(error, labels.GetValueOrDefault(name, name), CommandName));
        return [.. search.Items.Select(item => new CapacityTarget(item.Key, item.Label, scope, item)
        {
            Given = labels.GetValueOrDefault(item.Key, item.Label),
        })];
    }

    // Whether what has the name is the one that the row or copy is about.
    private bool Is(CapacityTarget target, ResourceReference reference)
    {
        try
        {
            reference.Verified(target.Resource as T ?? throw Unverified(KindOf.Kind, target.Given, target.Hidden));
            return true;
        }
        catch (AwsServiceException other)
        {
            WriteError(ErrorRecords.Create(other, target.Given, CommandName));
            return false;
        }
    }

    // Who may not describe a fleet may be allowed to change it: the service decides. A name that is no key can't be found, though.
    private IEnumerable<CapacityTarget> Unseen(Scope scope, Dictionary<string, string> labels, AwsServiceException failure)
    {
        foreach (var (name, label) in labels)
        {
            if (failure.IsAccessDenied() && KindOf.IsKey(name) && !MustSee)
                yield return new CapacityTarget(NameFilter.Unescape(name), label, scope, Hidden: Hidden(failure));
            else
                WriteError(ErrorRecords.Create(failure, label, CommandName));
        }
    }

    private async Task<CapacitySearch<T>> FindAsync(ICapacityService<T> service, IReadOnlyCollection<string> names, NameFilter found)
    {
        try
        {
            var items = await CapacityNames.FindAsync(service, KindOf, names, found, Cancellation).ReadAllAsync().ConfigureAwait(false);
            return new CapacitySearch<T>(service.Region, items, null);
        }
        catch (AwsServiceException failure) when (failure.Error.Type is not (ErrorIds.NoCredentials or ErrorIds.NoRegion))
        {
            // An error for each of the names.
            return new CapacitySearch<T>(service.Region, [], failure);
        }
    }
}
