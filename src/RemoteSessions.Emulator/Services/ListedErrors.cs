using RemoteSessions.Wire;

namespace RemoteSessions.Emulator.Services;

/// <summary>
/// Which operations list an error in the service model, where not all of a service do. Typed clients know an error only where
/// the operation lists it.
/// </summary>
internal static class ListedErrors
{
    private static readonly Dictionary<string, Predicate<AwsOperation>> Operations = new(StringComparer.Ordinal)
    {
        ["InvalidParameterValuesException"] = operation => IsOf(AwsService.WorkSpaces, operation) && operation.Name != "DescribeTags",
        ["ResourceNotFoundException"] = operation => IsOf(AwsService.WorkSpaces, operation)
            && operation.Name is not ("DescribeWorkspaceDirectories" or "DescribeWorkspaceBundles"),
        ["OperationInProgressException"] = operation => operation.Name is "UpdateWorkspacesPool" or "StartWorkspacesPool"
            or "StopWorkspacesPool" or "TerminateWorkspacesPool" or "TerminateWorkspacesPoolSession",
    };

    public static bool Has(AwsOperation operation, string errorType) =>
        Operations.TryGetValue(errorType, out var lists) && lists(operation);

    private static bool IsOf(AwsService service, AwsOperation operation) => operation.Service == service;
}
