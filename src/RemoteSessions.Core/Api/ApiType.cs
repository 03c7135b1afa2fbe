namespace RemoteSessions.Api;

/// <summary>What a member, or each item of it, is.</summary>
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
