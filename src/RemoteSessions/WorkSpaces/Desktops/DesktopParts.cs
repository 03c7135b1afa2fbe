using System.Management.Automation;
using System.Runtime.CompilerServices;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Desktops;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>
/// Finds directories and bundles by ID or by name for commands that create or migrate desktops. Each directory or bundle is read only once
/// for each account and Region, because all rows of a file can specify the same directory or bundle.
/// </summary>
internal sealed class DesktopParts(AwsTargetCmdlet cmdlet)
{
    private const string AmazonOwner = "AMAZON";

    private static readonly NamedKind<WorkSpacesClient, WksBundle> Bundles = new(
        WksBundle.Identity,
        WorkSpacesKinds.Bundle,
        ClientFactory.Create<WorkSpacesClient>(),
        WorkSpacesNames.IsBundleId,
        bundle => bundle.Name)
    {
        Read = async (client, ids, cancel) =>
            (await client.ListBundlesAsync([.. ids], null, cancel).ReadAllAsync().ConfigureAwait(false))
                .Where(bundle => bundle.BundleId is not null).ToDictionary(bundle => bundle.BundleId!, StringComparer.Ordinal),
        List = (client, cancel) => AllBundlesAsync(client, cancel),
    };

    private readonly Dictionary<(string Kind, string Name, Scope Scope), object> _known = [];

    /// <summary>Returns the directory with the specified ID or name, or null if an error was written.</summary>
    public DesktopPart<WksDirectory>? Directory(string name, Scope scope) =>
        Find(WorkSpacesNames.Directories, name, scope, found => DirectoryProblem(found, name));

    /// <summary>Returns the bundle with the specified ID or name, or null if an error was written.</summary>
    public DesktopPart<WksBundle>? Bundle(string name, Scope scope) => Find(Bundles, name, scope, found => BundleProblem(found, name));

    private static ServiceError? DirectoryProblem(WksDirectory found, string name) => found switch
    {
        { WorkspaceType: WorkspaceTypeValues.Pools } => new(
            ServiceErrorTypes.OperationNotSupported, DesktopMessages.DirectoryForPools(name)),
        { State: not (null or WorkspaceDirectoryStateValues.Registered) } => new(
            ServiceErrorTypes.InvalidResourceState,
            DesktopMessages.NotReady("directory", name, found.State, WorkspaceDirectoryStateValues.Registered)),
        _ => null,
    };

    private static ServiceError? BundleProblem(WksBundle found, string name) => found switch
    {
        { BundleType: BundleTypeValues.Standby } => new(ServiceErrorTypes.OperationNotSupported, DesktopMessages.StandbyBundle(name)),
        { State: not (null or WorkspaceBundleStateValues.Available) } => new(
            ServiceErrorTypes.InvalidResourceState,
            DesktopMessages.NotReady("bundle", name, found.State, WorkspaceBundleStateValues.Available)),
        _ => null,
    };

    private static async IAsyncEnumerable<WksBundle> AllBundlesAsync(
        WorkSpacesClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var owner in new[] { null, AmazonOwner })
        {
            await foreach (var bundle in client.ListBundlesAsync(null, owner, cancellationToken).ConfigureAwait(false))
                yield return bundle;
        }
    }

    private DesktopPart<T>? Find<T>(NamedKind<WorkSpacesClient, T> how, string name, Scope scope, Func<T, ServiceError?> problem)
        where T : AwsResource
    {
        var key = (how.Kind.Name, name, scope);
        if (!_known.TryGetValue(key, out var known))
        {
            var connect = how.Clients.For(scope);
            if (!cmdlet.TryAwait(name, () => ReadAsync(how, connect(), name, problem), out var part))
                return null;
            _known[key] = known = part;
        }

        return (DesktopPart<T>)known;
    }

    private async Task<DesktopPart<T>> ReadAsync<T>(
        NamedKind<WorkSpacesClient, T> how, WorkSpacesClient client, string name, Func<T, ServiceError?> problem) where T : AwsResource
    {
        try
        {
            string[] names = [WildcardPattern.Escape(name)];
            var found = await how.FindAsync(client, names, new NameFilter(names), cmdlet.Cancellation).ReadAllAsync().ConfigureAwait(false);
            return found switch
            {
                [] => new(name, null, how.Kind.NotFound(name, client.Region)),
                [var one] => new(how.KeyOf(one), one, problem(one) is { } error ? new AwsServiceException(error) : null),
                _ => new(name, null, new AwsServiceException(new ServiceError(
                    ErrorIds.NameAmbiguous, DesktopMessages.SameName(how.Kind.Name, name, found.Select(how.KeyOf))))),
            };
        }
        catch (AwsServiceException failure) when (
            (failure.IsAccessDenied() || failure.Error.Type == ErrorIds.UnreadableResponse) && how.IsKey(name))
        {
            // A user who isn't allowed to describe a bundle might still be allowed to use it. Some other endpoints, such as the moto
            // server, can create desktops, but respond with a web page if a client requests bundles.
            return new(name, null);
        }
        catch (AwsServiceException failure) when (failure.Error.Type is not (ErrorIds.NoCredentials or ErrorIds.NoRegion))
        {
            return new(name, null, failure);
        }
    }
}
