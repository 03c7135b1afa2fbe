using RemoteSessions.Abstractions;
using RemoteSessions.Services;
using RemoteSessions.Waiting;

namespace RemoteSessions.Provisioning;

/// <summary>
/// Determines whether the wait for a fleet or pool is over. This class records which fleets and pools were changing their state or had
/// errors in earlier polls. Immediately after a fleet or pool is started, the service might still return the state STOPPED and the errors
/// of an earlier start. An outdated response must not end the wait.
/// </summary>
internal sealed class CapacityWaiter(TimeProvider time)
{
    /// <summary>
    /// The period after a start or stop request during which a response with the previous state is considered outdated.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private readonly long _start = time.GetTimestamp();
    private readonly HashSet<string> _changing = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withErrors = new(StringComparer.Ordinal);

    private bool Early => time.GetElapsedTime(_start) < Grace;

    /// <summary>
    /// Returns the result of a wait for the state RUNNING. If <paramref name="wantedFree"/> isn't 0, at least <paramref name="wantedFree"/>
    /// sessions must also be available.
    /// </summary>
    public WaitResult Running(CapacityResource resource, int wantedFree)
    {
        var state = resource.CurrentState;
        switch (state)
        {
            case CapacityStates.Running when wantedFree == 0 || resource.AvailableSessions is not { } free || free >= wantedFree:
                return WaitResult.Done(state);
            case CapacityStates.Running when resource.DesiredSessions < wantedFree:
                return WaitResult.Failed(state, CoreMessages.CapacityTooSmall(resource.DesiredSessions, wantedFree));
            case CapacityStates.Stopped or CapacityStates.Stopping when !Early || _changing.Contains(resource.Key):
                return WaitResult.Failed(state, CoreMessages.IsInState(state));
            case CapacityStates.Stopped or CapacityStates.Stopping:
                return WaitResult.Pending(state);
            default:
                _changing.Add(resource.Key);
                return resource.Problems.Count > 0 && state == CapacityStates.Starting && !_withErrors.Add(resource.Key)
                    ? WaitResult.Failed(state, CoreMessages.ServiceReports($"{resource.Problems}"))
                    : WaitResult.Pending(
                        state, state == CapacityStates.Running
                            ? CoreMessages.Available(resource.AvailableSessions, wantedFree)
                            : resource.Progress);
        }
    }

    /// <summary>Returns the result of a wait for the state STOPPED.</summary>
    public WaitResult Stopped(CapacityResource resource)
    {
        var state = resource.CurrentState;
        switch (state)
        {
            case CapacityStates.Stopped:
                return WaitResult.Done(state);
            case CapacityStates.Running or CapacityStates.Starting when !Early || _changing.Contains(resource.Key):
                return WaitResult.Failed(state, CoreMessages.IsInState(state));
            case CapacityStates.Stopping:
                _changing.Add(resource.Key);
                return WaitResult.Pending(state);
            default:
                return WaitResult.Pending(state);
        }
    }
}
