namespace RemoteSessions.Provisioning;

/// <summary>
/// A change to an attribute of a resource. <paramref name="NeedsStopped"/> specifies whether the fleet or pool must be stopped for the
/// change.
/// </summary>
internal sealed record AttributeChange(string Attribute, string From, string To, bool NeedsStopped)
{
    public override string ToString() => $"{Attribute} '{From}' -> '{To}'";
}
