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
        var watch = CallWatch.Current;
        var request = new AwsRequest(operation, body);
        try
        {
            watch?.Beginning(operation, config.Endpoint, config.CredentialSource);
            // The SDK may block this thread while it looks for credentials, and doesn't end that when the call is cancelled.
            var response = await Task.Run(() => client.SendAsync(request, cancellationToken), CancellationToken.None)
                .WaitAsync(cancellationToken).ConfigureAwait(false);
            watch?.Ended(new CallReport(operation, Region, response.ResponseMetadata.RequestId, request.Attempts, null));
            return response.Body;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception failure)
        {
            var translated = AwsErrors.Translate(failure, operation, config);
            watch?.Ended(new CallReport(operation, Region, translated.Error.RequestId, request.Attempts, translated.Error.Type));
            if (ExpiredTypes.Contains(translated.Error.Type))
                expired(this);
            throw translated;
        }
    }
}
