using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Connection;

/// <summary>Collects items from tasks, so that a command can later process the items separately for each account and Region.</summary>
internal sealed class ScopeBatch<T>
{
    private readonly List<(Scope Scope, T Item)> _items = [];

    /// <summary>Adds an item. Any task can call this method.</summary>
    public void Add(Scope scope, T item)
    {
        lock (_items)
            _items.Add((scope, item));
    }

    /// <summary>Returns the items that have been added so far, grouped by scope.</summary>
    public IReadOnlyList<IGrouping<Scope, T>> ByScope()
    {
        lock (_items)
            return [.. _items.GroupBy(each => each.Scope, each => each.Item)];
    }
}
