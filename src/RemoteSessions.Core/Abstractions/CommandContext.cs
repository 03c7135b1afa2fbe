namespace RemoteSessions.Abstractions;

/// <summary>The context of the running command for code in lower layers. One object is created for each run of a command.</summary>
internal abstract class CommandContext
{
    private static readonly AsyncLocal<CommandContext?> Ambient = new();

    /// <summary>The command that runs the current asynchronous method, or null.</summary>
    public static CommandContext? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <summary>
    /// Prompts the user for a short text that isn't shown while it's typed. Returns null if the session isn't interactive.
    /// </summary>
    public abstract Task<string?> AskAsync(string question, CancellationToken cancellationToken);
}
