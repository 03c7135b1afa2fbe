using System.Text;

namespace RemoteSessions.Emulator.Http;

/// <summary>Reads heads and bodies from one connection through one buffer.</summary>
internal sealed class HttpReader(Stream stream, HttpLimits limits)
{
    private byte[] _buffer = new byte[8 * 1024];
    private int _start;
    private int _end;

    /// <summary>The next request's head, or null when the client has closed the connection.</summary>
    public async Task<HttpRequest?> ReadHeadAsync(CancellationToken cancellationToken)
    {
        var searched = 0;
        while (true)
        {
            // An empty line before a request is to be forgiven (RFC 9112, 2.2).
            while (searched == 0 && _start < _end && _buffer[_start] is (byte)'\r' or (byte)'\n')
                _start++;
            var length = HeadLength(_buffer.AsSpan(_start, _end - _start), searched);
            if (length > limits.HeadBytes || (length < 0 && _end - _start > limits.HeadBytes))
                throw new BadRequestException(431, $"The headers are longer than {limits.HeadBytes} bytes.");
            if (length >= 0)
            {
                var text = Encoding.Latin1.GetString(_buffer, _start, length);
                _start += length;
                return HttpHeadParser.Parse(text);
            }

            searched = Math.Max(0, _end - _start - 3);
            if (await FillAsync(cancellationToken).ConfigureAwait(false) == 0)
                return _start == _end ? null : throw new BadRequestException(400, "The request ends in its headers.");
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

    /// <summary>A line of a chunked body, without its end.</summary>
    public async ValueTask<string> ReadLineAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                var line = Encoding.Latin1.GetString(_buffer, _start, length).TrimEnd('\r');
                _start += length + 1;
                return line;
            }

            if (_end - _start > limits.HeadBytes)
                throw new BadRequestException(400, "A line of a chunked body is too long.");
            if (await FillAsync(cancellationToken).ConfigureAwait(false) == 0)
                throw new EndOfStreamException("The connection ended in a chunked body.");
        }
    }

    private static int HeadLength(ReadOnlySpan<byte> bytes, int from)
    {
        var end = bytes[from..].IndexOf("\r\n\r\n"u8);
        return end < 0 ? -1 : from + end + 4;
    }

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
