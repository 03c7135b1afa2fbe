using System.Collections.Concurrent;

namespace RemoteSessions.Emulator.Endpoints;

/// <summary>How many calls each operation had: every one that was properly signed, whatever became of it.</summary>
internal sealed class CallCounts
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Count(string operation) => _counts.AddOrUpdate(operation, 1, static (_, count) => count + 1);

    public IReadOnlyDictionary<string, int> Snapshot() => new SortedDictionary<string, int>(_counts, StringComparer.Ordinal);
}
