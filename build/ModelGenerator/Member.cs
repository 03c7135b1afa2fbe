namespace RemoteSessions.ModelGenerator;

/// <summary>A member of a structure: its name in JSON, its type, and whether the member is required in an input.</summary>
internal sealed record Member(string Name, string Shape, bool Required)
{
    /// <summary>The name of the C# property. The property name starts with an uppercase letter, even if the member name doesn't.</summary>
    public string Property => Identifier.Pascal(Name);

    /// <summary>
    /// The reason why the module defines the member although the AWS model doesn't contain it, or null if the model contains it.
    /// </summary>
    public string? Addition { get; init; }
}
