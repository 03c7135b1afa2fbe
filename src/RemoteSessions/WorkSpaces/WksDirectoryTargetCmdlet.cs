using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;
using RemoteSessions.Wire;

namespace RemoteSessions.WorkSpaces;

/// <summary>A cmdlet that acts on directories, by their ids.</summary>
public abstract class WksDirectoryTargetCmdlet : AwsTargetCmdlet
{
    /// <summary>The ids of the directories (d-..., wsd-...). Taken from piped directories and CSV rows.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [FromProperty("DirectoryId")]
    [ValidateForm(WorkSpacesNames.DirectoryId, WorkSpacesNames.DirectoryIdAccepted)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DirectoryCompleter))]
    public string[] DirectoryId { get; set; } = [];

    /// <summary>The client for the place that the parameters name, or a piped directory.</summary>
    private protected Func<WorkSpacesClient> WorkSpaces() =>
        Connector(AwsService.WorkSpaces, Region, ProfileName, (transport, used) => new WorkSpacesClient(transport, used));
}
