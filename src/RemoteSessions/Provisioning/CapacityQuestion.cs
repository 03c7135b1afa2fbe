using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Provisioning;
using RemoteSessions.Services;
using RemoteSessions.Sessions;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>Creates the prompts and errors for a change to a fleet or pool.</summary>
internal sealed class CapacityQuestion(CapacityChange change, string kind)
{
    private readonly CapacityResource _resource = change.Resource;

    /// <summary>The text that lists the changes.</summary>
    public string Sentence => string.Join(", ", change.List.All);

    /// <summary>Returns the reason why the change can't be sent, or null.</summary>
    public ServiceError? Problem(bool stopIfNeeded)
    {
        if (change.Problem is { } problem)
            return new ServiceError(ErrorIds.InvalidArgument, CommandMessages.ImpossibleChange(kind, _resource.Label, problem));
        if (stopIfNeeded || change.Blocked.Count == 0)
            return null;
        var others = change.List.All.Except(change.Blocked).ToList();
        return new ServiceError(
            ErrorIds.StopNeeded,
            CommandMessages.StopNeeded(
                kind, _resource.Label, _resource.CurrentState, _resource.TypeName, Names(change.Blocked), Names(others),
                _resource.CurrentState == CapacityStates.Stopping));
    }

    /// <summary>Returns the text that -WhatIf and -Confirm display for a change that requires the fleet or pool to be stopped.</summary>
    public string StopSentence(IReadOnlyList<RemoteSession> live) =>
        CommandMessages.StopAndChange(
            kind, live.Count > 0 ? AffectedUsers.Names(live) : null, Sentence, StopChangeStart.StartsAgain(_resource));

    /// <summary>Returns the prompt that is shown if users would be disconnected.</summary>
    public string StopQuestion(string place, IReadOnlyList<RemoteSession> live) =>
        CommandMessages.StopQuestion(Names(change.Blocked), kind, _resource.Label, place, AffectedUsers.Names(live));

    private static string Names(IEnumerable<AttributeChange> changes) => string.Join(", ", changes.Select(one => one.Attribute));
}
