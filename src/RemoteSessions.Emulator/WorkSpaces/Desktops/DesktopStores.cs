namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>Reads and changes the desktops in the store of a Region.</summary>
internal static class DesktopStores
{
    public static DesktopStore Desktops(this WorkSpacesStore store) => DesktopStore.Of(store);

    /// <summary>Returns a desktop.</summary>
    /// <exception cref="Services.ServiceException">The desktop doesn't exist.</exception>
    public static EmulatedDesktop Desktop(this WorkSpacesStore store, string id) =>
        store.Desktops().Find(id) ?? throw WorkSpacesErrors.NotFound(id);

    public static WorkSpacesStore With(this WorkSpacesStore store, DesktopStore desktops) => store.With(DesktopStore.Section, desktops);

    public static WorkSpacesStore With(this WorkSpacesStore store, EmulatedDesktop desktop) =>
        store.With(store.Desktops().With(desktop));

    /// <summary>Returns a copy of the store without the specified terminated desktop and its tags.</summary>
    public static WorkSpacesStore Ended(this WorkSpacesStore store, EmulatedDesktop desktop) =>
        store.With(store.Desktops().Remove(desktop.Id)) with { Tags = store.Tags.Remove(desktop.Id) };
}
