using RemoteSessions.Abstractions;
using RemoteSessions.Resources;
using RemoteSessions.Sessions;
using RemoteSessions.Waiting;

namespace RemoteSessions.Services;

/// <summary>
/// A kind of remote session: all that the commands about sessions and capacity of every service have to know about it. The list of the
/// kinds is in RemoteServices.
/// </summary>
internal abstract class SessionKind
{
    /// <summary>The name, as the parameter -Service and the column Service have it.</summary>
    public abstract string Name { get; }

    /// <summary>The service that is called.</summary>
    public abstract AwsService Service { get; }

    /// <summary>The Regions that a pattern such as eu-* can stand for.</summary>
    public abstract IReadOnlyList<string> Regions { get; }

    /// <summary>What identifies one of these sessions.</summary>
    public abstract ResourceIdentity Identity { get; }

    /// <summary>The states that these sessions have.</summary>
    public abstract IReadOnlyList<string> States { get; }

    /// <summary>A column that a row has only if it is about one of these sessions, or null.</summary>
    public virtual string? Column => null;

    /// <summary>Why these sessions can't be ended, as a sentence; null where they can.</summary>
    public virtual string? EndProblem => null;

    /// <summary>How the capacity for these sessions is measured; null where users have none of their own.</summary>
    public virtual CapacityMeter? Capacity => null;

    /// <summary>Whether an id has a form that only the ids of these sessions have.</summary>
    public virtual bool IsId(string id) => false;

    /// <summary>The sessions of an account and Region.</summary>
    public abstract ISessionService<RemoteSession> Connect(IAwsTransport transport, string? profileName);

    /// <summary>One of these sessions in the view over all kinds.</summary>
    /// <param name="session">A session of the kind's own type.</param>
    /// <param name="resourceName">The name of what it runs on, where the session itself doesn't have it.</param>
    public abstract RemoteSession View(AwsResource session, string? resourceName = null);

    /// <summary>Gives a view that was made from a Clixml file or came from a job its session, as far as its properties tell.</summary>
    public abstract void Complete(RemoteSession copy);

    /// <summary>Whether the wait for a session to run is over.</summary>
    public virtual WaitResult Running(RemoteSession session) => session switch
    {
        { HasEnded: true } => WaitResult.Failed(session.State ?? "ended", "it has ended"),
        { IsRunning: true } => WaitResult.Done(session.State ?? "running"),
        _ => WaitResult.Pending(session.State ?? "unknown"),
    };

    /// <summary>
    /// A session as it was seen last; as it is after its end where that is known, although no list has it any more. What it runs on keeps
    /// its name, which a poll does not give.
    /// </summary>
    public RemoteSession Renew(RemoteSession session, RemoteSession? last, bool ended)
    {
        var source = (last ?? session).Source!;
        return View(ended && source is UserSession user ? user.Ended() : source, session.Resource);
    }
}
