using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Offers sessions: those that have not ended by ARN under their names; all by name where a name is asked for, and the devices in use.
/// </summary>
public sealed class SessionCompleter : DeviceFarmCompleter
{
    internal override Task<IReadOnlyList<Candidate>> AskAsync(
        DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken) => OfProjectsAsync(
            farm,
            project => farm.ListSessionsAsync(project.Arn!, cancellationToken),
            (session, project) =>
            {
                var about = $"{session.Status} on {session.DeviceName}, project {project.Name}";
                if (parameterName == "Name")
                    return new Candidate(session.Name ?? "", session.Name ?? "", about);
                if (session.Status == ExecutionStatusValues.Completed)
                    return null;
                return parameterName switch
                {
                    "UserId" => new Candidate(session.DeviceName ?? "", session.DeviceName ?? "", about),
                    "InstanceId" => session.InstanceArn is { } instance ? new Candidate(instance, session.ToString(), about) : null,
                    "IpAddress" => null,
                    _ => new Candidate(session.Arn ?? "", session.ToString(), about),
                };
            },
            cancellationToken);
}
