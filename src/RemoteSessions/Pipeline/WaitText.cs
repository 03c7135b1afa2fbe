using RemoteSessions.Abstractions;
using RemoteSessions.Waiting;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>What a command says of a wait, while it lasts and if it fails.</summary>
/// <param name="Activity">What the progress bar says: "Waiting for each AppStream fleet to run".</param>
/// <param name="Thing">What is waited for, as an error calls it: "AppStream fleet".</param>
/// <param name="Goal">The state that it is to reach: "RUNNING".</param>
/// <param name="Change">What it does to reach it: "run".</param>
internal sealed record WaitText(string Activity, string Thing, string Goal, string Change)
{
    /// <summary>The texts of a wait for a change that goes on for a while.</summary>
    public static WaitText Waiting(string things, string thing, string goal, string change) =>
        new($"Waiting for {things} to {change}", thing, goal, change);

    /// <summary>The error where it took too long.</summary>
    public AwsServiceException TimedOut(WaitResult result, TimeSpan timeout) => new(new ServiceError(
        ErrorIds.OperationTimeout,
        $"After {WaitDisplay.Clock(timeout)} the {Thing} is still {result.State}, not {Goal}"
        + $"{(result.Reason is { } howFar ? $" ({howFar})." : ".")}"));

    /// <summary>The error where waiting is of no use.</summary>
    public AwsServiceException Failed(WaitResult result) =>
        new(new ServiceError(ErrorIds.WaitFailed, $"The {Thing} will not {Change}: {result.Reason?.TrimEnd('.')}."));
}
