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

    /// <summary>
    /// The directories of the current record, looked up together. An id that doesn't exist is an error of its own. A directory that the
    /// caller may not describe is left to the service.
    /// </summary>
    private protected IEnumerable<(string Id, AwsResource? From, Seen<WksDirectory> Seen)> SeenTargets() =>
        Targets().GroupBy(target => ScopeOf(AwsService.WorkSpaces, target.From)).SelectMany(scope => Look([.. scope.Select(target => target.Id).Distinct(StringComparer.Ordinal)], scope.First().From));

    private List<(string Id, AwsResource? From, Seen<WksDirectory> Seen)> Look(string[] ids, AwsResource? from)
    {
        var connect = WorkSpaces(from);
        if (!TryAwait(string.Join(", ", ids), () => FindAsync(connect(), ids), out var search))
            return [];
        var targets = new List<(string, AwsResource?, Seen<WksDirectory>)>();
        foreach (var id in ids)
        {
            if (search.Denied is { } denied)
                targets.Add((id, from, new Seen<WksDirectory>(null, Hidden(denied))));
            else if (search.Directories.Find(directory => directory.DirectoryId == id) is { } directory)
                targets.Add((id, from, new Seen<WksDirectory>(directory)));
            else
                WriteError(ErrorRecords.Create(WorkSpacesKinds.Directory.NotFound(id, search.Region), id, CommandName));
        }

        return targets;
    }

    private async Task<(string Region, List<WksDirectory> Directories, AwsServiceException? Denied)> FindAsync(WorkSpacesClient client, string[] ids)
    {
        try
        {
            var found = new NameFilter(ids, WorkSpacesKinds.Directory);
            return (client.Region, await new DirectoryQuery(client, ids, found, Cancellation).FindAsync().ReadAllAsync().ConfigureAwait(false), null);
        }
        catch (AwsServiceException failure) when (failure.IsAccessDenied())
        {
            return (client.Region, [], failure);
        }
    }

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
