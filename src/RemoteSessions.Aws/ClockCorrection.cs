namespace RemoteSessions.Aws;

/// <summary>
/// The time that is used to sign requests. If the service rejects a request because the clock of this machine is wrong, the time of the
/// service is used from then on.
/// </summary>
internal sealed class ClockCorrection(bool enabled)
{
    // A service accepts a request if the time of the request differs from the time of the service by less than this value.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private long _ticks;

    public DateTime UtcNow => DateTime.UtcNow.AddTicks(Volatile.Read(ref _ticks));

    /// <summary>
    /// If the failure of a request shows that the clock of this machine is wrong, this method corrects the time that is used to sign later
    /// requests. The <paramref name="signed"/> parameter contains the time that was used to sign the failed request. Returns true if the
    /// time was corrected.
    /// </summary>
    public bool Learn(Exception failure, DateTime signed)
    {
        if (!enabled || failure is not ErrorResponse { Date: { } date } rejected)
            return false;
        var isWrong = rejected.Type is "RequestTimeTooSkewed" or "RequestExpired" or "RequestInTheFuture"
            || (rejected.Type is "InvalidSignatureException" or "SignatureDoesNotMatch" or "AuthFailure"
                && (signed - date.UtcDateTime).Duration() > Tolerance);
        if (isWrong)
            Volatile.Write(ref _ticks, (date.UtcDateTime - DateTime.UtcNow).Ticks);
        return isWrong;
    }
}
