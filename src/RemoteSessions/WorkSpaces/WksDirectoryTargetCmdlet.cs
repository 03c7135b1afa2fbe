using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;
using RemoteSessions.Wire;

namespace RemoteSessions.WorkSpaces;

/// <summary>A cmdlet that acts on directories, by their ids.</summary>
public abstract class WksDirectoryTargetCmdlet : AwsTargetCmdlet
{
    /// <summary>The parameter set for objects.</summary>
    private protected const string ByObject = "InputObject";

    /// <summary>The parameter set for ids.</summary>
    private protected const string ById = "DirectoryId";

    /// <summary>The directories, as Get-WksDirectory gives them; or rows of a CSV file, or ids.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The ids of the directories (d-..., wsd-...).</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [TextOnly]
    [ValidateForm(WorkSpacesNames.DirectoryId, WorkSpacesNames.DirectoryIdAccepted)]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DirectoryCompleter))]
    public string[] DirectoryId { get; set; } = [];

    /// <summary>The ids of the current record, each with the object or row that it comes from.</summary>
    private protected IEnumerable<(string Id, AwsResource? From)> Targets() => ParameterSetName == ById
        ? DirectoryId.Select(id => (id, (AwsResource?)null))
        : Selected(WorkSpacesNames.Directories, InputObject).SelectMany(IdsOf);

    /// <summary>The client for the place that the parameters name, or an object.</summary>
    private protected Func<WorkSpacesClient> WorkSpaces(AwsResource? from) =>
        Connector(AwsService.WorkSpaces, from, (transport, used) => new WorkSpacesClient(transport, used));

    private IEnumerable<(string Id, AwsResource? From)> IdsOf(ResourceReference reference)
    {
        foreach (var id in reference.Keys)
        {
            if (ValidateFormAttribute.ProblemOf(id, WorkSpacesNames.DirectoryId, WorkSpacesNames.DirectoryIdAccepted) is { } problem)
                Refuse(reference.Input, problem);
            else
                yield return (id, reference.Input);
        }
    }
}
