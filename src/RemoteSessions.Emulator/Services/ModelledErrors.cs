using RemoteSessions.Wire;

namespace RemoteSessions.Emulator.Services;

/// <summary>
/// The errors that the service models bind to each operation. A typed client reads any other as a generic one, so that a service
/// gives none but these and those that all services have in common.
/// </summary>
internal static class ModelledErrors
{
    private static readonly Dictionary<string, string[]> AppStream = new(StringComparer.Ordinal)
    {
        ["CreateFleet"] =
        [
            "ResourceAlreadyExists", "ResourceNotAvailable", "ResourceNotFound", "LimitExceeded", "RequestLimitExceeded",
            "InvalidAccountStatus", "InvalidRole", "ConcurrentModification", "InvalidParameterCombination", "IncompatibleImage",
            "OperationNotPermitted",
        ],
        ["DescribeFleets"] = ["ResourceNotFound"],
        ["UpdateFleet"] =
        [
            "ResourceInUse", "LimitExceeded", "RequestLimitExceeded", "InvalidAccountStatus", "InvalidRole", "ResourceNotFound",
            "ResourceNotAvailable", "InvalidParameterCombination", "ConcurrentModification", "IncompatibleImage",
            "OperationNotPermitted",
        ],
        ["StartFleet"] =
        [
            "ResourceNotFound", "OperationNotPermitted", "LimitExceeded", "RequestLimitExceeded", "InvalidAccountStatus",
            "ConcurrentModification", "ResourceNotAvailable", "InvalidRole",
        ],
        ["StopFleet"] = ["ResourceNotFound", "ConcurrentModification"],
        ["DeleteFleet"] = ["ResourceInUse", "ResourceNotFound", "ConcurrentModification"],
        ["DescribeSessions"] = ["InvalidParameterCombination"],
        ["ExpireSession"] = [],
        ["DrainSessionInstance"] = ["ResourceNotFound", "ConcurrentModification", "OperationNotPermitted"],
        ["DescribeStacks"] = ["ResourceNotFound"],
        ["CreateStack"] =
        [
            "LimitExceeded", "InvalidAccountStatus", "ResourceAlreadyExists", "ConcurrentModification", "InvalidRole",
            "ResourceNotFound", "InvalidParameterCombination", "OperationNotPermitted",
        ],
        ["DeleteStack"] = ["ResourceInUse", "ResourceNotFound", "OperationNotPermitted", "ConcurrentModification"],
        ["AssociateFleet"] =
        [
            "LimitExceeded", "InvalidAccountStatus", "ResourceNotFound", "ConcurrentModification", "IncompatibleImage",
            "OperationNotPermitted",
        ],
        ["DisassociateFleet"] = ["ResourceInUse", "ResourceNotFound", "ConcurrentModification", "OperationNotPermitted"],
        ["ListAssociatedFleets"] = [],
        ["ListAssociatedStacks"] = [],
        ["CreateStreamingURL"] = ["ResourceNotFound", "ResourceNotAvailable", "OperationNotPermitted", "InvalidParameterCombination"],
        ["DescribeImages"] = ["InvalidParameterCombination", "ResourceNotFound"],
        ["TagResource"] = ["LimitExceeded", "InvalidAccountStatus", "ResourceNotFound"],
        ["UntagResource"] = ["ResourceNotFound"],
        ["ListTagsForResource"] = ["ResourceNotFound"],
    };

    private static readonly Dictionary<AwsService, Dictionary<string, string[]>> Services = new() { [AwsService.AppStream] = AppStream };

    /// <summary>Whether the operation's model has the error; never where the emulator does not know the model.</summary>
    public static bool Has(AwsOperation operation, string errorType)
    {
        const string suffix = "Exception";
        return errorType.EndsWith(suffix, StringComparison.Ordinal)
            && Services.TryGetValue(operation.Service, out var operations)
            && operations.TryGetValue(operation.Name, out var errors)
            && errors.Contains(errorType[..^suffix.Length]);
    }
}
