namespace RemoteSessions.Emulator.Services;

// The errors of Amazon WorkSpaces.
internal static partial class ModelledErrors
{
    private static Dictionary<string, string[]> WorkSpaces => new(StringComparer.Ordinal)
    {
        ["CreateWorkspacesPool"] =
        [
            "ResourceLimitExceeded", "ResourceNotFound", "InvalidParameterValues", "ResourceAlreadyExists", "OperationNotSupported",
            "AccessDenied",
        ],
        ["DescribeWorkspacesPools"] = ["InvalidParameterValues", "ResourceNotFound", "AccessDenied"],
        ["UpdateWorkspacesPool"] =
        [
            "InvalidParameterValues", "InvalidResourceState", "ResourceNotFound", "ResourceLimitExceeded", "OperationNotSupported",
            "OperationInProgress", "AccessDenied",
        ],
        ["StartWorkspacesPool"] =
        [
            "InvalidParameterValues", "InvalidResourceState", "ResourceLimitExceeded", "ResourceNotFound", "OperationNotSupported",
            "OperationInProgress", "AccessDenied",
        ],
        ["StopWorkspacesPool"] =
        [
            "InvalidParameterValues", "InvalidResourceState", "ResourceNotFound", "OperationInProgress", "AccessDenied",
        ],
        ["TerminateWorkspacesPool"] =
        [
            "InvalidParameterValues", "InvalidResourceState", "ResourceNotFound", "OperationInProgress", "AccessDenied",
        ],
        ["DescribeWorkspacesPoolSessions"] = ["InvalidParameterValues", "ResourceNotFound", "AccessDenied"],
        ["TerminateWorkspacesPoolSession"] =
        [
            "InvalidParameterValues", "ResourceNotFound", "OperationNotSupported", "OperationInProgress", "AccessDenied",
        ],
        ["DescribeWorkspaceDirectories"] = ["InvalidParameterValues"],
        ["RegisterWorkspaceDirectory"] =
        [
            "InvalidParameterValues", "ResourceNotFound", "ResourceLimitExceeded", "AccessDenied", "WorkspacesDefaultRoleNotFound",
            "InvalidResourceState", "UnsupportedNetworkConfiguration", "OperationNotSupported", "ResourceAlreadyExists",
        ],
        ["DeregisterWorkspaceDirectory"] =
        [
            "AccessDenied", "InvalidParameterValues", "OperationNotSupported", "ResourceNotFound", "InvalidResourceState",
        ],
        ["ModifyStreamingProperties"] = ["AccessDenied", "InvalidParameterValues", "ResourceNotFound", "OperationNotSupported"],
        ["ModifyWorkspaceCreationProperties"] = ["AccessDenied", "InvalidParameterValues", "ResourceNotFound", "OperationNotSupported"],
        ["ModifyWorkspaceAccessProperties"] =
        [
            "ResourceNotFound", "AccessDenied", "InvalidParameterValues", "InvalidParameterCombination", "OperationNotSupported",
        ],
        ["ModifySelfservicePermissions"] = ["AccessDenied", "InvalidParameterValues", "ResourceNotFound", "OperationNotSupported"],
        ["ModifySamlProperties"] = ["AccessDenied", "InvalidParameterValues", "OperationNotSupported", "ResourceNotFound"],
        ["DescribeWorkspaceBundles"] = ["InvalidParameterValues"],
        ["CreateTags"] = ["ResourceNotFound", "InvalidParameterValues", "ResourceLimitExceeded"],
        ["DeleteTags"] = ["ResourceNotFound", "InvalidParameterValues"],
        ["DescribeTags"] = ["ResourceNotFound"],
    };
}
