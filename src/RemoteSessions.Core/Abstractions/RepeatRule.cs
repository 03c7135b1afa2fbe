namespace RemoteSessions.Abstractions;

/// <summary>What may be done when it is not known whether the service carried a call out.</summary>
public enum RepeatRule
{
    /// <summary>The call may be sent again: it reads, or doing it twice is doing it once.</summary>
    Safe,

    /// <summary>A second call would make a second thing: only after a rejection by the service may it be sent again.</summary>
    OnlyAfterRejection,
}
