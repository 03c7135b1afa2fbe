namespace RemoteSessions.ModelGenerator;

/// <summary>A member of a structure: its name on the wire, its type, and whether an input must have it.</summary>
internal sealed record Member(string Name, string Shape, bool Required)
{
    /// <summary>The name of the property. Some members begin with a small letter.</summary>
    public string Property => Identifier.Pascal(Name);

    /// <summary>Why the member is in the module though not in AWS's model; null where it is in the model.</summary>
    public string? Addition { get; init; }
}
