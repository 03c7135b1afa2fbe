namespace RemoteSessions.ModelGenerator;

/// <summary>
/// What an operation does, which AWS's models do not say: it reads, it changes something in a way that may be repeated, or it creates
/// something, of which a repeat would make a second one.
/// </summary>
internal static class OperationKind
{
    private static readonly string[] Reads = ["Describe", "Get", "List"];

    // A second Reboot disconnects users twice, and a second Renew is billed twice.
    private static readonly string[] Creates =
        ["Copy", "Create", "Import", "Migrate", "Purchase", "Reboot", "Rebuild", "Register", "Renew", "Restore", "Schedule"];

    /// <summary>read, change, or create: by the verb, where no list says otherwise.</summary>
    public static string Infer(string operation) =>
        Begins(operation, Reads) ? "read" : Begins(operation, Creates) ? "create" : "change";

    private static bool Begins(string operation, string[] verbs) => verbs.Any(verb => operation.StartsWith(verb, StringComparison.Ordinal));
}
