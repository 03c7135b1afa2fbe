using RemoteSessions.Emulator.Services;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>
/// Creates the errors that WorkSpaces returns, and looks up resources. If a resource doesn't exist, the lookup fails with an error.
/// </summary>
internal static class WorkSpacesErrors
{
    public static ServiceException Values(string message) => new(ServiceErrorTypes.InvalidParameterValues, message);

    public static ServiceException State(string message) => new(ServiceErrorTypes.InvalidResourceState, message);

    public static ServiceException Limit(string message) => new(ServiceErrorTypes.ResourceLimitExceeded, message);

    public static ServiceException Exists(string message) => new(ServiceErrorTypes.ResourceAlreadyExists, message);

    public static ServiceException NotSupported(string reason) =>
        new(ServiceErrorTypes.OperationNotSupported, reason) { Members = new Dictionary<string, string> { ["reason"] = reason } };

    public static ServiceException NotFound(string? id) =>
        new(ServiceErrorTypes.ResourceNotFound, EmulatedWorkSpacesMessages.NotFound(id))
        {
            Members = id is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["ResourceId"] = id },
        };

    public static EmulatedPool Pool(this WorkSpacesStore store, string id) => store.Pools.GetValueOrDefault(id) ?? throw NotFound(id);

    public static EmulatedDirectory Directory(this WorkSpacesStore store, string id) =>
        store.Directories.GetValueOrDefault(id) ?? throw NotFound(id);
}
