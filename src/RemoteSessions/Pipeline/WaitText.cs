using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Waiting;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>The strings that a command displays during a wait and when the wait fails.</summary>
/// <param name="Activity">The text of the progress bar, such as "Waiting for each AppStream fleet to run".</param>
/// <param name="Thing">The type of the resource, as error messages show it, such as "AppStream fleet".</param>
/// <param name="Goal">The state to reach, such as "RUNNING".</param>
/// <param name="Change">The verb phrase that describes the change in progress bars and error messages, such as "run".</param>
internal sealed record WaitText(string Activity, string Thing, string Goal, string Change)
{
    /// <summary>Creates the messages that a command displays while it waits for a change to complete.</summary>
    public static WaitText Waiting(string things, string thing, string goal, string change) =>
        new(CommandMessages.WaitingFor(things, change), thing, goal, change);

    /// <summary>Creates the error for a wait that reached its timeout.</summary>
    public AwsServiceException TimedOut(WaitResult result, TimeSpan timeout) => new(new ServiceError(
        ErrorIds.OperationTimeout,
        CommandMessages.WaitTimedOut(Thing, Goal, WaitDisplay.Clock(timeout), result.State, result.Reason)));

    /// <summary>Creates the error for a wait that can no longer succeed.</summary>
    public AwsServiceException Failed(WaitResult result) =>
        new(new ServiceError(ErrorIds.WaitFailed, CommandMessages.WaitFailed(Thing, Change, result.Reason)));
}
