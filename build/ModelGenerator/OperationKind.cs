namespace RemoteSessions.ModelGenerator;

/// <summary>
/// Determines whether each operation reads data, makes a change that can safely be repeated, or creates a resource. The AWS models don't
/// contain this information. If a call that creates a resource is repeated, the service creates a second resource.
/// </summary>
internal static class OperationKind
{
    private static readonly string[] Reads = ["Describe", "Get", "List"];

    // Some of these operations don't create a resource. An operation is also in this list if a repeated call has an additional effect. For
    // example, a second Reboot call disconnects users again, and a second Renew call is billed again.
    private static readonly string[] Creates =
        ["Copy", "Create", "Import", "Migrate", "Purchase", "Reboot", "Rebuild", "Register", "Renew", "Restore", "Schedule"];

    /// <summary>
    /// Returns the kind of an operation: "read", "change", or "create". The kind depends on the verb at the beginning of the operation's
    /// name. This method is used only if neither operations.txt nor additions.json specifies the kind.
    /// </summary>
    public static string Infer(string operation) =>
        Begins(operation, Reads) ? "read" : Begins(operation, Creates) ? "create" : "change";

    private static bool Begins(string operation, string[] verbs) => verbs.Any(verb => operation.StartsWith(verb, StringComparison.Ordinal));
}
