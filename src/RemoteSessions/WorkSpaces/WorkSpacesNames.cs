using System.Text.RegularExpressions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.Commands.Tags;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;
using RemoteSessions.Services;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>The rules for names and IDs in all WorkSpaces commands.</summary>
internal static partial class WorkSpacesNames
{
    /// <summary>The pattern for IDs of pools.</summary>
    public const string PoolId = WorkSpacesConstraints.WorkspacesPoolIdPattern;

    /// <summary>The pattern that AWS requires for names of pools.</summary>
    public const string PoolName = WorkSpacesConstraints.WorkspacesPoolNamePattern;

    /// <summary>The pattern that AWS requires for descriptions of pools.</summary>
    public const string Description = "[a-zA-Z0-9_./() -]{1,255}";

    /// <summary>The pattern for IDs of directories.</summary>
    public const string DirectoryId = WorkSpacesConstraints.DirectoryIdPattern;

    /// <summary>The pattern for IDs of bundles.</summary>
    public const string BundleId = WorkSpacesConstraints.BundleIdPattern;

    /// <summary>The pattern for IDs of resources that can have tags.</summary>
    public const string Tagged = "(wspool|d|wsd|wsb|wsi|wsipg|ws)-[0-9a-z]+";

    /// <summary>Defines how the tag commands find WorkSpaces resources.</summary>
    public static readonly Tagging Tagging = new(
        WorkSpacesKinds.Resource,
        ClientFactory.Create<WorkSpacesClient, ITagService>(),
        new ResourceSelector(WksTag.Identity, WksPool.Identity, WksDirectory.Identity, WksBundle.Identity),
        reference => reference.Key,
        Tagged,
        WorkSpacesMessages.ValidTaggedId);

    /// <summary>Defines how commands find the pools to change, start, stop, wait for, or remove.</summary>
    public static readonly CapacityKind<WksPool> Pools = PoolKind();

    /// <summary>Defines how commands find directories by name.</summary>
    public static readonly NamedKind<WorkSpacesClient, WksDirectory> Directories = new(
        WksDirectory.Identity,
        WorkSpacesKinds.Directory,
        ClientFactory.Create<WorkSpacesClient>(),
        IsDirectoryId,
        directory => directory.Name)
    {
        // AWS omits IDs that don't exist from the response.
        Read = async (
            client, ids, cancel) => (await client.ListDirectoriesAsync(ids.Count <= WorkSpacesClient.LargestPage ? [.. ids] : null, cancel)
            .PickAsync([.. ids], directory => directory.DirectoryId ?? "").ConfigureAwait(false))
            .ToDictionary(directory => directory.DirectoryId!),
        List = (client, cancel) => client.ListDirectoriesAsync(null, cancel),
    };

    public static bool IsDirectoryId(string name) => DirectoryIdForm().IsMatch(name);

    public static bool IsPoolId(string name) => PoolIdForm().IsMatch(name);

    public static bool IsBundleId(string name) => BundleIdForm().IsMatch(name);

    // If a user specifies the ID of a directory, the command acts on all pools in that directory.
    private static CapacityKind<WksPool> PoolKind()
    {
        var kind = new CapacityKind<WksPool>(
            WksPool.Identity, WorkSpacesKinds.Pool, ClientFactory.Create<WorkSpacesPools, ICapacityService<WksPool>>(), IsPoolId)
        { Scaling = PoolSessionKind.Instance.Scaling };
        return kind with { Named = kind.Named with { Owner = pool => pool.DirectoryId, IsOwner = IsDirectoryId } };
    }

    [GeneratedRegex(@"\A" + BundleId + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex BundleIdForm();

    [GeneratedRegex(@"\A" + PoolId + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex PoolIdForm();

    [GeneratedRegex(@"\A(?:" + DirectoryId + @")\z", RegexOptions.CultureInvariant)]
    private static partial Regex DirectoryIdForm();
}
