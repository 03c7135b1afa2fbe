using System.Net.Sockets;
using Amazon.Runtime;
using RemoteSessions.Wire;

namespace RemoteSessions.Aws;

/// <summary>Turns what the AWS SDK throws into a <see cref="ServiceError"/>.</summary>
internal static class AwsErrors
{
    public static AwsServiceException Translate(Exception failure, AwsOperation operation, AwsClientConfig config)
    {
        if (failure is AwsServiceException already)
            return already;
        if (failure is AmazonServiceException { ErrorCode.Length: > 0 } service)
        {
            // An answer of the server side that is no refusal leaves it open whether a create was carried out.
            if (operation.Repeat == RepeatRule.OnlyAfterRefusal && AwsRetryPolicy.IsOfTheMoment(service))
                return Unknown(operation, $"{service.ErrorCode}: {service.Message}", service, service.RequestId, (int)service.StatusCode);
            return new AwsServiceException(
                new ServiceError(
                    service.ErrorCode,
                    service.Message,
                    service.RequestId,
                    (int)service.StatusCode,
                    AwsRetryPolicy.IsRefusedForNow(service) || AwsRetryPolicy.IsOfTheMoment(service)),
                service);
        }

        if (failure is AmazonClientException)
            return Make(ErrorIds.NoCredentials, NoCredentials(failure.Message), failure);
        var root = failure;
        while (root is AmazonServiceException or AggregateException && root.InnerException is { } inner)
            root = inner;
        return root switch
        {
            ResponseTooLargeException => Make(ErrorIds.ResponseTooLarge, root.Message, failure),
            HttpRequestException or IOException or SocketException or TimeoutException or OperationCanceledException =>
                Connection(root, failure, operation, config),
            AmazonClientException => Make(ErrorIds.NoCredentials, NoCredentials(root.Message), failure),
            _ => Make(ErrorIds.CallFailed, $"{operation} failed: {root.Message}", failure),
        };
    }

    private static AwsServiceException Connection(Exception root, Exception failure, AwsOperation operation, AwsClientConfig config)
    {
        var host = HostOf(config);
        var what = root is TimeoutException or OperationCanceledException ? "No answer in time" : Innermost(root).Message.TrimEnd('.');
        if (operation.Repeat == RepeatRule.OnlyAfterRefusal && !NeverSent(root))
            return Unknown(operation, $"The connection to {host} broke ({what})", failure, null, null);
        var where = config.CustomEndpoint is null && operation.Service.OnlyRegion is { } only && only != config.Region
            ? $" {operation.Service.DisplayName} exists only in {only}, and the region is {config.Region}." : "";
        return Make(ErrorIds.ConnectionError, $"{host} could not be reached, or broke off: {what}.{where}", failure, retryable: true);
    }

    // Of the SDK's account of its whole search, a user needs only that it was in vain; a single cause is said as it is.
    private static string NoCredentials(string cause) =>
        (cause.StartsWith("Failed to resolve AWS credentials", StringComparison.Ordinal)
            ? "No AWS credentials were found in the environment, in a profile, or from a container or instance role."
            : $"The AWS credentials could not be used: {cause.Split('\n')[0].TrimEnd('.', '\r')}.")
        + " Name a profile with -ProfileName or keys with -Credential, or set up the AWS configuration (aws configure, aws sso login).";

    private static AwsServiceException Unknown(AwsOperation operation, string why, Exception failure, string? requestId, int? status) =>
        new(
            new ServiceError(
                ErrorIds.OutcomeUnknown,
                $"{why.TrimEnd('.')}. It is not known whether {operation.Name} was carried out, so it was not sent again: "
                + "list what is there before you repeat it.",
                requestId,
                status),
            failure);

    private static bool NeverSent(Exception root) =>
        root is HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
        };

    private static Exception Innermost(Exception exception)
    {
        while (exception.InnerException is { } inner)
            exception = inner;
        return exception;
    }

    // Host and port only: a custom endpoint could carry more.
    private static string HostOf(AwsClientConfig config) =>
        new Uri(config.ResolveEndpoint(new Amazon.Runtime.Endpoints.EndpointParameters()).URL).Authority;

    private static AwsServiceException Make(string id, string message, Exception failure, bool retryable = false) =>
        new(new ServiceError(id, message, Retryable: retryable), failure);
}
