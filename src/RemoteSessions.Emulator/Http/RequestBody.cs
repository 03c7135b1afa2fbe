using System.Globalization;
using RemoteSessions.Emulator.Messages;

namespace RemoteSessions.Emulator.Http;

/// <summary>The body of a request, with a known length or in chunks. The body is read incrementally.</summary>
internal sealed class RequestBody
{
    private readonly HttpReader? _reader;
    private readonly Func<CancellationToken, Task>? _sendContinue;
    private readonly bool _chunked;
    private long _left;
    private long _read;
    private bool _begun;

    private RequestBody(HttpReader? reader, long length, bool chunked, Func<CancellationToken, Task>? sendContinue)
    {
        (_reader, _left, _chunked, _sendContinue) = (reader, length, chunked, sendContinue);
        Finished = !chunked && length == 0;
    }

    public static RequestBody None { get; } = new(null, 0, false, null);

    /// <summary>Indicates whether the whole body has been read.</summary>
    public bool Finished { get; private set; }

    /// <summary>Indicates whether the client is waiting for "100 Continue" before it sends the body.</summary>
    public bool Withheld => !Finished && !_begun && _sendContinue is not null;

    public static RequestBody For(HttpHeaders headers, HttpReader reader, Func<CancellationToken, Task> sendContinue)
    {
        var waits = headers.Lists("Expect", "100-continue") ? sendContinue : null;
        var length = headers.Get("Content-Length");
        if (headers.Get("Transfer-Encoding") is { } encoding)
        {
            if (length is not null)
                throw new BadRequestException(400, EmulatorMessages.LengthAndEncoding);
            return string.Equals(encoding, "chunked", StringComparison.OrdinalIgnoreCase)
                ? new RequestBody(reader, 0, true, waits)
                : throw new BadRequestException(501, EmulatorMessages.OnlyChunked);
        }

        if (length is null)
            return None;
        return long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? new RequestBody(reader, bytes, false, waits)
            : throw new BadRequestException(400, EmulatorMessages.InvalidLength);
    }

    /// <summary>Reads the next part of the body, and returns 0 at the end.</summary>
    /// <exception cref="BadRequestException">The body is malformed, or it's longer than the <paramref name="limit"/> parameter
    /// allows.</exception>
    public async ValueTask<int> ReadAsync(Memory<byte> target, long limit, CancellationToken cancellationToken)
    {
        if (Finished)
            return 0;
        if (_left > limit - _read)
            throw TooLarge(limit);
        if (!_begun && _sendContinue is not null)
            await _sendContinue(cancellationToken).ConfigureAwait(false);
        if (_chunked && _left == 0 && !await NextChunkAsync(limit, cancellationToken).ConfigureAwait(false))
            return 0;
        _begun = true;
        var wanted = target[..(int)Math.Min(target.Length, _left)];
        var count = await _reader!.ReadAsync(wanted, cancellationToken).ConfigureAwait(false);
        if (count == 0)
            throw new EndOfStreamException(EmulatorMessages.EndsInBody);
        _left -= count;
        _read += count;
        if (!_chunked)
            Finished = _left == 0;
        else if (_left == 0)
            await ExpectEmptyLineAsync(cancellationToken).ConfigureAwait(false);
        return count;
    }

    /// <summary>Reads the whole body.</summary>
    public async Task<ReadOnlyMemory<byte>> ReadAllAsync(long limit, CancellationToken cancellationToken)
    {
        var bytes = new byte[_chunked ? 4096 : (int)Math.Min(Math.Min(_left, limit) + 1, 1024 * 1024)];
        var length = 0;
        while (true)
        {
            if (length == bytes.Length)
                Array.Resize(ref bytes, bytes.Length * 2);
            var count = await ReadAsync(bytes.AsMemory(length), limit, cancellationToken).ConfigureAwait(false);
            if (count == 0)
                return bytes.AsMemory(0, length);
            length += count;
        }
    }

    private async ValueTask<bool> NextChunkAsync(long limit, CancellationToken cancellationToken)
    {
        _begun = true;
        var line = await _reader!.ReadLineAsync(cancellationToken).ConfigureAwait(false);
        var digits = line.Split(';')[0];
        if (digits.Length is 0 or > 15 || !digits.All(char.IsAsciiHexDigit)
            || !long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _left) || _left < 0)
            throw new BadRequestException(400, EmulatorMessages.InvalidChunkLength);
        if (_left > limit - _read)
            throw TooLarge(limit);
        if (_left > 0)
            return true;
        // Trailers are rejected. The emulator doesn't need trailers, and a client could use trailers to send an endless body.
        if ((await _reader.ReadLineAsync(cancellationToken).ConfigureAwait(false)).Length > 0)
            throw new BadRequestException(400, EmulatorMessages.TrailersNotSupported);
        Finished = true;
        return false;
    }

    private async ValueTask ExpectEmptyLineAsync(CancellationToken cancellationToken)
    {
        if ((await _reader!.ReadLineAsync(cancellationToken).ConfigureAwait(false)).Length > 0)
            throw new BadRequestException(400, EmulatorMessages.LongChunk);
    }

    private static BadRequestException TooLarge(long limit) => new(413, EmulatorMessages.LongBody(limit));
}
