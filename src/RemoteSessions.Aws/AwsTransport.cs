using RemoteSessions.Abstractions;
using RemoteSessions.Aws.Credentials;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Aws;

/// <summary>Sends calls to one service in one Region with one identity.</summary>
internal sealed class AwsTransport(AwsClient client, AwsClientConfig config, Identity identity, ConnectionOptions connection)
    : IAwsTransport
{
    // After these errors, the keys are loaded again, so that users can correct their credentials without restarting PowerShell.
    private static readonly HashSet<string> ExpiredTypes = new(StringComparer.Ordinal)
    {
        ServiceErrorTypes.ExpiredToken, "ExpiredToken", "RequestExpired", ServiceErrorTypes.InvalidSignature, "SignatureDoesNotMatch",
        ServiceErrorTypes.UnrecognizedClient, "InvalidClientTokenId",
    };

    public string Region => config.Settings.Region;

    public ServiceClock Clock => config.Clock;

    public ConnectionOptions Connection => connection;

    public async Task<byte[]> SendAsync(
        AwsOperation operation, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var watch = CallWatch.Current;
        var request = new AwsRequest(operation, body);
        try
        {
            watch?.Beginning(operation, config.Endpoint, identity.Source);
            var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            watch?.Ended(new CallReport(operation, Region, response.ResponseMetadata.RequestId, request.Attempts, null));
            return response.Body;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception failure)
        {
            var translated = AwsErrors.Translate(failure, request, config);
            watch?.Ended(new CallReport(operation, Region, translated.Error.RequestId, request.Attempts, translated.Error.Type));
            if (ExpiredTypes.Contains(translated.Error.Type))
                identity.Forget();
            throw translated;
        }
    }
}
