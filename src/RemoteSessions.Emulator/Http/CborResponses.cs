using System.Buffers.Binary;
using System.Text;

namespace RemoteSessions.Emulator.Http;

/// <summary>
/// Creates the only CBOR response: an error that indicates that the emulator doesn't support CBOR. If the emulator returned a JSON error, a
/// CBOR client would show only a parsing error.
/// </summary>
internal static class CborResponses
{
    private const byte MapOfTwo = 0xA2;
    private const byte TextOfTwoByteLength = 0x79;

    public static HttpResponse Error(int status, string type, string message)
    {
        using var body = new MemoryStream();
        body.WriteByte(MapOfTwo);
        foreach (var text in new[] { "__type", type, "message", message })
            Write(body, text);
        return new HttpResponse(status) { ContentType = "application/cbor", Body = body.ToArray() }
            .WithHeader("smithy-protocol", "rpc-v2-cbor").WithHeader("x-amzn-errortype", type);
    }

    private static void Write(MemoryStream body, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> head = [TextOfTwoByteLength, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[1..], checked((ushort)bytes.Length));
        body.Write(head);
        body.Write(bytes);
    }
}
