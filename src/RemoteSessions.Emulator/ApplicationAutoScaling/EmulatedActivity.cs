using RemoteSessions.ApplicationAutoScaling.Generated;

namespace RemoteSessions.Emulator.ApplicationAutoScaling;

/// <summary>A scaling activity.</summary>
internal sealed record EmulatedActivity
{
    public required string Id { get; init; }
    public required string Namespace { get; init; }
    public required string ResourceId { get; init; }
    public required string Description { get; init; }
    public required string Cause { get; init; }
    public required DateTimeOffset Started { get; init; }

    /// <summary>The final status of the activity.</summary>
    public required string Status { get; init; }
    public required string Message { get; init; }

    /// <summary>
    /// The time at which the activity ends. This time can be in the future. An activity that sets only limits doesn't have an end time.
    /// </summary>
    public DateTimeOffset? Ends { get; init; }

    /// <summary>The status message while the activity is in progress.</summary>
    public string? WaitingMessage { get; init; }

    /// <summary>The status message to use if a newer activity replaces this activity before this activity ends.</summary>
    public string? OverriddenMessage { get; init; }

    /// <summary>The reason why the activity didn't change the capacity, or null if it did.</summary>
    public NotScaledReason? NotScaled { get; init; }

    public bool IsRunning(DateTimeOffset at) => Ends > at;
}
