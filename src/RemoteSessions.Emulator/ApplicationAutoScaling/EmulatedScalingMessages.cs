using System.Globalization;

namespace RemoteSessions.Emulator.ApplicationAutoScaling;

/// <summary>
/// The messages that the emulated Application Auto Scaling service returns. If AWS documents a message, the emulator uses the same wording.
/// </summary>
internal static class EmulatedScalingMessages
{
    // Error messages about targets.
    public const string UnsupportedTarget = "Unsupported service namespace, resource type or scalable dimension";

    public const string MaximumBelowMinimum = "Maximum capacity cannot be less than minimum capacity";

    public const string NegativeMinimum = "Minimum capacity and maximum capacity cannot be less than 0";

    public const string BothCapacitiesRequired =
        "Minimum capacity and maximum capacity must be specified when you register a new scalable target";

    public const string DimensionWithoutResource = "ScalableDimension can be specified only together with a resource ID";

    public const string ReservedTag = "Tag keys that begin with 'aws:' are reserved";

    public static string RegionNotSupported(string region) =>
        $"Credential should be scoped to a valid region, not '{region}'. Application Auto Scaling isn't available in that Region.";

    public static string ResourceNotFound(string resourceId) => $"The resource doesn't exist: {resourceId}";

    public static string NotScalable(string resourceId, string reason) => $"Resource Id [{resourceId}] is not scalable. Reason: {reason}";

    public static string NoTarget(string? serviceNamespace, string? resourceId, string? dimension) =>
        $"No scalable target registered for service namespace: {serviceNamespace}, resource ID: {resourceId}, scalable dimension: "
        + dimension;

    public static string NoResource(string? arn) => $"The resource {arn} could not be found.";

    public static string TargetQuota(int quota) => Text($"The account can have at most {quota} scalable targets of each resource type");

    public static string TagQuota(int quota) => Text($"A scalable target can have at most {quota} tags");

    // Error messages about policies.
    public const string PolicyTypeRequired = "PolicyType must be specified when you create a scaling policy";

    public const string PredictiveScaling = "Predictive scaling is not supported for this scalable dimension";

    public const string SameMetric = "Only one TargetTrackingScaling policy for a given metric specification is allowed.";

    public const string OneMetric = "Exactly one of PredefinedMetricSpecification and CustomizedMetricSpecification must be specified";

    public const string ResourceLabel = "ResourceLabel can't be specified for this metric type";

    public const string TargetValue = "The target value must be greater than 0";

    public const string NegativeCooldown = "A cooldown cannot be less than 0 seconds";

    public const string AdjustmentTypeRequired = "AdjustmentType and at least one step adjustment must be specified";

    public const string AdjustmentRequired = "Each step adjustment must contain ScalingAdjustment";

    public const string StepBounds = "The lower bound of a step adjustment must be less than its upper bound";

    public const string StepGap = "The ranges of step adjustments must not overlap or leave a gap";

    public const string StepWithoutLowerBound =
        "If the lower bound of a step adjustment is negative, another step adjustment must have no lower bound";

    public const string NegativeCapacity = "ExactCapacity doesn't allow a negative adjustment";

    public static string PolicyTypeChanged(string policyName) => $"The type of the scaling policy {policyName} can't be changed";

    public static string ConfigurationRequired(string policyType) =>
        $"A policy of the type {policyType} must contain the configuration for this type and no other configuration";

    public static string MetricNotSupported(string? metric) => $"The metric type {metric} is not supported for this scalable dimension";

    public static string NoPolicy(string? serviceNamespace, string? resourceId, string? dimension, string? name) =>
        $"No scaling policy found for service namespace: {serviceNamespace}, resource ID: {resourceId}, scalable dimension: {dimension}, "
        + $"scaling policy name: {name}";

    public static string PolicyQuota(int quota) => Text($"A scalable target can have at most {quota} scaling policies");

    public static string StepQuota(int quota) => Text($"A scaling policy can have at most {quota} step adjustments");

    // Error messages about scheduled actions.
    public const string NoCapacity = "At least one of minimum capacity and maximum capacity should be provided";

    public const string ScheduleRequired = "Schedule and ScalableTargetAction must be specified when you create a scheduled action";

    public const string EndBeforeStart = "The end time must be after the start time";

    public static string UnknownTimezone(string name) => $"The time zone is not valid: {name}";

    public static string NoAction(string? serviceNamespace, string? resourceId, string? dimension, string? name) =>
        $"No scheduled action found for service namespace: {serviceNamespace}, resource ID: {resourceId}, scalable dimension: {dimension}, "
        + $"scheduled action name: {name}";

    public static string ActionQuota(int quota) => Text($"A scalable target can have at most {quota} scheduled actions");

    // The descriptions, causes, and status messages of scaling activities.
    public const string AttemptedScaling = "Attempting to scale due to alarm triggered";

    public static string SettingLimits(int? minimum, int? maximum) => $"Setting {Limits(minimum, maximum)}";

    public static string LimitsSet(int? minimum, int? maximum) => $"Successfully set {Limits(minimum, maximum)}";

    public static string LimitsFailed(int? minimum, int? maximum, string reason) =>
        $"Failed to set {Limits(minimum, maximum)}. Reason: {reason}";

    public static string ActionTriggered(string name) => $"scheduled action name {name} was triggered";

    public static string SettingCapacity(int capacity) => Text($"Setting desired capacity to {capacity}.");

    public static string CapacitySet(int capacity, string serviceNamespace) =>
        Text($"Successfully set desired capacity to {capacity}. Change successfully fulfilled by {serviceNamespace}.");

    public static string CapacityWaiting(int capacity, string serviceNamespace) => Text(
        $"Successfully set desired capacity to {capacity}. Waiting for change to be fulfilled by {serviceNamespace}.");

    public static string CapacityOverridden(int capacity) =>
        Text($"Successfully set desired capacity to {capacity}. The change was overridden by a newer scaling activity.");

    public static string CapacityFailed(int capacity, string message, string source, string errorType, string requestId) =>
        Text($"Failed to set desired capacity to {capacity}. ")
        + $"Reason: {message} (Service: {source}; Status Code: 400; Error Code: {errorType}; Request ID: {requestId}; Proxy: null).";

    public static string MinimumSet(int capacity) => Text($"minimum capacity was set to {capacity}");

    public static string MaximumSet(int capacity) => Text($"maximum capacity was set to {capacity}");

    public static string AlarmTriggered(string? alarm, string? policy) => $"monitor alarm {alarm} in state ALARM triggered policy {policy}";

    public static string NotScaled(string reason) => $"The policy didn't change the capacity: {reason}";

    // Error messages about state files.
    public static string InvalidState(string reason) => $"The Application Auto Scaling state isn't valid: {reason}";

    public static string StateRegion(string region) => $"Application Auto Scaling isn't available in the Region '{region}'.";

    private static string Limits(int? minimum, int? maximum) => (minimum, maximum) switch
    {
        ({ } low, { } high) => Text($"min capacity to {low} and max capacity to {high}"),
        ({ } low, _) => Text($"min capacity to {low}"),
        _ => Text($"max capacity to {maximum}"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
