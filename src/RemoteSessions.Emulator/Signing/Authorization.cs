using RemoteSessions.Emulator.Http;
using RemoteSessions.Emulator.Messages;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.Signing;

/// <summary>The parts of an Authorization header.</summary>
internal sealed record Authorization(string AccessKeyId, CredentialScope Scope, IReadOnlyList<string> SignedHeaders, string Signature)
{
    private static readonly string[] Needed = ["Credential", "Signature", "SignedHeaders"];

    /// <exception cref="ServiceException">The Authorization header is missing or incomplete.</exception>
    public static Authorization Parse(HttpHeaders headers)
    {
        var text = headers.Get("Authorization");
        if (string.IsNullOrWhiteSpace(text))
            throw new ServiceException(ServiceErrorTypes.MissingAuthenticationToken, EmulatorMessages.MissingAuthentication, 403);
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        if (blank < 0 || text[..blank] != SigV4.Algorithm)
            throw Incomplete(EmulatorMessages.AlgorithmRequired(SigV4.Algorithm));
        var parts = Parameters(text[(blank + 1)..]);
        var missing = Needed.Where(name => !parts.ContainsKey(name)).ToList();
        if (missing.Count > 0)
            throw Incomplete(EmulatorMessages.MissingParameters(missing));
        var credential = parts["Credential"].Split('/');
        // An access key ID never contains a slash, so the credential must have exactly five parts.
        if (credential.Length != 5 || credential[4] != "aws4_request" || credential.Any(part => part.Length == 0))
            throw Incomplete(EmulatorMessages.InvalidCredential);
        var signed = parts["SignedHeaders"].Split(';');
        if (!signed.Contains("host", StringComparer.Ordinal))
            throw Incomplete(EmulatorMessages.HostNotSigned);
        return new(credential[0], new(credential[1], credential[2], credential[3]), signed, parts["Signature"]);
    }

    private static Dictionary<string, string> Parameters(string text)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !found.TryAdd(part[..equals], part[(equals + 1)..]))
                throw Incomplete(EmulatorMessages.InvalidAuthorizationParameter);
        }

        return found;
    }

    // The message doesn't repeat the header, because the header contains the signature.
    private static ServiceException Incomplete(string message) => new(ServiceErrorTypes.IncompleteSignature, message);
}
