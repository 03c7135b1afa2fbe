using System.Collections;
using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Commands.Connection;

/// <summary>Makes error records: id, category, target, and a message that says what to do next.</summary>
internal static class ErrorRecords
{
    public static ErrorRecord Create(Exception failure, object? target, string? command) =>
        // A type name would say nothing.
        Create(failure, target, command, target is IEnumerable and not string ? null : target?.ToString());

    /// <summary>The same where the target's text says too much, or too little, about the item.</summary>
    public static ErrorRecord Create(Exception failure, object? target, string? command, string? subject)
    {
        var error = failure switch
        {
            AwsServiceException service => service.Error,
            UnauthorizedAccessException or IOException => new ServiceError(ErrorIds.TransferFailed, failure.Message),
            ArgumentException or WildcardPatternException => new ServiceError(ErrorIds.InvalidArgument, failure.Message),
            _ => new ServiceError(ErrorIds.CallFailed, failure.Message),
        };
        var text =
            $"{command ?? "The command"} failed{(string.IsNullOrEmpty(subject) ? "" : $" for '{subject}'")}: {error.Message.TrimEnd()}";
        // What the module saw before the service did has no request id, and its id is on the record.
        if (!Ours.Contains(error.Type) && error.StatusCode is not null)
            text += $" [{error.Type}{(error.RequestId is null ? "" : ", request id " + error.RequestId)}]";
        if (Advice(error) is { } advice)
            text += " " + advice;
        text = VisibleText.Escape(text);
        var record = new ErrorRecord(
            new RemoteSessionException(text, failure), VisibleText.Escape(error.Type), Category(error.Type), ErrorTargets.Safe(target))
        {
            ErrorDetails = new ErrorDetails(text),
        };
        // PowerShell would show the text of the target as it is.
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
    ];

    private static ErrorCategory Category(string type) => type switch
    {
        ServiceErrorTypes.NotFound or ServiceErrorTypes.WorkspacesDefaultRoleNotFound or ErrorIds.ResourceNotFound or ErrorIds.NameNotFound
            or ErrorIds.ProfileNotFound => ErrorCategory.ObjectNotFound,
        ServiceErrorTypes.Argument
            or ServiceErrorTypes.Validation or ServiceErrorTypes.Serialization or ServiceErrorTypes.InvalidParameterCombination
            or ServiceErrorTypes.InvalidParameterValues or ServiceErrorTypes.IncompatibleImage or ServiceErrorTypes.InvalidRole
            or ServiceErrorTypes.UnsupportedNetworkConfiguration
            or ErrorIds.InvalidArgument or ErrorIds.NameAmbiguous or ErrorIds.NoRegion or ErrorIds.InvalidRegion =>
                ErrorCategory.InvalidArgument,
        ServiceErrorTypes.AccessDenied or "AccessDenied" or "OptInRequired" or ServiceErrorTypes.ServiceAccount
            or ServiceErrorTypes.OperationNotPermitted or ServiceErrorTypes.InvalidAccountStatus or ServiceErrorTypes.TagPolicy =>
                ErrorCategory.PermissionDenied,
        ServiceErrorTypes.UnrecognizedClient
            or ServiceErrorTypes.InvalidSignature or ServiceErrorTypes.IncompleteSignature or ServiceErrorTypes.ExpiredToken
            or "ExpiredToken" or "RequestExpired" or ServiceErrorTypes.MissingAuthenticationToken or "InvalidClientTokenId"
            or "SignatureDoesNotMatch" or ErrorIds.NoCredentials or ErrorIds.ProxyAuthenticationRequired =>
                ErrorCategory.AuthenticationError,
        ServiceErrorTypes.ResourceAlreadyExists or ErrorIds.FileExists => ErrorCategory.ResourceExists,
        ServiceErrorTypes.ResourceInUse or ServiceErrorTypes.ConcurrentModification or ServiceErrorTypes.OperationInProgress
            or ErrorIds.PortInUse => ErrorCategory.ResourceBusy,
        ServiceErrorTypes.InvalidResourceState
            or ServiceErrorTypes.OperationNotSupported or ServiceErrorTypes.CannotDelete or ServiceErrorTypes.InvalidOperation
            or ServiceErrorTypes.TagOperation or ErrorIds.StopNeeded => ErrorCategory.InvalidOperation,
        ServiceErrorTypes.ResourceNotAvailable or "InternalFailure" or ServiceErrorTypes.InternalService or "ServiceUnavailable"
            or ServiceErrorTypes.ServiceUnavailable => ErrorCategory.ResourceUnavailable,
        ServiceErrorTypes.LimitExceeded or ServiceErrorTypes.ResourceLimitExceeded or ServiceErrorTypes.Throttling or "Throttling"
            or ServiceErrorTypes.TooManyRequests or ServiceErrorTypes.RequestLimitExceeded or ServiceErrorTypes.TooManyTags =>
                ErrorCategory.LimitsExceeded,
        ErrorIds.InvalidConfiguration => ErrorCategory.ParserError,
        ErrorIds.OperationTimeout => ErrorCategory.OperationTimeout,
        ErrorIds.ConnectionError or ErrorIds.OutcomeUnknown => ErrorCategory.ConnectionError,
        ErrorIds.UnreadableResponse or ErrorIds.ResponseTooLarge or ErrorIds.RepeatedPageToken => ErrorCategory.ProtocolError,
        ErrorIds.TransferFailed => ErrorCategory.WriteError,
        ErrorIds.WaitFailed => ErrorCategory.InvalidResult,
        ServiceErrorTypes.UnknownOperation => ErrorCategory.NotImplemented,
        _ => ErrorCategory.NotSpecified,
    };

    private static string? Advice(ServiceError error) => error.Type switch
    {
        // No permission of IAM would change that.
        ServiceErrorTypes.AccessDenied
            when error.Message.Contains("no longer available to new customers", StringComparison.OrdinalIgnoreCase) =>
            "AWS gives WorkSpaces Pools to no new customers since 2026-07-31 and ends it on 2027-12-31: this account has no access to it. "
            + "AppStream 2.0 (WorkSpaces Applications) is what AWS points to: New-ASFleet.",
        ServiceErrorTypes.AccessDenied or "AccessDenied" => "The identity lacks the IAM permission for this operation.",
        ServiceErrorTypes.ExpiredToken or "ExpiredToken" or "RequestExpired" =>
            "Get fresh credentials (aws sso login, or a new session token) and repeat the command. Objects keep the credentials that they "
            + "were read with, so read them again, too.",
        ServiceErrorTypes.UnrecognizedClient or "InvalidClientTokenId" =>
            "Check the access key, and that it belongs to this AWS partition.",
        ServiceErrorTypes.InvalidSignature or "SignatureDoesNotMatch" => "Check the secret key and this machine's clock.",
        ServiceErrorTypes.LimitExceeded =>
            "This is a quota of the account, which waiting does not change: free something, or ask AWS for more.",
        ServiceErrorTypes.Throttling or "Throttling" or ServiceErrorTypes.TooManyRequests =>
            "Lower -ThrottleLimit, or repeat the command later.",
        _ => null,
    };
}
