namespace RemoteSessions.Abstractions;

/// <summary>A client that says which service it calls, and that can be made for any Region and identity.</summary>
internal interface IServiceClient<TSelf> : IServiceClient where TSelf : IServiceClient<TSelf>
{
    /// <summary>The service that is called.</summary>
    static abstract AwsService Service { get; }

    /// <summary>Makes a client.</summary>
    /// <param name="transport">The connection to the service.</param>
    /// <param name="profileName">The profile that the user specified. Objects that are read with the client show it.</param>
    static abstract TSelf Create(IAwsTransport transport, string? profileName);
}
