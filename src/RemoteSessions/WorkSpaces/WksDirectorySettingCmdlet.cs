using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Provisioning;
using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// The base class of the commands that change the settings of directories. The commands send only the specified settings that differ from
/// the current settings. Settings come from parameters or from rows of a CSV file.
/// </summary>
public abstract class WksDirectorySettingCmdlet : AwsTargetCmdlet
{
    // If a directory is piped, only the parameters on the command line specify settings. If a row is piped, each column specifies a
    // setting.
    private bool _onlyTyped;

    /// <summary>The name of the parameter set for names and IDs.</summary>
    private protected const string ByName = "Name";

    /// <summary>The directories: objects that Get-WksDirectory returns, rows of a CSV file, names, or IDs.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The IDs (d-... or wsd-...) or names of the directories. Names can contain wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("DirectoryId", "ResourceId")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DirectoryCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>The name that confirmation prompts use for the group of settings, such as "streaming properties".</summary>
    private protected abstract string What { get; }

    /// <summary>
    /// Compares the specified settings with the current settings of a directory, adds the differences to the <paramref name="changes"/>
    /// list, and returns the call that sends the differences.
    /// </summary>
    private protected abstract Func<WorkSpacesClient, CancellationToken, Task> Plan(WksDirectory current, ChangeList changes);

    private protected override void ProcessInput()
    {
        var references = Selected(WorkSpacesNames.Directories.Own, Inputs(Name, InputObject)).Where(HasItsSettings).ToList();
        _onlyTyped = ParameterSetName == ByObject && !references.Exists(reference => reference.IsRow);
        foreach (var found in Find(WorkSpacesNames.Directories, references, mustSee: true))
            Change(found.Resource!, found.Scope);
    }

    /// <summary>Returns the value of a setting, or the default value if the setting wasn't specified.</summary>
    private protected T? Named<T>(string parameter, T? value) => _onlyTyped && !Typed(parameter) ? default : value;

    /// <summary>Returns an enumeration value in uppercase, or null if the setting wasn't specified.</summary>
    private protected string? NamedValue(string parameter, string? value) => Named(parameter, value)?.ToUpperInvariant();

    private void Change(WksDirectory directory, Scope scope)
    {
        var connect = Connect<WorkSpacesClient>(scope);
        var changes = new ChangeList();
        var send = Plan(directory, changes);
        var label = WorkSpacesMessages.DirectoryWithId($"{directory}", directory.DirectoryId);
        if (changes.All.Count == 0)
        {
            TellNoChange(changes, WorkSpacesMessages.DirectoryInSentence(label), label, scope);
            WriteObject(directory);
        }
        else if (ShouldProcess(label, WorkSpacesMessages.ChangeSettings(What, changes.All.Select(change => $"{change}")), scope))
        {
            Start(directory.DirectoryId, async () =>
            {
                var client = connect();
                await send(client, Cancellation).ConfigureAwait(false);
                await EmitAsync(
                    await client.GetDirectoryAsync(directory.DirectoryId!, Cancellation).AfterChangeOf(label).ConfigureAwait(false))
                    .ConfigureAwait(false);
            });
        }
    }
}
