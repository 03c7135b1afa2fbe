using System.Globalization;

namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>The messages about the scaling of fleets and pools.</summary>
internal static class ScalingMessages
{
    public const string Elastic =
        "Application Auto Scaling can't scale Elastic fleets, because AWS manages their capacity. To limit the number of sessions, use "
        + "Set-ASFleet -MaxConcurrentSessions.";

    public const string LimitsRequired =
        "The fleet or pool isn't registered for automatic scaling, so both limits are required. Specify -MinCapacity and -MaxCapacity.";

    public const string NoTracking =
        "It has no target tracking policy to change. To create one, also specify -TargetUtilization.";

    public static string MinimumAboveMaximum(int? minimum, int? maximum) => string.Create(
        CultureInfo.InvariantCulture,
        $"The minimum ({minimum}) would be above the maximum ({maximum}). Correct -MinCapacity or -MaxCapacity.");

    public static string SuspendAndResume(IEnumerable<string> parts) =>
        $"-Suspend and -Resume both contain {string.Join(", ", parts)}. Specify each value for only one of these parameters.";

    public static string Moves(int from, int to, string units) => string.Create(
        CultureInfo.InvariantCulture, $"this changes the desired capacity from {from} to {to} {units} immediately");

    // The terms that NotRead messages use for the data that couldn't be read.

    public const string Policies = "scaling policies";

    public const string Schedules = "schedules";

    public const string LastActivity = "last scaling activity";

    public static string NotRead(string part, string? name, string reason) =>
        $"The {part}{(name is null ? "" : $" of '{name}'")} couldn't be read: {reason.TrimEnd('.')}.";

    // What is deleted.

    public static string LostPolicies(IReadOnlyCollection<string> names) =>
        $"the {(names.Count == 1 ? "policy" : "policies")} {string.Join(", ", names)}";

    public static string LostSchedules(IReadOnlyCollection<string> names) =>
        $"the {(names.Count == 1 ? "schedule" : "schedules")} {string.Join(", ", names)}";

    public static string LossesUnknown(string failure) => $"its policies and schedules (they couldn't be read: {failure.TrimEnd('.')})";

    // Units.

    public static string Units(bool areInstances) => areInstances ? "instances" : "user sessions";
}
