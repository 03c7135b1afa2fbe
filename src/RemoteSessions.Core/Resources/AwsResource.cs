using RemoteSessions.Abstractions;

namespace RemoteSessions.Resources;

/// <summary>
/// The base class of all objects that the module returns. This class contains the Region that an object was read from, and the profile that
/// was used to read it.
/// </summary>
public abstract class AwsResource
{
    internal AwsResource(ResourceOrigin origin)
    {
        Region = origin.Region;
        ProfileName = origin.ProfileName;
        ReadAt = origin.Clock?.Now ?? DateTimeOffset.Now;
        ReadWith = origin.Connection;
    }

    /// <summary>Creates another object for the same resource, with the same connection.</summary>
    private protected AwsResource(AwsResource source)
    {
        Region = source.Region;
        ProfileName = source.ProfileName;
        ReadAt = source.ReadAt;
        ReadWith = source.ReadWith;
    }

    /// <summary>The AWS Region of the resource.</summary>
    public string Region { get; }

    /// <summary>The AWS profile that the object was read with, or null if no profile was specified.</summary>
    public string? ProfileName { get; }

    /// <summary>The time when the object was read, according to the service's clock.</summary>
    internal DateTimeOffset ReadAt { get; private protected set; }

    /// <summary>
    /// The connection that the object was read with, or null if the object is a copy or wasn't read from a service. The property isn't
    /// public, because PowerShell would otherwise display and export the credentials.
    /// </summary>
    internal ConnectionOptions? ReadWith { get; }

    /// <summary>The account and Region of the object. For a deserialized object, only the Region and the profile are known.</summary>
    internal Scope Scope => new(ReadWith ?? new ConnectionOptions { Region = Region, ProfileName = ProfileName }, ProfileName);

    /// <summary>Indicates whether the object was created from a Clixml file or came from a job, and therefore has no connection.</summary>
    internal bool IsCopy { get; private set; }

    /// <summary>Marks the object as a deserialized copy. This method is called after the properties of the copy have been set.</summary>
    internal virtual void CompleteCopy()
    {
        IsCopy = true;
        ReadAt = DateTimeOffset.Now;
    }

    /// <summary>Converts a time to the local time zone as PowerShell does, so that <c>(Get-Date) - $_.Created</c> is correct.</summary>
    private protected static DateTime? Local(DateTimeOffset? time) => time?.LocalDateTime;
}
