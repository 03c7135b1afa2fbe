using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Provisioning;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Scaling;

/// <summary>A fleet or pool whose scaling configuration a command changes. The fleet or pool might have been deleted.</summary>
/// <param name="Service">The service of the fleet or pool.</param>
/// <param name="Key">The name of the fleet or the ID of the pool.</param>
/// <param name="Label">The name that users see.</param>
/// <param name="Scope">The account and Region of the fleet or pool.</param>
internal sealed record ScalingTarget(ScalableService Service, string Key, string Label, Scope Scope)
{
    /// <summary>The fleet or pool in its current state, or null if it was deleted.</summary>
    public CapacityResource? Resource { get; init; }

    /// <summary>The text that the user specified. This text is the target object of error records.</summary>
    public string Given { get; init; } = Label;

    /// <summary>
    /// The ARN that a row or deserialized object contains, or null if no ARN was specified. If this ARN differs from the ARN of the
    /// <see cref="Registration"/>, the command writes an error.
    /// </summary>
    public string? Arn { get; init; }

    /// <summary>The registration, or null if Application Auto Scaling doesn't scale the fleet or pool.</summary>
    public ScalableTarget? Registration { get; init; }

    /// <summary>Uniquely identifies the fleet or pool across all services, accounts, and Regions.</summary>
    public (ScalableService Service, Scope Scope, string Key) Id => (Service, Own, Key);

    /// <summary>The account and Region of the fleet or pool.</summary>
    public Scope Own => Resource is null ? Scope : Scope.In(Resource.Region);

    /// <summary>The Region of the fleet or pool.</summary>
    public string Region => Resource?.Region ?? AwsCmdlet.Connect<ScalingClient>(Scope)().Region;

    /// <summary>The name of the fleet or pool in prompts and in the output of -WhatIf.</summary>
    public string Description => Resource is null ? $"{Label} ({ScaledResource.DeletedState})" : Label;

    public static ScalingTarget Of(ScalableService service, CapacityResource resource, Scope scope) =>
        new(service, resource.Key, resource.Label, scope) { Resource = resource };

    public override string ToString() => Given;
}
