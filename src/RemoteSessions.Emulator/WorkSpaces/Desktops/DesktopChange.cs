namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>A change of one property that is under way, or that has failed.</summary>
internal sealed record DesktopChange
{
    /// <summary>What changes: a value of ModificationResourceEnum, or a name of DesktopProperties for what AWS doesn't show.</summary>
    public required string Resource { get; init; }

    /// <summary>The value that it gets.</summary>
    public required string Value { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>When it ends; null if it has failed.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Whether it will fail.</summary>
    public bool Fails { get; init; }

    /// <summary>The state that the desktop returns to, if its state shows the change.</summary>
    public string? StateBefore { get; init; }
}
