namespace RemoteSessions.Provisioning;

/// <summary>The scaling settings of a fleet or pool. A setting that is null isn't changed.</summary>
internal sealed record ScalingSettings
{
    public int? MinCapacity { get; set; }

    public int? MaxCapacity { get; set; }

    public double? TargetUtilization { get; set; }

    public int? ScaleOutCooldown { get; set; }

    public int? ScaleInCooldown { get; set; }

    public bool? DisableScaleIn { get; set; }

    /// <summary>Returns whether a setting of the target tracking policy is specified.</summary>
    public bool HasPolicySettings() =>
        (TargetUtilization, ScaleOutCooldown, ScaleInCooldown, DisableScaleIn) is not (null, null, null, null);
}
