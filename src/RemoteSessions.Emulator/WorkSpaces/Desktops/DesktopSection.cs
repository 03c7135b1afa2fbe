using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.Emulator.Store;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>Emulates personal WorkSpaces: the operations, the lifecycle of desktops, and the section in the state file.</summary>
internal sealed class DesktopSection(EmulatorSettings settings, TimeProvider clock) : IStoreSection
{
    public string Name => DesktopStore.Section;

    public DesktopRules Rules { get; } = new(settings, clock);

    public DesktopChangeRules ChangeRules { get; } = new(settings, clock);

    public DesktopLifecycle Lifecycle { get; } = new(settings, clock);

    public DesktopView View { get; } = new(settings, clock);

    public IEnumerable<EmulatedOperation> Operations(WorkSpacesService service) =>
    [
        .. new DesktopLists(service, this).All, .. new DesktopCreation(service).All, .. new DesktopBatches(service, this).All,
        .. new DesktopChanges(service, this).All,
    ];

    public WorkSpacesStore AddDemo(WorkSpacesStore store, DateTimeOffset start) => DemoDesktops.Add(store, start, settings);

    public WorkSpacesStore Advance(WorkSpacesStore store) => Lifecycle.Advance(store);

    public JsonNode Write(IStorePart part) =>
        JsonSerializer.SerializeToNode([.. ((DesktopStore)part).All], DesktopStoreJson.Default.ListEmulatedDesktop)!;

    public IStorePart Read(JsonNode state)
    {
        try
        {
            var desktops = state.Deserialize(DesktopStoreJson.Default.ListEmulatedDesktop)
                ?? throw new InvalidDataException(EmulatedDesktopMessages.NoList);
            foreach (var desktop in desktops)
                Check(desktop);
            return DesktopStore.Empty.With(desktops);
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException or NullReferenceException)
        {
            throw new InvalidDataException(EmulatedDesktopMessages.InvalidList(StateFile.Reason(failure)), failure);
        }
    }

    private static void Check(EmulatedDesktop desktop)
    {
        if (desktop.Value.WorkspaceProperties is null || desktop.Value.WorkspaceId != desktop.Id)
            throw new InvalidDataException(EmulatedDesktopMessages.Incomplete(desktop.Id));
        var ends = desktop.State is WorkspaceStateValues.Starting or WorkspaceStateValues.Stopping or WorkspaceStateValues.Rebooting
            or WorkspaceStateValues.Rebuilding or WorkspaceStateValues.Restoring or WorkspaceStateValues.Terminating
            or WorkspaceStateValues.Terminated;
        if (ends && desktop.StateEndsAt is null)
            throw new InvalidDataException(EmulatedDesktopMessages.StateWithoutEnd(desktop.Id, desktop.State));
    }
}
