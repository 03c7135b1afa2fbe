using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.ApplicationAutoScaling;

/// <summary>Creates the ARNs and names that Application Auto Scaling uses.</summary>
internal static class Names
{
    /// <summary>Returns the key of a target in the store.</summary>
    public static string Key(string? serviceNamespace, string? resourceId) => $"{serviceNamespace}/{resourceId}";

    public static string NewTarget() => ShortIds.New(36);

    public static string Target(string region, string id) =>
        $"{Arn(region, "application-autoscaling")}:scalable-target/{id}";

    public static string Policy(string region, EmulatedTarget target, string name) =>
        $"{Arn(region, "autoscaling")}:scalingPolicy:{target.GroupId}:resource/{target.Key}:policyName/{name}";

    public static string Action(string region, EmulatedTarget target, string name) =>
        $"{Arn(region, "autoscaling")}:scheduledAction:{target.GroupId}:resource/{target.Key}:scheduledActionName/{name}";

    /// <summary>Returns the name of an alarm for target tracking.</summary>
    public static string Alarm(string resourceId, string side, string id) => $"TargetTracking-{resourceId}-Alarm{side}-{id}";

    public static string AlarmArn(string region, string name) => $"{Arn(region, "cloudwatch")}:alarm:{name}";

    /// <summary>Returns the ARN of the role that the service uses to change resources.</summary>
    public static string Role(string region, string serviceNamespace, string suffix) =>
        $"arn:{Identity.Partition(region)}:iam::{Identity.Account}:role/aws-service-role/"
        + $"{serviceNamespace}.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_{suffix}";

    private static string Arn(string region, string service) =>
        $"arn:{Identity.Partition(region)}:{service}:{region}:{Identity.Account}";
}
