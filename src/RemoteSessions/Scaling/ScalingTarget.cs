using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Scaling;

/// <summary>A fleet or pool whose scaling is changed.</summary>
/// <param name="Service">The service of the fleet or pool.</param>
/// <param name="Resource">The fleet or pool in its current state.</param>
/// <param name="Scope">The account and Region of the fleet or pool.</param>
internal sealed record ScalingTarget(ScalableService Service, CapacityResource Resource, Scope Scope)
{
    /// <summary>The text that the user specified. This text is the target object of error records.</summary>
    public string Given { get; init; } = Resource.Label;

    /// <summary>The ARN in the row or copy that the ARN of the registration must match, or null if no ARN was specified.</summary>
    public string? Arn { get; init; }

    /// <summary>The registration, or null if Application Auto Scaling doesn't scale the fleet or pool.</summary>
    public ScalableTarget? Registration { get; init; }

    /// <summary>Identifies the fleet or pool among all services, accounts, and Regions.</summary>
    public (ScalableService Service, Scope Scope, string Key) Id => (Service, Scope.In(Resource.Region), Resource.Key);

    /// <summary>The name that users see.</summary>
    public string Label => Resource.Label;

    public override string ToString() => Given;
}
