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

/// <summary>What is the same for all names and ids of WorkSpaces.</summary>
internal static partial class WorkSpacesNames
{
    /// <summary>The id of a pool.</summary>
    public const string PoolId = WorkSpacesConstraints.WorkspacesPoolIdPattern;

    /// <summary>How AWS wants names of pools.</summary>
    public const string PoolName = WorkSpacesConstraints.WorkspacesPoolNamePattern;

    /// <summary>The same in words.</summary>
    public const string PoolNameAccepted = "up to 64 letters, digits and _ . -, beginning with a letter or digit";

    /// <summary>How AWS wants descriptions of pools.</summary>
    public const string Description = "[a-zA-Z0-9_./() -]{1,255}";

    /// <summary>The same in words.</summary>
    public const string DescriptionAccepted =
        "1 to 255 letters without accents, digits, blanks and _ . / ( ) - (no comma, colon or apostrophe)";

    /// <summary>The id of a directory.</summary>
    public const string DirectoryId = WorkSpacesConstraints.DirectoryIdPattern;

    /// <summary>The same in words.</summary>
    public const string DirectoryIdAccepted = "a directory id such as d-90670c1234 or wsd-abcdefgh";

    /// <summary>The id of a bundle.</summary>
    public const string BundleId = WorkSpacesConstraints.BundleIdPattern;

    /// <summary>The same in words.</summary>
    public const string BundleIdAccepted = "a bundle id such as wsb-abcdefghi";

    /// <summary>The id of what can have tags.</summary>
    public const string Tagged = "(wspool|d|wsd|wsb|wsi|wsipg|ws)-[0-9a-z]+";

    /// <summary>The same in words.</summary>
    public const string TaggedAccepted = "the id of a pool, directory or bundle, such as wspool-abc123def";

    /// <summary>For the cmdlets about tags.</summary>
    public static readonly Tagging Tagging = new(
        WorkSpacesKinds.Resource,
        ClientFactory.Create<WorkSpacesClient, ITagService>(),
        new ResourceSelector(WksTag.Identity, WksPool.Identity, WksDirectory.Identity, WksBundle.Identity),
        reference => reference.Key,
        Tagged,
        TaggedAccepted);

    /// <summary>Pools, for the cmdlets that change, start, stop, wait for and remove.</summary>
    public static readonly CapacityKind<WksPool> Pools = PoolKind();

    /// <summary>How directories are found by name.</summary>
    public static readonly NamedKind<WorkSpacesClient, WksDirectory> Directories = new(
        WksDirectory.Identity,
        WorkSpacesKinds.Directory,
        ClientFactory.Create<WorkSpacesClient>(),
        IsDirectoryId,
        directory => directory.Name)
    {
        // AWS leaves out ids that don't exist.
        Read = async (
            client, ids, cancel) => (await client.ListDirectoriesAsync(ids.Count <= WorkSpacesClient.LargestPage ? [.. ids] : null, cancel)
            .PickAsync([.. ids], directory => directory.DirectoryId ?? "").ConfigureAwait(false))
            .ToDictionary(directory => directory.DirectoryId!),
        List = (client, cancel) => client.ListDirectoriesAsync(null, cancel),
    };

    public static bool IsDirectoryId(string name) => DirectoryIdForm().IsMatch(name);

    public static bool IsPoolId(string name) => PoolIdForm().IsMatch(name);

    public static bool IsBundleId(string name) => BundleIdForm().IsMatch(name);

    // The id of a directory stands for the pools in it.
    private static CapacityKind<WksPool> PoolKind()
    {
        var kind = new CapacityKind<WksPool>(
            WksPool.Identity, WorkSpacesKinds.Pool, ClientFactory.Create<WorkSpacesPools, ICapacityService<WksPool>>(), IsPoolId);
        return kind with { Named = kind.Named with { Owner = pool => pool.DirectoryId, IsOwner = IsDirectoryId } };
    }

    [GeneratedRegex(@"\A" + BundleId + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex BundleIdForm();

    [GeneratedRegex(@"\A" + PoolId + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex PoolIdForm();

    [GeneratedRegex(@"\A(?:" + DirectoryId + @")\z", RegexOptions.CultureInvariant)]
    private static partial Regex DirectoryIdForm();
}
