using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Connection;

/// <summary>Makes clients of a service.</summary>
/// <param name="Service">The service that is called.</param>
/// <param name="Create">Makes a client of a connection and the profile that the user specified.</param>
internal sealed record ClientFactory<TClient>(AwsService Service, Func<IAwsTransport, string?, TClient> Create)
{
    /// <summary>
    /// The client for a scope, made when the work asks for it: loading the AWS side and reading its configuration then happens in the task,
    /// and fails there as the task's error.
    /// </summary>
    public Func<TClient> For(Scope scope) =>
        () => Create(ModuleAssemblies.Transports.Connect(Service, scope.Connection), scope.ProfileName);
}
