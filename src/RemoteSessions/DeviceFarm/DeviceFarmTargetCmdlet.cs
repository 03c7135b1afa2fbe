using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.DeviceFarm;

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
