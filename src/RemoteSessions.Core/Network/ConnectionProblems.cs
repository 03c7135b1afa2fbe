using System.Net;
using System.Security.Authentication;

namespace RemoteSessions.Network;

/// <summary>Classifies connection problems.</summary>
internal static class ConnectionProblems
{
    /// <summary>Returns the problem that caused an exception in HttpClient or in the AWS SDK.</summary>
    public static ConnectionProblem Classify(Exception failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } proxy:
                    return IsAuthentication(proxy) ? ConnectionProblem.ProxyAuthentication
                        : proxy.StatusCode is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError
                            and not HttpStatusCode.RequestTimeout and not HttpStatusCode.TooManyRequests ? ConnectionProblem.ProxyDenied
                        : ConnectionProblem.Temporary;
                case HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError, InnerException: IOException }:
                    return ConnectionProblem.BrokenHandshake;
                case AuthenticationException tls:
                    return tls.Message.Contains("certificate", StringComparison.OrdinalIgnoreCase)
                        ? ConnectionProblem.Certificate
                        : ConnectionProblem.NotTls;
                case TimeoutException timeout
                    when timeout.Message.Contains(nameof(SocketsHttpHandler.ConnectTimeout), StringComparison.Ordinal):
                    return ConnectionProblem.NoConnection;
            }
        }

        return ConnectionProblem.Temporary;
    }

    /// <summary>Returns whether it's certain that the service didn't receive the call.</summary>
    public static bool NeverSent(Exception failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is HttpRequestException
                {
                    HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                    or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
                })
                return true;
        }

        return Classify(failure) == ConnectionProblem.NoConnection;
    }

    // Older versions of .NET provide the HTTP status only in the exception message.
    private static bool IsAuthentication(HttpRequestException proxy) =>
        proxy.StatusCode == HttpStatusCode.ProxyAuthenticationRequired
        || (proxy.StatusCode is null && proxy.Message.Contains("'407'", StringComparison.Ordinal));
}
