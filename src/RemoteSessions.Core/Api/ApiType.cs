namespace RemoteSessions.Api;

/// <summary>The type of a member or, if the member is a list, of its items.</summary>
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
