namespace RemoteSessions.AppStream;

/// <summary>The states of an image rollout to a fleet. AWS doesn't define these states.</summary>
internal static class RollOutStates
{
    /// <summary>The image wasn't changed, because the rollout stopped before the change.</summary>
    public const string NotStarted = "NOT_STARTED";

    /// <summary>The fleet already had the image.</summary>
    public const string Unchanged = "UNCHANGED";

    /// <summary>The request to change the image was sent.</summary>
    public const string Changing = "CHANGING";

    /// <summary>The fleet has the new image, but some sessions that began before the change haven't ended yet.</summary>
    public const string Waiting = "WAITING";

    /// <summary>The remaining sessions are being ended.</summary>
    public const string Ending = "ENDING";

    /// <summary>All sessions that began before the change have ended.</summary>
    public const string Completed = "COMPLETED";

    /// <summary>The rollout failed. The fleet might already use the new image.</summary>
    public const string Failed = "FAILED";
}
