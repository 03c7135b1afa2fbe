using RemoteSessions.Abstractions;

namespace RemoteSessions.Resources;

/// <summary>What all objects of the module have: the account and Region that they came from.</summary>
public abstract class AwsResource
{
    internal AwsResource(ResourceOrigin origin)
    {
        Region = origin.Region;
        ProfileName = origin.ProfileName;
        ReadAt = origin.Clock?.Now ?? DateTimeOffset.Now;
        ReadWith = origin.Connection;
    }

    /// <summary>Makes another view of a resource, which came from the same connection.</summary>
    private protected AwsResource(AwsResource source)
    {
        Region = source.Region;
        ProfileName = source.ProfileName;
        ReadAt = source.ReadAt;
        ReadWith = source.ReadWith;
    }

    /// <summary>The AWS region that the object lives in.</summary>
    public string Region { get; }

    /// <summary>The AWS profile that it was read with, or null where none was named.</summary>
    public string? ProfileName { get; }

    /// <summary>When the object was read, by the service's clock.</summary>
    internal DateTimeOffset ReadAt { get; private protected set; }

    /// <summary>
    /// The connection that the object was read with, or null if it is a copy or a row. It stays in memory: it isn't public, because it
    /// holds a credential that PowerShell would show and export.
    /// </summary>
    internal ConnectionOptions? ReadWith { get; }

    /// <summary>Where the object is. A copy knows only its Region and profile.</summary>
    internal Scope Scope => new(ReadWith ?? new ConnectionOptions { Region = Region, ProfileName = ProfileName }, ProfileName);

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
