namespace RemoteSessions.Api;

/// <summary>The type of a member or, for a list, the type of its items.</summary>
internal enum ApiType
{
    Text,
    Integer,
    Number,
    Boolean,
    Time,
    Object,
    Map,
}
