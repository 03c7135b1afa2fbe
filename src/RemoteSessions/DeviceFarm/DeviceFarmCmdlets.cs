using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Wire;

namespace RemoteSessions.DeviceFarm;

/// <summary>A cmdlet that reads from AWS Device Farm.</summary>
public abstract class DeviceFarmReadCmdlet : AwsReadCmdlet
{
    /// <summary>Runs a piece of work in each region and profile that was asked for.</summary>
    private protected void InEachPlace(object? target, Func<DeviceFarmClient, Task> work, AwsResource? from = null) =>
        InEachPlace(AwsService.DeviceFarm, (transport, profile) => new DeviceFarmClient(transport, profile), target, work, from);
}

/// <summary>A cmdlet that acts on something in AWS Device Farm.</summary>
public abstract class DeviceFarmTargetCmdlet : AwsTargetCmdlet
{
    private protected static Func<DeviceFarmClient> DeviceFarm(Scope scope) =>
        Connector(AwsService.DeviceFarm, scope, (transport, used) => new DeviceFarmClient(transport, used));

    /// <summary>Begins work on one thing, in the place that the parameters name, or an object.</summary>
    private protected void StartOn(object? target, AwsResource? from, Func<DeviceFarmClient, Task> work)
    {
        var connect = DeviceFarm(ScopeOf(AwsService.DeviceFarm, from));
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
    /// <summary>The projects whose name matches one of the patterns; all where there is none.</summary>
    public static async IAsyncEnumerable<DFRemoteProject> FindAsync(
        DeviceFarmClient farm, string[]? patterns, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var names = new NameFilter(patterns);
        await foreach (var project in farm.ListProjectsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (names.Matches(project.Name))
                yield return project;
        }

        names.ThrowIfMissing("Device Farm project");
    }

    /// <summary>The one project that has the name.</summary>
    public static async Task<string> ArnAsync(DeviceFarmClient farm, string name, CancellationToken cancellationToken)
    {
        var found = new List<DFRemoteProject>();
        await foreach (var project in FindAsync(farm, [WildcardPattern.Escape(name)], cancellationToken).ConfigureAwait(false))
            found.Add(project);
        return found switch
        {
            [{ Arn: { } arn }] => arn,
            _ => throw new AwsServiceException(new ServiceError(
                ErrorIds.NameAmbiguous,
                $"{found.Count} Device Farm projects are named '{name}'. Name one by -ProjectArn: {string.Join(", ", found.Select(project => project.Arn))}.")),
        };
    }
}
