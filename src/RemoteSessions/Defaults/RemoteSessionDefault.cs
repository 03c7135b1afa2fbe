using RemoteSessions.Hosting;

namespace RemoteSessions.Defaults;

/// <summary>The connection that commands of this runspace use where they name none.</summary>
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
}
