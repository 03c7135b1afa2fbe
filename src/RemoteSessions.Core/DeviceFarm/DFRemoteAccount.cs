using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.DeviceFarm;

/// <summary>The limits of an AWS account in Device Farm, and the free trial minutes that remain.</summary>
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

    /// <summary>Describes the properties and CSV columns that identify a Device Farm account.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(DFRemoteAccount), DeviceFarmMessages.AccountKind, null, nameof(AccountId))
    { Service = AwsService.DeviceFarm.Name };

    /// <summary>The AWS account ID.</summary>
    public string? AccountId { get; }

    /// <summary>The number of free trial minutes that the account started with.</summary>
    public double? TrialMinutesTotal { get; }

    /// <summary>The number of free trial minutes that remain.</summary>
    public double? TrialMinutesRemaining { get; }

    /// <summary>The number of purchased device slots for remote access sessions on Android devices.</summary>
    public int UnmeteredAndroidSessions { get; }

    /// <summary>The number of purchased device slots for remote access sessions on iOS devices.</summary>
    public int UnmeteredIosSessions { get; }

    /// <summary>The number of purchased device slots for test runs on Android devices.</summary>
    public int UnmeteredAndroidRuns { get; }

    /// <summary>The number of purchased device slots for test runs on iOS devices.</summary>
    public int UnmeteredIosRuns { get; }

    /// <summary>
    /// For each offering, the maximum number of device slots that the account can purchase, in the form <c>offering=number</c>.
    /// </summary>
    public TextList MaxSlots { get; }

    /// <summary>The default timeout of a test run, in minutes.</summary>
    public int? DefaultJobTimeoutMinutes { get; }

    /// <summary>The maximum timeout of a test run, in minutes.</summary>
    public int? MaxJobTimeoutMinutes { get; }

    /// <summary>Indicates whether apps keep their original signature on private devices.</summary>
    public bool? SkipAppResign { get; }

    /// <summary>Returns the account ID.</summary>
    public override string ToString() => AccountId ?? "";

    private static int Slots(IReadOnlyDictionary<string, int>? slots, string platform) =>
        slots is not null && slots.TryGetValue(platform, out var number) ? number : 0;
}
