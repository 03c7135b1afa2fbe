using RemoteSessions.WorkSpaces.Messages;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>What stands beside the state of a pool that could not start.</summary>
internal static class PoolErrors
{
    public static WorkspacesPoolError Of(string code) => new()
    {
        ErrorCode = code,
        ErrorMessage = code switch
        {
            "BUNDLE_NOT_FOUND" => "The bundle of the pool does not exist.",
            "DIRECTORY_NOT_FOUND" => "The directory of the pool does not exist.",
            "IMAGE_NOT_FOUND" => "The image of the pool's bundle does not exist.",
            "SUBNET_HAS_INSUFFICIENT_IP_ADDRESSES" => "A subnet of the pool's directory has no free IP addresses left.",
            "WORKSPACES_POOL_INSTANCE_PROVISIONING_FAILURE" => "The pool's instances could not be provisioned.",
            _ => "The pool could not start.",
        },
    };
}
