using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Pipeline;

public abstract partial class AwsCmdlet
{
    private ConnectionArguments? _connection;

    /// <summary>The Regions that the user specified, or a single null for the default Region.</summary>
    private protected virtual IEnumerable<string?> Regions => [null];

    /// <summary>The profiles that the user specified, or a single null for the default profile.</summary>
    private protected virtual IEnumerable<string?> Profiles => [null];

    /// <summary>
    /// Returns the scopes for calls to a service. The Regions and profiles that the user specified and the optional object
    /// <paramref name="from"/> determine these scopes.
    /// </summary>
    private protected IEnumerable<Scope> ScopesOf(AwsService service, AwsResource? from) =>
        (from region in Regions
         from profile in Profiles
         select ScopeOf(service, region, profile, @from)).Distinct();

    /// <summary>
    /// Returns the scope for calls to a service, based on the specified Region, profile, and object.
    /// </summary>
    internal Scope ScopeOf(AwsService service, string? region, string? profileName, AwsResource? from = null) =>
        Rules(region, profileName).For(service, from);

    /// <summary>
    /// Returns the reason why the command must not act on an object, or null if the command can act on it. If the user specified an
    /// account, endpoint, or Region, the command must not act on an object from another account, endpoint, or Region.
    /// </summary>
    private protected string? ConflictWith(AwsResource from, string label) =>
        (from region in Regions
         from profile in Profiles
         select Rules(region, profile).ConflictWith(@from, label)).FirstOrDefault(conflict => conflict is not null);

    /// <summary>Returns a function that creates the client for a scope.</summary>
    internal static Func<TClient> Connect<TClient>(Scope scope) where TClient : IServiceClient<TClient> =>
        ClientFactory.Create<TClient>().For(scope);

    /// <summary>Returns a function that creates the client. Use this method if the service is known only at run time.</summary>
    private protected static Func<TClient> Connector<TClient>(
        AwsService service, Scope scope, Func<IAwsTransport, string?, TClient> makeClient) =>
        new ClientFactory<TClient>(service, makeClient).For(scope);

    /// <summary>
    /// Returns whether the user typed a connection parameter. If the method returns false, the parameter isn't specified, or its value
    /// comes from $PSDefaultParameterValues.
    /// </summary>
    private protected bool IsTyped(string parameter) => _connection!.IsTyped(parameter);

    private ScopeRules Rules(string? region, string? profileName) => _connection!.Rules(region, profileName);

    /// <summary>
    /// Calls the <paramref name="work"/> function for each scope (a combination of a Region and a profile). A separate error is written for
    /// each name that doesn't exist in any scope.
    /// </summary>
    private protected void InScopes<TClient>(
        IReadOnlyList<Scope> scopes,
        ClientFactory<TClient> clients,
        Func<Scope, object?> target,
        Func<TClient, Task> work,
        Func<string, string> given,
        params NameFilter[] names)
        where TClient : IServiceClient
    {
        var search = new NameSearch(scopes.Count, names);
        foreach (var scope in scopes)
        {
            var connect = clients.For(scope);
            Start(target(scope), async () =>
            {
                var missing = await search.RunAsync(async () =>
                {
                    var client = connect();
                    await work(client).ConfigureAwait(false);
                    return client.Region;
                }).ConfigureAwait(false);
                foreach (var (name, error) in missing)
                    await EmitErrorAsync(error, given(name)).ConfigureAwait(false);
            });
        }
    }
}
