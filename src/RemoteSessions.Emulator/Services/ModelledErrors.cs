using RemoteSessions.Wire;

namespace RemoteSessions.Emulator.Services;

/// <summary>
/// The errors that the service models bind to each operation. A typed client reads any other as a generic one, so that a service
/// gives none but these and those that all services have in common.
/// </summary>
internal static partial class ModelledErrors
{
    private static readonly Dictionary<AwsService, Dictionary<string, string[]>> Services =
        new() { [AwsService.AppStream] = AppStream, [AwsService.WorkSpaces] = WorkSpaces };

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
