namespace RemoteSessions.ModelGenerator;

/// <summary>A line of the list of operations: one that the commands and the emulator have, or the emulator alone, and its kind.</summary>
internal sealed record UsedOperation(string Service, string Name, string Kind, bool EmulatorOnly)
{
    /// <summary>The lines of the list; a line that begins with # is a comment.</summary>
    public static IReadOnlyList<UsedOperation> Parse(IEnumerable<string> lines) =>
        [.. lines.Where(line => line.Length > 0 && line[0] != '#').Select(Parse)];

    private static UsedOperation Parse(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [var service, var name, var kind and ("read" or "change" or "create"), .. var rest] when rest is [] or ["emulator"] =>
            new UsedOperation(service, name, kind, rest.Length > 0),
        _ => throw new FormatException($"'{line}' isn't a service, an operation, one of read, change, and create, and perhaps emulator."),
    };
}
