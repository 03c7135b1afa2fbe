namespace RemoteSessions.AppStream;

/// <summary>
/// Determines the instance family of an instance type. The family names are the same as in the SupportedInstanceFamilies member of an
/// image.
/// </summary>
internal static class InstanceFamily
{
    /// <summary>Returns the instance family, or null if the instance type isn't known.</summary>
    public static string? Of(string? instanceType) => instanceType?.Split('.') switch
    {
        ["stream", "standard", _] => "General Purpose",
        ["stream", "compute", _] => "Compute Optimized",
        ["stream", "memory", _] or ["stream", "memory", "z1d", _] => "Memory Optimized",
        ["stream", "graphics", "g4dn", _] => "Graphics G4",
        ["stream", "graphics", "g5", _] => "Graphics G5",
        ["stream", "graphics", "g6" or "gr6" or "g6f" or "gr6f", _] => "Graphics G6",
        _ => null,
    };
}
