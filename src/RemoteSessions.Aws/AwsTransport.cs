using RemoteSessions.Wire;

namespace RemoteSessions.Aws;

/// <summary>Calls to one service in one region with one identity.</summary>
internal sealed class AwsTransport(AwsClient client, AwsClientConfig config, Action<AwsTransport> expired) : IAwsTransport
{
    // The user will put the credentials right, and should not have to start PowerShell again for it.
    private static readonly HashSet<string> ExpiredTypes = new(StringComparer.Ordinal)
    {
        "ExpiredTokenException", "ExpiredToken", "RequestExpired", "InvalidSignatureException", "SignatureDoesNotMatch",
        "UnrecognizedClientException", "InvalidClientTokenId", ErrorIds.NoCredentials,
    };

    public string Region => config.Region;

    public async Task<ReadOnlyMemory<byte>> SendAsync(
        AwsOperation operation, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.SendAsync(operation, body, cancellationToken).ConfigureAwait(false)).Body;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception failure)
        {
            var translated = AwsErrors.Translate(failure, operation, config);
            if (ExpiredTypes.Contains(translated.Error.Type))
                expired(this);
            throw translated;
        }
    }
}
