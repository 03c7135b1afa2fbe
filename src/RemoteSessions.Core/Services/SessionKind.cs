using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Resources;
using RemoteSessions.Sessions;
using RemoteSessions.Waiting;

namespace RemoteSessions.Services;

/// <summary>
/// A kind of remote session. This class provides everything that the commands for sessions and capacity require. RemoteServices lists the
/// kinds.
/// </summary>
internal abstract class SessionKind
{
    /// <summary>The name, as in the parameter -Service and the column Service.</summary>
    public abstract string Name { get; }

    /// <summary>The service that is called.</summary>
    public abstract AwsService Service { get; }

    /// <summary>The Regions that a pattern such as eu-* can match.</summary>
    public abstract IReadOnlyList<string> Regions { get; }

    /// <summary>Describes the properties that identify these sessions.</summary>
    public abstract ResourceIdentity Identity { get; }

    /// <summary>The states of these sessions.</summary>
    public abstract IReadOnlyList<string> States { get; }

    /// <summary>A column that only rows about these sessions have, or null.</summary>
    public virtual string? Column => null;

    /// <summary>
    /// Returns the reason why a session can't be ended and what to do instead, in complete sentences. The result is null if the session can
    /// be ended.
    /// </summary>
    public virtual string? EndProblem(string sessionId) => null;

    /// <summary>Measures the capacity for these sessions. The value is null if the account has no capacity to measure.</summary>
    public virtual CapacityMeter? Capacity => null;

    /// <summary>
    /// Describes how Application Auto Scaling identifies the fleets or pools of these sessions. The value is null if it can't scale them.
    /// </summary>
    public virtual ScalableKind? Scaling => null;

    /// <summary>Returns whether an ID has a form that only the IDs of these sessions have.</summary>
    public virtual bool IsId(string id) => false;

    /// <summary>Creates the client for the sessions of an account and Region.</summary>
    public abstract ISessionService<RemoteSession> Connect(IAwsTransport transport, string? profileName);

    /// <summary>Converts a session to the view of all kinds.</summary>
    /// <param name="session">A session of the type of this kind.</param>
    /// <param name="resourceName">The name of the resource that the session runs on, if the session doesn't contain it.</param>
    public abstract RemoteSession View(AwsResource session, string? resourceName = null);

    /// <summary>
    /// Restores the source session of a view that was created from a Clixml file or came from a job, as completely as the properties of the
    /// view allow.
    /// </summary>
    public abstract void Complete(RemoteSession copy);

    /// <summary>Returns whether the wait for a running session is over.</summary>
    public virtual WaitResult Running(RemoteSession session) => session switch
    {
        { HasEnded: true } => WaitResult.Failed(session.State ?? CoreMessages.SessionEnded, CoreMessages.SessionHasEnded),
        { IsRunning: true } => WaitResult.Done(session.State ?? CoreMessages.SessionRunning),
        _ => WaitResult.Pending(session.State ?? CoreMessages.SessionStateUnknown),
    };

    /// <summary>
    /// Returns the session as it was last read. If the session is known to have ended and is no longer listed, this method returns it in
    /// the ended state. The view keeps the resource name, which a poll doesn't return.
    /// </summary>
    public RemoteSession Renew(RemoteSession session, RemoteSession? last, bool ended)
    {
        var source = (last ?? session).Source!;
        return View(ended && source is UserSession user ? user.Ended() : source, session.Resource);
    }
}
