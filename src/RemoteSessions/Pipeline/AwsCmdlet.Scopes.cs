using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
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
    private protected Scope ScopeOf(AwsService service, string? region, string? profileName, AwsResource? from = null) =>
        Rules(region, profileName).Of(service, from);

    /// <summary>Why the command must not act on an object that came from another account, endpoint, or Region than was typed; else null.</summary>
    private protected string? ConflictWith(AwsResource from) =>
        (from region in Regions
         from profile in Profiles
         select Rules(region, profile).ConflictWith(@from)).FirstOrDefault(conflict => conflict is not null);

    /// <summary>
    /// Makes the client when the work asks for it: loading the AWS side and reading its configuration then happens in the task, and fails
    /// there as the task's error.
    /// </summary>
    private protected static Func<TClient> Connector<TClient>(AwsService service, Scope scope, Func<IAwsTransport, string?, TClient> makeClient) =>
        () => makeClient(ModuleAssemblies.Transports.Connect(service, scope.Connection), scope.ProfileName);

    /// <summary>Whether the user typed a connection parameter; otherwise it isn't specified, or $PSDefaultParameterValues filled it in.</summary>
    private protected bool IsTyped(string parameter) => _connection!.IsTyped(parameter);

    private ScopeRules Rules(string? region, string? profileName) => _connection!.Rules(region, profileName);
}
