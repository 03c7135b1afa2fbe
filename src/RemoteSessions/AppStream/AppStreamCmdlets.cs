using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Provisioning;
using RemoteSessions.Tags;
using RemoteSessions.Wire;

namespace RemoteSessions.AppStream;

/// <summary>A cmdlet that reads from AppStream 2.0.</summary>
public abstract class AppStreamReadCmdlet : AwsReadCmdlet
{
    /// <summary>Runs a piece of work in each Region and profile; a name that none of them has is an error of its own.</summary>
    private protected void InEachPlace(object? target, Func<AppStreamClient, Task> work, AwsResource? from = null, params NameFilter[] names) =>
        InEachPlace(AwsService.AppStream, (transport, profile) => new AppStreamClient(transport, profile), target, work, from, names);
}

/// <summary>A cmdlet that acts on something in AppStream 2.0.</summary>
public abstract class AppStreamTargetCmdlet : AwsTargetCmdlet
{
    /// <summary>The client for the place that the parameters name, or a piped object.</summary>
    private protected Func<AppStreamClient> AppStream(AwsResource? from = null) =>
        Connector(AwsService.AppStream, from, (transport, used) => new AppStreamClient(transport, used));

    /// <summary>The names that were typed, and those that piped objects and rows have, each with its object or row.</summary>
    private protected static IEnumerable<(string Name, ResourceReference? Reference)> Named(IEnumerable<string> typed, IEnumerable<ResourceReference> references) =>
        typed.Distinct(StringComparer.Ordinal).Select(name => (name, (ResourceReference?)null))
            .Concat(references.SelectMany(reference => reference.Keys.Select(name => (name, (ResourceReference?)reference))));

    /// <summary>The fleets of a stack. False where the caller may not list them: the service decides then.</summary>
    private protected bool TryFleetsOf(string stack, AwsResource? from, out IReadOnlyList<string> fleets)
    {
        var connect = AppStream(from);
        var known = TryAwait(stack, () => FleetsOfAsync(connect(), stack), out var found) && found.Resource is not null;
        fleets = known ? found!.Resource! : [];
        return known;
    }

    /// <summary>Which users have sessions of a stack on a fleet: AWS may not unregister it then.</summary>
    private protected string Users(string fleet, string stack, AwsResource? from)
    {
        var connect = AppStream(from);
        return TryAwait(fleet, () => new AppStreamFleets(connect()).LiveSessionsAsync(fleet, [stack], Cancellation), out var live)
            ? LiveSessions.Count(live) + (live.Count > 0 ? "; AWS may reject this while users have sessions" : "")
            : "users unknown";
    }

    private async Task<Seen<List<string>>> FleetsOfAsync(AppStreamClient client, string stack)
    {
        try
        {
            return new Seen<List<string>>(await client.ListFleetNamesAsync(stack, Cancellation).OrNoneAsync().ReadAllAsync().ConfigureAwait(false));
        }
        catch (AwsServiceException failure) when (failure.IsAccessDenied())
        {
            return new Seen<List<string>>(null, Hidden(failure));
        }
    }

    /// <summary>
    /// Looks up a fleet and a stack that belong together. Each that doesn't exist is an error of its own. Unless an object or row says more
    /// about the fleet, each is looked up once for all inputs.
    /// </summary>
    private protected bool TryPair(
        string fleet, string stack, ResourceReference? reference, AwsResource? from, out Seen<ASFleet>? seenFleet, out Seen<ASStack>? seenStack)
    {
        var (connect, scope) = (AppStream(from), ScopeOf(AwsService.AppStream, from));
        var both = reference is null
            ? TryLookOnce(AppStreamKinds.Fleet, fleet, scope, connect, client => client.GetFleetAsync(fleet, Cancellation)!, out seenFleet)
            : TryLook(AppStreamKinds.Fleet, fleet, reference, connect, client => client.GetFleetAsync(fleet, Cancellation), out seenFleet);
        return TryLookOnce(AppStreamKinds.Stack, stack, scope, connect, client => client.GetStackAsync(stack, Cancellation)!, out seenStack) && both;
    }

    /// <summary>Begins work on one thing, in the place that the parameters name, or an object.</summary>
    private protected void StartOn(object? target, AwsResource? from, Func<AppStreamClient, Task> work)
    {
        var connect = AppStream(from);
        Start(target, () => work(connect()));
    }
}

/// <summary>What is the same for all names of AppStream.</summary>
internal static class AppStreamNames
{
    /// <summary>How AWS wants new names.</summary>
    public const string Form = "[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}";

    /// <summary>The same in words.</summary>
    public const string Accepted = "up to 101 letters, digits and _ . -, beginning with a letter or digit";

    /// <summary>Fleets, for the cmdlets that start, stop, wait for and remove.</summary>
    public static readonly CapacityKind<ASFleet> Fleets = new(
        ASFleet.Identity,
        AppStreamKinds.Fleet,
        AwsService.AppStream,
        (transport, profile) => new AppStreamFleets(new AppStreamClient(transport, profile)),
        IsPlain);

    /// <summary>The ARN of what can have tags.</summary>
    public const string Tagged = "arn:aws[a-z-]*:appstream:.+";

    /// <summary>The same in words.</summary>
    public const string TaggedAccepted = "an AppStream ARN such as arn:aws:appstream:us-east-1:123456789012:fleet/name";

    /// <summary>For the cmdlets about tags.</summary>
    public static readonly Tagging Tagging = new(
        AppStreamKinds.Resource,
        AwsService.AppStream,
        (transport, profile) => new AppStreamClient(transport, profile),
        new ResourceSelector(ASTag.Identity, ASFleet.Identity, ASStack.Identity, ASImage.Identity) { AnyArnOf = "appstream" },
        reference => reference.Arn ?? reference[nameof(ASFleet.Arn)] ?? reference.Key,
        Tagged,
        TaggedAccepted);

    /// <summary>Accepts stacks.</summary>
    public static readonly ResourceSelector Stacks = new(ASStack.Identity);

    public static bool IsPlain(string name) => !WildcardPattern.ContainsWildcardCharacters(name);

    /// <summary>Whether all names are plain, so that AWS can be asked for them by name.</summary>
    public static bool ArePlain(string[]? names) => names is { Length: > 0 } && names.All(IsPlain);
}
