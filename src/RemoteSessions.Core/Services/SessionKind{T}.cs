using RemoteSessions.Abstractions;
using RemoteSessions.Resources;
using RemoteSessions.Sessions;

namespace RemoteSessions.Services;

/// <summary>The base class for a kind of remote session whose session objects have a specific type, such as ASSession.</summary>
internal abstract class SessionKind<T> : SessionKind where T : AwsResource
{
    /// <summary>Creates the client that returns sessions as objects of type <c>T</c>.</summary>
    public abstract ISessionService<T> ConnectOwn(IAwsTransport transport, string? profileName);

    /// <inheritdoc/>
    public sealed override ISessionService<RemoteSession> Connect(IAwsTransport transport, string? profileName) =>
        new SessionViewService<T>(this, ConnectOwn(transport, profileName));

    /// <inheritdoc/>
    public sealed override RemoteSession View(AwsResource session, string? resourceName = null) =>
        new(Name, session, Summarize((T)session, resourceName));

    /// <inheritdoc/>
    public sealed override void Complete(RemoteSession copy)
    {
        var source = (T)ResourceCopy.Make(typeof(T), property => property switch
        {
            nameof(AwsResource.Region) => copy.Region,
            nameof(AwsResource.ProfileName) => copy.ProfileName,
            _ => PropertyOf(copy, property),
        });
        copy.Attach(source, Summarize(source, copy.Resource));
    }

    /// <summary>Returns the values of the properties that sessions of all kinds have.</summary>
    protected abstract SessionSummary Summarize(T session, string? resourceName);

    /// <summary>
    /// Gets the value of the specified property of <typeparamref name="T"/> from the RemoteSession object. Returns null if the object
    /// doesn't contain the value.
    /// </summary>
    protected abstract object? PropertyOf(RemoteSession view, string property);
}
