using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>A remote access session: what is told of it, and what is to become of it.</summary>
internal sealed record EmulatedSession
{
    public required string Arn { get; init; }
    public required string ProjectArn { get; init; }
    public required string DeviceArn { get; init; }
    public required long Order { get; init; }
    public required DateTimeOffset Created { get; init; }
    public required string Status { get; init; }
    public required string BillingMethod { get; init; }

    /// <summary>What the endpoints' addresses are made secret with.</summary>
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

    /// <summary>When the state ends by itself; null where it waits for something else.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>When a busy device becomes free; null until the session has met it.</summary>
    public DateTimeOffset? DeviceFreeAt { get; init; }

    /// <summary>When a call or a request last named the session; null where somebody else keeps it busy.</summary>
    public DateTimeOffset? LastActivity { get; init; }

    /// <summary>The result that a session gets which is STOPPING.</summary>
    public string? FinalResult { get; init; }

    /// <summary>Ends without having run.</summary>
    public bool FailsToStart { get; init; }

    public bool Active => Status != ExecutionStatusValues.Completed;

    /// <summary>Waits for a slot or a device.</summary>
    public bool Queued => Status is ExecutionStatusValues.PendingConcurrency or ExecutionStatusValues.PendingDevice;

    public bool HoldsSlot =>
        Status is ExecutionStatusValues.PendingDevice or ExecutionStatusValues.Preparing or ExecutionStatusValues.Running
        || (Status == ExecutionStatusValues.Stopping && Started is not null);

    public bool HoldsDevice => Started is not null && Active;
}
