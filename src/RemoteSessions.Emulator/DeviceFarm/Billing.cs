using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>Device minutes as Device Farm counts them.</summary>
internal static class Billing
{
    /// <summary>
    /// What a session is charged. Set-up and teardown count, so that a short session costs eight minutes and more; and the
    /// total is not the sum of its parts, as in the service's own samples (total 10.54, metered 9.57, unmetered 0).
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
