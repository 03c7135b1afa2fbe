using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using RemoteSessions.Abstractions;
using RemoteSessions.Aws.Http;
using RemoteSessions.Network;

namespace RemoteSessions.Aws;

/// <summary>Turns what the AWS SDK throws into a <see cref="ServiceError"/>.</summary>
internal static class AwsErrors
{
    public static AwsServiceException Translate(Exception failure, AwsRequest request, AwsClientConfig config)
    {
        var translated = Translate(failure, request.Operation, config);
        if (!request.MayBeCarriedOut || !request.Operation.Mutating || request.Attempts < 2)
            return translated;
        // The service may reject the last attempt because an earlier one succeeded.
        var text =
            $"{translated.Error.Message.TrimEnd('.')}. An earlier attempt of this call failed without a clear result and may have been "
            + "carried out.";
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
            // After a failure on the server side, or a response of something else, it is open whether a create was carried out.
            if (operation.Repeat == RepeatRule.OnlyAfterRejection && !AwsRetryPolicy.IsRejectedForNow(service)
                && (AwsRetryPolicy.IsOfTheMoment(service) || service.ErrorCode == ErrorIds.UnreadableResponse))
                return UncertainOutcome.Create(
                    operation, $"{service.ErrorCode}: {service.Message}", service, service.RequestId, (int)service.StatusCode);
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
            _ => Make(ErrorIds.CallFailed, $"{operation} failed: {root.Message}", failure),
        };
    }

    private static AwsServiceException Connection(Exception root, Exception failure, AwsOperation operation, AwsClientConfig config)
    {
        // Host and port only: an address may hold more.
        var host = config.Address.Authority;
        switch (ConnectionProblems.Classify(root))
        {
            case ConnectionProblem.ProxyAuthentication:
                return ProxyAuthentication(failure, config);
            case ConnectionProblem.ProxyDenied:
                return Make(
                    ErrorIds.ConnectionError,
                    $"The proxy {Proxy(config)} refused to connect to {host}. Ask the administrator of the proxy to allow that host.",
                    failure);
            case ConnectionProblem.Certificate:
                return Make(
                    ErrorIds.ConnectionError,
                    $"The certificate of {host} isn't trusted ({Innermost(root).Message.TrimEnd('.')}). If a proxy or private endpoint of "
                    + "your company uses its own "
                    + "certification authority, specify the file of that authority in AWS_CA_BUNDLE, or as ca_bundle in the AWS profile.",
                    failure);
            case ConnectionProblem.NotTls:
            case ConnectionProblem.BrokenHandshake or ConnectionProblem.NoConnection when IsSecureLoopback(config):
                return Make(
                    ErrorIds.ConnectionError,
                    $"{host} didn't answer with TLS. If it is a server without TLS, such as the emulator, use http:// instead of https:// "
                    + "in its address.",
                    failure);
        }

        var never = ConnectionProblems.NeverSent(root);
        var what = root is TimeoutException or OperationCanceledException
            ? never ? "No connection in time" : "No response in time"
            : Innermost(root).Message.TrimEnd('.');
        if (operation.Repeat == RepeatRule.OnlyAfterRejection && !never)
            return UncertainOutcome.Create(operation, $"The connection to {host} broke ({what})", failure);
        var where = config.Settings.Endpoint is null && operation.Service.OnlyRegion is { } only && only != config.Settings.Region
            ? $" {operation.Service.DisplayName} exists only in {only}, and the Region is {config.Settings.Region}." : "";
        return Make(ErrorIds.ConnectionError, $"The connection to {host} failed: {what}.{where}", failure, retryable: true);
    }

    /// <summary>Whether a server on this machine is addressed with https.</summary>
    internal static bool IsSecureLoopback(AwsClientConfig config) =>
        config.Settings.Endpoint is { IsLoopback: true } endpoint && endpoint.Scheme == Uri.UriSchemeHttps;

    private static AwsServiceException ProxyAuthentication(Exception failure, AwsClientConfig config) => Make(
        ErrorIds.ProxyAuthenticationRequired,
        $"The proxy {Proxy(config)} requires authentication (HTTP 407), and accepted neither the signed-in user of this computer nor the "
        + "user name and password of its address. Set HTTPS_PROXY to an address with a user name and password that the proxy accepts "
        + "(http://user:password@host:port), or add the host "
        + $"{config.Address.Host} to NO_PROXY if it can be reached without the proxy.",
        failure);

    // Without the user name and password that the address may hold.
    private static string Proxy(AwsClientConfig config) =>
        EnvironmentProxy.For(config.Settings.Network)?.GetProxy(config.Address)?.Authority ?? "between this computer and AWS";

    private static Exception Innermost(Exception exception)
    {
        while (exception.InnerException is { } inner)
            exception = inner;
        return exception;
    }

    private static AwsServiceException Make(string id, string message, Exception failure, bool retryable = false) =>
        new(new ServiceError(id, message, Retryable: retryable), failure);
}
