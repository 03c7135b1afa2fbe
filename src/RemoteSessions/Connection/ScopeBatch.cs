using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Connection;

/// <summary>What tasks collect for work that a command does later, together for each account and Region.</summary>
internal sealed class ScopeBatch<T>
{
    private readonly List<(Scope Scope, T Item)> _items = [];

    /// <summary>From any task: adds one.</summary>
    public void Add(Scope scope, T item)
    {
        lock (_items)
            _items.Add((scope, item));
    }

    /// <summary>What was added so far, by scope.</summary>
    public IReadOnlyList<IGrouping<Scope, T>> ByScope()
    {
        lock (_items)
            return [.. _items.GroupBy(each => each.Scope, each => each.Item)];
    }
}
