using System.Collections;
using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Commands.Connection;

/// <summary>Creates error records with an ID, a category, a target, and a message that tells the user what to do next.</summary>
internal static class ErrorRecords
{
    public static ErrorRecord Create(Exception failure, object? target, string? command) =>
        // If the target is a list, the message doesn't mention the target, because the string representation of a list contains only its
        // type name.
        Create(failure, target, command, target is IEnumerable and not string ? null : target?.ToString());

    /// <summary>
    /// Creates an error record whose message uses the specified subject instead of the string representation of the target.
    /// </summary>
    public static ErrorRecord Create(Exception failure, object? target, string? command, string? subject)
    {
        var error = failure switch
        {
            AwsServiceException service => service.Error,
            UnauthorizedAccessException or IOException => new ServiceError(ErrorIds.TransferFailed, failure.Message),
            ArgumentException or WildcardPatternException => new ServiceError(ErrorIds.InvalidArgument, failure.Message),
            _ => new ServiceError(ErrorIds.CallFailed, failure.Message),
        };
        var text = error.Message.TrimEnd();
        if (!string.IsNullOrEmpty(subject) && !text.Contains(subject, StringComparison.OrdinalIgnoreCase))
            text = CommandMessages.FailedFor(subject, text);
        // For the module's own errors, the type is already the error ID of the record, and there is no request ID.
        if (!Ours.Contains(error.Type) && error.StatusCode is not null)
            text = CommandMessages.WithRequest(text, error.Type, error.RequestId);
        if (Advice(error) is { } advice)
            text += " " + advice;
        text = VisibleText.Escape(text);
        var record = new ErrorRecord(
            new RemoteSessionException(text, failure), VisibleText.Escape(error.Type), Category(error.Type), ErrorTargets.Safe(target))
        {
            ErrorDetails = new ErrorDetails(text),
        };
        // By default, TargetName contains the unescaped text of the target object, and PowerShell shows this text.
        record.CategoryInfo.TargetName = VisibleText.Escape(record.CategoryInfo.TargetName);
        return record;
    }

    public static ErrorRecord Create(string id, string message, object? target, string? command) =>
        Create(new AwsServiceException(new ServiceError(id, message)), target, command);

    private static readonly HashSet<string> Ours =
    [
        ErrorIds.ConnectionError, ErrorIds.OutcomeUnknown, ErrorIds.UnreadableResponse, ErrorIds.ResponseTooLarge,
        ErrorIds.RepeatedPageToken, ErrorIds.CallFailed, ErrorIds.NoCredentials, ErrorIds.ProfileNotFound, ErrorIds.NoRegion,
        ErrorIds.InvalidRegion,
        ErrorIds.OperationTimeout, ErrorIds.WaitFailed, ErrorIds.InvalidArgument, ErrorIds.TransferFailed,
        ErrorIds.InvalidConfiguration, ErrorIds.ProxyAuthenticationRequired, ErrorIds.NameNotFound, ErrorIds.NameAmbiguous,
        ErrorIds.FileExists, ErrorIds.PortInUse, ErrorIds.StopNeeded,
        ErrorIds.ConnectionStateUnknown, ErrorIds.RollOutStopped,
    ];

    private static ErrorCategory Category(string type) => type switch
    {
        ServiceErrorTypes.NotFound or ServiceErrorTypes.ObjectNotFound or ServiceErrorTypes.WorkspacesDefaultRoleNotFound
            or ErrorIds.ResourceNotFound or ErrorIds.NameNotFound or ErrorIds.ProfileNotFound => ErrorCategory.ObjectNotFound,
        ServiceErrorTypes.Argument
            or ServiceErrorTypes.Validation or ServiceErrorTypes.Serialization or ServiceErrorTypes.InvalidParameterCombination
            or ServiceErrorTypes.InvalidParameterValues or ServiceErrorTypes.IncompatibleImage or ServiceErrorTypes.InvalidRole
            or ServiceErrorTypes.UnsupportedNetworkConfiguration or ServiceErrorTypes.InvalidNextToken
            or ErrorIds.InvalidArgument or ErrorIds.NameAmbiguous or ErrorIds.NoRegion or ErrorIds.InvalidRegion =>
                ErrorCategory.InvalidArgument,
        ServiceErrorTypes.AccessDenied or "AccessDenied" or "OptInRequired" or ServiceErrorTypes.ServiceAccount
            or ServiceErrorTypes.OperationNotPermitted or ServiceErrorTypes.InvalidAccountStatus or ServiceErrorTypes.TagPolicy
            or ServiceErrorTypes.FailedResourceAccess =>
                ErrorCategory.PermissionDenied,
        ServiceErrorTypes.UnrecognizedClient
            or ServiceErrorTypes.InvalidSignature or ServiceErrorTypes.IncompleteSignature or ServiceErrorTypes.ExpiredToken
            or "ExpiredToken" or "RequestExpired" or ServiceErrorTypes.MissingAuthenticationToken or "InvalidClientTokenId"
            or "SignatureDoesNotMatch" or ErrorIds.NoCredentials or ErrorIds.ProxyAuthenticationRequired =>
                ErrorCategory.AuthenticationError,
        ServiceErrorTypes.ResourceAlreadyExists or ErrorIds.FileExists => ErrorCategory.ResourceExists,
        ServiceErrorTypes.ResourceInUse or ServiceErrorTypes.ConcurrentModification or ServiceErrorTypes.ConcurrentUpdate
            or ServiceErrorTypes.OperationInProgress
            or ErrorIds.PortInUse => ErrorCategory.ResourceBusy,
        ServiceErrorTypes.InvalidResourceState
            or ServiceErrorTypes.OperationNotSupported or ServiceErrorTypes.CannotDelete or ServiceErrorTypes.InvalidOperation
            or ServiceErrorTypes.TagOperation or ServiceErrorTypes.UnsupportedWorkspaceConfiguration or ErrorIds.StopNeeded
            or ErrorIds.ConnectionStateUnknown => ErrorCategory.InvalidOperation,
        ServiceErrorTypes.ResourceNotAvailable or ServiceErrorTypes.ResourceUnavailable or "InternalFailure"
            or ServiceErrorTypes.InternalService or "ServiceUnavailable" or ServiceErrorTypes.ServiceUnavailable =>
                ErrorCategory.ResourceUnavailable,
        ServiceErrorTypes.LimitExceeded or ServiceErrorTypes.ResourceLimitExceeded or ServiceErrorTypes.Throttling or "Throttling"
            or ServiceErrorTypes.TooManyRequests or ServiceErrorTypes.RequestLimitExceeded or ServiceErrorTypes.TooManyTags =>
                ErrorCategory.LimitsExceeded,
        ErrorIds.InvalidConfiguration => ErrorCategory.ParserError,
        ErrorIds.OperationTimeout => ErrorCategory.OperationTimeout,
        ErrorIds.ConnectionError or ErrorIds.OutcomeUnknown => ErrorCategory.ConnectionError,
        ErrorIds.UnreadableResponse or ErrorIds.ResponseTooLarge or ErrorIds.RepeatedPageToken => ErrorCategory.ProtocolError,
        ErrorIds.TransferFailed => ErrorCategory.WriteError,
        ErrorIds.WaitFailed => ErrorCategory.InvalidResult,
        ErrorIds.RollOutStopped => ErrorCategory.OperationStopped,
        ServiceErrorTypes.UnknownOperation => ErrorCategory.NotImplemented,
        _ => OfItem(type),
    };

    // The error code of a failed item in a batch starts with the name of an exception, for example ResourceNotFound.Workspace.
    private static ErrorCategory OfItem(string type) => type.Split('.') is not [var kind, _]
        ? ErrorCategory.NotSpecified
        : kind switch
        {
            "ResourceExists" => ErrorCategory.ResourceExists,
            "InternalFailure" => Category(kind),
            "InvalidUserConfiguration" => ErrorCategory.InvalidArgument,
            _ => Category($"{kind}Exception"),
        };

    private static string? Advice(ServiceError error) => error.Type switch
    {
        // The service is closed to new customers, so the usual advice to add an IAM permission doesn't help.
        ServiceErrorTypes.AccessDenied
            when error.Message.Contains(CommandMessages.PoolsClosedByService, StringComparison.OrdinalIgnoreCase) =>
            CommandMessages.PoolsClosed,
        ServiceErrorTypes.AccessDenied or "AccessDenied" => CommandMessages.NoPermission,
        ServiceErrorTypes.ExpiredToken or "ExpiredToken" or "RequestExpired" =>
            CommandMessages.CredentialsExpired,
        ServiceErrorTypes.UnrecognizedClient or "InvalidClientTokenId" =>
            CommandMessages.UnknownKey,
        ServiceErrorTypes.InvalidSignature or "SignatureDoesNotMatch" => CommandMessages.WrongSignature,
        ServiceErrorTypes.LimitExceeded =>
            CommandMessages.QuotaReached,
        ServiceErrorTypes.Throttling or "Throttling" or ServiceErrorTypes.TooManyRequests =>
            CommandMessages.Throttled,
        ServiceErrorTypes.ConcurrentModification or ServiceErrorTypes.ConcurrentUpdate => CommandMessages.OtherChange,
        _ => null,
    };
}
