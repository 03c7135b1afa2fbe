using System.Runtime.CompilerServices;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Scaling;

/// <summary>An account and Region, and the fleets or pools to read there.</summary>
/// <param name="Service">The service of the fleets or pools.</param>
/// <param name="Scope">The account and Region.</param>
/// <param name="Names">The names or identifiers, or null for all fleets or pools.</param>
/// <param name="Found">The filter that records which names exist. If the command searches for the same names in several scopes, these
/// scopes share one filter.</param>
/// <param name="Label">The text that distinguishes the scope from other scopes. This text is the target object of error records.</param>
internal sealed record ScalingScope(ScalableService Service, Scope Scope, string[]? Names, NameFilter Found, string Label)
{
    /// <summary>The objects or rows that were specified.</summary>
    public IReadOnlyList<ResourceReference> Given { get; init; } = [];

    /// <summary>The names of the schedules to return, or null if the command doesn't return schedules.</summary>
    public NameFilter? Parts { get; init; }

    /// <summary>
    /// Returns the specified fleets or pools. If a fleet or pool that was found has the specified name but not the specified ARN, it's a
    /// different resource, and an exception is thrown.
    /// </summary>
    public async IAsyncEnumerable<CapacityResource> FindAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var resource in Service.FindAsync(Scope, Names, Found, cancellationToken).ConfigureAwait(false))
        {
            foreach (var reference in Given.Where(given => given.Keys.Contains(resource.Key) || given.Keys.Contains(resource.Label)))
                Check(reference, resource);
            yield return resource;
        }
    }

    private void Check(ResourceReference reference, CapacityResource resource)
    {
        reference.Verified(resource);
        if (ScalableResources.Contradiction(reference, Service, resource) is { } contradiction)
            throw new AwsServiceException(new ServiceError(ErrorIds.InvalidArgument, contradiction));
    }
}
