namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>A property change that is in progress or has failed.</summary>
internal sealed record DesktopChange
{
    /// <summary>
    /// The property to change: a value of ModificationResourceEnum or, if AWS doesn't report the change, a name in DesktopProperties.
    /// </summary>
    public required string Resource { get; init; }

    /// <summary>The new value of the property.</summary>
    public required string Value { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>The time at which the change ends, or null if the change has failed.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Indicates whether the change will fail.</summary>
    public bool Fails { get; init; }

    /// <summary>The state to which the desktop returns after the change, or null if the change doesn't affect the state.</summary>
    public string? StateBefore { get; init; }
}
