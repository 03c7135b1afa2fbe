using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Provisioning;
using RemoteSessions.Tags;
using RemoteSessions.Wire;

namespace RemoteSessions.AppStream;

/// <summary>A cmdlet that reads from AppStream 2.0.</summary>
public abstract class AppStreamReadCmdlet : AwsReadCmdlet
{
    /// <summary>Runs a piece of work in each region and profile that was asked for.</summary>
    private protected void InEachPlace(object? target, Func<AppStreamClient, Task> work, AwsResource? from = null) =>
        InEachPlace(AwsService.AppStream, (transport, profile) => new AppStreamClient(transport, profile), target, work, from);
}

/// <summary>A cmdlet that acts on something in AppStream 2.0.</summary>
public abstract class AppStreamTargetCmdlet : AwsTargetCmdlet
{
    /// <summary>The client for the place that the parameters name, or a piped object.</summary>
    private protected Func<AppStreamClient> AppStream(AwsResource? from = null) =>
        Connector(AwsService.AppStream, from, (transport, used) => new AppStreamClient(transport, used));

    /// <summary>The names that were typed, and those that piped objects and rows have, each with its object or row.</summary>
    private protected IEnumerable<(string Name, AwsResource? From)> Named<T>(
        IEnumerable<string> typed, IEnumerable<ResourceReference> references, Func<AppStreamClient, string, CancellationToken, Task<T>> get)
        where T : AwsResource
    {
        foreach (var name in typed)
            yield return (name, null);
        foreach (var reference in references)
        {
            var connect = AppStream(reference.Input);
            foreach (var name in reference.Keys)
            {
                if (reference.Arn is null
                    || TryAwait(name, async () => reference.Verified(await get(connect(), name, Cancellation).ConfigureAwait(false)), out _))
                    yield return (name, reference.Input);
            }
        }
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
        AwsService.AppStream,
        (transport, profile) => new AppStreamFleets(new AppStreamClient(transport, profile)),
        IsPlain);

    /// <summary>The ARN of what can have tags.</summary>
    public const string Tagged = "arn:aws[a-z-]*:appstream:.+";

    /// <summary>The same in words.</summary>
    public const string TaggedAccepted = "an AppStream ARN such as arn:aws:appstream:us-east-1:123456789012:fleet/name";

    /// <summary>For the cmdlets about tags.</summary>
    public static readonly Tagging Tagging = new(
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
