namespace RemoteSessions.Abstractions;

/// <summary>Carries the bytes of a call to a service and those of its response back: signed, retried, cancellable.</summary>
public interface IAwsTransport
{
    /// <summary>The region that calls go to, such as <c>us-west-2</c>.</summary>
    string Region { get; }

    /// <summary>The time of the service, as its responses tell it.</summary>
    ServiceClock Clock { get; }

    /// <summary>The options that lead back to the same Region, endpoint, and identity, even if the environment changes.</summary>
    ConnectionOptions Connection { get; }

    /// <summary>Sends one call.</summary>
    /// <param name="operation">Which operation.</param>
    /// <param name="body">The input as JSON.</param>
    /// <param name="cancellationToken">Ends the call at once, in whatever state it is.</param>
    /// <returns>The body of a successful response; may be empty.</returns>
    /// <exception cref="AwsServiceException">The service rejected the call, or could not be reached.</exception>
    Task<byte[]> SendAsync(AwsOperation operation, ReadOnlyMemory<byte> body, CancellationToken cancellationToken);
}
