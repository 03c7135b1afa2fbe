namespace RemoteSessions.Abstractions;

/// <summary>
/// Lets code that has no reference to the running command, such as a credential source, prompt the user. Each running command has a
/// separate context.
/// </summary>
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
