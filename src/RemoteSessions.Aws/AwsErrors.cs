using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using RemoteSessions.Abstractions;
using RemoteSessions.Aws.Configuration;
using RemoteSessions.Aws.Http;
using RemoteSessions.Network;

namespace RemoteSessions.Aws;

/// <summary>Converts exceptions of the AWS SDK to errors of the type <see cref="ServiceError"/>.</summary>
internal static class AwsErrors
{
    public static AwsServiceException Translate(Exception failure, AwsRequest request, AwsClientConfig config)
    {
        var translated = Translate(failure, request.Operation, config);
        if (!request.MayBeCarriedOut || !request.Operation.Mutating || request.Attempts < 2)
            return translated;
        // The service may reject the last attempt because an earlier attempt succeeded.
        var text = AwsMessages.EarlierAttempt(translated.Error.Message);
        return new AwsServiceException(translated.Error with { Message = text }, translated.InnerException);
    }

    private static AwsServiceException Translate(Exception failure, AwsOperation operation, AwsClientConfig config)
    {
        if (failure is AwsServiceException already)
            return already;
        if (failure is AmazonServiceException { StatusCode: HttpStatusCode.ProxyAuthenticationRequired })
            return ProxyAuthentication(failure, config);
        if (RegionErrors.Explain(failure, operation.Service, config.Settings) is { } region)
            return new AwsServiceException(region, failure);
        if (failure is AmazonServiceException { ErrorCode.Length: > 0 } service)
        {
            // After a server error, or after a response that doesn't come from the service, it's unknown whether the resource was created.
            if (operation.Repeat == RepeatRule.OnlyAfterRejection && !AwsRetryPolicy.IsRejectedForNow(service)
                && (AwsRetryPolicy.IsOfTheMoment(service) || service.ErrorCode == ErrorIds.UnreadableResponse))
                return UncertainOutcome.Create(
                    operation, AwsMessages.ServiceFailure(service.ErrorCode, service.Message), service, service.RequestId,
                    (int)service.StatusCode);
            return new AwsServiceException(
                new ServiceError(
                    service.ErrorCode,
                    service.Message,
                    service.RequestId,
                    (int)service.StatusCode,
                    AwsRetryPolicy.IsRejectedForNow(service) || AwsRetryPolicy.IsOfTheMoment(service)),
                service);
        }

        var root = failure;
        while (root is AmazonServiceException or AggregateException && root.InnerException is { } inner)
            root = inner;
        return root switch
        {
            ResponseTooLargeException when operation.Mutating => UncertainOutcome.Create(operation, root.Message, failure),
            ResponseTooLargeException => Make(ErrorIds.ResponseTooLarge, root.Message, failure),
            HttpRequestException or IOException or SocketException or TimeoutException or OperationCanceledException =>
                Connection(root, failure, operation, config),
            _ => Make(ErrorIds.CallFailed, AwsMessages.CallFailed(operation.ToString(), root.Message), failure),
        };
    }

    private static AwsServiceException Connection(Exception root, Exception failure, AwsOperation operation, AwsClientConfig config)
    {
        // Errors show only the host and port, because the other parts of the address may contain a secret.
        var host = config.Address.Authority;
        switch (ConnectionProblems.Classify(root))
        {
            case ConnectionProblem.ProxyAuthentication:
                return ProxyAuthentication(failure, config);
            case ConnectionProblem.ProxyDenied:
                return Make(
                    ErrorIds.ConnectionError,
                    AwsMessages.ProxyDenied(Proxy(config), host),
                    failure);
            case ConnectionProblem.Certificate:
                return Make(
                    ErrorIds.ConnectionError,
                    AwsMessages.UntrustedCertificate(host, Innermost(root).Message.TrimEnd('.')),
                    failure);
            case ConnectionProblem.NotTls:
            case ConnectionProblem.BrokenHandshake or ConnectionProblem.NoConnection when IsSecureLoopback(config):
                return Make(
                    ErrorIds.ConnectionError,
                    AwsMessages.NotTls(host),
                    failure);
        }

        var never = ConnectionProblems.NeverSent(root);
        var what = root is TimeoutException or OperationCanceledException
            ? never ? AwsMessages.NoConnectionInTime : AwsMessages.NoAnswerInTime
            : Innermost(root).Message.TrimEnd('.');
        if (operation.Repeat == RepeatRule.OnlyAfterRejection && !never)
            return UncertainOutcome.Create(operation, AwsMessages.ConnectionBroke(host, what), failure);
        var region = config.Settings.Region;
        var text = config.Settings.Endpoint is null && operation.Service.OnlyRegion is { } only && only != region
            ? AwsMessages.ConnectionFailedInRegion(host, what, operation.Service.DisplayName, only, region)
            : AwsMessages.ConnectionFailed(host, what);
        return Make(ErrorIds.ConnectionError, text, failure, retryable: true);
    }

    /// <summary>Returns whether the endpoint is an https address of a server on this machine.</summary>
    internal static bool IsSecureLoopback(AwsClientConfig config) =>
        config.Settings.Endpoint is { IsLoopback: true } endpoint && endpoint.Scheme == Uri.UriSchemeHttps;

    private static AwsServiceException ProxyAuthentication(Exception failure, AwsClientConfig config) => Make(
        ErrorIds.ProxyAuthenticationRequired,
        AwsMessages.ProxyAuthentication(Proxy(config), config.Address.Host),
        failure);

    // Returns the address of the proxy without its user name and password.
    private static string Proxy(AwsClientConfig config) =>
        EnvironmentProxy.For(config.Settings.Network)?.GetProxy(config.Address)?.Authority ?? AwsMessages.UnknownProxy;

    private static Exception Innermost(Exception exception)
    {
        while (exception.InnerException is { } inner)
            exception = inner;
        return exception;
    }

    private static AwsServiceException Make(string id, string message, Exception failure, bool retryable = false) =>
        new(new ServiceError(id, message, Retryable: retryable), failure);
}
