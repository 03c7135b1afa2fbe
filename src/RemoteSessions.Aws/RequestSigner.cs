using System.Globalization;
using System.Reflection;
using Amazon.Runtime.Internal.Auth;
using RemoteSessions.Aws.Credentials;

namespace RemoteSessions.Aws;

/// <summary>Creates requests in the AWS JSON 1.1 protocol, and signs them with the signer of the AWS SDK.</summary>
internal static class RequestSigner
{
    private const string ContentType = "application/x-amz-json-1.1";

    private static readonly string UserAgent = "RemoteSessions/" + Version();

    /// <summary>Creates the request for the next attempt of a call.</summary>
    public static HttpRequestMessage Create(AwsCall call, AwsEndpoint endpoint, SigningKeys keys, DateTime now)
    {
        var (settings, address, target) = (endpoint.Settings, endpoint.Address, call.Operation.Target);
        var stamp = now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var token = keys.SessionToken is { Length: > 0 } text ? text.Trim() : null;
        var (tokenName, tokenLine) = token is null ? ("", "") : ("x-amz-security-token;", $"x-amz-security-token:{token}\n");
        var names = $"content-type;host;x-amz-content-sha256;x-amz-date;{tokenName}x-amz-target";
        var canonical = $"POST\n{EscapedPath(address)}\n\ncontent-type:{ContentType}\nhost:{address.Authority}\n"
            + $"x-amz-content-sha256:{call.BodyHash}\nx-amz-date:{stamp}\n{tokenLine}x-amz-target:{target}\n\n{names}\n{call.BodyHash}";
        var signature = AWS4Signer.ComputeSignature(
            keys.AccessKeyId, keys.SecretAccessKey, settings.Region, now, settings.Service.SigningName, names, canonical);

        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ReadOnlyMemoryContent(call.Body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        var headers = request.Headers;
        headers.TryAddWithoutValidation("X-Amz-Target", target);
        headers.TryAddWithoutValidation("X-Amz-Date", stamp);
        headers.TryAddWithoutValidation("X-Amz-Content-SHA256", call.BodyHash);
        if (token is not null)
            headers.TryAddWithoutValidation("X-Amz-Security-Token", token);
        headers.TryAddWithoutValidation("Authorization", signature.ForAuthorizationHeader);
        headers.TryAddWithoutValidation("User-Agent", UserAgent);
        headers.TryAddWithoutValidation("amz-sdk-invocation-id", call.InvocationId);
        headers.TryAddWithoutValidation("amz-sdk-request", $"attempt={call.Attempts}; max={settings.MaxAttempts}");
        return request;
    }

    // The path is already escaped. For all services except Amazon S3, the path is escaped a second time before the signature is calculated.
    private static string EscapedPath(Uri address) => address.AbsolutePath is "/"
        ? "/"
        : Uri.EscapeDataString(address.AbsolutePath).Replace("%2F", "/", StringComparison.Ordinal);

    private static string Version() =>
        typeof(RequestSigner).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
            ?? "0";
}
