using RemoteSessions.Resources;

namespace RemoteSessions.Services;

/// <summary>The common base of AppStream and WorkSpaces sessions: a user's session on a fleet or pool.</summary>
public abstract class UserSession : AwsResource
{
    private protected UserSession(ResourceOrigin origin) : base(origin)
    {
    }

    /// <summary>The identifier in service calls.</summary>
    internal abstract string Key { get; }

    /// <summary>Identifies the service's list that contains the session.</summary>
    internal abstract string ListKey { get; }

    /// <summary>The user, the state, and the resource, for confirmation prompts.</summary>
    internal abstract string About { get; }

    /// <summary>The state that users see while they wait for the end of the session.</summary>
    internal abstract string Phase { get; }

    /// <summary>Whether the session has ended, even if it's still listed.</summary>
    internal abstract bool HasEnded { get; }

    /// <summary>Whether the session is known to have ended, even if the service no longer lists it.</summary>
    private protected bool IsKnownEnded { get; private set; }

    /// <summary>Returns a copy of the session in the ended state.</summary>
    internal UserSession Ended()
    {
        var ended = (UserSession)MemberwiseClone();
        ended.IsKnownEnded = true;
        return ended;
    }
}
