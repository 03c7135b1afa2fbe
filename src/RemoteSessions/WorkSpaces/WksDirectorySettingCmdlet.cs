using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;
using RemoteSessions.Provisioning;
using RemoteSessions.Wire;

namespace RemoteSessions.WorkSpaces;

/// <summary>
/// A cmdlet that changes settings of directories: only what is named, and of that only what differs. Settings come from the command
/// line, or from rows of a CSV file.
/// </summary>
public abstract class WksDirectorySettingCmdlet : AwsTargetCmdlet
{
    private const string ByObject = "InputObject";
    private const string ByName = "Name";

    // Of a piped directory only what stands on the command line is a setting; of a row each column is.
    private bool _onlyTyped;

    /// <summary>
    /// Directories, as Get-WksDirectory gives them: only what is named beside them changes. Or rows of a CSV file, whose columns are the
    /// settings; an empty cell is no setting.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The directories: ids (d-..., wsd-...), or names with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("DirectoryId", "ResourceId")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DirectoryCompleter))]
    public string Name { get; set; } = "";

    /// <summary>What is changed, as a question says it: "streaming properties".</summary>
    private protected abstract string What { get; }

    /// <summary>Notes in <paramref name="changes"/> what differs from what a directory has, and gives the call that changes it.</summary>
    private protected abstract Func<WorkSpacesClient, CancellationToken, Task> Plan(WksDirectory current, ChangeList changes);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == ByName)
            Change([Name], null);
        foreach (var reference in Selected(WorkSpacesNames.Directories, InputObject).Where(HasItsSettings))
        {
            _onlyTyped = !reference.IsRow;
            Change([.. reference.Patterns], reference.Input);
        }
    }

    private void Change(string[] names, AwsResource? from)
    {
        var connect = Connector(AwsService.WorkSpaces, from, (transport, used) => new WorkSpacesClient(transport, used));
        var found = new NameFilter(names, WorkSpacesKinds.Directory);
        if (!TryAwait(string.Join(", ", names), () => FindAsync(connect(), names, found), out var search))
            return;
        foreach (var (name, error) in found.Errors([search.Region], wildcards: true))
            WriteError(ErrorRecords.Create(error, name, CommandName));
        foreach (var directory in search.Directories)
            Change(directory, connect);
    }

    private async Task<(string Region, List<WksDirectory> Directories)> FindAsync(WorkSpacesClient client, string[] names, NameFilter found) =>
        (client.Region, await new DirectoryQuery(client, names, found, Cancellation).FindAsync().ReadAllAsync().ConfigureAwait(false));

    /// <summary>A setting, if it is meant.</summary>
    private protected T? Named<T>(string parameter, T? value) => _onlyTyped && !Typed(parameter) ? default : value;

    /// <summary>The same for a value of an enumeration.</summary>
    private protected string? NamedValue(string parameter, string? value) => Named(parameter, value)?.ToUpperInvariant();

    private void Change(WksDirectory directory, Func<WorkSpacesClient> connect)
    {
        var changes = new ChangeList();
        var send = Plan(directory, changes);
        var label = $"{directory} ({directory.DirectoryId})";
        if (changes.All.Count == 0)
        {
            TellNoChange($"The WorkSpaces directory {label} has all of this already: no change.");
            WriteObject(directory);
        }
        else if (ShouldProcess(label, $"Change {What}: {string.Join(", ", changes.All)}"))
        {
            Start(directory.DirectoryId, async () =>
            {
                var client = connect();
                await send(client, Cancellation).ConfigureAwait(false);
                await EmitAsync(await client.GetDirectoryAsync(directory.DirectoryId!, Cancellation).ConfigureAwait(false)).ConfigureAwait(false);
            });
        }
    }
}
