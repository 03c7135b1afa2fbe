using System.Collections;
using RemoteSessions.Wire;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Completion;

/// <summary>Offers the known values of a WorkSpaces enumeration, by the name of the parameter. Others may be typed.</summary>
public sealed class WorkSpacesValueCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) => (parameterName switch
    {
        "RunningMode" => WorkSpacesValues.RunningModes,
        "ConnectionState" => WorkSpacesValues.ConnectionStates,
        "WorkspaceType" => WorkSpacesValues.WorkspaceTypes,
        "UserIdentityType" => WorkSpacesValues.UserIdentityTypes,
        "Tenancy" => WorkSpacesValues.Tenancies,
        "ComputeType" => WorkSpacesValues.ComputeTypes,
        "PreferredProtocol" => WorkSpacesValues.Protocols,
        "GlobalAccelerator" => WorkSpacesValues.GlobalAcceleratorModes,
        "GlobalAcceleratorPreferredProtocol" => WorkSpacesValues.GlobalAcceleratorProtocols,
        "Status" => WorkSpacesValues.SamlStatuses,
        var name when name.StartsWith("DeviceType", StringComparison.Ordinal) => WorkSpacesValues.AccessValues,
        _ => WorkSpacesValues.Permissions,
    }).Select(value => new Candidate(value));
}

/// <summary>Offers the states of a pool.</summary>
public sealed class PoolStateCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) =>
        WorkSpacesValues.PoolStates.Select(value => new Candidate(value));
}

/// <summary>Offers the states of a directory.</summary>
public sealed class DirectoryStateCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) =>
        WorkSpacesValues.DirectoryStates.Select(value => new Candidate(value));
}

/// <summary>Offers the states of a bundle.</summary>
public sealed class BundleStateCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) =>
        WorkSpacesValues.BundleStates.Select(value => new Candidate(value));
}

/// <summary>Offers the one owner of bundles that has a name.</summary>
public sealed class BundleOwnerCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) => [new Candidate("AMAZON")];
}

/// <summary>Offers what is in WorkSpaces now.</summary>
public abstract class WorkSpacesCompleter : LiveCompleter
{
    private protected override AwsService Service => AwsService.WorkSpaces;

    private protected override Task<IReadOnlyList<Candidate>> AskAsync(
        IAwsTransport transport, string? profileName, string parameterName, CancellationToken cancellationToken) =>
        OffersAsync(new WorkSpacesClient(transport, profileName), cancellationToken);

    private protected abstract Task<IReadOnlyList<Candidate>> OffersAsync(WorkSpacesClient client, CancellationToken cancellationToken);
}

/// <summary>Offers pools by name.</summary>
public sealed class PoolCompleter : WorkSpacesCompleter
{
    private protected override Task<IReadOnlyList<Candidate>> OffersAsync(WorkSpacesClient client, CancellationToken cancellationToken) =>
        OfAsync(client.ListPoolsAsync(null, cancellationToken), pool => new Candidate(
            pool.Name ?? "", pool.Name ?? "", $"{pool.State}, {pool.RunningMode}, {pool.PoolId}, {pool.Region}"));
}

/// <summary>Offers directories by id under their names.</summary>
public sealed class DirectoryCompleter : WorkSpacesCompleter
{
    private protected override Task<IReadOnlyList<Candidate>> OffersAsync(WorkSpacesClient client, CancellationToken cancellationToken) =>
        OfAsync(client.ListDirectoriesAsync(null, cancellationToken), directory => new Candidate(
            directory.DirectoryId ?? "", directory.ToString(), $"{directory.State}, {directory.WorkspaceType}, {directory.DirectoryId}, {directory.Region}"));
}

/// <summary>Offers bundles by id under their names: one's own, then those of AWS.</summary>
public sealed class BundleCompleter : WorkSpacesCompleter
{
    private protected override async Task<IReadOnlyList<Candidate>> OffersAsync(WorkSpacesClient client, CancellationToken cancellationToken) =>
    [
        .. await OfAsync(client.ListBundlesAsync(null, null, cancellationToken), Offer).ConfigureAwait(false),
        .. await OfAsync(client.ListBundlesAsync(null, "AMAZON", cancellationToken), Offer).ConfigureAwait(false),
    ];

    private static Candidate Offer(WksBundle bundle) => new(bundle.BundleId ?? "", bundle.ToString(), $"{bundle.ComputeType}, {bundle.State}, {bundle.BundleId}");
}
