using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Connection;

/// <summary>The connection that commands use if neither a parameter nor an object specifies one.</summary>
public sealed class RemoteSessionDefault
{
    internal RemoteSessionDefault(ConnectionOptions options)
    {
        Region = options.Region;
        ProfileName = options.ProfileName;
        EndpointUrl = options.EndpointUrl;
        AccessKeyId = options.Keys?.AccessKeyId;
    }

    /// <summary>The AWS region. Services that exist in one region only do not use it.</summary>
    public string? Region { get; }

    /// <summary>The AWS profile.</summary>
    public string? ProfileName { get; }

    /// <summary>Another address for the services.</summary>
    public Uri? EndpointUrl { get; }

    /// <summary>The access key, without its secret.</summary>
    public string? AccessKeyId { get; }

    /// <summary>What is set, in words.</summary>
    public override string ToString()
    {
        var parts = new[]
        {
            Region is null ? null : $"Region {Region}",
            ProfileName is null ? null : $"profile {ProfileName}",
            AccessKeyId is null ? null : $"access key {AccessKeyId}",
            EndpointUrl is null ? null : $"endpoint {EndpointUrl}",
        };
        var text = string.Join(", ", parts.Where(part => part is not null));
        return text.Length > 0 ? text : "none";
    }
}
