using RemoteSessions.AppStream.Generated;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.Faults;

/// <summary>A type of failure that can be injected into a call.</summary>
internal sealed record Fault(string Name, FaultReach Reach, string Meaning)
{
    public static readonly Fault Throttle = new("throttle", FaultReach.Calls, FaultMessages.Throttle);
    public static readonly Fault InternalError = new("internalError", FaultReach.Everything, FaultMessages.InternalError);
    public static readonly Fault ServiceUnavailable = new("serviceUnavailable", FaultReach.Everything, FaultMessages.ServiceUnavailable);
    public static readonly Fault DropConnection = new("dropConnection", FaultReach.Everything, FaultMessages.DropConnection);
    public static readonly Fault LoseResponse = new("loseAnswer", FaultReach.Everything, FaultMessages.LoseResponse);
    public static readonly Fault SlowResponse = new("slowAnswer", FaultReach.Everything, FaultMessages.SlowResponse);
    public static readonly Fault CutBody = new("cutBody", FaultReach.Everything, FaultMessages.CutBody);
    public static readonly Fault HtmlError = new("htmlError", FaultReach.Everything, FaultMessages.HtmlError);
    public static readonly Fault HugeBody = new("hugeBody", FaultReach.Calls, FaultMessages.HugeBody);
    public static readonly Fault StaleRead = new("staleRead", FaultReach.Reads, FaultMessages.StaleRead);
    public static readonly Fault RepeatedToken = new("repeatedToken", FaultReach.Lists, FaultMessages.RepeatedToken);
    public static readonly Fault UnknownStatus = new("unknownStatus", FaultReach.Calls, FaultMessages.UnknownStatus);
    public static readonly Fault UnknownType = new("unknownType", FaultReach.Calls, FaultMessages.UnknownType);
    public static readonly Fault ExpiredToken = new("expiredToken", FaultReach.Calls, FaultMessages.ExpiredToken);

    public static readonly Fault AccessDenied = new("accessDenied", FaultReach.Calls, FaultMessages.AccessDenied)
    {
        Error = new(ServiceErrorTypes.AccessDenied, FaultMessages.AccessDeniedMessage),
    };

    public static readonly Fault FailStart = new("failStart", FaultReach.Starts, FaultMessages.FailStart);

    public static readonly Fault ConcurrentModification =
        new("concurrentModification", FaultReach.Listed, FaultMessages.ConcurrentModification)
        {
            Error = new(ServiceErrorTypes.ConcurrentModification, FaultMessages.ConcurrentModificationMessage),
        };

    public static readonly Fault RequestLimitExceeded = new("requestLimitExceeded", FaultReach.Listed, FaultMessages.RequestLimitExceeded)
    {
        Error = new(ServiceErrorTypes.RequestLimitExceeded, FaultMessages.RequestLimitExceededMessage),
    };

    public static readonly Fault LimitExceeded = new("limitExceeded", FaultReach.Listed, FaultMessages.LimitExceeded)
    {
        Error = new(ServiceErrorTypes.LimitExceeded, FaultMessages.LimitExceededMessage),
    };

    public static readonly Fault EmptyPage = new("emptyPage", FaultReach.Lists, FaultMessages.EmptyPage);
    public static readonly Fault Vanish = new("vanish", FaultReach.Calls, FaultMessages.Vanish);

    public static readonly Fault OperationInProgress = new("operationInProgress", FaultReach.Listed, FaultMessages.OperationInProgress)
    {
        Error = new(ServiceErrorTypes.OperationInProgress, FaultMessages.OperationInProgressMessage),
    };

    public static readonly Fault EndOfSupport = new("endOfSupport", FaultReach.Pools, FaultMessages.EndOfSupport)
    {
        Error = new(ServiceErrorTypes.AccessDenied, FaultMessages.EndOfSupportMessage),
    };

    public static readonly Fault FailItem = new("failItem", FaultReach.Batches, FaultMessages.FailItem);
    public static readonly Fault OmitItems = new("omitItems", FaultReach.Statuses, FaultMessages.OmitItems);

    public static readonly Fault ConcurrentUpdate = new("concurrentUpdate", FaultReach.Listed, FaultMessages.ConcurrentUpdate)
    {
        Error = new(ServiceErrorTypes.ConcurrentUpdate, FaultMessages.ConcurrentUpdateMessage, 500),
    };

    public static readonly Fault FailedResourceAccess =
        new("failedResourceAccess", FaultReach.Listed, FaultMessages.FailedResourceAccess)
        {
            Error = new(ServiceErrorTypes.FailedResourceAccess, FaultMessages.FailedResourceAccessMessage),
        };

    public static IReadOnlyList<Fault> All { get; } =
    [
        Throttle, InternalError, ServiceUnavailable, DropConnection, LoseResponse, SlowResponse, CutBody, HtmlError, HugeBody,
        StaleRead, RepeatedToken, UnknownStatus, UnknownType, ExpiredToken, AccessDenied, FailStart, Vanish,
        ConcurrentModification, RequestLimitExceeded, LimitExceeded, EmptyPage,
        OperationInProgress, EndOfSupport, FailItem, OmitItems, ConcurrentUpdate, FailedResourceAccess,
    ];

    /// <summary>The error that the fault returns, or null if other code determines the effect of the fault.</summary>
    public FaultError? Error { get; init; }

    // The names of these operations begin with List or Describe, but the operations return all items in one response.
    private static string[] WithoutPages =>
    [
        nameof(AppStreamOperations.ListTagsForResource), nameof(WorkSpacesOperations.DescribeTags),
        nameof(WorkSpacesOperations.DescribeWorkspaceSnapshots),
    ];

    private static string[] Starting =>
    [
        nameof(DeviceFarmOperations.CreateRemoteAccessSession),
        nameof(AppStreamOperations.StartFleet),
        nameof(WorkSpacesOperations.StartWorkspacesPool),
        nameof(WorkSpacesOperations.CreateWorkspaces),
        nameof(WorkSpacesOperations.StartWorkspaces),
        nameof(WorkSpacesOperations.RebootWorkspaces),
        nameof(WorkSpacesOperations.MigrateWorkspace),
        nameof(WorkSpacesOperations.ModifyWorkspaceProperties),
    ];

    // The responses of these operations contain an item for each failure.
    private static string[] Batches =>
    [
        nameof(WorkSpacesOperations.CreateWorkspaces),
        nameof(WorkSpacesOperations.StartWorkspaces),
        nameof(WorkSpacesOperations.StopWorkspaces),
        nameof(WorkSpacesOperations.RebootWorkspaces),
        nameof(WorkSpacesOperations.RebuildWorkspaces),
        nameof(WorkSpacesOperations.TerminateWorkspaces),
    ];

    /// <summary>Indicates whether the fault can be injected into an operation.</summary>
    public bool AppliesTo(FaultTarget target) => (Reach, target.Operation) switch
    {
        (FaultReach.Reads, var operation) => !operation.Mutating,
        (FaultReach.Lists, { Mutating: false, Name: var name }) => !WithoutPages.Contains(name)
            && (name.StartsWith("List", StringComparison.Ordinal) || name.StartsWith("Describe", StringComparison.Ordinal)),
        (FaultReach.Lists, _) => false,
        (FaultReach.Starts, var operation) => Starting.Contains(operation.Name),
        (FaultReach.Pools, var operation) => operation.Name.Contains("WorkspacesPool", StringComparison.Ordinal),
        (FaultReach.Batches, var operation) => Batches.Contains(operation.Name),
        (FaultReach.Statuses, var operation) => operation.Name == nameof(WorkSpacesOperations.DescribeWorkspacesConnectionStatus),
        (FaultReach.Listed, _) => target.Errors.Contains(Error!.Type),
        _ => true,
    };
}
