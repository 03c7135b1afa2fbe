namespace RemoteSessions.Commands.Pipeline;

/// <summary>The position of a piece of work in the output of its command.</summary>
internal sealed class OutputTurn(OutputOrder order)
{
    private static readonly AsyncLocal<OutputTurn?> Here = new();

    /// <summary>
    /// The turn of the work that runs in the current asynchronous flow. It's null in commands that write output as it arrives.
    /// </summary>
    public static OutputTurn? Current => Here.Value;

    /// <summary>The output of the work and the turns of its parts, in order.</summary>
    public Queue<object> Entries { get; } = [];

    /// <summary>Indicates whether no more entries will be added.</summary>
    public bool IsOver { get; set; }

    /// <summary>Runs a part of the current work. Its output follows the output of the parts before it.</summary>
    public static Task PartAsync(Func<Task> part) => Current?.BeginPart() is { } turn ? turn.RunAsync(part) : part();

    /// <summary>Runs the work that has this turn.</summary>
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

    /// <summary>Writes output when it's the turn of the work.</summary>
    public Task WriteAsync(Action write, int objects, CancellationToken cancellationToken) =>
        order.WriteAsync(this, write, objects, cancellationToken);

    private OutputTurn BeginPart() => order.Begin(this);
}
