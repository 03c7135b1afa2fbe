using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Connection;

/// <summary>The factories of the clients that know their service.</summary>
internal static class ClientFactory
{
    /// <summary>Makes clients of one type.</summary>
    public static ClientFactory<TClient> Create<TClient>() where TClient : IServiceClient<TClient> => new(TClient.Service, TClient.Create);

    /// <summary>Makes clients of one type for a command that uses only what several services have in common.</summary>
    public static ClientFactory<TCommon> Create<TClient, TCommon>() where TClient : TCommon, IServiceClient<TClient> =>
        new(TClient.Service, (transport, profileName) => TClient.Create(transport, profileName));
}
