namespace RemoteSessions.Commands.Parameters;

/// <content>The messages of the commands for Application Auto Scaling.</content>
internal static partial class CommandMessages
{
    public const string Percent = "percent";

    public const string Capacity = "instances or user sessions";

    public const string CooldownSeconds = "seconds";

    public static string InvalidNumber(string text) => text.Contains(',', StringComparison.Ordinal)
        ? $"'{text}' isn't a number in this culture. Specify the number with a decimal point, such as 62.5."
        : $"'{text}' isn't a number. Specify a number, such as 62.5.";

    public static string FleetAndPool(string name) =>
        $"Both a fleet and a pool have the name '{name}'. Specify one of them with -Service AppStream or -Service WorkSpaces.";

    public static string ScalingOf(string kind, string label) => $"scaling of the {kind} {label}";

    public static string ScalingImpossible(string kind, string label, string reason) =>
        $"The scaling of the {kind} '{label}' can't be changed. {reason}";

    public static string ScaleAction(string kind, string units, string changes, string? move) =>
        $"Change the scaling of {kind} (in {units}): {changes}{(move is null ? "" : $"; {move}")}";

    public static string NoScaleOutFromZero(string kind, string label) =>
        $"The minimum capacity of the {kind} '{label}' is 0. If the size becomes 0, the policy can't increase it again, because there is "
        + "no utilization without capacity. To prevent this, specify a -MinCapacity of at least 1.";

    public static string LimitsChanged(string label) => $"Before this error, the limits of '{label}' were changed.";

    // Removing.

    public const string ScaledFleetOrPool = "Scaled fleet or pool";

    public const string ScalingPolicy = "Scaling policy";

    /// <summary>
    /// Combines a policy name and a name pattern for fleets and pools into one string for error messages. The returned text, such as
    /// <c>policy' of 'pattern</c>, has no outer quotation marks, because the error messages add these quotation marks.
    /// </summary>
    public static string PolicyOf(string policy, string pattern) => $"{policy}' of '{pattern}";

    public static string NotScaled(string kind, string label) =>
        $"Application Auto Scaling doesn't scale the {kind} '{label}', so there is nothing to remove.";

    public static string NoPolicy(string kind, string label, string name, IReadOnlyCollection<string> policies) =>
        $"The {kind} '{label}' has no scaling policy '{name}'. "
        + (policies.Count == 0 ? "It has no policies." : $"Its policies are {string.Join(", ", policies)}.");

    public const string EmptyPolicyName =
        "The column PolicyName of the row is empty. Specify the name of a policy in this column. To remove the fleet or pool from "
        + "Application Auto Scaling, use a row without this column.";

    public static string RemovePolicyAction(string kind, string policy, string type) =>
        $"Delete scaling policy {policy} ({type}) of {kind}";

    public static string RemoveScalingAction(string kind, IReadOnlyList<string> lost) =>
        $"Remove {kind} from Application Auto Scaling{(lost.Count == 0 ? "" : $", and delete {string.Join(" and ", lost)}")}";

    // Warnings from commands that change, start, or delete fleets and pools.

    public static string SizeOutside(string kind, string label, int size, string units, int? minimum, int? maximum) =>
        $"The size {size} of the {kind} '{label}' won't last, because Application Auto Scaling keeps the size between {minimum} and "
        + $"{maximum} {units}. To change these limits, use Set-RemoteSessionScaling {label} -MinCapacity or -MaxCapacity.";

    public static string SizeWithin(string kind, string label, string units, int? minimum, int? maximum) =>
        $"Application Auto Scaling can change the size of the {kind} '{label}' again, between {minimum} and {maximum} {units}. To keep the "
        + $"size, use Set-RemoteSessionScaling {label} -Suspend All, or set both limits to the size.";

    public static string StartOutside(string kind, string label, int size, string units, int? minimum, int? maximum) =>
        $"The {kind} '{label}' starts with {size} {units}, but Application Auto Scaling keeps its size between {minimum} and {maximum}. To "
        + $"change these limits, use Set-RemoteSessionScaling {label} -MinCapacity or -MaxCapacity.";

    public static string ScalingUnknown(string failure) => $"It's unknown whether Application Auto Scaling changes the size: {failure}";

    /// <summary>The verbose message about optional information that Measure-RemoteSessionCapacity couldn't read.</summary>
    public static string ScalingIncomplete(string? region, string failure) =>
        $"The limits or the next changes of automatic scaling{(region is null ? "" : $" in {region}")} aren't shown, because they "
        + $"couldn't be read: {failure}";

    public static string ScalingLeft(string kind, string label, IReadOnlyList<string> lost) =>
        $"Application Auto Scaling scales the {kind} '{label}'. AWS doesn't document that this configuration"
        + $"{(lost.Count == 0 ? "" : $" ({string.Join(" and ", lost)})")} is deleted with it. To delete it, too, specify -IncludeScaling.";

    public static string ScalingStillExists(
        string kind, string label, string key, string service, IReadOnlyList<string> lost) =>
        $"The {kind} '{label}' was deleted, but its scaling configuration{(lost.Count == 0 ? "" : $" ({string.Join(" and ", lost)})")} "
        + $"still exists. To delete it, run Remove-RemoteSessionScaling {key} -Service {service}.";

    public static string ScalingInherited(
        string kind, string name, string service, int? minimum, int? maximum, IReadOnlyList<string> lost) =>
        $"The scaling configuration of an earlier {kind} applies to the new {kind} '{name}': the limits {minimum} and {maximum}"
        + $"{string.Concat(lost.Select(text => $", {text}"))}. To delete this configuration, run "
        + $"Remove-RemoteSessionScaling {name} -Service {service}.";

    public static string RemoveScalingStep(IReadOnlyList<string> lost) =>
        $"remove it from Application Auto Scaling{(lost.Count == 0 ? "" : $" with {string.Join(" and ", lost)}")}";

    public const string RemovingScalingStep = "removing it from Application Auto Scaling";

    public const string ScalingRemoved = "removed from Application Auto Scaling";
}
