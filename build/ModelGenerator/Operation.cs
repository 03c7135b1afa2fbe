namespace RemoteSessions.ModelGenerator;

/// <summary>An operation of a service.</summary>
internal sealed record Operation(string Name, Shape Input, Shape? Output, IReadOnlyList<string> Errors)
{
    /// <summary>Whether no command uses the operation, but other clients of the emulator.</summary>
    public bool EmulatorOnly { get; init; }

    /// <summary>The member, of input and output, that holds a page's token; null where the operation has no pages.</summary>
    public string? PageToken => Input.Members.Select(member => member.Name).FirstOrDefault(
        name => name is "NextToken" or "nextToken" && Output?.Members.Any(member => member.Name == name) == true);
}
