namespace RemoteSessions.Aws;

/// <summary>
/// Limits the retries of all calls to an endpoint, as the standard retry mode of the AWS SDKs does. A retry takes a part of the quota, and
/// each successful call returns what its last retry took, or one unit.
/// </summary>
internal sealed class RetryQuota
{
    private const int Capacity = 500;

    private readonly object _gate = new();
    private int _left = Capacity;

    /// <summary>Takes units for a retry. Returns false if there aren't enough of them.</summary>
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

    /// <summary>Returns the units of the last retry of a call that succeeded.</summary>
    public void Return(int units)
    {
        lock (_gate)
            _left = Math.Min(_left + Math.Max(units, 1), Capacity);
    }
}
