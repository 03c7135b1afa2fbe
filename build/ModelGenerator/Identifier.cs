namespace RemoteSessions.ModelGenerator;

/// <summary>Converts names in the models to C# names.</summary>
internal static class Identifier
{
    /// <summary>Converts a name such as projectArn to Pascal case (ProjectArn).</summary>
    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>Converts a name such as ProjectArn to camel case (projectArn), for use as a variable name.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>
    /// Converts a value such as ALWAYS_ON to Pascal case (AlwaysOn), for use as the name of a constant. A value that contains lowercase
    /// letters keeps its casing.
    /// </summary>
    public static string Constant(string value)
    {
        var words = value.Split(['_', '-', '.', ':', ' ', '/'], StringSplitOptions.RemoveEmptyEntries);
        var name = string.Concat(words.Select(word => word.Any(char.IsLower) ? Pascal(word) : word[..1] + word[1..].ToLowerInvariant()));
        // A constant can't be called Equals, because every class has a method with that name.
        return name == nameof(Equals) ? "EqualTo" : char.IsDigit(name[0]) ? $"_{name}" : name;
    }
}
