namespace RemoteSessions.Abstractions;

/// <summary>The command on whose behalf code runs, however many layers below it. There is one for each run of a command.</summary>
internal abstract class CommandContext
{
    private static readonly AsyncLocal<CommandContext?> Ambient = new();

    /// <summary>The command of the work that runs here, or null.</summary>
    public static CommandContext? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <summary>Asks the user for a short text that isn't shown while it is typed. Null if nobody can be asked.</summary>
    public abstract Task<string?> AskAsync(string question, CancellationToken cancellationToken);
}
