using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Connection;

/// <summary>Creates client factories. Each client type specifies the service that it calls.</summary>
internal static class ClientFactory
{
    /// <summary>Creates a factory for clients of one type.</summary>
    public static ClientFactory<TClient> Create<TClient>() where TClient : IServiceClient<TClient> => new(TClient.Service, TClient.Create);

    /// <summary>
    /// Creates a factory for clients that implement the interface <typeparamref name="TCommon"/>. Commands use this interface if they call
    /// only operations that several services share.
    /// </summary>
    public static ClientFactory<TCommon> Create<TClient, TCommon>() where TClient : TCommon, IServiceClient<TClient> =>
        new(TClient.Service, (transport, profileName) => TClient.Create(transport, profileName));
}
