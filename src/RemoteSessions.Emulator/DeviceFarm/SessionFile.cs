using System.Globalization;
using System.Text;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>A file that belongs to a session. The bytes of the file are generated for each request and are always the same.</summary>
internal sealed record SessionFile(string Id, string Category, string Name, string Type, string Extension, string ContentType)
{
    private static readonly SessionFile Video =
        new("00001", ArtifactCategoryValues.File, "Video", ArtifactTypeValues.Video, "mp4", "video/mp4");
    private static readonly SessionFile DeviceLog =
        new("00002", ArtifactCategoryValues.Log, "Logcat", ArtifactTypeValues.DeviceLog, "logcat", "text/plain");

    private static readonly SessionFile AppiumLog =
        new("00003", ArtifactCategoryValues.Log, "Appium Server Output", ArtifactTypeValues.AppiumServerOutput, "log", "text/plain");
    private static readonly SessionFile Screenshot =
        new("00004", ArtifactCategoryValues.Screenshot, "Screenshot", ArtifactTypeValues.Screenshot, "png", "image/png");

    // The smallest possible PNG image, which consists of one transparent pixel.
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    /// <summary>Lists the files of a session. A session has no files until it starts running, and no video until it is COMPLETED.</summary>
    public static IEnumerable<SessionFile> List(EmulatedSession session)
    {
        if (session.Running is null)
            yield break;
        if (!session.Active)
            yield return Video;
        yield return DeviceLog;
        yield return AppiumLog;
        yield return Screenshot;
    }

    public byte[] Content(EmulatedSession session, int videoKilobytes) => Type switch
    {
        ArtifactTypeValues.Video => Film(session, videoKilobytes * 1024),
        ArtifactTypeValues.Screenshot => Picture,
        _ => Log(session),
    };

    // The file consists of a file type box, a media data box, and an empty index, so programs recognize it as an MP4 file, although it
    // contains no video.
    private static byte[] Film(EmulatedSession session, int size)
    {
        var bytes = new byte[size];
        // The bytes are derived from the ARN, so that a resumed download receives the same bytes.
        var noise = session.Arn.Aggregate(17u, (hash, letter) => (hash * 31) + letter);
        for (var index = 0; index < size; index++)
            bytes[index] = (byte)((noise = (noise * 1664525) + 1013904223) >> 24);
        "\0\0\0\u0018ftypisom\0\0\u0002\0isomiso2"u8.CopyTo(bytes);
        BitConverter.TryWriteBytes(bytes.AsSpan(24), System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(size - 32));
        "mdat"u8.CopyTo(bytes.AsSpan(28));
        "\0\0\0\u0008moov"u8.CopyTo(bytes.AsSpan(size - 8));
        return bytes;
    }

    private byte[] Log(EmulatedSession session)
    {
        var text = new StringBuilder();
        var time = session.Running!.Value;
        var component = Type == ArtifactTypeValues.DeviceLog ? "ActivityManager: Start proc" : "[HTTP] --> POST /session/element";
        for (var line = 0; line < 400; line++)
            text.Append(CultureInfo.InvariantCulture, $"{time.AddMilliseconds(line * 37):yyyy-MM-dd HH:mm:ss.fff} I {component} {line}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
