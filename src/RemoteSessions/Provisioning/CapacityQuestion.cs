using RemoteSessions.Abstractions;
using RemoteSessions.Provisioning;
using RemoteSessions.Services;
using RemoteSessions.Sessions;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>How a change of a fleet or a pool is put to a user.</summary>
internal sealed class CapacityQuestion(CapacityChange change, string kind)
{
    private readonly CapacityResource _resource = change.Resource;

    /// <summary>What changes.</summary>
    public string Sentence => string.Join(", ", change.List.All);

    /// <summary>Why the change cannot be asked for, or null.</summary>
    public ServiceError? Problem(bool stopIfNeeded)
    {
        if (change.Problem is { } problem)
            return new ServiceError(ErrorIds.InvalidArgument, $"The {kind} '{_resource.Label}' cannot be changed: {problem}.");
        if (stopIfNeeded || change.Blocked.Count == 0)
            return null;
        var others = change.List.All.Except(change.Blocked).ToList();
        return new ServiceError(
            ErrorIds.StopNeeded,
            $"The {kind} '{_resource.Label}' is {_resource.CurrentState}, and only a stopped {_resource.TypeName} takes a change of "
            + $"{Names(change.Blocked)}"
            + $"{(others.Count > 0 ? $" (not so {Names(others)})" : "")}. Nothing was sent. "
            + "Use -StopIfNeeded, or "
            + $"{(_resource.CurrentState == CapacityStates.Stopping ? "wait until it has stopped" : "stop it first")}.");
    }

    /// <summary>What a stop for the change does, for -WhatIf and -Confirm.</summary>
    public string StopSentence(IReadOnlyList<RemoteSession> live) =>
        $"Stop {kind}{(live.Count > 0 ? $" (ends the sessions of {AffectedUsers.Names(live)})" : "")}, change "
        + $"{Sentence}{(StopChangeStart.StartsAgain(_resource) ? ", start it again" : "")}";

    /// <summary>The question, where users would be hit.</summary>
    public string StopQuestion(IReadOnlyList<RemoteSession> live) =>
        $"The change of {Names(change.Blocked)} needs the {kind} '{_resource.Label}' to be stopped. That ends the sessions of "
        + $"{AffectedUsers.Names(live)}. Stop it?";

    private static string Names(IEnumerable<AttributeChange> changes) => string.Join(", ", changes.Select(one => one.Attribute));
}
