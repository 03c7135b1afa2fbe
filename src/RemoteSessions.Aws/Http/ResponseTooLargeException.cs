using RemoteSessions.Aws.Configuration;

namespace RemoteSessions.Aws.Http;

/// <summary>The exception for a response that is larger than any valid response from the services that the module calls.</summary>
internal sealed class ResponseTooLargeException(int mebibytes) : Exception(AwsMessages.ResponseTooLarge(mebibytes));
