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

/// <summary>The rules for names and ARNs that all AppStream commands share.</summary>
internal static class AppStreamNames
{
    /// <summary>The pattern that AWS requires for names of new resources.</summary>
    public const string Form = AppStreamConstraints.NamePattern;

    /// <summary>Defines how commands find the fleets to start, stop, wait for, or remove.</summary>
    public static readonly CapacityKind<ASFleet> Fleets = new(
        ASFleet.Identity,
        AppStreamKinds.Fleet,
        ClientFactory.Create<AppStreamFleets, ICapacityService<ASFleet>>(),
        IsPlain)
    { Scaling = AppStreamSessionKind.Instance.Scaling };

    /// <summary>The pattern for ARNs of resources that can have tags.</summary>
    public const string Tagged = "arn:aws[a-z-]*:appstream:.+";

    /// <summary>Defines how the tag commands find AppStream resources.</summary>
    public static readonly Tagging Tagging = new(
        AppStreamKinds.Resource,
        ClientFactory.Create<AppStreamClient, ITagService>(),
        new ResourceSelector(ASTag.Identity, ASFleet.Identity, ASStack.Identity, ASImage.Identity) { AnyArnOf = "appstream" },
        reference => reference.Arn ?? reference[nameof(ASFleet.Arn)] ?? reference.Key,
        Tagged,
        AppStreamMessages.ValidTaggedArn);

    /// <summary>Defines how commands find stacks by name.</summary>
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

    // All names are sent in one call. If one of the stacks doesn't exist, AWS returns only an error, and doesn't return the other stacks.
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

    /// <summary>
    /// Returns whether names are specified and none of them contains a wildcard. In this case, AWS can find the resources by name.
    /// </summary>
    public static bool ArePlain(string[]? names) => names is { Length: > 0 } && names.All(IsPlain);
}
