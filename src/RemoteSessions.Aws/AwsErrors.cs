using System.Net;
using System.Net.Sockets;
using RemoteSessions.Abstractions;
using RemoteSessions.Aws.Configuration;
using RemoteSessions.Aws.Http;
using RemoteSessions.Network;

namespace RemoteSessions.Aws;

/// <summary>Creates a <see cref="ServiceError"/> from the exception of a failed call.</summary>
internal static class AwsErrors
{
    public static AwsServiceException Translate(Exception failure, AwsCall call, AwsEndpoint endpoint)
    {
        var translated = Translate(failure, call.Operation, endpoint);
        if (!call.MayBeCarriedOut || !call.Operation.Mutating)
            return translated;
        // The service might reject the last attempt because an earlier attempt succeeded.
        var text = AwsMessages.EarlierAttempt(translated.Error.Message);
        return new AwsServiceException(translated.Error with { Message = text, MayBeCarriedOut = true }, translated.InnerException);
    }

    private static AwsServiceException Translate(Exception failure, AwsOperation operation, AwsEndpoint endpoint)
    {
        if (failure is AwsServiceException already)
            return already;
        if (failure is ErrorResponse { Status: HttpStatusCode.ProxyAuthenticationRequired })
            return ProxyAuthentication(failure, endpoint);
        if (RegionErrors.Explain(failure, operation.Service, endpoint.Settings) is { } region)
            return new AwsServiceException(region, failure);
        if (failure is ErrorResponse service)
        {
            // After a server error, or after a response that doesn't come from the service, it's unknown whether the resource was created.
            if (operation.Repeat == RepeatRule.OnlyAfterRejection && !AwsRetryPolicy.IsRejectedForNow(service)
                && (AwsRetryPolicy.IsOfTheMoment(service) || service.Type == ErrorIds.UnreadableResponse))
                return UncertainOutcome.Create(
                    operation, AwsMessages.ServiceFailure(service.Type, service.Message), service, service.RequestId,
                    (int)service.Status);
            return new AwsServiceException(
                new ServiceError(
                    service.Type,
                    service.Message,
                    service.RequestId,
                    (int)service.Status,
                    AwsRetryPolicy.IsRejectedForNow(service) || AwsRetryPolicy.IsOfTheMoment(service)),
                service);
        }

        return failure switch
        {
            ResponseTooLargeException when operation.Mutating => UncertainOutcome.Create(operation, failure.Message, failure),
            ResponseTooLargeException => Make(ErrorIds.ResponseTooLarge, failure.Message, failure),
            HttpRequestException or IOException or SocketException or TimeoutException or OperationCanceledException =>
                Connection(failure, operation, endpoint),
            _ => Make(ErrorIds.CallFailed, AwsMessages.CallFailed(operation.ToString(), failure.Message), failure),
        };
    }

    private static AwsServiceException Connection(Exception failure, AwsOperation operation, AwsEndpoint endpoint)
    {
        // Errors show only the host and port, because the other parts of the address might contain a secret.
        var host = endpoint.Address.Authority;
        switch (ConnectionProblems.Classify(failure))
        {
            case ConnectionProblem.ProxyAuthentication:
                return ProxyAuthentication(failure, endpoint);
            case ConnectionProblem.ProxyDenied:
                return Make(
                    ErrorIds.ConnectionError,
                    AwsMessages.ProxyDenied(Proxy(endpoint), host),
                    failure);
            case ConnectionProblem.Certificate:
                return Make(
                    ErrorIds.ConnectionError,
                    AwsMessages.UntrustedCertificate(host, Innermost(failure).Message.TrimEnd('.')),
                    failure);
            case ConnectionProblem.NotTls:
            case ConnectionProblem.BrokenHandshake or ConnectionProblem.NoConnection when endpoint.Settings.IsSecureLoopback:
                return Make(
                    ErrorIds.ConnectionError,
                    AwsMessages.NotTls(host),
                    failure);
        }

        var never = ConnectionProblems.NeverSent(failure);
        var what = failure is TimeoutException or OperationCanceledException
            ? never ? AwsMessages.NoConnectionInTime : AwsMessages.NoAnswerInTime
            : Innermost(failure).Message.TrimEnd('.');
        if (operation.Repeat == RepeatRule.OnlyAfterRejection && !never)
            return UncertainOutcome.Create(operation, AwsMessages.ConnectionBroke(host, what), failure);
        var region = endpoint.Settings.Region;
        var text = endpoint.Settings.Endpoint is null && operation.Service.OnlyRegion is { } only && only != region
            ? AwsMessages.ConnectionFailedInRegion(host, what, operation.Service.DisplayName, only, region)
            : AwsMessages.ConnectionFailed(host, what);
        return Make(ErrorIds.ConnectionError, text, failure, retryable: true);
    }

    private static AwsServiceException ProxyAuthentication(Exception failure, AwsEndpoint endpoint) => Make(
        ErrorIds.ProxyAuthenticationRequired,
        AwsMessages.ProxyAuthentication(Proxy(endpoint), endpoint.Address.Host),
        failure);

    // Returns the address of the proxy without its user name and password.
    private static string Proxy(AwsEndpoint endpoint) =>
        EnvironmentProxy.For(endpoint.Settings.Network)?.GetProxy(endpoint.Address)?.Authority ?? AwsMessages.UnknownProxy;

    private static Exception Innermost(Exception exception)
    {
        while (exception.InnerException is { } inner)
            exception = inner;
        return exception;
    }

    private static AwsServiceException Make(string id, string message, Exception failure, bool retryable = false) =>
        new(new ServiceError(id, message, Retryable: retryable), failure);
}
