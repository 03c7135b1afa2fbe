using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Provides tab completion for sessions: the ARNs of sessions that haven't ended or, for parameters that take names, the names of all
/// sessions. For the parameter UserId, this completer lists the names of the devices that are in use, because the UserId property of a
/// Device Farm session contains the name of the device. For the parameter InstanceId, it lists the device instances that are in use.
/// </summary>
public sealed class SessionCompleter : DeviceFarmCompleter
{
    internal override Task<IReadOnlyList<Candidate>> AskAsync(
        DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken) => OfProjectsAsync(
            farm,
            project => farm.ListSessionsAsync(project.Arn!, cancellationToken),
            (session, project) =>
            {
                var about = DeviceFarmMessages.SessionInProject(session.Status, session.DeviceName, project.Name);
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
