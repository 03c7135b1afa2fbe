using RemoteSessions.Services;
using RemoteSessions.Waiting;

namespace RemoteSessions.Provisioning;

/// <summary>
/// Judges fleets and pools that are waited for. Remembers what it saw: right after a start a service may still show STOPPED,
/// and errors of an earlier start may still stand there; neither may end the wait at once.
/// </summary>
internal sealed class CapacityJudge(TimeProvider time)
{
    /// <summary>How long the state from before a start or a stop is put down to a late answer.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private readonly long _start = time.GetTimestamp();
    private readonly HashSet<string> _onTheWay = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inTrouble = new(StringComparer.Ordinal);

    private bool Early => time.GetElapsedTime(_start) < Grace;

    /// <summary>RUNNING, and with room for so many new sessions where that is asked for.</summary>
    public WaitVerdict Running(CapacityResource resource, int wantedFree)
    {
        var state = resource.CurrentState;
        switch (state)
        {
            case CapacityStates.Running when wantedFree == 0 || resource.FreeSessions is not { } free || free >= wantedFree:
                return WaitVerdict.Done(state);
            case CapacityStates.Running when resource.WantedSessions < wantedFree:
                return WaitVerdict.Failed(state, $"it is set to {resource.WantedSessions}, and will never have {wantedFree} available");
            case CapacityStates.Stopped or CapacityStates.Stopping when !Early || _onTheWay.Contains(resource.Key):
                return WaitVerdict.Failed(state, $"it is {state}");
            case CapacityStates.Stopped or CapacityStates.Stopping:
                return WaitVerdict.Pending(state);
            default:
                _onTheWay.Add(resource.Key);
                return resource.Problems.Count > 0 && state == CapacityStates.Starting && !_inTrouble.Add(resource.Key)
                    ? WaitVerdict.Failed(state, $"the service says {resource.Problems}")
                    : WaitVerdict.Pending(state, state == CapacityStates.Running ? $"{resource.FreeSessions} of {wantedFree} available" : resource.HowFar);
        }
    }

    /// <summary>STOPPED.</summary>
    public WaitVerdict Stopped(CapacityResource resource)
    {
        var state = resource.CurrentState;
        switch (state)
        {
            case CapacityStates.Stopped:
                return WaitVerdict.Done(state);
            case CapacityStates.Running or CapacityStates.Starting when !Early || _onTheWay.Contains(resource.Key):
                return WaitVerdict.Failed(state, $"it is {state}");
            case CapacityStates.Stopping:
                _onTheWay.Add(resource.Key);
                return WaitVerdict.Pending(state);
            default:
                return WaitVerdict.Pending(state);
        }
    }
}
