namespace RemoteSessions.Aws;

/// <summary>
/// Limits the retries of all calls to an endpoint, as the standard retry mode of the AWS SDKs does. Each retry uses part of the retry
/// quota. If a retry succeeds, the units that this retry used are returned to the retry quota. If a call succeeds without a retry, one unit
/// is added to the retry quota.
/// </summary>
internal sealed class RetryQuota
{
    private const int Capacity = 500;

    private readonly object _gate = new();
    private int _left = Capacity;

    /// <summary>
    /// Takes the specified number of units from the retry quota. Returns false if the quota doesn't contain enough units.
    /// </summary>
    public bool TryTake(int units)
    {
        lock (_gate)
        {
            if (_left < units)
                return false;
            _left -= units;
            return true;
        }
    }

    /// <summary>
    /// After a successful call, restores the units that the last retry of the call took from the retry quota. If the call wasn't retried,
    /// the method adds one unit to the retry quota.
    /// </summary>
    public void Return(int units)
    {
        lock (_gate)
            _left = Math.Min(_left + Math.Max(units, 1), Capacity);
    }
}
