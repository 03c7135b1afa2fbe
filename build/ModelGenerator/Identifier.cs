namespace RemoteSessions.ModelGenerator;

/// <summary>Names in C# for names of the models.</summary>
internal static class Identifier
{
    /// <summary>"projectArn" is ProjectArn.</summary>
    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>"ProjectArn" is projectArn, fit for a variable.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>ALWAYS_ON is AlwaysOn. A value that has small letters keeps them.</summary>
    public static string Constant(string value)
    {
        var words = value.Split(['_', '-', '.', ':', ' ', '/'], StringSplitOptions.RemoveEmptyEntries);
        var name = string.Concat(words.Select(word => word.Any(char.IsLower) ? Pascal(word) : word[..1] + word[1..].ToLowerInvariant()));
        // Every class has a method Equals.
        return name == nameof(Equals) ? "EqualTo" : char.IsDigit(name[0]) ? $"_{name}" : name;
    }
}
