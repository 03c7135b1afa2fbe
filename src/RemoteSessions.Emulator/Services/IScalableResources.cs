using RemoteSessions.ApplicationAutoScaling;

namespace RemoteSessions.Emulator.Services;

/// <summary>
/// Allows Application Auto Scaling to read and change the fleets or pools of a service. Each method first advances the resources exactly to
/// the specified time, so that scaling takes effect after earlier events and before later events.
/// </summary>
/// <remarks>
/// Application Auto Scaling calls these methods while it holds the lock on its own state. The services must therefore not call Application
/// Auto Scaling while they hold their own locks.
/// </remarks>
internal interface IScalableResources
{
    ScalableKind Kind { get; }

    /// <summary>The name of the service in an error message, such as <c>AmazonAppStream</c>.</summary>
    string ErrorSource { get; }

    /// <summary>The name suffix of the service-linked role that Application Auto Scaling uses to change the resources.</summary>
    string RoleSuffix { get; }

    bool ExistIn(string region);

    /// <summary>Returns the key of the resource with the specified name, or null if the resource doesn't exist.</summary>
    string? FindKey(string region, string name, DateTimeOffset at);

    /// <summary>Returns the resource, or null if it doesn't exist.</summary>
    ScalableResource? Find(string region, string key, DateTimeOffset at);

    /// <summary>Changes the desired capacity of an existing resource.</summary>
    /// <returns>The time at which the resource reaches the new capacity.</returns>
    /// <exception cref="ServiceException">The capacity would exceed a quota.</exception>
    DateTimeOffset Resize(string region, string key, int desired, DateTimeOffset at);

    /// <summary>
    /// Returns the next time at which the utilization of a resource can change without an API call, or null if there is no such time.
    /// </summary>
    DateTimeOffset? NextChange(string region, DateTimeOffset after);
}
