namespace RemoteSessions.Commands.Connection;

/// <summary>A row of input that an error is about: the error record holds the row, and the message contains the label.</summary>
/// <param name="Row">The row, as the user gave it.</param>
/// <param name="Label">What the row is about, such as the name of a user.</param>
internal sealed record InputRow(object Row, string Label)
{
    public override string ToString() => Label;
}
