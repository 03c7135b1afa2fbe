namespace RemoteSessions.ModelGenerator;

/// <summary>An operation of a service.</summary>
internal sealed record Operation(string Name, Shape Input, Shape? Output, IReadOnlyList<string> Errors)
{
    /// <summary>Indicates whether the operation is used only by other clients of the emulator, and not by any command.</summary>
    public bool EmulatorOnly { get; init; }

    /// <summary>
    /// The name of the member that contains the page token in the input and in the output, or null if the operation isn't paged.
    /// </summary>
    public string? PageToken => Input.Members.Select(member => member.Name).FirstOrDefault(
        name => name is "NextToken" or "nextToken" && Output?.Members.Any(member => member.Name == name) == true);
}
