using RemoteSessions.Aws.Configuration;

namespace RemoteSessions.Aws.Http;

/// <summary>The response is larger than any response that these services send.</summary>
internal sealed class ResponseTooLargeException()
    : Exception(AwsMessages.ResponseTooLarge(BufferedHttpClientFactory.LargestBody / (1024 * 1024)));
