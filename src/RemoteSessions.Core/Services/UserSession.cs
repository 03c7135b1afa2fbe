using RemoteSessions.Resources;

namespace RemoteSessions.Services;

/// <summary>A user's session on a fleet or a pool: what AppStream and WorkSpaces sessions have in common.</summary>
public abstract class UserSession : AwsResource
{
    private protected UserSession(ResourceOrigin origin) : base(origin)
    {
    }

    /// <summary>What the service knows it by.</summary>
    internal abstract string Key { get; }

    /// <summary>Which of the service's lists it is in.</summary>
    internal abstract string ListKey { get; }

    /// <summary>Whose it is, its state and what it runs on, as a question says it.</summary>
    internal abstract string About { get; }

    /// <summary>Its state, as a user reads it while waiting for its end.</summary>
    internal abstract string Phase { get; }

    /// <summary>Whether it is over, still listed or not.</summary>
    internal abstract bool HasEnded { get; }

    /// <summary>Whether its end is known, although the service may list it no longer.</summary>
    private protected bool IsKnownEnded { get; private set; }

    /// <summary>The same session after its end.</summary>
    internal UserSession Ended()
    {
        var ended = (UserSession)MemberwiseClone();
        ended.IsKnownEnded = true;
        return ended;
    }
}
