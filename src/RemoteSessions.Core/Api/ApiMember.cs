using RemoteSessions.Abstractions;

namespace RemoteSessions.Api;

/// <summary>A member in the input of an operation.</summary>
internal sealed record ApiMember(string Name, ApiType Type, bool IsList, bool IsRequired)
{
    /// <summary>A description of the valid values.</summary>
    public string Accepted => IsList ? CoreMessages.ListOf(TypeText) : TypeText;

    private string TypeText => Type switch
    {
        ApiType.Text => CoreMessages.TextType,
        ApiType.Integer => CoreMessages.IntegerType,
        ApiType.Number => CoreMessages.NumberType,
        ApiType.Boolean => CoreMessages.BooleanType,
        ApiType.Time => CoreMessages.TimeType,
        ApiType.Map => CoreMessages.MapType,
        _ => CoreMessages.ObjectType,
    };
}
