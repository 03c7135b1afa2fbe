using System.Management.Automation;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Provisioning;
using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// A cmdlet that changes settings of directories: only what is named, and of that only what differs. Settings come from the command
/// line, or from rows of a CSV file.
/// </summary>
public abstract class WksDirectorySettingCmdlet : AwsTargetCmdlet
{
    // Of a piped directory only what stands on the command line is a setting; of a row each column is.
    private bool _onlyTyped;

    /// <summary>The parameter set for names and ids.</summary>
    private protected const string ByName = "Name";

    /// <summary>The directories, as Get-WksDirectory gives them; or rows of a CSV file, names, or ids.</summary>
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
    public string[] Name { get; set; } = [];

    /// <summary>What is changed, as a question says it: "streaming properties".</summary>
    private protected abstract string What { get; }

    /// <summary>Notes in <paramref name="changes"/> what differs from what a directory has, and gives the call that changes it.</summary>
    private protected abstract Func<WorkSpacesClient, CancellationToken, Task> Plan(WksDirectory current, ChangeList changes);

    private protected override void ProcessInput()
    {
        var references = Selected(WorkSpacesNames.Directories.Own, Inputs(Name, InputObject)).Where(HasItsSettings).ToList();
        _onlyTyped = ParameterSetName == ByObject && !references.Exists(reference => reference.IsRow);
        foreach (var found in Find(WorkSpacesNames.Directories, references, mustSee: true))
            Change(found.Resource!, Connect<WorkSpacesClient>(found.Scope));
    }

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
            TellNoChange(changes, $"WorkSpaces directory {label}", label);
            WriteObject(directory);
        }
        else if (ShouldProcess(label, $"Change {What}: {string.Join(", ", changes.All)}"))
        {
            Start(directory.DirectoryId, async () =>
            {
                var client = connect();
                await send(client, Cancellation).ConfigureAwait(false);
                await EmitAsync(await client.GetDirectoryAsync(directory.DirectoryId!, Cancellation).ConfigureAwait(false))
                    .ConfigureAwait(false);
            });
        }
    }
}
