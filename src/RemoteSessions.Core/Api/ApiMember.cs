namespace RemoteSessions.Api;

/// <summary>A member of an operation's input.</summary>
internal sealed record ApiMember(string Name, ApiType Type, bool IsList, bool IsRequired)
{
    /// <summary>What it takes, in words.</summary>
    public string Accepted => IsList ? $"a list, each {TypeText}" : TypeText;

    private string TypeText => Type switch
    {
        ApiType.Text => "a text",
        ApiType.Integer => "a whole number",
        ApiType.Number => "a number",
        ApiType.Boolean => "true or false",
        ApiType.Time => "a time",
        ApiType.Map => "a hashtable of names and values",
        _ => "a hashtable",
    };
}
