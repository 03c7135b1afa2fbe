using RemoteSessions.AppStream;
using RemoteSessions.Commands.Provisioning;

namespace RemoteSessions.Commands.AppStream;

/// <summary>A fleet that an image will be rolled out to.</summary>
/// <param name="Target">The fleet.</param>
/// <param name="RollOut">The rollout.</param>
/// <param name="Hidden">The reason why the caller isn't allowed to describe the image, or null if the caller is allowed to describe
/// it.</param>
/// <param name="Sessions">The sessions that existed on the fleet when the command began.</param>
internal sealed record PlannedRollOut(CapacityTarget Target, FleetRollOut RollOut, string? Hidden, IReadOnlyList<ASSession> Sessions)
{
    /// <summary>Returns a description of the fleet, its current image, and its users, for the prompt and the -WhatIf text.</summary>
    public override string ToString() => RollOutMessages.Target(
        Target.Label,
        RollOut.Fleet.ImageName,
        AffectedUsers.Count([.. Sessions.Select(session => AppStreamSessionKind.Instance.View(session))]),
        Hidden);
}
