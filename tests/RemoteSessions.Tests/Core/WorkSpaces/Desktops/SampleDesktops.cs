using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces.Desktops;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Core.WorkSpaces.Desktops;

/// <summary>Creates <see cref="WksDesktop"/> objects with sample properties.</summary>
internal static class SampleDesktops
{
    public const string Id = "ws-abc123def";

    public static WksDesktop Make(
        string state = "AVAILABLE", WorkspaceProperties? properties = null, Func<Workspace, Workspace>? change = null)
    {
        var wire = new Workspace
        {
            WorkspaceId = Id,
            UserName = "jane.doe",
            State = state,
            BundleId = "wsb-aaaaaaaaa",
            DirectoryId = "d-90670c1234",
            WorkspaceProperties = properties ?? Standard,
        };
        return new WksDesktop(change?.Invoke(wire) ?? wire, new ResourceOrigin("us-east-1", null));
    }

    public static WorkspaceProperties Standard => new()
    {
        RunningMode = "ALWAYS_ON",
        ComputeTypeName = "STANDARD",
        RootVolumeSizeGib = 80,
        UserVolumeSizeGib = 50,
        Protocols = ["WSP"],
    };

    public static WksDesktop Modifying(string resource, string state) => Make(change: wire => wire with
    {
        ModificationStates = [new ModificationState { Resource = resource, State = state }],
    });
}
