namespace RemoteSessions.Abstractions;

/// <summary>Specifies whether a call can be sent again if it's unknown whether the service carried out the call.</summary>
public enum RepeatRule
{
    /// <summary>
    /// The call can safely be sent again, because it only reads data or because sending it twice has the same effect as sending it once.
    /// </summary>
    Safe,

    /// <summary>
    /// A second call would create a second resource, so the call can be sent again only if the service has rejected the first call.
    /// </summary>
    OnlyAfterRejection,
}
