using System.Collections.Immutable;

namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>The desktops in a Region at a specific time. The object is immutable: every change creates a new object.</summary>
internal sealed class DesktopStore : IStorePart
{
    /// <summary>The name of the section in the state file.</summary>
    public const string Section = "desktops";

    private readonly ImmutableDictionary<string, EmulatedDesktop> _byId;
    private readonly Lazy<IReadOnlyList<EmulatedDesktop>> _all;
    private readonly Lazy<DateTimeOffset> _due;

    private DesktopStore(ImmutableDictionary<string, EmulatedDesktop> byId)
    {
        _byId = byId;
        // A store can contain tens of thousands of desktops. Each store therefore sorts the desktops and finds the earliest due time only
        // once, rather than for each call.
        _all = new(() => [.. byId.Values.OrderBy(desktop => desktop.Order)]);
        _due = new(() => byId.Values.Min(desktop => Due(desktop)) ?? DateTimeOffset.MaxValue);
    }

    public static DesktopStore Empty { get; } = new(ImmutableDictionary<string, EmulatedDesktop>.Empty);

    /// <summary>All desktops, in the order in which they were created.</summary>
    public IReadOnlyList<EmulatedDesktop> All => _all.Value;

    /// <summary>The earliest time at which the state of a desktop can change automatically.</summary>
    public DateTimeOffset DueAt => _due.Value;

    /// <summary>
    /// Returns the DesktopStore in a WorkSpaces store, or an empty DesktopStore if the WorkSpaces store doesn't contain one.
    /// </summary>
    public static DesktopStore Of(WorkSpacesStore store) => store.Parts.GetValueOrDefault(Section) as DesktopStore ?? Empty;

    /// <summary>
    /// Returns the time of the desktop's next automatic state change, or null if only a call can change the state.
    /// </summary>
    public static DateTimeOffset? Due(EmulatedDesktop desktop)
    {
        var stops = desktop.IdleSince?.AddMinutes(desktop.Properties.RunningModeAutoStopTimeoutInMinutes ?? 0);
        return desktop.NextAt is not { } next || stops < next ? stops ?? desktop.NextAt : next;
    }

    public EmulatedDesktop? Find(string id) => _byId.GetValueOrDefault(id);

    public DesktopStore With(EmulatedDesktop desktop) => new(_byId.SetItem(desktop.Id, desktop));

    public DesktopStore With(IEnumerable<EmulatedDesktop> desktops) =>
        new(_byId.SetItems(desktops.Select(desktop => KeyValuePair.Create(desktop.Id, desktop))));

    public DesktopStore Remove(string id) => new(_byId.Remove(id));

    public bool Contains(string id) => _byId.ContainsKey(id);

    public bool Uses(string directoryId) => _byId.Values.Any(desktop => desktop.Value.DirectoryId == directoryId);

    public IStorePart Without(string id) => _byId.ContainsKey(id) ? Remove(id) : this;
}
