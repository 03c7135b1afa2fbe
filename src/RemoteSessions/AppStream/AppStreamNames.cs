using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.Commands.Tags;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.AppStream;

/// <summary>What is the same for all names of AppStream.</summary>
internal static class AppStreamNames
{
    /// <summary>How AWS wants new names.</summary>
    public const string Form = AppStreamConstraints.NamePattern;

    /// <summary>The same in words.</summary>
    public const string Accepted = "up to 101 letters, digits and _ . -, beginning with a letter or digit";

    /// <summary>Fleets, for the cmdlets that start, stop, wait for and remove.</summary>
    public static readonly CapacityKind<ASFleet> Fleets = new(
        ASFleet.Identity,
        AppStreamKinds.Fleet,
        ClientFactory.Create<AppStreamFleets, ICapacityService<ASFleet>>(),
        IsPlain);

    /// <summary>The ARN of what can have tags.</summary>
    public const string Tagged = "arn:aws[a-z-]*:appstream:.+";

    /// <summary>The same in words.</summary>
    public const string TaggedAccepted = "an AppStream ARN such as arn:aws:appstream:us-east-1:123456789012:fleet/name";

    /// <summary>For the cmdlets about tags.</summary>
    public static readonly Tagging Tagging = new(
        AppStreamKinds.Resource,
        ClientFactory.Create<AppStreamClient, ITagService>(),
        new ResourceSelector(ASTag.Identity, ASFleet.Identity, ASStack.Identity, ASImage.Identity) { AnyArnOf = "appstream" },
        reference => reference.Arn ?? reference[nameof(ASFleet.Arn)] ?? reference.Key,
        Tagged,
        TaggedAccepted);

    /// <summary>How stacks are found by name.</summary>
    public static readonly NamedKind<AppStreamClient, ASStack> Stacks = new(
        ASStack.Identity,
        AppStreamKinds.Stack,
        ClientFactory.Create<AppStreamClient>(),
        IsPlain,
        stack => stack.Name)
    {
        Read = ReadAsync,
        List = (client, cancel) => client.ListStacksAsync(null, cancel),
    };

    // One call for all; if one doesn't exist, AWS answers for none.
    private static async Task<IReadOnlyDictionary<string, ASStack>> ReadAsync(
        AppStreamClient client, IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.ListStacksAsync([.. names], cancellationToken)
                .PickAsync([.. names], stack => stack.Name!).ConfigureAwait(false)).ToDictionary(stack => stack.Name!);
        }
        catch (AwsServiceException failure) when (failure.IsNotFound())
        {
            return names.Count == 1
                ? new Dictionary<string, ASStack>()
                : (await client.ListStacksAsync(null, cancellationToken).PickAsync([.. names], stack => stack.Name!).ConfigureAwait(false))
                    .ToDictionary(stack => stack.Name!);
        }
    }

    public static bool IsPlain(string name) => !WildcardPattern.ContainsWildcardCharacters(name);

    /// <summary>Whether all names are plain, so that AWS can be asked for them by name.</summary>
    public static bool ArePlain(string[]? names) => names is { Length: > 0 } && names.All(IsPlain);
}
