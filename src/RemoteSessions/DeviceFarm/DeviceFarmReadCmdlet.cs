using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>A cmdlet that reads from AWS Device Farm.</summary>
public abstract class DeviceFarmReadCmdlet : AwsReadCmdlet
{
    /// <summary>Runs a piece of work in each Region and profile; a name that none of them has is an error of its own.</summary>
    private protected void InEachPlace(object? target, Func<DeviceFarmClient, Task> work, AwsResource? from = null, params NameFilter[] names) =>
        InEachPlace(AwsService.DeviceFarm, (transport, profile) => new DeviceFarmClient(transport, profile), target, work, from, names);

    /// <summary>Runs a piece of work for one ARN in each profile; an ARN that none of them has is an error of its own.</summary>
    private protected void ReadByArn(ResourceKind kind, string arn, Func<DeviceFarmClient, Task> work, AwsResource? from = null)
    {
        var found = new NameFilter([WildcardPattern.Escape(arn)], kind);
        InEachPlace(arn, ReadAsync, from, found);

        async Task ReadAsync(DeviceFarmClient farm)
        {
            try
            {
                await work(farm).ConfigureAwait(false);
                found.Matches(arn);
            }
            catch (AwsServiceException failure) when (failure.IsNotFound())
            {
                // Another profile may have it.
            }
        }
    }
}
