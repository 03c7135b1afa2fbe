using RemoteSessions.Abstractions;
using RemoteSessions.Emulator.Http;
using RemoteSessions.Emulator.Messages;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.Signing;

/// <summary>Checks the signature of an API call in the same way as AWS, and with the same error messages.</summary>
internal sealed class SigV4Verifier(TimeProvider realTime, TimeProvider emulatedTime, AwsKeys accepted)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <returns>The Region that the call was signed for.</returns>
    /// <exception cref="ServiceException">The signature isn't valid.</exception>
    public string Verify(HttpRequest request, ReadOnlySpan<byte> body, AwsService service)
    {
        var authorization = Authorization.Parse(request.Headers);
        var (time, timeText) = RequestTime(request.Headers);
        var keys = Array.Find([accepted, EmulatorKeys.Temporary], known => known.AccessKeyId == authorization.AccessKeyId)
            ?? throw UnknownToken();
        CheckToken(keys, request.Headers.Get("X-Amz-Security-Token"));
        CheckScope(authorization.Scope, timeText, service);
        CheckTime(time);
        if (!SigV4.Same(authorization.Signature, Expected(request, body, authorization, keys, timeText)))
            throw Mismatch();
        return authorization.Scope.Region;
    }

    private static string Expected(
        HttpRequest request, ReadOnlySpan<byte> body, Authorization authorization, AwsKeys keys, string time)
    {
        var hash = SigV4.Hash(body);
        var claimed = request.Headers.Get("x-amz-content-sha256");
        if (claimed == SigV4.UnsignedPayload)
            hash = claimed;
        else if (claimed is not null && !string.Equals(claimed, hash, StringComparison.OrdinalIgnoreCase))
            throw Mismatch();
        var canonical = SigV4.CanonicalRequest(
            request.Method, SigV4.CanonicalPath(request.Path), SigV4.CanonicalQuery(request.Query),
            request.Headers, authorization.SignedHeaders, hash);
        return SigV4.Signature(keys.SecretAccessKey, time, authorization.Scope, canonical);
    }

    private static (DateTimeOffset Time, string Text) RequestTime(HttpHeaders headers)
    {
        var text = headers.Get("X-Amz-Date");
        if (text is null && DateTimeOffset.TryParse(headers.Get("Date"), System.Globalization.CultureInfo.InvariantCulture, out var date))
            text = SigV4.Format(date);
        if (SigV4.TryParseTime(text, out var time))
            return (time, text!);
        throw new ServiceException(ServiceErrorTypes.IncompleteSignature, text is null
            ? EmulatorMessages.DateRequired
            : EmulatorMessages.InvalidDate);
    }

    private static void CheckToken(AwsKeys keys, string? token)
    {
        if (keys.SessionToken is not null && token == EmulatorKeys.ExpiredSessionToken)
            throw new ServiceException(ServiceErrorTypes.ExpiredToken, EmulatorMessages.ExpiredToken, 403);
        if (token != keys.SessionToken)
            throw UnknownToken();
    }

    private static void CheckScope(CredentialScope scope, string time, AwsService service)
    {
        if (scope.Service != service.SigningName)
            throw Invalid(EmulatorMessages.ScopeService(service.SigningName));
        if (service.OnlyRegion is { } region && scope.Region != region)
            throw Invalid(EmulatorMessages.ScopeRegion(scope.Region));
        if (scope.Date != time[..8])
            throw Invalid(EmulatorMessages.ScopeDate);
    }

    // Many clients adjust their clocks to the Date header of a response, so a client might sign a request with its own time or with the
    // emulated time. After a client has adjusted its clock, the emulated clock can run faster than the clock of the client. A request can
    // therefore be signed with any time between the real time and the emulated time.
    private void CheckTime(DateTimeOffset time)
    {
        var (real, emulated) = (realTime.GetUtcNow(), emulatedTime.GetUtcNow());
        var (first, last) = real < emulated ? (real, emulated) : (emulated, real);
        var given = SigV4.Format(time);
        if (time < first - Skew)
            throw Invalid(EmulatorMessages.SignatureExpired(given, SigV4.Format(first - Skew), SigV4.Format(first)));
        if (time > last + Skew)
            throw Invalid(EmulatorMessages.SignatureNotCurrent(given, SigV4.Format(last + Skew), SigV4.Format(last)));
    }

    private static ServiceException UnknownToken() =>
        new(ServiceErrorTypes.UnrecognizedClient, EmulatorMessages.UnknownToken, 403);

    private static ServiceException Mismatch() => Invalid(EmulatorMessages.SignatureMismatch);

    private static ServiceException Invalid(string message) => new(ServiceErrorTypes.InvalidSignature, message, 403);
}
