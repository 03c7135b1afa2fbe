using System.Management.Automation;
using System.Net;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Connection;

/// <summary>The connection parameters of a command, and the names of the parameters that the user typed.</summary>
internal sealed class ConnectionArguments
{
    private readonly IConnectionParameters _parameters;
    private readonly HashSet<string> _typed;

    private ConnectionArguments(IConnectionParameters parameters, HashSet<string> typed) => (_parameters, _typed) = (parameters, typed);

    /// <summary>Reads the parameters at the beginning of a command, and ends the command if the parameters contradict each other.</summary>
    public static ConnectionArguments Read<T>(T cmdlet) where T : PSCmdlet, IConnectionParameters
    {
        var command = cmdlet.MyInvocation.MyCommand?.Name;
        if (cmdlet.SessionToken is not null && cmdlet.Credential is null)
            Reject(CommandMessages.SessionTokenWithoutKey);
        var presets = new PresetParameters(cmdlet);
        string[] accounts = ["ProfileName", nameof(IConnectionParameters.Credential)];
        HashSet<string> typed = [.. accounts.Append("Region").Append(nameof(IConnectionParameters.EndpointUrl)).Where(presets.IsTyped)];
        // A profile or credential on the command line overrides a profile or credential in $PSDefaultParameterValues.
        if (accounts.All(cmdlet.MyInvocation.BoundParameters.ContainsKey) && accounts.Count(typed.Contains) != 1)
            Reject(CommandMessages.TwoAccounts);
        return new ConnectionArguments(cmdlet, typed);

        void Reject(string message) => cmdlet.ThrowTerminatingError(ErrorRecords.Create(ErrorIds.InvalidArgument, message, null, command));
    }

    /// <summary>
    /// Returns whether the user typed a connection parameter. If the method returns false, the parameter isn't specified, or its value
    /// comes from $PSDefaultParameterValues.
    /// </summary>
    public bool IsTyped(string parameter) => _typed.Contains(parameter);

    /// <summary>
    /// Returns the rules that determine the account and Region of each call, based on the values of -Region and -ProfileName.
    /// </summary>
    public ScopeRules Rules(string? region, string? profileName) =>
        new(Options(region, profileName, typed: true), Options(region, profileName, typed: false), ConnectionDefaults.Current);

    /// <summary>
    /// If <paramref name="typed"/> is true, the method returns the connection parameters that the user typed. If <paramref name="typed"/>
    /// is false, the method returns the connection parameters from $PSDefaultParameterValues.
    /// </summary>
    public ConnectionOptions Options(string? region, string? profileName, bool typed) => new()
    {
        Region = IsTyped("Region") == typed ? region : null,
        ProfileName = IsTyped("ProfileName") == typed ? profileName : null,
        EndpointUrl = IsTyped(nameof(IConnectionParameters.EndpointUrl)) == typed ? _parameters.EndpointUrl : null,
        Keys = IsTyped(nameof(IConnectionParameters.Credential)) == typed ? Keys : null,
    };

    private AwsKeys? Keys => _parameters.Credential is not { } credential ? null : new AwsKeys(
        credential.UserName,
        credential.GetNetworkCredential().Password,
        _parameters.SessionToken is { } token ? new NetworkCredential("", token).Password : null);
}
