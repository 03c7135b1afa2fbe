using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.AppStream;

/// <summary>
/// A URL that one user can open to start a streaming session without signing in. Anyone who has the URL can use it until it expires.
/// </summary>
public sealed class ASStreamingUrl : AwsResource
{
    internal ASStreamingUrl(CreateStreamingURLRequest request, CreateStreamingURLResult wire, ResourceOrigin origin) : base(origin)
    {
        UserId = request.UserId;
        StackName = request.StackName;
        FleetName = request.FleetName;
        ApplicationId = request.ApplicationId;
        Expires = Local(wire.Expires);
        StreamingUrl = wire.StreamingURL;
    }

    /// <summary>Describes the properties and CSV columns that identify an AppStream streaming URL.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(ASStreamingUrl), AppStreamMessages.StreamingUrlKind, null, nameof(StreamingUrl))
    { Service = AwsService.AppStream.Name };

    /// <summary>The ID of the user that the URL was created for.</summary>
    public string? UserId { get; }

    /// <summary>The name of the stack that the user connects through.</summary>
    public string? StackName { get; }

    /// <summary>The name of the fleet that the session runs on.</summary>
    public string? FleetName { get; }

    /// <summary>The ID of the application that opens first, if an application was specified.</summary>
    public string? ApplicationId { get; }

    /// <summary>The time when the URL expires. A session that has already started continues after the URL expires.</summary>
    public DateTime? Expires { get; }

    /// <summary>The streaming URL. Don't write the URL to a log, because anyone who has the URL can open the session.</summary>
    [Sensitive]
    public string? StreamingUrl { get; }

    /// <summary>Returns the user, stack, and fleet, but never the URL.</summary>
    public override string ToString() => AppStreamMessages.UserAt(UserId, StackName, FleetName);
}
