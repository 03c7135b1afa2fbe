using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>A remote access session, with its properties and its pending changes.</summary>
internal sealed record EmulatedSession
{
    public required string Arn { get; init; }
    public required string ProjectArn { get; init; }
    public required string DeviceArn { get; init; }
    public required long Order { get; init; }
    public required DateTimeOffset Created { get; init; }
    public required string Status { get; init; }
    public required string BillingMethod { get; init; }

    /// <summary>The random part of the session's endpoint URLs, which makes the URLs hard to guess.</summary>
    public required string Secret { get; init; }

    public string Result { get; init; } = ExecutionResultValues.Pending;
    public string? Name { get; init; }
    public string? Message { get; init; }
    public DateTimeOffset? Started { get; init; }
    public DateTimeOffset? Running { get; init; }
    public DateTimeOffset? Stopped { get; init; }
    public DeviceMinutes? DeviceMinutes { get; init; }
    public string? InstanceArn { get; init; }
    public string? AppArn { get; init; }
    public string? InteractionMode { get; init; }
    public bool? SkipAppResign { get; init; }
    public DeviceProxy? DeviceProxy { get; init; }
    public string? ClientId { get; init; }
    public bool? RemoteDebugEnabled { get; init; }
    public bool? RemoteRecordEnabled { get; init; }
    public string? RemoteRecordAppArn { get; init; }

    /// <summary>The time at which the state changes, or null if the change doesn't depend on the time.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>
    /// The time at which an unavailable device becomes available to the session, or null if the session hasn't requested an unavailable
    /// device.
    /// </summary>
    public DateTimeOffset? DeviceFreeAt { get; init; }

    /// <summary>
    /// The time of the last activity in the session, such as an API call or a request to an endpoint of the session, or null if the session
    /// belongs to the demo data and never becomes idle.
    /// </summary>
    public DateTimeOffset? LastActivity { get; init; }

    /// <summary>The result that a STOPPING session will have when it is COMPLETED.</summary>
    public string? FinalResult { get; init; }

    /// <summary>Indicates whether the session will end before its status becomes RUNNING.</summary>
    public bool FailsToStart { get; init; }

    public bool Active => Status != ExecutionStatusValues.Completed;

    /// <summary>Indicates whether the session is waiting for a slot or a device.</summary>
    public bool Queued => Status is ExecutionStatusValues.PendingConcurrency or ExecutionStatusValues.PendingDevice;

    public bool HoldsSlot =>
        Status is ExecutionStatusValues.PendingDevice or ExecutionStatusValues.Preparing or ExecutionStatusValues.Running
        || (Status == ExecutionStatusValues.Stopping && Started is not null);

    public bool HoldsDevice => Started is not null && Active;
}
