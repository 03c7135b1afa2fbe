using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Resources;
using RemoteSessions.Sessions;
using RemoteSessions.Waiting;

namespace RemoteSessions.Services;

/// <summary>
/// A kind of remote session. It provides everything that the commands for sessions and capacity of all services need. RemoteServices lists
/// the kinds.
/// </summary>
internal abstract class SessionKind
{
    /// <summary>The name, as in the parameter -Service and the column Service.</summary>
    public abstract string Name { get; }

    /// <summary>The service that is called.</summary>
    public abstract AwsService Service { get; }

    /// <summary>The Regions that a pattern such as eu-* can match.</summary>
    public abstract IReadOnlyList<string> Regions { get; }

    /// <summary>Describes how these sessions are identified.</summary>
    public abstract ResourceIdentity Identity { get; }

    /// <summary>The states of these sessions.</summary>
    public abstract IReadOnlyList<string> States { get; }

    /// <summary>A column that only rows about these sessions have, or null.</summary>
    public virtual string? Column => null;

    /// <summary>Returns the sentences that say why a session can't be ended and what to do instead, or null if it can.</summary>
    public virtual string? EndProblem(string sessionId) => null;

    /// <summary>Measures the capacity for these sessions, or is null if users have no capacity of their own.</summary>
    public virtual CapacityMeter? Capacity => null;

    /// <summary>How the size of their fleets or pools is scaled; null if Application Auto Scaling doesn't scale them.</summary>
    public virtual ScalableKind? Scaling => null;

    /// <summary>Whether only these sessions have IDs of this form.</summary>
    public virtual bool IsId(string id) => false;

    /// <summary>Creates the client for the sessions of an account and Region.</summary>
    public abstract ISessionService<RemoteSession> Connect(IAwsTransport transport, string? profileName);

    /// <summary>Converts a session to the view of all kinds.</summary>
    /// <param name="session">A session of the type of this kind.</param>
    /// <param name="resourceName">The name of the resource that the session runs on, if the session doesn't contain it.</param>
    public abstract RemoteSession View(AwsResource session, string? resourceName = null);

    /// <summary>
    /// Restores the source session of a view that was created from a Clixml file or came from a job, as far as its properties allow.
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
    /// Returns the session as it was last read, or as ended if the command knows that it ended and no list contains it any longer. The view
    /// keeps the resource name, which a poll doesn't return.
    /// </summary>
    public RemoteSession Renew(RemoteSession session, RemoteSession? last, bool ended)
    {
        var source = (last ?? session).Source!;
        return View(ended && source is UserSession user ? user.Ended() : source, session.Resource);
    }
}
