using System.Text;

namespace RemoteSessions.Emulator.Http;

/// <summary>Reads heads and bodies from one connection through one buffer.</summary>
internal sealed class HttpReader(Stream stream, HttpLimits limits)
{
    private byte[] _buffer = new byte[8 * 1024];
    private int _start;
    private int _end;

    /// <summary>The next request's head, or null when the client has closed the connection.</summary>
    /// <exception cref="BadRequestException">What came is not the head of a request, or it did not come in time.</exception>
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
            throw new BadRequestException(408, $"The head of the request did not come within {limits.HeadTime.TotalSeconds} seconds.");
        }
    }

    private async Task<HttpRequest?> ReadBegunHeadAsync(CancellationToken cancellationToken)
    {
        // One empty line before a request is to be forgiven (RFC 9112, 2.2).
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
                throw new BadRequestException(431, $"The headers are longer than {limits.HeadBytes} bytes.");
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

    /// <summary>Reads body bytes: what is buffered first, then from the connection. 0 is the end of the connection.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> target, CancellationToken cancellationToken)
    {
        if (_start == _end)
            return await stream.ReadAsync(target, cancellationToken).ConfigureAwait(false);
        var count = Math.Min(target.Length, _end - _start);
        _buffer.AsMemory(_start, count).CopyTo(target);
        _start += count;
        return count;
    }

    /// <summary>A line of a chunked body, without its end, which is CR and LF.</summary>
    public async ValueTask<string> ReadLineAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                if (length == 0 || _buffer[_start + length - 1] != '\r'
                    || _buffer.AsSpan(_start, length - 1).IndexOfAny((byte)'\r', (byte)0) >= 0)
                    throw new BadRequestException(400, "A line of a chunked body does not end in CR and LF.");
                var line = Encoding.Latin1.GetString(_buffer, _start, length - 1);
                _start += length + 1;
                return line;
            }

            if (_end - _start > limits.HeadBytes)
                throw new BadRequestException(400, "A line of a chunked body is too long.");
            if (await FillAsync(cancellationToken).ConfigureAwait(false) == 0)
                throw new EndOfStreamException("The connection ended in a chunked body.");
        }
    }

    // The length of a whole head, or -1. A line that does not end in CR and LF is rejected as soon as it shows: waiting for another
    // end would hold the connection, and other programs might see the end of the head there.
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
                throw new BadRequestException(400, "The head of the request has a CR, an LF or a NUL that ends no line.");
            if (bytes[index] == '\n' && index >= 3 && bytes[index - 2] == '\n')
                return index + 1;
        }

        return -1;
    }

    // The first byte shows what is no request, so that the client learns it at once instead of waiting for a response.
    private static void CheckFirstByte(byte value)
    {
        const byte tlsHandshake = 0x16;
        if (value == tlsHandshake)
            throw new BadRequestException(400, "The emulator speaks http, not https. Use an address that begins with http://.");
        if (!char.IsAsciiLetterUpper((char)value))
            throw new BadRequestException(400, "The request line is not that of an HTTP request.");
    }

    private static BadRequestException EndsInHead() => new(400, "The request ends in its headers.");

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
