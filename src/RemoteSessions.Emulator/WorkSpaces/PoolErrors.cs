using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>The error codes of pools that failed to start.</summary>
internal static class PoolErrors
{
    public static WorkspacesPoolError Create(string code) => new()
    {
        ErrorCode = code,
        ErrorMessage = code switch
        {
            WorkspacesPoolErrorCodeValues.BundleNotFound => EmulatedWorkSpacesMessages.BundleNotFound,
            WorkspacesPoolErrorCodeValues.DirectoryNotFound => EmulatedWorkSpacesMessages.DirectoryNotFound,
            WorkspacesPoolErrorCodeValues.ImageNotFound => EmulatedWorkSpacesMessages.ImageNotFound,
            WorkspacesPoolErrorCodeValues.SubnetHasInsufficientIpAddresses => EmulatedWorkSpacesMessages.NoFreeAddresses,
            WorkspacesPoolErrorCodeValues.WorkspacesPoolInstanceProvisioningFailure => EmulatedWorkSpacesMessages.ProvisioningFailed,
            _ => EmulatedWorkSpacesMessages.StartFailed,
        },
    };
}
