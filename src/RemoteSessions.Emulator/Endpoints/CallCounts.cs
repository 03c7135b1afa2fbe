using System.Collections.Concurrent;

namespace RemoteSessions.Emulator.Endpoints;

/// <summary>Counts the calls to each operation. The count includes successful and failed calls that have a valid signature.</summary>
internal sealed class CallCounts
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Count(string operation) => _counts.AddOrUpdate(operation, 1, static (_, count) => count + 1);

    public IReadOnlyDictionary<string, int> Snapshot() => new SortedDictionary<string, int>(_counts, StringComparer.Ordinal);
}
