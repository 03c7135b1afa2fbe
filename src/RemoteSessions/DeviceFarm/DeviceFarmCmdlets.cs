using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Wire;

namespace RemoteSessions.DeviceFarm;

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

/// <summary>A cmdlet that acts on something in AWS Device Farm.</summary>
public abstract class DeviceFarmTargetCmdlet : AwsTargetCmdlet
{
    private protected static Func<DeviceFarmClient> DeviceFarm(Scope scope) =>
        Connector(AwsService.DeviceFarm, scope, (transport, used) => new DeviceFarmClient(transport, used));

    /// <summary>Begins work on one thing.</summary>
    private protected void StartOn(object? target, Scope scope, Func<DeviceFarmClient, Task> work)
    {
        var connect = DeviceFarm(scope);
        Start(target, () => work(connect()));
    }

    /// <summary>The ARNs that typed arguments, or objects and rows, give, each with its object or row. What is no such ARN is an error of its own.</summary>
    private protected IEnumerable<(string Arn, ResourceReference From)> Arns(IEnumerable<ResourceReference> references)
    {
        foreach (var reference in references)
        {
            foreach (var arn in reference.Keys)
            {
                if (DeviceFarmArn.Problem(arn, reference.Identity.ArnKind!.Split(':')[1]) is { } problem)
                    Refuse(reference.Input, problem);
                else
                    yield return (arn, reference);
            }
        }
    }
}

/// <summary>Finds projects by name, since names are what people know.</summary>
internal static class ProjectNames
{
    /// <summary>The projects with one of the names.</summary>
    public static async IAsyncEnumerable<DFRemoteProject> FindAsync(
        DeviceFarmClient farm, NameFilter names, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var project in farm.ListProjectsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (names.Matches(project.Name))
                yield return project;
        }
    }
}
