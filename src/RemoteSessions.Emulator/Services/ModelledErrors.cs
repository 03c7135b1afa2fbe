using RemoteSessions.Abstractions;
using RemoteSessions.Emulator.AppStream.Generated;
using RemoteSessions.Emulator.DeviceFarm.Generated;
using RemoteSessions.Emulator.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.Services;

/// <summary>
/// The errors that the service models bind to each operation. A typed client reads any other as a generic one, so that a service
/// gives none but these and those that all services have in common.
/// </summary>
internal static class ModelledErrors
{
    private static readonly Dictionary<AwsService, Func<string, string[]>> Services = new()
    {
        [AwsService.AppStream] = AppStreamOperationErrors.Of,
        [AwsService.DeviceFarm] = DeviceFarmOperationErrors.Of,
        [AwsService.WorkSpaces] = WorkSpacesOperationErrors.Of,
    };

    /// <summary>Whether the operation's model has the error.</summary>
    public static bool Has(AwsOperation operation, string errorType) => Services[operation.Service](operation.Name).Contains(errorType);
}
