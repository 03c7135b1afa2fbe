using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Connection;

/// <summary>Creates clients for a service.</summary>
/// <param name="Service">The service that is called.</param>
/// <param name="Create">Creates a client from a transport and the profile that the user specified.</param>
internal sealed record ClientFactory<TClient>(AwsService Service, Func<IAwsTransport, string?, TClient> Create)
{
    /// <summary>
    /// Returns a function that creates the client for a scope. A task calls the returned function, so that only this task, and not the
    /// whole command, fails if the AWS assembly or the AWS configuration can't be loaded.
    /// </summary>
    public Func<TClient> For(Scope scope) =>
        () => Create(ModuleAssemblies.Transports.Connect(Service, scope.Connection), scope.ProfileName);
}
