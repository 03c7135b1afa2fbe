using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Scaling;

/// <summary>A fleet or pool whose scaling is changed.</summary>
/// <param name="Service">Its service.</param>
/// <param name="Resource">The fleet or pool in its present state.</param>
/// <param name="Scope">Its account and Region.</param>
internal sealed record ScalingTarget(ScalableService Service, CapacityResource Resource, Scope Scope)
{
    /// <summary>The text that the user specified. It's the target of errors.</summary>
    public string Given { get; init; } = Resource.Label;

    /// <summary>The ARN that the registration must have because a row or copy contains it, or null.</summary>
    public string? Arn { get; init; }

    /// <summary>The registration, or null if Application Auto Scaling doesn't scale the fleet or pool.</summary>
    public ScalableTarget? Registration { get; init; }

    /// <summary>The name that users see.</summary>
    public string Label => Resource.Label;

    public override string ToString() => Given;
}
