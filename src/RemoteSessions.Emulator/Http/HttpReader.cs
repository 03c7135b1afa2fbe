using System.Globalization;
using System.Text;
using RemoteSessions.Emulator.Messages;

namespace RemoteSessions.Emulator.Http;

/// <summary>Reads the headers and bodies of the requests on a connection. All reads use the same buffer.</summary>
internal sealed class HttpReader(Stream stream, HttpLimits limits)
{
    private byte[] _buffer = new byte[8 * 1024];
    private int _start;
    private int _end;

    /// <summary>
    /// Reads the request line and the headers of the next request, or returns null if the client has closed the connection.
    /// </summary>
    /// <exception cref="BadRequestException">The received bytes don't form a valid request line with headers, or they didn't arrive in
    /// time.</exception>
    public async Task<HttpRequest?> ReadHeadAsync(CancellationToken cancellationToken)
    {
        if (_start == _end && await FillAsync(cancellationToken).ConfigureAwait(false) == 0)
            return null;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(limits.HeadTime);
        try
        {
            return await ReadBegunHeadAsync(time.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var seconds = limits.HeadTime.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            throw new BadRequestException(408, EmulatorMessages.HeadTimeout(seconds));
        }
    }

    private async Task<HttpRequest?> ReadBegunHeadAsync(CancellationToken cancellationToken)
    {
        // According to RFC 9112, section 2.2, servers should ignore an empty line before a request.
        if (_buffer[_start] == '\r')
        {
            if (_end - _start == 1 && await FillAsync(cancellationToken).ConfigureAwait(false) == 0)
                throw EndsInHead();
            _start += _buffer[_start + 1] == '\n' ? 2 : 0;
            if (_start == _end && await FillAsync(cancellationToken).ConfigureAwait(false) == 0)
                return null;
        }

        CheckFirstByte(_buffer[_start]);
        for (var searched = 0; ;)
        {
            var head = _buffer.AsSpan(_start, _end - _start);
            var length = HeadLength(head, searched);
            if (length > limits.HeadBytes || (length < 0 && head.Length > limits.HeadBytes))
                throw new BadRequestException(431, EmulatorMessages.LongHead(limits.HeadBytes));
            if (length >= 0)
            {
                var text = Encoding.Latin1.GetString(head[..length]);
                _start += length;
                return HttpHeadParser.Parse(text);
            }

            searched = Math.Max(0, head.Length - 3);
            if (await FillAsync(cancellationToken).ConfigureAwait(false) == 0)
                throw EndsInHead();
        }
    }

    /// <summary>
    /// Reads bytes of the body, first from the buffer and then from the connection. Returns 0 if the client has closed the connection.
    /// </summary>
    public async ValueTask<int> ReadAsync(Memory<byte> target, CancellationToken cancellationToken)
    {
        if (_start == _end)
            return await stream.ReadAsync(target, cancellationToken).ConfigureAwait(false);
        var count = Math.Min(target.Length, _end - _start);
        _buffer.AsMemory(_start, count).CopyTo(target);
        _start += count;
        return count;
    }

    /// <summary>Reads a line of a chunked body, without the CR and LF at its end.</summary>
    public async ValueTask<string> ReadLineAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                if (length == 0 || _buffer[_start + length - 1] != '\r'
                    || _buffer.AsSpan(_start, length - 1).IndexOfAny((byte)'\r', (byte)0) >= 0)
                    throw new BadRequestException(400, EmulatorMessages.InvalidChunkLine);
                var line = Encoding.Latin1.GetString(_buffer, _start, length - 1);
                _start += length + 1;
                return line;
            }

            if (_end - _start > limits.HeadBytes)
                throw new BadRequestException(400, EmulatorMessages.LongChunkLine);
            if (await FillAsync(cancellationToken).ConfigureAwait(false) == 0)
                throw new EndOfStreamException(EmulatorMessages.EndsInChunk);
        }
    }

    // Returns the length of the head (the request line and the headers), or -1 if the head isn't complete. A line that doesn't end with CR
    // and LF is rejected immediately. Without this check, the connection would wait for another line ending, and other programs might find
    // the end of the headers at a different position.
    private static int HeadLength(ReadOnlySpan<byte> bytes, int from)
    {
        for (var index = from; index < bytes.Length; index++)
        {
            var alone = bytes[index] switch
            {
                (byte)'\n' => index == 0 || bytes[index - 1] != '\r',
                (byte)'\r' => index + 1 < bytes.Length && bytes[index + 1] != '\n',
                var value => value == 0,
            };
            if (alone)
                throw new BadRequestException(400, EmulatorMessages.InvalidLineEnd);
            if (bytes[index] == '\n' && index >= 3 && bytes[index - 2] == '\n')
                return index + 1;
        }

        return -1;
    }

    // The first byte shows whether the client is sending HTTP. If the client isn't sending HTTP, it gets an error immediately instead of
    // waiting for a response.
    private static void CheckFirstByte(byte value)
    {
        const byte tlsHandshake = 0x16;
        if (value == tlsHandshake)
            throw new BadRequestException(400, EmulatorMessages.UseHttp);
        if (!char.IsAsciiLetterUpper((char)value))
            throw new BadRequestException(400, EmulatorMessages.InvalidRequestLine);
    }

    private static BadRequestException EndsInHead() => new(400, EmulatorMessages.EndsInHead);

    private async ValueTask<int> FillAsync(CancellationToken cancellationToken)
    {
        if (_start == _end)
            _start = _end = 0;
        if (_end == _buffer.Length)
        {
            var larger = _end - _start > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
            Buffer.BlockCopy(_buffer, _start, larger, 0, _end - _start);
            (_buffer, _end, _start) = (larger, _end - _start, 0);
        }

        var count = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += count;
        return count;
    }
}
