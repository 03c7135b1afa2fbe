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
/// A cmdlet that gives a pool its settings. All of them come from the command line, from a pool, or from a row of a CSV file.
/// </summary>
public abstract class WksPoolSettingsCmdlet : AwsTargetCmdlet
{
    /// <summary>The description: 1 to 255 letters without accents, digits, blanks and _ . / ( ) -.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm(WorkSpacesNames.Description, WorkSpacesNames.DescriptionAccepted)]
    public string? Description { get; set; }

    /// <summary>The bundle that the desktops are made from (wsb-...).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm(WorkSpacesNames.BundleId, WorkSpacesNames.BundleIdAccepted)]
    [ArgumentCompleter(typeof(BundleCompleter))]
    public string? BundleId { get; set; }

    /// <summary>The directory that the users are in (wsd-...).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm(WorkSpacesNames.DirectoryId, WorkSpacesNames.DirectoryIdAccepted)]
    [ArgumentCompleter(typeof(DirectoryCompleter))]
    public string? DirectoryId { get; set; }

    /// <summary>How many user sessions there is to be room for.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Desired")]
    [CsvNumber]
    [ValidateNumber(0, 1000000, "user sessions")]
    public int? DesiredUserSessions { get; set; }

    /// <summary>AUTO_STOP (a session begins after a minute or two) or ALWAYS_ON (at once, and billed without users).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? RunningMode { get; set; }

    /// <summary>Whether settings of applications are kept between sessions: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? ApplicationSettings { get; set; }

    /// <summary>Under which name they are kept: up to 100 letters, digits and _ . / ( ) ! * ' -.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm("[A-Za-z0-9_./()!*'-]{1,100}", "up to 100 letters, digits and _ . / ( ) ! * ' -")]
    public string? ApplicationSettingsGroup { get; set; }

    /// <summary>Seconds that a session waits for its user to come back, 60 (a minute) to 36000 (ten hours).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(
        WorkSpacesConstraints.DisconnectTimeoutInSecondsMinimum, WorkSpacesConstraints.DisconnectTimeoutInSecondsMaximum, "seconds")]
    public int? DisconnectTimeoutInSeconds { get; set; }

    /// <summary>Seconds without input after which a user is disconnected, 0 (never) to 36000.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(
        WorkSpacesConstraints.IdleDisconnectTimeoutInSecondsMinimum, WorkSpacesConstraints.IdleDisconnectTimeoutInSecondsMaximum,
        "seconds")]
    public int? IdleDisconnectTimeoutInSeconds { get; set; }

    /// <summary>Seconds after which a session ends, 600 (ten minutes) to 432000 (five days).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(
        WorkSpacesConstraints.MaxUserDurationInSecondsMinimum, WorkSpacesConstraints.MaxUserDurationInSecondsMaximum, "seconds")]
    public int? MaxUserDurationInSeconds { get; set; }

    /// <summary>
    /// Whether a pool can be made of a bundle and a directory. Where one doesn't exist, or isn't ready, the error was written.
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
                return NotReady(
                    "bundle", bundleId, $"is {wrong.State}, and a pool needs one that is {WorkspaceBundleStateValues.Available}");
        }

        if (directoryId is not null)
        {
            if (!TryReadOnce(
                WorkSpacesKinds.Directory, directoryId, scope, connect, client => client.GetDirectoryAsync(
                    directoryId, Cancellation)!, out var directory))
                return false;
            if (directory.Resource is { WorkspaceType: not (null or WorkspaceTypeValues.Pools) } personal)
                return NotReady(
                    "directory", directoryId,
                    $"is of type {personal.WorkspaceType}, and a pool needs one of type {WorkspaceTypeValues.Pools}");
            if (directory.Resource is { State: not (null or WorkspaceDirectoryStateValues.Registered) } wrong)
                return NotReady(
                    "directory", directoryId, $"is {wrong.State}, and a pool needs one that is {WorkspaceDirectoryStateValues.Registered}");
        }

        return true;
    }

    private bool NotReady(string what, string id, string problem)
    {
        WriteError(ErrorRecords.Create(ServiceErrorTypes.OperationNotSupported, $"The {what} '{id}' {problem}.", id, CommandName));
        return false;
    }

    /// <summary>The settings of the current record; only those that <paramref name="counts"/> names, if it is given.</summary>
    private protected PoolSettings Settings(Func<string, bool>? counts = null) => ParameterSettings.Read<PoolSettings>(this, counts);
}
