using RemoteSessions.Resources;

namespace RemoteSessions.Services;

/// <summary>The base class of AppStream and WorkSpaces Pools sessions, which run on a fleet or in a pool.</summary>
public abstract class UserSession : AwsResource
{
    private protected UserSession(ResourceOrigin origin) : base(origin)
    {
    }

    /// <summary>The identifier of the session in service calls.</summary>
    internal abstract string Key { get; }

    /// <summary>
    /// Identifies the list that contains the session: the list for a stack, fleet, and authentication type, or the list for a pool.
    /// </summary>
    internal abstract string ListKey { get; }

    /// <summary>A description of the session for confirmation prompts, with the user, the state, and the resource.</summary>
    internal abstract string About { get; }

    /// <summary>The state to display while a command waits for the session to end.</summary>
    internal abstract string Phase { get; }

    /// <summary>Indicates whether the session has ended. The service might still list a session that has ended.</summary>
    internal abstract bool HasEnded { get; }

    /// <summary>Indicates whether this object is a copy that <see cref="Ended"/> returned for a session that has ended.</summary>
    private protected bool IsKnownEnded { get; private set; }

    /// <summary>Returns a copy of the session in the ended state.</summary>
    internal UserSession Ended()
    {
        var ended = (UserSession)MemberwiseClone();
        ended.IsKnownEnded = true;
        return ended;
    }
}
