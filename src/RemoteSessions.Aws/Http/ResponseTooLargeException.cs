namespace RemoteSessions.Aws.Http;

/// <summary>A response is larger than any that the services send.</summary>
internal sealed class ResponseTooLargeException() : Exception(
    $"The response is larger than {BufferedHttpClientFactory.LargestBody / (1024 * 1024)} MiB. The rest of it was not read.");
