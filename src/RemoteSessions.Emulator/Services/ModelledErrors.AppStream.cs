namespace RemoteSessions.Emulator.Services;

// The errors of Amazon AppStream 2.0.
internal static partial class ModelledErrors
{
    private static Dictionary<string, string[]> AppStream => new(StringComparer.Ordinal)
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
        ["UpdateStack"] =
        [
            "ResourceNotFound", "ResourceInUse", "InvalidRole", "InvalidParameterCombination", "LimitExceeded", "InvalidAccountStatus",
            "IncompatibleImage", "OperationNotPermitted", "ConcurrentModification",
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
}
