using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>The errors of pools that failed to start.</summary>
internal static class PoolErrors
{
    public static WorkspacesPoolError Create(string code) => new()
    {
        ErrorCode = code,
        ErrorMessage = code switch
        {
            WorkspacesPoolErrorCodeValues.BundleNotFound => "The bundle of the pool does not exist.",
            WorkspacesPoolErrorCodeValues.DirectoryNotFound => "The directory of the pool does not exist.",
            WorkspacesPoolErrorCodeValues.ImageNotFound => "The image of the pool's bundle does not exist.",
            WorkspacesPoolErrorCodeValues.SubnetHasInsufficientIpAddresses =>
                "A subnet of the pool's directory has no free IP addresses left.",
            WorkspacesPoolErrorCodeValues.WorkspacesPoolInstanceProvisioningFailure => "The pool's instances could not be provisioned.",
            _ => "The pool could not start.",
        },
    };
}
