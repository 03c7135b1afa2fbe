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
    /// <summary>The client for a scope.</summary>
    private protected static Func<AppStreamClient> AppStream(Scope scope) =>
        Connector(AwsService.AppStream, scope, (transport, used) => new AppStreamClient(transport, used));

    /// <summary>
    /// The fleets of a stack; null where the caller may not list them: the service decides then. False where they can't be asked for, which
    /// was written.
    /// </summary>
    private protected bool TryFleetsOf(string stack, Scope scope, out IReadOnlyList<string>? fleets)
    {
        var connect = AppStream(scope);
        var asked = TryAwait(stack, () => FleetsOfAsync(connect(), stack), out var found);
        fleets = found?.Resource;
        return asked;
    }

    /// <summary>Which users have sessions of a stack on a fleet: AWS may not unregister it then.</summary>
    private protected string Users(string fleet, string stack, Scope scope)
    {
        var connect = AppStream(scope);
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

    /// <summary>Begins work on one thing.</summary>
    private protected void StartOn(object? target, Scope scope, Func<AppStreamClient, Task> work)
    {
        var connect = AppStream(scope);
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

    /// <summary>How stacks are found by name.</summary>
    public static readonly NamedKind<AppStreamClient, ASStack> Stacks = new(
        ASStack.Identity,
        AppStreamKinds.Stack,
        AwsService.AppStream,
        (transport, profile) => new AppStreamClient(transport, profile),
        IsPlain,
        stack => stack.Name)
    {
        Look = LookAsync,
        List = (client, cancel) => client.ListStacksAsync(null, cancel),
    };

    // One call for all; if one doesn't exist, AWS answers for none.
    private static async Task<IReadOnlyDictionary<string, ASStack>> LookAsync(AppStreamClient client, IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.ListStacksAsync([.. names], cancellationToken).PickAsync([.. names], stack => stack.Name!).ConfigureAwait(false)).ToDictionary(stack => stack.Name!);
        }
        catch (AwsServiceException failure) when (failure.IsNotFound())
        {
            return names.Count == 1
                ? new Dictionary<string, ASStack>()
                : (await client.ListStacksAsync(null, cancellationToken).PickAsync([.. names], stack => stack.Name!).ConfigureAwait(false)).ToDictionary(stack => stack.Name!);
        }
    }

    public static bool IsPlain(string name) => !WildcardPattern.ContainsWildcardCharacters(name);

    /// <summary>Whether all names are plain, so that AWS can be asked for them by name.</summary>
    public static bool ArePlain(string[]? names) => names is { Length: > 0 } && names.All(IsPlain);
}
