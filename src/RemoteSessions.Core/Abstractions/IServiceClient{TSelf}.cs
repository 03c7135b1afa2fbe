namespace RemoteSessions.Abstractions;

/// <summary>The client of a known service. It can be created for any Region and identity.</summary>
internal interface IServiceClient<TSelf> : IServiceClient where TSelf : IServiceClient<TSelf>
{
    /// <summary>The service that is called.</summary>
    static abstract AwsService Service { get; }

    /// <summary>Creates a client.</summary>
    /// <param name="transport">The connection to the service.</param>
    /// <param name="profileName">The profile that the user specified. Objects that are read with the client show it.</param>
    static abstract TSelf Create(IAwsTransport transport, string? profileName);
}
