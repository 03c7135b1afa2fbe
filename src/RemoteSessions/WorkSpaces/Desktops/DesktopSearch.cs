using System.Runtime.CompilerServices;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Protocol;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>Uses as few calls as possible to search for desktops, and records which of the specified names exist.</summary>
/// <param name="names">The IDs of desktops, the names of users, or null for all desktops.</param>
/// <param name="users">The names of users, or null for all users.</param>
/// <param name="directories">The IDs or names of directories, or null for all directories.</param>
/// <param name="bundles">The IDs of bundles, or null for all bundles.</param>
/// <param name="isWanted">The additional condition that a desktop must meet.</param>
internal sealed class DesktopSearch(
    string[]? names, string[]? users, string[]? directories, string[]? bundles, Func<WksDesktop, bool> isWanted)
{
    private readonly NameFilter _names = new(names, DesktopKinds.Desktop);
    private readonly NameFilter _directories = new(directories, WorkSpacesKinds.Directory);
    private readonly NameFilter _bundles = new(bundles, WorkSpacesKinds.Bundle);
    private readonly UserFilter _users = new(users);

    /// <summary>
    /// Returns the filters for desktops, directories, and bundles. The command writes an error for each name without wildcards that doesn't
    /// exist in any of the Regions.
    /// </summary>
    public NameFilter[] Specified => [_names, _directories, _bundles];

    /// <summary>Returns the desktops in an account and Region, without their connection statuses.</summary>
    public async IAsyncEnumerable<WksDesktop> ReadAsync(
        DesktopClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var within = directories is null ? null : await DirectoriesAsync(client, cancellationToken).ConfigureAwait(false);
        await foreach (var desktop in ListAsync(client, within, cancellationToken).ConfigureAwait(false))
        {
            // A bundle is recorded as found even if other filters exclude its desktops.
            var isOfBundle = _bundles.Matches(desktop.BundleId);
            if (isOfBundle && within?.Contains(desktop.DirectoryId) != false && _users.Matches(desktop.UserName) && isWanted(desktop))
                yield return desktop;
        }

        if (_bundles.Missing() is { Count: > 0 } unused)
            await NoteBundlesAsync(client, unused, cancellationToken).ConfigureAwait(false);
    }

    // The service accepts only one of these filters in a call: IDs, a directory, or a bundle.
    private IAsyncEnumerable<WksDesktop> ListAsync(
        DesktopClient client, IReadOnlySet<string?>? within, CancellationToken cancellationToken)
    {
        if (names is not null)
            return DesktopNames.Desktops.FindAsync(client, names, _names, cancellationToken);
        if (within is not null)
            return ListDirectoriesAsync(client, within, cancellationToken);
        var query = bundles is [var only] ? new DesktopQuery { BundleId = only } : DesktopQuery.All;
        return client.ListAsync(query, cancellationToken);
    }

    private async IAsyncEnumerable<WksDesktop> ListDirectoriesAsync(
        DesktopClient client, IEnumerable<string?> within, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var user = Filters.Exact(users) is { Length: <= DesktopClient.LongestUserName } exact ? exact : null;
        foreach (var directory in within)
        {
            var query = new DesktopQuery { DirectoryId = directory, UserName = user };
            await foreach (var desktop in client.ListAsync(query, cancellationToken).ConfigureAwait(false))
                yield return desktop;
        }
    }

    private async Task<IReadOnlySet<string?>> DirectoriesAsync(DesktopClient client, CancellationToken cancellationToken)
    {
        try
        {
            var found = await WorkSpacesNames.Directories.FindAsync(client.Directories, directories, _directories, cancellationToken)
                .ReadAllAsync().ConfigureAwait(false);
            return found.Select(directory => directory.DirectoryId).ToHashSet();
        }
        catch (AwsServiceException failure) when (failure.IsAccessDenied() && directories!.All(WorkSpacesNames.IsDirectoryId))
        {
            // A caller who isn't allowed to list directories might still be allowed to list the desktops in a directory by specifying the
            // directory ID.
            foreach (var id in directories!)
                _directories.Found(id);
            return directories.ToHashSet<string?>();
        }
    }

    // The service returns an empty list both for a bundle that doesn't exist and for a bundle without desktops.
    private async Task NoteBundlesAsync(DesktopClient client, IReadOnlyList<string> unused, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var bundle in client.Directories.ListBundlesAsync([.. unused], null, cancellationToken).ConfigureAwait(false))
                _bundles.Matches(bundle.BundleId);
        }
        catch (AwsServiceException failure) when (failure.IsAccessDenied())
        {
            foreach (var id in unused)
                _bundles.Found(id);
        }
    }
}
