using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// The base class of the commands that create and change pools. The settings come from parameters, a piped pool, or a CSV row.
/// </summary>
public abstract class WksPoolSettingsCmdlet : AwsTargetCmdlet
{
    /// <summary>
    /// The description of the pool, with 1 to 255 characters. Valid characters are unaccented letters, digits, spaces, underscores,
    /// periods, slashes, parentheses, and hyphens.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm(WorkSpacesNames.Description, WorkSpacesMessages.ValidPoolDescription)]
    public string? Description { get; set; }

    /// <summary>The ID (wsb-...) of the bundle that the desktops are created from.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm(WorkSpacesNames.BundleId, WorkSpacesMessages.ValidBundleId)]
    [ArgumentCompleter(typeof(BundleCompleter))]
    public string? BundleId { get; set; }

    /// <summary>The ID (wsd-...) of the directory that contains the users.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm(WorkSpacesNames.DirectoryId, WorkSpacesMessages.ValidDirectoryId)]
    [ArgumentCompleter(typeof(DirectoryCompleter))]
    public string? DirectoryId { get; set; }

    /// <summary>The number of user sessions that the pool should provide.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Desired")]
    [CsvNumber]
    [ValidateNumber(0, 1000000, WorkSpacesMessages.UserSessions)]
    public int? DesiredUserSessions { get; set; }

    /// <summary>
    /// The running mode: AUTO_STOP (sessions start after a minute or two) or ALWAYS_ON (sessions start immediately, and desktops are billed
    /// even without users).
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? RunningMode { get; set; }

    /// <summary>Specifies whether application settings are saved between sessions: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? ApplicationSettings { get; set; }

    /// <summary>
    /// The name of the settings group under which application settings are saved. The name can have up to 100 letters, digits, and
    /// characters in <c>-_./!*'()</c>.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm("[A-Za-z0-9_./()!*'-]{1,100}", WorkSpacesMessages.ValidSettingsGroup)]
    public string? ApplicationSettingsGroup { get; set; }

    /// <summary>
    /// The number of seconds, from 60 (1 minute) to 36000 (10 hours), that a session waits for a disconnected user to reconnect.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(
        WorkSpacesConstraints.DisconnectTimeoutInSecondsMinimum,
        WorkSpacesConstraints.DisconnectTimeoutInSecondsMaximum,
        WorkSpacesMessages.Seconds)]
    public int? DisconnectTimeoutInSeconds { get; set; }

    /// <summary>
    /// The number of seconds without input, from 0 to 36000, after which a user is disconnected. If the value is 0, users are never
    /// disconnected.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(
        WorkSpacesConstraints.IdleDisconnectTimeoutInSecondsMinimum, WorkSpacesConstraints.IdleDisconnectTimeoutInSecondsMaximum,
        WorkSpacesMessages.Seconds)]
    public int? IdleDisconnectTimeoutInSeconds { get; set; }

    /// <summary>The maximum duration of a session in seconds, from 600 (10 minutes) to 432000 (5 days).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(
        WorkSpacesConstraints.MaxUserDurationInSecondsMinimum,
        WorkSpacesConstraints.MaxUserDurationInSecondsMaximum,
        WorkSpacesMessages.Seconds)]
    public int? MaxUserDurationInSeconds { get; set; }

    /// <summary>
    /// Checks whether a pool can use the specified bundle and directory. If the bundle or the directory doesn't exist or isn't ready, this
    /// method writes an error.
    /// </summary>
    private protected bool PartsExist(string? bundleId, string? directoryId, Scope scope)
    {
        var connect = Connect<WorkSpacesClient>(scope);
        if (bundleId is not null)
        {
            if (!TryReadOnce(
                WorkSpacesKinds.Bundle, bundleId, scope, connect, client => client.ListBundlesAsync([bundleId], null, Cancellation)
                    .FindAsync(found => found.BundleId == bundleId), out var bundle))
                return false;
            if (bundle.Resource is { State: not (null or WorkspaceBundleStateValues.Available) } wrong)
                return NotReady(bundleId, WorkSpacesMessages.BundleNotAvailable(bundleId, wrong.State));
        }

        if (directoryId is not null)
        {
            if (!TryReadOnce(
                WorkSpacesKinds.Directory, directoryId, scope, connect, client => client.GetDirectoryAsync(
                    directoryId, Cancellation)!, out var directory))
                return false;
            if (directory.Resource is { WorkspaceType: not (null or WorkspaceTypeValues.Pools) } personal)
                return NotReady(directoryId, WorkSpacesMessages.DirectoryOfOtherType(directoryId, personal.WorkspaceType));
            if (directory.Resource is { State: not (null or WorkspaceDirectoryStateValues.Registered) } wrong)
                return NotReady(directoryId, WorkSpacesMessages.DirectoryNotReady(directoryId, wrong.State));
        }

        return true;
    }

    private bool NotReady(string id, string problem)
    {
        WriteError(ErrorRecords.Create(ServiceErrorTypes.OperationNotSupported, problem, id, CommandName));
        return false;
    }

    /// <summary>
    /// Returns the settings in the current pipeline input. The optional <paramref name="counts"/> function returns whether a parameter is
    /// included in the settings.
    /// </summary>
    private protected PoolSettings Settings(Func<string, bool>? counts = null) => ParameterSettings.Read<PoolSettings>(this, counts);
}
