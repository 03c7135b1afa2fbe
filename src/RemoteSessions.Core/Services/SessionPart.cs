namespace RemoteSessions.Services;

/// <summary>A part of the sessions of an account and Region: one list that the service gives, or smaller parts.</summary>
internal sealed class SessionPart<T>
{
    private readonly Func<CancellationToken, Task<IReadOnlyList<SessionPart<T>>>>? _loadAsync;

    /// <summary>One list.</summary>
    /// <param name="label">What an error calls the list.</param>
    /// <param name="list">Reads the list.</param>
    public SessionPart(string? label, IAsyncEnumerable<T> list)
    {
        Label = label;
        List = list;
    }

    /// <summary>Parts that are known.</summary>
    public SessionPart(IReadOnlyList<SessionPart<T>> parts) => Parts = parts;

    /// <summary>Parts that the service has to be asked for.</summary>
    public SessionPart(Func<CancellationToken, Task<IReadOnlyList<SessionPart<T>>>> loadAsync) => _loadAsync = loadAsync;

    /// <summary>What an error calls the list.</summary>
    public string? Label { get; }

    /// <summary>The name of what the sessions run on, where the sessions themselves don't have it.</summary>
    public string? ResourceName { get; init; }

    /// <summary>The list; null where there are smaller parts.</summary>
    public IAsyncEnumerable<T>? List { get; }

    /// <summary>The smaller parts; null where there is a list, or where the service has to be asked for them.</summary>
    public IReadOnlyList<SessionPart<T>>? Parts { get; }

    /// <summary>The smaller parts.</summary>
    public async Task<IReadOnlyList<SessionPart<T>>> PartsAsync(CancellationToken cancellationToken) =>
        Parts ?? (_loadAsync is null ? [] : await _loadAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>The same part with each session converted.</summary>
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
