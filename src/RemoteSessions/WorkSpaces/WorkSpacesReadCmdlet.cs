using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>A cmdlet that reads from WorkSpaces.</summary>
public abstract class WorkSpacesReadCmdlet : AwsReadCmdlet
{
    /// <summary>Runs a piece of work in each Region and profile; a name that none of them has is an error of its own.</summary>
    private protected void InEachPlace(object? target, Func<WorkSpacesClient, Task> work, AwsResource? from = null, params NameFilter[] names) =>
        InEachPlace(AwsService.WorkSpaces, (transport, profile) => new WorkSpacesClient(transport, profile), target, work, from, names);
}
