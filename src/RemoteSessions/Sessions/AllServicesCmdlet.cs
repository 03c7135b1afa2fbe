using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Sessions;

/// <summary>The base class of the commands that query several services, Regions, and profiles concurrently.</summary>
public abstract class AllServicesCmdlet : AwsCmdlet
{
    // The queries mostly wait for network responses, so all scopes can be queried concurrently. -ThrottleLimit applies to each scope.
    private const int MostScopes = 256;

    /// <summary>Specifies the Regions.</summary>
    /// <remarks>Each command declares its own parameter attributes, because the position and the parameter sets differ between
    /// commands.</remarks>
    public abstract string[]? Region { get; set; }

    /// <summary>Specifies the AWS profiles that are used for the queries.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    public string[]? ProfileName { get; set; }

    /// <inheritdoc/>
    protected override int Concurrency => MostScopes;

    private protected override IEnumerable<string?> Regions => (string?[]?)Region ?? [null];

    private protected override IEnumerable<string?> Profiles => (string?[]?)ProfileName ?? [null];

    // If a scope has no Region or credentials, the other scopes are still queried.
    private protected override bool NamesItsProfile => true;

    /// <summary>Writes an error for each Region pattern that matches none of the Regions where the services are available.</summary>
    private protected void WriteUnmatchedRegions(IReadOnlyList<SessionKind> kinds)
    {
        foreach (var (pattern, error) in SessionScopes.Unmatched(kinds, Region))
            WriteError(ErrorRecords.Create(error, pattern, CommandName));
    }
}
