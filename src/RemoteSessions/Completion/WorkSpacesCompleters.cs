using RemoteSessions.Wire;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Completion;

/// <summary>Offers the known values of a WorkSpaces enumeration, by the name of the parameter.</summary>
public sealed class WorkSpacesValueCompleter : ValueCompleter
{
    internal override Enumeration Of(string parameterName) => parameterName switch
    {
        "RunningMode" => new("running mode", PoolsRunningModeValues.All),
        "ConnectionState" => new("connection state", SessionConnectionStateValues.All),
        "WorkspaceType" => new("type of directory", WorkspaceTypeValues.All),
        "UserIdentityType" => new("user identity type", UserIdentityTypeValues.All),
        "Tenancy" => new("tenancy", TenancyValues.All),
        "ComputeType" => new("compute type", ComputeValues.All),
        "PreferredProtocol" => new("protocol", StreamingExperiencePreferredProtocolValues.All),
        "GlobalAccelerator" => new("mode of Global Accelerator", AGAModeForDirectoryValues.All),
        "GlobalAcceleratorPreferredProtocol" => new("protocol of Global Accelerator", AGAPreferredProtocolForDirectoryValues.All),
        "Status" => new("SAML status", SamlStatusValues.All),
        "InternetFallbackProtocol" => new("fallback protocol", InternetFallbackProtocolValues.All),
        var name when name.StartsWith("DeviceType", StringComparison.Ordinal) => new("access value", AccessPropertyValues.All),
        _ => new("permission", ReconnectValues.All),
    };
}

/// <summary>Offers the states of a pool.</summary>
public sealed class PoolStateCompleter : ValueCompleter
{
    internal override Enumeration Of(string parameterName) => new("pool state", WorkspacesPoolStateValues.All);
}

/// <summary>Offers the states of a directory.</summary>
public sealed class DirectoryStateCompleter : ValueCompleter
{
    internal override Enumeration Of(string parameterName) => new("directory state", WorkspaceDirectoryStateValues.All);
}

/// <summary>Offers the states of a bundle.</summary>
public sealed class BundleStateCompleter : ValueCompleter
{
    internal override Enumeration Of(string parameterName) => new("bundle state", WorkspaceBundleStateValues.All);
}

/// <summary>Offers the one owner of bundles that has a name; others have account numbers.</summary>
public sealed class BundleOwnerCompleter : ValueCompleter
{
    internal override Enumeration Of(string parameterName) => new("owner", ["AMAZON"]) { IsOpen = true };
}

/// <summary>Offers what is in WorkSpaces now.</summary>
public abstract class WorkSpacesCompleter : LiveCompleter
{
    private protected override AwsService Service => AwsService.WorkSpaces;

    private protected override Task<IReadOnlyList<Candidate>> AskAsync(
        IAwsTransport transport, string? profileName, string parameterName, CancellationToken cancellationToken) =>
        OffersAsync(new WorkSpacesClient(transport, profileName), parameterName, cancellationToken);

    private protected abstract Task<IReadOnlyList<Candidate>> OffersAsync(
        WorkSpacesClient client, string parameterName, CancellationToken cancellationToken);

    private protected static Candidate Offer(WksPool pool, string? value) =>
        new(value ?? "", pool.Name ?? "", $"{pool.State}, {pool.RunningMode}, {pool.PoolId}");

    private protected static Candidate Offer(WksDirectory directory) =>
        new(directory.DirectoryId ?? "", directory.ToString(), $"{directory}, {directory.State}, {directory.WorkspaceType}, {directory.DirectoryId}");

    private protected static Candidate Offer(WksBundle bundle, string? value) =>
        new(value ?? "", bundle.ToString(), $"{bundle.ComputeType}, {bundle.State}, {bundle.BundleId}");
}

/// <summary>Offers pools by name.</summary>
public sealed class PoolCompleter : WorkSpacesCompleter
{
    private protected override Task<IReadOnlyList<Candidate>> OffersAsync(
        WorkSpacesClient client, string parameterName, CancellationToken cancellationToken) =>
        OfAsync(client.ListPoolsAsync(null, cancellationToken), pool => Offer(pool, pool.Name));
}

/// <summary>Offers directories by id under their names.</summary>
public sealed class DirectoryCompleter : WorkSpacesCompleter
{
    private protected override Task<IReadOnlyList<Candidate>> OffersAsync(
        WorkSpacesClient client, string parameterName, CancellationToken cancellationToken) =>
        OfAsync(client.ListDirectoriesAsync(null, cancellationToken), Offer);
}

/// <summary>Offers bundles, one's own, then those of AWS: names where a name is asked for, else ids under their names.</summary>
public sealed class BundleCompleter : WorkSpacesCompleter
{
    private protected override async Task<IReadOnlyList<Candidate>> OffersAsync(
        WorkSpacesClient client, string parameterName, CancellationToken cancellationToken)
    {
        Candidate Of(WksBundle bundle) => Offer(bundle, parameterName == "Name" ? bundle.Name : bundle.BundleId);
        return
        [
            .. await OfAsync(client.ListBundlesAsync(null, null, cancellationToken), Of).ConfigureAwait(false),
            .. await OfAsync(client.ListBundlesAsync(null, "AMAZON", cancellationToken), Of).ConfigureAwait(false),
        ];
    }
}

/// <summary>Offers what has tags in WorkSpaces, by id under its name: pools, directories, one's own bundles.</summary>
public sealed class WorkSpacesResourceCompleter : WorkSpacesCompleter
{
    private protected override async Task<IReadOnlyList<Candidate>> OffersAsync(
        WorkSpacesClient client, string parameterName, CancellationToken cancellationToken) =>
    [
        .. await OfAsync(client.ListPoolsAsync(null, cancellationToken), pool => Offer(pool, pool.PoolId)).ConfigureAwait(false),
        .. await OfAsync(client.ListDirectoriesAsync(null, cancellationToken), Offer).ConfigureAwait(false),
        .. await OfAsync(client.ListBundlesAsync(null, null, cancellationToken), bundle => Offer(bundle, bundle.BundleId)).ConfigureAwait(false),
    ];
}

/// <summary>Offers pool sessions: their ids or users.</summary>
public sealed class PoolSessionCompleter : WorkSpacesCompleter
{
    private protected override async Task<IReadOnlyList<Candidate>> OffersAsync(
        WorkSpacesClient client, string parameterName, CancellationToken cancellationToken)
    {
        var found = new List<Candidate>();
        await foreach (var pool in client.ListPoolsAsync(null, cancellationToken).ConfigureAwait(false))
        {
            found.AddRange(await OfAsync(client.ListSessionsAsync(pool.Key, pool.Name, null, cancellationToken), session => Offer(session, parameterName, pool.Name)).ConfigureAwait(false));
        }

        return found;
    }

    private static Candidate Offer(WksPoolSession session, string parameterName, string? pool)
    {
        var about = $"{session.ConnectionState}, {session.UserId} in {pool}";
        var value = parameterName switch { "UserId" => session.UserId, "InstanceId" => session.InstanceId, "IpAddress" => session.EniPrivateIpAddress, _ => session.SessionId };
        return new Candidate(value ?? "", parameterName == "SessionId" ? session.UserId ?? "" : value ?? "", about);
    }
}
