namespace RemoteSessions.Provisioning;

/// <summary>One attribute that is to get another value, and whether the fleet or pool must be stopped for it.</summary>
internal sealed record AttributeChange(string Attribute, string From, string To, bool NeedsStopped)
{
    public override string ToString() => $"{Attribute} '{From}' -> '{To}'";
}
