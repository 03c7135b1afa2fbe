namespace RemoteSessions.Abstractions;

/// <summary>A client for a specific service. The client can be created for any Region and identity.</summary>
internal interface IServiceClient<TSelf> : IServiceClient where TSelf : IServiceClient<TSelf>
{
    /// <summary>The service that the client calls.</summary>
    static abstract AwsService Service { get; }

    /// <summary>Creates a client.</summary>
    /// <param name="transport">The connection to the service.</param>
    /// <param name="profileName">The profile that the user specified. The objects that the client returns contain this profile
    /// name.</param>
    static abstract TSelf Create(IAwsTransport transport, string? profileName);
}
