using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;

namespace RemoteSessions.Commands.Scaling;

/// <summary>Finds the fleets and pools whose scaling configuration a command changes.</summary>
internal sealed class ScalingTargets(AwsTargetCmdlet cmdlet)
{
    private readonly DeletedTargets _deleted = new(cmdlet);

    /// <summary>
    /// Returns the fleets and pools that the references identify, with their Application Auto Scaling registrations. A separate error is
    /// written for each fleet or pool that doesn't exist.
    /// </summary>
    /// <param name="references">The references to the fleets and pools that the current pipeline input specifies.</param>
    /// <param name="services">The services to search if a reference doesn't show which service the fleet or pool belongs to.</param>
    /// <param name="findsDeleted">Indicates whether to include deleted fleets and pools that are still registered for scaling.</param>
    public List<ScalingTarget> Find(
        IEnumerable<ResourceReference> references, IReadOnlyList<ScalableService> services, bool findsDeleted = false)
    {
        var targets = new List<ScalingTarget>();
        var unknown = new List<ResourceReference>();
        foreach (var reference in references)
        {
            var possible = ScalingScopes.ServicesOf(reference);
            possible = possible.Count == ScalableService.All.Count ? services : possible;
            if (possible is [var service])
                targets.AddRange(Known(service, reference, findsDeleted));
            else if (possible.Count == 0)
                cmdlet.Reject(reference.Input, ScalingScopes.NoCapacity(reference));
            else
                unknown.Add(reference);
        }

        foreach (var same in unknown.GroupBy(reference => cmdlet.ScopeOf(services[0].Kind.Service, reference.Input)))
            targets.AddRange(InAll(services, same.Key, same, findsDeleted));
        // A name, an ID, and an ARN can identify the same fleet or pool.
        return [.. Registered(targets).DistinctBy(target => target.Id)];
    }

    private IEnumerable<ScalingTarget> Known(ScalableService service, ResourceReference reference, bool findsDeleted)
    {
        var arn = RegistrationArn(reference);
        var own = reference with { Arn = arn is null ? reference.Arn : null };
        var scope = cmdlet.ScopeOf(service.Kind.Service, reference.Input);
        var found = service.Find(cmdlet, scope, [own]).ToList();
        if (findsDeleted)
            found.AddRange(_deleted.Of(service, scope, own, isFound: found.Count > 0));
        return found.Where(target => IsConsistent(target, reference)).Select(target => target with { Arn = arn });
    }

    // A CSV row or a deserialized object for a scaling configuration contains the ARN of the registration with Application Auto Scaling,
    // but not the ARN of the fleet or pool.
    private static string? RegistrationArn(ResourceReference reference) =>
        reference.Identity == RemoteSessionScaling.Identity && reference.Input.ReadWith is null
            ? reference[nameof(RemoteSessionScaling.Arn)]
            : null;

    private bool IsConsistent(ScalingTarget target, ResourceReference reference)
    {
        if (target.Resource is null
            || ScalableResources.Contradiction(reference, target.Service, target.Resource) is not { } contradiction)
            return true;
        cmdlet.RejectFound(reference.Input, contradiction, $"{reference}");
        return false;
    }

    // A name without wildcards must not identify both a fleet and a pool.
    private IEnumerable<ScalingTarget> InAll(
        IReadOnlyList<ScalableService> services, Scope scope, IEnumerable<ResourceReference> references, bool findsDeleted)
    {
        var given = references.ToList();
        string[] names = [.. given.SelectMany(reference => reference.Patterns).Distinct(StringComparer.Ordinal)];
        if (!cmdlet.TryAwait(string.Join(", ", given), () => SearchAsync(services, scope, names), out var searches))
        {
            foreach (var label in names.Select(NameFilter.Unescape))
                cmdlet.Settle(ScalingScopes.Kind, label, label);
            return [];
        }

        var unreadable = searches.Where(search => search.Failure is not null).ToList();
        var existing = searches.SelectMany(search => search.Items).ToList();
        string[] sought = !findsDeleted || unreadable.Count > 0 ? [] : [.. names.Where(name =>
            WildcardPattern.ContainsWildcardCharacters(name) || !existing.Exists(target => Selects(Filters.Like(name), target)))];
        // If the search for deleted fleets and pools fails, this call writes the error and returns null.
        var deleted = _deleted.In(services, scope, sought);
        var found = new List<ScalingTarget>();
        foreach (var name in names)
        {
            var label = NameFilter.Unescape(name);
            var pattern = Filters.Like(name);
            var isPlain = !WildcardPattern.ContainsWildcardCharacters(name);
            var matches = existing.Where(target => Selects(pattern, target)).ToList();
            if (matches.Count == 0 || !isPlain)
                matches.AddRange((deleted ?? []).Where(target => Selects(pattern, target)));
            if (unreadable.Count > 0 && (matches.Count == 0 || !isPlain))
                cmdlet.WriteError(ErrorRecords.Create(unreadable[0].Failure!, label, cmdlet.CommandName));
            else if (matches.Count == 0 && deleted is not null)
                cmdlet.RecordMissing(ScalingScopes.Kind, label, label, searches[0].Region);
            if (unreadable.Count > 0 || matches.Count > 0 || deleted is null)
                cmdlet.Settle(ScalingScopes.Kind, label, label);
            if (isPlain && matches.Count > 1)
            {
                cmdlet.WriteError(ErrorRecords.Create(
                    ErrorIds.NameAmbiguous, CommandMessages.FleetAndPool(label), label, cmdlet.CommandName));
            }
            else
            {
                var sources = given.Where(reference => reference.Patterns.Contains(name, StringComparer.Ordinal)).ToList();
                found.AddRange(matches.Where(target => sources.TrueForAll(source => IsConsistent(target, source)))
                    .Select(target => target with { Arn = sources.Select(RegistrationArn).FirstOrDefault(arn => arn is not null) }));
            }
        }

        return found.DistinctBy(target => (target.Service, target.Key));
    }

    private static bool Selects(WildcardPattern pattern, ScalingTarget target) =>
        pattern.IsMatch(target.Label) || pattern.IsMatch(target.Key);

    private async Task<IReadOnlyList<NamedSearch<ScalingTarget>>> SearchAsync(
        IReadOnlyList<ScalableService> services, Scope scope, string[] names) =>
        await Task.WhenAll(services.Select(service => SearchAsync(service, scope, names))).ConfigureAwait(false);

    private async Task<NamedSearch<ScalingTarget>> SearchAsync(ScalableService service, Scope scope, string[] names)
    {
        var region = AwsCmdlet.Connect<ScalingClient>(scope)().Region;
        try
        {
            var found = await service.FindAsync(scope, names, new NameFilter(names), cmdlet.Cancellation).ReadAllAsync()
                .ConfigureAwait(false);
            return new NamedSearch<ScalingTarget>(region, [.. found.Select(resource => ScalingTarget.Of(service, resource, scope))]);
        }
        catch (AwsServiceException failure) when (failure.Error.Type is not (ErrorIds.NoCredentials or ErrorIds.NoRegion))
        {
            // An error from one service doesn't matter if the other service has a fleet or pool with the specified name.
            return new NamedSearch<ScalingTarget>(region, [], failure);
        }
    }

    private List<ScalingTarget> Registered(List<ScalingTarget> targets)
    {
        var registered = new List<ScalingTarget>();
        foreach (var same in targets.GroupBy(target => (target.Service, target.Scope)))
        {
            var connect = AwsCmdlet.Connect<ScalingClient>(same.Key.Scope);
            var kind = same.Key.Service.Scaling;
            string[] keys = [.. same.Select(target => target.Key).Distinct()];
            if (!cmdlet.TryAwait(
                string.Join(", ", same), () => connect().TargetsByIdAsync(kind, keys, cmdlet.Cancellation), out var registrations))
                continue;
            registered.AddRange(same
                .Select(target => target with { Registration = registrations.GetValueOrDefault(kind.ResourceId(target.Key)) })
                .Where(IsExpected));
        }

        return registered;
    }

    // A row that was exported from the emulator or from another account might contain the name of a fleet that also exists in this account.
    private bool IsExpected(ScalingTarget target)
    {
        if (target.Arn is null || target.Arn == target.Registration?.ScalableTargetARN)
            return true;
        cmdlet.WriteError(ErrorRecords.Create(
            ErrorIds.InvalidArgument,
            CommandMessages.OtherArn(RemoteSessionScaling.Identity.Kind, target.Label, target.Region, null, isRow: true),
            target.Given, cmdlet.CommandName));
        return false;
    }
}
