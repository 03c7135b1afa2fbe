using RemoteSessions.Wire;

namespace RemoteSessions;

/// <summary>Where an object came from, so that a command it is piped to acts in the same place.</summary>
internal sealed record ResourceOrigin(string Region, string? ProfileName, ServiceClock? Clock = null);

/// <summary>What all objects of the module have: the place that they came from.</summary>
public abstract class AwsResource
{
    internal AwsResource(ResourceOrigin origin)
    {
        Region = origin.Region;
        ProfileName = origin.ProfileName;
        ReadAt = origin.Clock?.Now ?? DateTimeOffset.Now;
    }

    /// <summary>The AWS region that the object lives in.</summary>
    public string Region { get; }

    /// <summary>The AWS profile that it was read with, or null where none was named.</summary>
    public string? ProfileName { get; }

    /// <summary>When the object was read, by the service's clock.</summary>
    internal DateTimeOffset ReadAt { get; private protected set; }

    /// <summary>Whether the object was made from a Clixml file or came from a job, and so doesn't remember its connection.</summary>
    internal bool IsCopy { get; private set; }

    /// <summary>Called when the properties of a copy are set.</summary>
    internal virtual void CompleteCopy()
    {
        IsCopy = true;
        ReadAt = DateTimeOffset.Now;
    }

    /// <summary>As PowerShell has times: of this machine's time zone, so that <c>(Get-Date) - $_.Created</c> is right.</summary>
    private protected static DateTime? Local(DateTimeOffset? time) => time?.LocalDateTime;
}
