using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Resources;
using RemoteSessions.Sessions;
using RemoteSessions.Waiting;

namespace RemoteSessions.Services;

/// <summary>
/// A kind of remote session. Each derived class specifies how commands find sessions of one kind, and how they measure the capacity for
/// these sessions. The RemoteServices class lists all kinds of remote sessions.
/// </summary>
internal abstract class SessionKind
{
    /// <summary>The name of this kind of session in the -Service parameter and in the Service column.</summary>
    public abstract string Name { get; }

    /// <summary>The service that calls are sent to.</summary>
    public abstract AwsService Service { get; }

    /// <summary>The Regions that a pattern such as eu-* can match.</summary>
    public abstract IReadOnlyList<string> Regions { get; }

    /// <summary>Describes the properties that identify sessions of this kind.</summary>
    public abstract ResourceIdentity Identity { get; }

    /// <summary>The states that sessions of this kind can have.</summary>
    public abstract IReadOnlyList<string> States { get; }

    /// <summary>The name of a column that occurs only in rows for these sessions, or null.</summary>
    public virtual string? Column => null;

    /// <summary>
    /// Returns complete sentences that explain why a session can't be ended and what to do instead. The result is null if the session can
    /// be ended.
    /// </summary>
    public virtual string? EndProblem(string sessionId) => null;

    /// <summary>
    /// Indicates whether an ID identifies a resource that exists even without a session, such as a desktop whose user isn't connected.
    /// </summary>
    public virtual bool OutlivesSession => false;

    /// <summary>
    /// Measures the capacity of the fleets, pools, or directories that provide sessions of this kind. The value is null if the module
    /// doesn't measure capacity for this kind of session.
    /// </summary>
    public virtual CapacityMeter? Capacity => null;

    /// <summary>
    /// Describes how Application Auto Scaling identifies the fleets or pools that sessions of this kind run on. The value is null if
    /// Application Auto Scaling can't scale the resources that sessions of this kind run on.
    /// </summary>
    public virtual ScalableKind? Scaling => null;

    /// <summary>Returns whether an ID has a format that is used only for sessions of this kind.</summary>
    public virtual bool IsId(string id) => false;

    /// <summary>Creates the client for the sessions in an account and Region.</summary>
    public abstract ISessionService<RemoteSession> Connect(IAwsTransport transport, string? profileName);

    /// <summary>Converts a session of this kind to a RemoteSession object.</summary>
    /// <param name="session">The session, as an object of the type that represents this kind of session.</param>
    /// <param name="resourceName">The name of the resource that the session runs on, or null if the session object contains this name or
    /// the name is unknown.</param>
    public abstract RemoteSession View(AwsResource session, string? resourceName = null);

    /// <summary>
    /// Restores the source session of a RemoteSession object that was imported from a Clixml file or returned by a job. The source session
    /// contains only the values that are available in the properties of the RemoteSession object.
    /// </summary>
    public abstract void Complete(RemoteSession copy);

    /// <summary>Returns the result of a wait for a session to start.</summary>
    public virtual WaitResult Running(RemoteSession session) => session switch
    {
        { HasEnded: true } => WaitResult.Failed(session.State ?? CoreMessages.SessionEnded, CoreMessages.SessionHasEnded),
        { IsRunning: true } => WaitResult.Done(session.State ?? CoreMessages.SessionRunning),
        _ => WaitResult.Pending(session.State ?? CoreMessages.SessionStateUnknown),
    };

    /// <summary>
    /// Returns the session as it was last read. If <paramref name="ended"/> is true, an AppStream or WorkSpaces Pools session is returned
    /// in the ended state, because the service might no longer list it. The returned session keeps the name of the resource that the
    /// session runs on, because the response to a poll doesn't contain this name.
    /// </summary>
    public RemoteSession Renew(RemoteSession session, RemoteSession? last, bool ended)
    {
        var source = (last ?? session).Source!;
        return View(ended && source is UserSession user ? user.Ended() : source, session.Resource);
    }
}
