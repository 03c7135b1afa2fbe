using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.AppStream;

/// <summary>An address that lets one user into a session, until it expires. Whoever has it is that user.</summary>
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

    /// <summary>What identifies one.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(ASStreamingUrl), "AppStream streaming URL", null, nameof(StreamingUrl))
    { Service = AwsService.AppStream.Name };

    /// <summary>Whose session it opens.</summary>
    public string? UserId { get; }

    /// <summary>The stack.</summary>
    public string? StackName { get; }

    /// <summary>The fleet that the session runs on.</summary>
    public string? FleetName { get; }

    /// <summary>The application that opens first, where one was named.</summary>
    public string? ApplicationId { get; }

    /// <summary>Until when the address opens a session. A session that has begun goes on.</summary>
    public DateTime? Expires { get; }

    /// <summary>The address. Whoever has it has the session: do not log it.</summary>
    [Sensitive]
    public string? StreamingUrl { get; }

    /// <summary>Whose address it is, and where; never the address.</summary>
    public override string ToString() => $"{UserId} at {StackName}/{FleetName}";
}
