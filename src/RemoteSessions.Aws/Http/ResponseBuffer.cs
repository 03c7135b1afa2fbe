namespace RemoteSessions.Aws.Http;

/// <summary>
/// Holds the complete body of a response, and limits its size so that an unexpectedly large body can't exhaust the memory.
/// </summary>
internal sealed class ResponseBuffer : MemoryStream
{
    /// <summary>The maximum size of a response. Valid responses from the supported services are much smaller than this limit.</summary>
    private const int Largest = 32 * 1024 * 1024;

    private ResponseBuffer(long? length)
        : base((int)(length is null or > Largest ? 0 : length))
    {
    }

    /// <summary>Reads a body.</summary>
    /// <exception cref="ResponseTooLargeException">The body is larger than 32 MiB.</exception>
    public static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using var buffer = new ResponseBuffer(content.Headers.ContentLength);
        await content.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        return buffer.Length == buffer.Capacity ? buffer.GetBuffer() : buffer.ToArray();
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default)
    {
        if (Length + source.Length > Largest)
            throw new ResponseTooLargeException(Largest / (1024 * 1024));
        return base.WriteAsync(source, cancellationToken);
    }
}
