using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Emulator.WorkSpaces.Generated;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>Describes the bundles that Amazon or the account owns.</summary>
internal sealed class BundleOperations(WorkSpacesService service)
{
    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(WorkSpacesOperations.DescribeWorkspaceBundles, WorkSpacesInputs.Check, input => input.BundleIds?[0], Describe),
    ];

    private DescribeWorkspaceBundlesResult Describe(DescribeWorkspaceBundlesRequest input, StoreCall<WorkSpacesStore> call)
    {
        if (input.BundleIds is not null && input.Owner is not null)
            throw WorkSpacesErrors.Values(EmulatedWorkSpacesMessages.BundleIdsAndOwner);
        // If no owner is specified, the operation returns the account's own bundles. Unknown IDs are ignored.
        var bundles = call.Store.Bundles
            .Where(bundle => input.BundleIds?.Contains(bundle.BundleId!) ?? bundle.Owner == (input.Owner ?? Identity.Account)).ToList();
        var (page, next) = service.Page(
            call, bundles, bundle => bundle.BundleId!, input.NextToken, $"bundles {input.Owner}");
        return new DescribeWorkspaceBundlesResult { Bundles = page, NextToken = next };
    }
}
