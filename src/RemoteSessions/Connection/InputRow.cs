namespace RemoteSessions.Commands.Connection;

/// <summary>
/// An input row that an error refers to. The error record contains the row, and the error message contains the label of the row.
/// </summary>
/// <param name="Row">The row, as the user specified it.</param>
/// <param name="Label">The text that identifies the row, such as the name of a user.</param>
internal sealed record InputRow(object Row, string Label)
{
    public override string ToString() => Label;
}
