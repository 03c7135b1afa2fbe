using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.AppStream;

/// <summary>The messages about rolling an image out to AppStream fleets.</summary>
internal static class RollOutMessages
{
    // Progress
    public const string ChangingImage = "changing the image";
    public const string WaitingForSessions = "waiting for the sessions that began before the change";
    public const string EndingSessions = "ending the remaining sessions";
    public const string NoSessionLeft = "no session left";

    public static string Activity(string fleet, string image) => $"Rolling the image {image} out to the fleet {fleet}";

    public static string SessionsLeft(int count) => $"{Sessions(count)} left";

    // Prompts and -WhatIf
    /// <param name="fleet">The fleet.</param>
    /// <param name="oldImage">The current image.</param>
    /// <param name="users">The text that describes the users who have sessions on the fleet.</param>
    /// <param name="hidden">The reason why the caller isn't allowed to describe the new image, or null if the caller is allowed to describe
    /// it.</param>
    public static string Target(string fleet, string? oldImage, string users, string? hidden) =>
        $"{fleet} (image {oldImage}; {users}{(hidden is null ? "" : $"; the new image: {hidden}")})";

    /// <param name="image">The new image.</param>
    /// <param name="drain">Indicates whether instances are drained.</param>
    /// <param name="after">The delay before the command ends the remaining sessions, or null if the command doesn't end sessions.</param>
    public static string Action(string image, bool drain, TimeSpan? after) =>
        $"Change the image to {image}{(drain ? ", drain the instances that several users share" : "")}, "
        + (after is { } time
            ? $"end the sessions that are left after {Text(time)}"
            : "wait until the sessions that began before the change have ended");

    public static string InPlace(string fleet, string place, string? image) =>
        $"The fleet '{fleet}'{place} already has the image '{image}'. Nothing was changed.";

    // Problems that are reported before a fleet is changed
    public static string InvalidTimes(TimeSpan after, TimeSpan timeout) =>
        $"-EndSessionsAfter {Text(after)} isn't valid. Specify at least 0s, but less than -TimeoutSeconds, which is {Text(timeout)}.";

    public static string ElasticFleet(string fleet) =>
        $"The fleet '{fleet}' is an ELASTIC fleet, so it has no image. To change its applications, change its app block.";

    public static string FleetInState(string fleet, string state) =>
        $"The fleet '{fleet}' is {state}. Its image can be changed only while the fleet is {FleetStateValues.Running} or "
        + $"{FleetStateValues.Stopped}. To wait, run Wait-ASFleet.";

    public static string OtherFamily(string fleet, string? instanceType, string image, string families) =>
        $"The image '{image}' doesn't support the instance type {instanceType} of the fleet '{fleet}'. It supports: {families}.";

    public static string OtherPlatform(string fleet, string? platform, string image, string? other) =>
        $"The operating system of the image '{image}' is {other}, but the running fleet '{fleet}' uses {platform}. The "
        + "operating system can be changed only while the fleet is stopped. Run Set-ASFleet -ImageName with -StopIfNeeded.";

    public static string SameName(string image, IEnumerable<string?> arns) =>
        $"Several available images have the name '{image}'. Specify the ARN of one of them: {string.Join(", ", arns)}.";

    // Problems that occur during a rollout
    public static string ImageNotVerified(string failure) =>
        $"It's unknown whether the image was changed, because the fleet couldn't be read: {failure.TrimEnd('.')}.";

    public static string StillHasImage(string fleet, string? image) => $"The fleet '{fleet}' still has the image '{image}'.";

    public static string TimedOut(string fleet, TimeSpan timeout, int? left) =>
        $"The fleet '{fleet}' has the new image, but after {Text(timeout)}, "
        + (left is { } count
            ? $"{Sessions(count)} that began before the change hadn't ended. "
            : "it's unknown whether all sessions that began before the change had ended. ")
        + $"To list the sessions, run Get-ASSession -FleetName {fleet}. To end a session, run Stop-ASSession.";

    public static string Deleted(string fleet) => $"The fleet '{fleet}' was deleted during the rollout.";

    public static string LeftRunning(string fleet, string state) =>
        $"The fleet '{fleet}' is {state} now. It has the new image, but another user or program stopped it during the rollout.";

    public static string OtherImage(string fleet, string? image) =>
        $"Another user or program changed the image of the fleet '{fleet}' to '{image}' during the rollout.";

    public static string FleetErrors(string fleet, string errors) =>
        $"The fleet '{fleet}' has the new image, but AWS now reports errors for the fleet: {errors.TrimEnd('.')}.";

    public static string SessionsNotEnded(int failed, int all) => $"{failed} of {Sessions(all)} couldn't be ended.";

    public static string NotStarted(string fleet, string failed) =>
        $"The image of the fleet '{fleet}' wasn't changed, because the rollout failed for {failed}.";

    // Messages about the state of each fleet after an interruption.
    public static string StateNotStarted(string fleet) => $"{fleet}: The image wasn't changed.";

    public static string StateChanging(string fleet) => $"{fleet}: The image change was requested.";

    public static string StateWaiting(string fleet, DateTime changedAt, int? left, string users) => left is { } count
        ? $"{fleet}: The image was changed at {changedAt:g}. Users who still have sessions from before the change: {users} "
            + $"({Sessions(count)})."
        : $"{fleet}: The image was changed at {changedAt:g}.";

    public static string StateEnding(string fleet, int ended, int left) =>
        $"{fleet}: The image was changed, and {ended} of {Sessions(left)} that began before the change were ended.";

    public static string StateCompleted(string fleet) => $"{fleet}: The rollout is complete.";

    public static string StateFailed(string fleet) => $"{fleet}: The rollout failed.";

    private static string Sessions(int count) => count == 1 ? "1 session" : $"{count} sessions";

    private static string Text(TimeSpan time) => time.Ticks % TimeSpan.TicksPerHour == 0 && time > TimeSpan.Zero
        ? $"{time.TotalHours:0}h"
        : time.Ticks % TimeSpan.TicksPerMinute == 0 ? $"{time.TotalMinutes:0}m" : $"{time.TotalSeconds:0}s";
}
