namespace RemoteSessions.Commands.Pipeline;

/// <summary>The position of a work item in the output of its command.</summary>
internal sealed class OutputTurn(OutputOrder order)
{
    private static readonly AsyncLocal<OutputTurn?> Here = new();

    /// <summary>
    /// The output turn of the work that runs in the current asynchronous flow. It's null in commands that write output as it arrives.
    /// </summary>
    public static OutputTurn? Current => Here.Value;

    /// <summary>The output of the work and the output turns of its parts, in order.</summary>
    public Queue<object> Entries { get; } = [];

    /// <summary>Indicates whether no more entries will be added.</summary>
    public bool IsOver { get; set; }

    /// <summary>Runs a part of the current work. The output of this part follows the output of the earlier parts.</summary>
    public static Task PartAsync(Func<Task> part) => Current?.BeginPart() is { } turn ? turn.RunAsync(part) : part();

    /// <summary>Runs the work whose output belongs to this turn.</summary>
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

    /// <summary>Writes output when the turn of this work begins.</summary>
    public Task WriteAsync(Action write, int objects, CancellationToken cancellationToken) =>
        order.WriteAsync(this, write, objects, cancellationToken);

    private OutputTurn BeginPart() => order.Begin(this);
}
