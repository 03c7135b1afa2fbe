namespace RemoteSessions.ModelGenerator;

/// <summary>
/// A line in the list of operations. The line specifies an operation, its kind, and whether only the emulator supports the operation.
/// </summary>
internal sealed record UsedOperation(string Service, string Name, string Kind, bool EmulatorOnly)
{
    /// <summary>Parses the lines of the file that lists the operations. Lines that start with # are comments.</summary>
    public static IReadOnlyList<UsedOperation> Parse(IEnumerable<string> lines) =>
        [.. lines.Where(line => line.Length > 0 && line[0] != '#').Select(Parse)];

    private static UsedOperation Parse(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [var service, var name, var kind and ("read" or "change" or "create"), .. var rest] when rest is [] or ["emulator"] =>
            new UsedOperation(service, name, kind, rest.Length > 0),
        _ => throw new FormatException(
            $"The line '{line}' isn't valid. Specify a service, an operation, read, change, or create, and optionally emulator."),
    };
}
