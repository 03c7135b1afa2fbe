using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.ApplicationAutoScaling;

/// <summary>
/// Creates the errors that Application Auto Scaling returns, and looks up resources and targets. If a target doesn't exist, the lookup
/// throws an exception.
/// </summary>
internal static class ScalingErrors
{
    public static ServiceException Invalid(string message) => new(ServiceErrorTypes.Validation, message);

    public static ServiceException Limit(string message) => new(ServiceErrorTypes.LimitExceeded, message);

    public static ServiceException NotFound(string message) => new(ServiceErrorTypes.ObjectNotFound, message);

    /// <summary>
    /// Returns the object that provides access to the fleets or pools of the specified service. An error occurs if the namespace, the
    /// resource ID, and the dimension don't match each other.
    /// </summary>
    public static IScalableResources KindOf(
        this ApplicationAutoScalingService service, string serviceNamespace, string resourceId, string dimension) =>
        service.Resources.FirstOrDefault(kind => kind.Kind.Namespace == serviceNamespace && kind.Kind.Dimension == dimension
            && kind.Kind.Key(resourceId) is { Length: > 0 })
        ?? throw Invalid(EmulatedScalingMessages.UnsupportedTarget);

    public static EmulatedTarget Target(
        this StoreCall<ScalingStore> call, string serviceNamespace, string resourceId, string dimension) =>
        call.Store.Find(Names.Key(serviceNamespace, resourceId))
        ?? throw NotFound(EmulatedScalingMessages.NoTarget(serviceNamespace, resourceId, dimension));

    /// <summary>Checks the page size and the scalable dimension in a request for a list.</summary>
    public static void CheckList(string? dimension, bool hasResource, int? maximum, int largestPage, Constraints model)
    {
        model.Range(nameof(DescribeScalableTargetsRequest.MaxResults), maximum, 1, largestPage);
        model.ThrowIfBroken();
        if (dimension is not null && !hasResource)
            throw Invalid(EmulatedScalingMessages.DimensionWithoutResource);
    }

    /// <summary>Returns the selected targets in a service namespace, in the order in which the service lists them.</summary>
    public static IEnumerable<EmulatedTarget> Targets(
        this ScalingStore store, string serviceNamespace, Func<EmulatedTarget, bool> isSelected) =>
        store.Targets.Values.Where(target => target.Namespace == serviceNamespace && isSelected(target)).OrderBy(target => target.Order);
}
