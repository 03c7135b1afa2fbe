using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>One call that changes one property of a desktop. AWS accepts only one property in a call.</summary>
/// <param name="Attribute">The property, as WksDesktop calls it.</param>
/// <param name="Value">The new value as text.</param>
/// <param name="Property">The property as the call sends it.</param>
/// <param name="Modification">What ModificationStates calls the property, or null if AWS doesn't list its changes.</param>
/// <param name="Current">Returns the value that a desktop has.</param>
internal sealed record DesktopStep(
    string Attribute, string Value, WorkspaceProperties Property, string? Modification, Func<WksDesktop, string?> Current)
{
    /// <summary>Whether the step reboots the desktop, which disconnects the user.</summary>
    public bool Disconnects => Modification is ModificationResourceValues.ComputeType or ModificationResourceValues.Protocol;

    /// <summary>Whether a desktop has the new value already.</summary>
    public bool IsIn(WksDesktop desktop) => Current(desktop) == Value;

    /// <summary>Whether AWS reports that the last change of the property failed.</summary>
    public bool HasFailedIn(WksDesktop desktop) =>
        Modification is not null && desktop.ModificationStates.Contains($"{Modification}={ModificationStateValues.UpdateFailed}");

    public override string ToString() => $"{Attribute} '{Value}'";
}
