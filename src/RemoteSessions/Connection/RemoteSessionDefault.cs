using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Connection;

/// <summary>The connection that commands use if neither a parameter nor an object specifies a connection.</summary>
public sealed class RemoteSessionDefault
{
    internal RemoteSessionDefault(ConnectionOptions options)
    {
        Region = options.Region;
        ProfileName = options.ProfileName;
        EndpointUrl = options.EndpointUrl;
        AccessKeyId = options.Keys?.AccessKeyId;
    }

    /// <summary>The AWS Region. This Region isn't used for services that are available in only one Region.</summary>
    public string? Region { get; }

    /// <summary>The AWS profile.</summary>
    public string? ProfileName { get; }

    /// <summary>The address that is called instead of the AWS endpoints.</summary>
    public Uri? EndpointUrl { get; }

    /// <summary>The access key ID, without the secret access key.</summary>
    public string? AccessKeyId { get; }

    /// <summary>Returns the settings as text.</summary>
    public override string ToString()
    {
        var parts = new[]
        {
            Region is null ? null : CommandMessages.DefaultRegion(Region),
            ProfileName is null ? null : CommandMessages.DefaultProfile(ProfileName),
            AccessKeyId is null ? null : CommandMessages.DefaultKey(AccessKeyId),
            EndpointUrl is null ? null : CommandMessages.DefaultEndpoint($"{EndpointUrl}"),
        };
        var text = string.Join(", ", parts.Where(part => part is not null));
        return text.Length > 0 ? text : CommandMessages.NoDefault;
    }
}
