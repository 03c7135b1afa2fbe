using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Pipeline;

public abstract partial class AwsCmdlet
{
    private ConnectionArguments? _connection;

    /// <summary>The Regions of the command, or one null.</summary>
    private protected virtual IEnumerable<string?> Regions => [null];

    /// <summary>The profiles of the command, or one null.</summary>
    private protected virtual IEnumerable<string?> Profiles => [null];

    /// <summary>The scopes that the parameters give, together with the object, row, or text that is processed.</summary>
    private protected IEnumerable<Scope> ScopesOf(AwsService service, AwsResource? from) =>
        (from region in Regions
         from profile in Profiles
         select ScopeOf(service, region, profile, @from)).Distinct();

    /// <summary>The scope that one Region and profile of the parameters give, together with an object.</summary>
    internal Scope ScopeOf(AwsService service, string? region, string? profileName, AwsResource? from = null) =>
        Rules(region, profileName).For(service, from);

    /// <summary>
    /// Why the command must not act on an object that came from another account, endpoint, or Region than was typed; else null.
    /// </summary>
    private protected string? ConflictWith(AwsResource from) =>
        (from region in Regions
         from profile in Profiles
         select Rules(region, profile).ConflictWith(@from)).FirstOrDefault(conflict => conflict is not null);

    /// <summary>The client for a scope; made when it is first called.</summary>
    internal static Func<TClient> Connect<TClient>(Scope scope) where TClient : IServiceClient<TClient> =>
        ClientFactory.Create<TClient>().For(scope);

    /// <summary>The same for a command that knows only as it runs which service it calls.</summary>
    private protected static Func<TClient> Connector<TClient>(
        AwsService service, Scope scope, Func<IAwsTransport, string?, TClient> makeClient) =>
        new ClientFactory<TClient>(service, makeClient).For(scope);

    /// <summary>
    /// Whether the user typed a connection parameter; otherwise it isn't specified, or $PSDefaultParameterValues filled it in.
    /// </summary>
    private protected bool IsTyped(string parameter) => _connection!.IsTyped(parameter);

    private ScopeRules Rules(string? region, string? profileName) => _connection!.Rules(region, profileName);

    /// <summary>Runs a piece of work in each scope. A name that none of them has is an error of its own.</summary>
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
