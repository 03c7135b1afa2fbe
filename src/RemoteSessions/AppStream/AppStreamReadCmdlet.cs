using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.AppStream;

/// <summary>A cmdlet that reads from AppStream 2.0.</summary>
public abstract class AppStreamReadCmdlet : AwsReadCmdlet
{
    /// <summary>Runs a piece of work in each Region and profile; a name that none of them has is an error of its own.</summary>
    private protected void InEachPlace(object? target, Func<AppStreamClient, Task> work, AwsResource? from = null, params NameFilter[] names) =>
        InEachPlace(AwsService.AppStream, (transport, profile) => new AppStreamClient(transport, profile), target, work, from, names);
}
