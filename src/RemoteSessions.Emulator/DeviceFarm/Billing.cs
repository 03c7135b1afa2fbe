using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>Calculates device minutes as Device Farm does.</summary>
internal static class Billing
{
    /// <summary>
    /// Calculates the device minutes of a session. The total includes setup and teardown, so it's at least eight minutes, even for a short
    /// session. As in AWS's own examples, the total isn't the sum of the metered and unmetered minutes (for example, total 10.54, metered
    /// 9.57, unmetered 0).
    /// </summary>
    public static DeviceMinutes Minutes(DateTimeOffset? started, DateTimeOffset stopped, string billingMethod)
    {
        if (started is null)
            return new DeviceMinutes { Total = 0, Metered = 0, Unmetered = 0 };
        var span = (stopped - started.Value).TotalMinutes;
        var total = Math.Max(8.31 + (0.13 * span), 0.8955 * span);
        return new DeviceMinutes
        {
            Total = Math.Round(total, 2),
            Metered = billingMethod == BillingMethodValues.Metered ? Math.Round(total * 0.908, 2) : 0,
            Unmetered = billingMethod == BillingMethodValues.Metered ? 0 : Math.Round(total * 0.819, 2),
        };
    }
}
