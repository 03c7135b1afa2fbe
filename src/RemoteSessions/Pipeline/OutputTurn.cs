namespace RemoteSessions.Commands.Pipeline;

/// <summary>The place of a piece of work in the output of its command.</summary>
internal sealed class OutputTurn(OutputOrder order)
{
    private static readonly AsyncLocal<OutputTurn?> Here = new();

    /// <summary>The turn of the work that runs here; null in commands whose output comes as it is ready.</summary>
    public static OutputTurn? Current => Here.Value;

    /// <summary>What the work wrote, and the turns of its parts, in order.</summary>
    public Queue<object> Entries { get; } = [];

    /// <summary>Whether no more entries come.</summary>
    public bool IsOver { get; set; }

    /// <summary>Does a part of the work that runs here. What it writes comes after what the parts before it write.</summary>
    public static Task PartAsync(Func<Task> part) => Current?.BeginPart() is { } turn ? turn.RunAsync(part) : part();

    /// <summary>Does the work that has this turn.</summary>
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

    /// <summary>Asks for something to be written when it is its turn.</summary>
    public Task WriteAsync(Action write, int objects, CancellationToken cancellationToken) =>
        order.WriteAsync(this, write, objects, cancellationToken);

    private OutputTurn BeginPart() => order.Begin(this);
}
