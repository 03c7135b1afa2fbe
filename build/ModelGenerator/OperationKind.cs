namespace RemoteSessions.ModelGenerator;

/// <summary>
/// Classifies operations, because AWS's models don't contain this information. An operation either reads, makes a change that can
/// safely be repeated, or creates something. Repeating a call that creates something would create a second resource.
/// </summary>
internal static class OperationKind
{
    private static readonly string[] Reads = ["Describe", "Get", "List"];

    // Some of these operations don't create anything, but repeating them has an effect: a second Reboot disconnects users again, and a
    // second Renew is billed again.
    private static readonly string[] Creates =
        ["Copy", "Create", "Import", "Migrate", "Purchase", "Reboot", "Rebuild", "Register", "Renew", "Restore", "Schedule"];

    /// <summary>
    /// Returns read, change, or create. The result depends on the verb of the operation, unless one of the lists contains the operation.
    /// </summary>
    public static string Infer(string operation) =>
        Begins(operation, Reads) ? "read" : Begins(operation, Creates) ? "create" : "change";

    private static bool Begins(string operation, string[] verbs) => verbs.Any(verb => operation.StartsWith(verb, StringComparison.Ordinal));
}
