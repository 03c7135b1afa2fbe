using RemoteSessions.Services;
using RemoteSessions.Waiting;

namespace RemoteSessions.Provisioning;

/// <summary>
/// Decides when the wait for a fleet or a pool is over. Remembers what it saw: right after a start a service may still show STOPPED,
/// and errors of an earlier start may still stand there; neither may end the wait at once.
/// </summary>
internal sealed class CapacityWaiter(TimeProvider time)
{
    /// <summary>How long the state from before a start or a stop is put down to a late response.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private readonly long _start = time.GetTimestamp();
    private readonly HashSet<string> _changing = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withErrors = new(StringComparer.Ordinal);

    private bool Early => time.GetElapsedTime(_start) < Grace;

    /// <summary>RUNNING, and with room for so many new sessions where that is asked for.</summary>
    public WaitResult Running(CapacityResource resource, int wantedFree)
    {
        var state = resource.CurrentState;
        switch (state)
        {
            case CapacityStates.Running when wantedFree == 0 || resource.AvailableSessions is not { } free || free >= wantedFree:
                return WaitResult.Done(state);
            case CapacityStates.Running when resource.DesiredSessions < wantedFree:
                return WaitResult.Failed(state, $"it is set to {resource.DesiredSessions}, and will never have {wantedFree} available");
            case CapacityStates.Stopped or CapacityStates.Stopping when !Early || _changing.Contains(resource.Key):
                return WaitResult.Failed(state, $"it is {state}");
            case CapacityStates.Stopped or CapacityStates.Stopping:
                return WaitResult.Pending(state);
            default:
                _changing.Add(resource.Key);
                return resource.Problems.Count > 0 && state == CapacityStates.Starting && !_withErrors.Add(resource.Key)
                    ? WaitResult.Failed(state, $"the service says {resource.Problems}")
                    : WaitResult.Pending(
                        state, state == CapacityStates.Running
                            ? $"{resource.AvailableSessions} of {wantedFree} available"
                            : resource.Progress);
        }
    }

    /// <summary>STOPPED.</summary>
    public WaitResult Stopped(CapacityResource resource)
    {
        var state = resource.CurrentState;
        switch (state)
        {
            case CapacityStates.Stopped:
                return WaitResult.Done(state);
            case CapacityStates.Running or CapacityStates.Starting when !Early || _changing.Contains(resource.Key):
                return WaitResult.Failed(state, $"it is {state}");
            case CapacityStates.Stopping:
                _changing.Add(resource.Key);
                return WaitResult.Pending(state);
            default:
                return WaitResult.Pending(state);
        }
    }
}
