namespace RemoteSessions.Abstractions;

/// <summary>Sends calls to a service and returns the responses. A transport signs and retries calls, and supports cancellation.</summary>
public interface IAwsTransport
{
    /// <summary>The Region that calls are sent to, such as <c>us-west-2</c>.</summary>
    string Region { get; }

    /// <summary>The clock of the service, based on the times in its responses.</summary>
    ServiceClock Clock { get; }

    /// <summary>
    /// The options for creating another connection with the same Region, endpoint, and identity, even if the environment has changed.
    /// </summary>
    ConnectionOptions Connection { get; }

    /// <summary>Sends one call.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="body">The input as JSON.</param>
    /// <param name="cancellationToken">Cancels the call immediately.</param>
    /// <returns>The body of a successful response. The body can be empty.</returns>
    /// <exception cref="AwsServiceException">The service rejected the call or couldn't be reached.</exception>
    Task<byte[]> SendAsync(AwsOperation operation, ReadOnlyMemory<byte> body, CancellationToken cancellationToken);
}
