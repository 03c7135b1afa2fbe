using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Tags;

/// <summary>A resource whose tags are read or changed, and the object or row that specified it.</summary>
internal sealed record TaggedResource(string Key, AwsResource? From)
{
    public override string ToString() => Key;
}
