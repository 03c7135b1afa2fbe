using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.DeviceFarm;

/// <summary>What an AWS account may do in Device Farm, and what is left of its trial.</summary>
public sealed class DFRemoteAccount : AwsResource
{
    internal DFRemoteAccount(AccountSettings wire, ResourceOrigin origin) : base(origin)
    {
        AccountId = wire.AwsAccountNumber;
        TrialMinutesTotal = wire.TrialMinutes?.Total;
        TrialMinutesRemaining = wire.TrialMinutes?.Remaining;
        UnmeteredAndroidSessions = Slots(wire.UnmeteredRemoteAccessDevices, DevicePlatformValues.Android);
        UnmeteredIosSessions = Slots(wire.UnmeteredRemoteAccessDevices, DevicePlatformValues.Ios);
        UnmeteredAndroidRuns = Slots(wire.UnmeteredDevices, DevicePlatformValues.Android);
        UnmeteredIosRuns = Slots(wire.UnmeteredDevices, DevicePlatformValues.Ios);
        MaxSlots = new TextList(wire.MaxSlots?.Select(slot => $"{slot.Key}={slot.Value}"));
        DefaultJobTimeoutMinutes = wire.DefaultJobTimeoutMinutes;
        MaxJobTimeoutMinutes = wire.MaxJobTimeoutMinutes;
        SkipAppResign = wire.SkipAppResign;
    }

    /// <summary>What identifies one.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(DFRemoteAccount), "Device Farm account", null, nameof(AccountId))
    { Service = AwsService.DeviceFarm.Name };

    /// <summary>The AWS account number.</summary>
    public string? AccountId { get; }

    /// <summary>Free device minutes that the account began with.</summary>
    public double? TrialMinutesTotal { get; }

    /// <summary>Free device minutes that are left.</summary>
    public double? TrialMinutesRemaining { get; }

    /// <summary>Slots bought for remote access sessions on Android devices.</summary>
    public int UnmeteredAndroidSessions { get; }

    /// <summary>Slots bought for remote access sessions on iOS devices.</summary>
    public int UnmeteredIosSessions { get; }

    /// <summary>Slots bought for test runs on Android devices.</summary>
    public int UnmeteredAndroidRuns { get; }

    /// <summary>Slots bought for test runs on iOS devices.</summary>
    public int UnmeteredIosRuns { get; }

    /// <summary>How many slots of each offering can be bought, as <c>offering=number</c>.</summary>
    public TextList MaxSlots { get; }

    /// <summary>After how many minutes a test run ends by itself.</summary>
    public int? DefaultJobTimeoutMinutes { get; }

    /// <summary>The most minutes that a test run may take.</summary>
    public int? MaxJobTimeoutMinutes { get; }

    /// <summary>Whether apps keep their own signature on private devices.</summary>
    public bool? SkipAppResign { get; }

    /// <summary>The account number.</summary>
    public override string ToString() => AccountId ?? "";

    private static int Slots(IReadOnlyDictionary<string, int>? slots, string platform) =>
        slots is not null && slots.TryGetValue(platform, out var number) ? number : 0;
}
