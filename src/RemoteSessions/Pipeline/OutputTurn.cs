namespace RemoteSessions.Commands.Pipeline;

/// <summary>The position of a work item in the output of its command.</summary>
internal sealed class OutputTurn(OutputOrder order)
{
    private static readonly AsyncLocal<OutputTurn?> Here = new();

    /// <summary>
    /// The output position of the work item that is running in the current asynchronous flow. This property is null in commands that write
    /// output as it arrives.
    /// </summary>
    public static OutputTurn? Current => Here.Value;

    /// <summary>
    /// The entries of the work item in output order: actions that write output, and <see cref="OutputTurn"/> objects for the parts of the
    /// work item.
    /// </summary>
    public Queue<object> Entries { get; } = [];

    /// <summary>Indicates whether the work item has ended, so that no more entries will be added.</summary>
    public bool IsOver { get; set; }

    /// <summary>
    /// Runs the specified function as part of the current work item. The output of this part of the work item is written after the output
    /// of the earlier parts.
    /// </summary>
    public static Task PartAsync(Func<Task> part) => Current?.BeginPart() is { } turn ? turn.RunAsync(part) : part();

    /// <summary>
    /// Runs the specified function, whose output appears at this object's position in the output of the command.
    /// </summary>
    public async Task RunAsync(Func<Task> work)
    {
        Here.Value = this;
        try
        {
            await work().ConfigureAwait(false);
        }
        finally
        {
            order.End(this);
        }
    }

    /// <summary>Writes output after all output at earlier positions has been written.</summary>
    public Task WriteAsync(Action write, int objects, CancellationToken cancellationToken) =>
        order.WriteAsync(this, write, objects, cancellationToken);

    private OutputTurn BeginPart() => order.Begin(this);
}
