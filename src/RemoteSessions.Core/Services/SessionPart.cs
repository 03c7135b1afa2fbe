namespace RemoteSessions.Services;

/// <summary>
/// A subset of the sessions in one account and Region. A SessionPart consists of either one list that the service returns or several
/// smaller SessionPart objects.
/// </summary>
internal sealed class SessionPart<T>
{
    private readonly Func<CancellationToken, Task<IReadOnlyList<SessionPart<T>>>>? _loadAsync;

    /// <summary>Creates a SessionPart that consists of a single list of sessions.</summary>
    /// <param name="label">The name of the list in errors, or null if errors identify the list by its account and Region.</param>
    /// <param name="list">Reads the list.</param>
    public SessionPart(string? label, IAsyncEnumerable<T> list)
    {
        Label = label;
        List = list;
    }

    /// <summary>Creates a SessionPart that consists of the specified smaller SessionPart objects.</summary>
    public SessionPart(IReadOnlyList<SessionPart<T>> parts) => Parts = parts;

    /// <summary>
    /// Creates a SessionPart that consists of smaller SessionPart objects. <see cref="PartsAsync"/> calls the service to determine these
    /// objects.
    /// </summary>
    public SessionPart(Func<CancellationToken, Task<IReadOnlyList<SessionPart<T>>>> loadAsync) => _loadAsync = loadAsync;

    /// <summary>The name of the list in errors, or null if errors identify the list by its account and Region.</summary>
    public string? Label { get; }

    /// <summary>The name of the resource that the sessions run on, if the session objects don't contain this name.</summary>
    public string? ResourceName { get; init; }

    /// <summary>The list of sessions, or null if this SessionPart consists of smaller SessionPart objects.</summary>
    public IAsyncEnumerable<T>? List { get; }

    /// <summary>
    /// The smaller SessionPart objects that this SessionPart consists of. This property is null if this SessionPart has a
    /// <see cref="List"/>, or if <see cref="PartsAsync"/> must call the service to determine the smaller SessionPart objects.
    /// </summary>
    public IReadOnlyList<SessionPart<T>>? Parts { get; }

    /// <summary>
    /// Returns the smaller SessionPart objects that this SessionPart consists of. If this SessionPart was created with a function that gets
    /// these objects from the service, this method calls the function.
    /// </summary>
    public async Task<IReadOnlyList<SessionPart<T>>> PartsAsync(CancellationToken cancellationToken) =>
        Parts ?? (_loadAsync is null ? [] : await _loadAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Returns a copy of this SessionPart, with each session converted by the specified function.</summary>
    public SessionPart<TOther> Select<TOther>(Func<T, string?, TOther> convert)
    {
        if (List is { } list)
            return new SessionPart<TOther>(Label, ConvertAsync(list, session => convert(session, ResourceName)));
        return Parts is { } parts
            ? new SessionPart<TOther>([.. parts.Select(part => part.Select(convert))])
            : new SessionPart<TOther>(
                async cancel => [.. (await PartsAsync(cancel).ConfigureAwait(false)).Select(part => part.Select(convert))]);
    }

    private static async IAsyncEnumerable<TOther> ConvertAsync<TOther>(IAsyncEnumerable<T> sessions, Func<T, TOther> convert)
    {
        await foreach (var session in sessions.ConfigureAwait(false))
            yield return convert(session);
    }
}
