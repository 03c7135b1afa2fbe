using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>A call that changes one property of a desktop. Each request can change only one property.</summary>
/// <param name="Attribute">The name of the property in WksDesktop.</param>
/// <param name="Value">The new value, as text.</param>
/// <param name="Property">The WorkspaceProperties structure of the request. Only one property of this structure is set.</param>
/// <param name="Modification">The name of the property in ModificationStates, or null if AWS doesn't list changes to this property.</param>
/// <param name="Current">Returns the current value of the property for a desktop.</param>
internal sealed record DesktopStep(
    string Attribute, string Value, WorkspaceProperties Property, string? Modification, Func<WksDesktop, string?> Current)
{
    /// <summary>Indicates whether the step reboots the desktop and therefore disconnects the user.</summary>
    public bool Disconnects => Modification is ModificationResourceValues.ComputeType or ModificationResourceValues.Protocol;

    /// <summary>Returns whether the specified desktop already has the new value of the property.</summary>
    public bool IsIn(WksDesktop desktop) => Current(desktop) == Value;

    /// <summary>Returns whether AWS reports that the last change to the property failed.</summary>
    public bool HasFailedIn(WksDesktop desktop) =>
        Modification is not null && desktop.ModificationStates.Contains($"{Modification}={ModificationStateValues.UpdateFailed}");

    public override string ToString() => $"{Attribute} '{Value}'";
}
