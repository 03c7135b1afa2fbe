using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Waiting;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>Waits for directories, for every cmdlet that offers it.</summary>
internal static class DirectoryWaiting
{
    public const int DefaultTimeoutSeconds = 900;

    // Right after a call the state from before it is put down to a late answer.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    /// <summary>REGISTERED; ERROR says why not.</summary>
    public static WaitRun<WksDirectory> Registered(WorkSpacesClient client, int timeoutSeconds, IReadOnlySet<string>? named = null) => new(
        "Waiting for WorkSpaces directories to be registered",
        "WorkSpaces directory",
        WorkspaceDirectoryStateValues.Registered,
        "be registered",
        (ids, cancel) => WorkSpacesNames.Directories.Look(client, ids, cancel),
        directory => directory.State switch
        {
            WorkspaceDirectoryStateValues.Registered => WaitResult.Done(directory.State),
            WorkspaceDirectoryStateValues.Registering => WaitResult.Pending(directory.State),
            WorkspaceDirectoryStateValues.Error => WaitResult.Failed(directory.State, directory.ErrorMessage ?? "the service gives no reason"),
            var state => WaitResult.Failed(state ?? "unknown", $"it is {state}"),
        },
        new WaitOptions(TimeSpan.FromSeconds(timeoutSeconds)) { Named = named ?? new HashSet<string>() })
    {
        Missing = id => WorkSpacesKinds.Directory.NotFound(id, client.Region),
    };

    /// <summary>No longer there.</summary>
    public static WaitRun<WksDirectory> Deregistered(WorkSpacesClient client, int timeoutSeconds, IReadOnlySet<string>? named = null)
    {
        var options = new WaitOptions(TimeSpan.FromSeconds(timeoutSeconds)) { UnlistedIsDone = true, Named = named ?? new HashSet<string>() };
        var start = options.Time.GetTimestamp();
        return new WaitRun<WksDirectory>(
            "Waiting for WorkSpaces directories to be deregistered",
            "WorkSpaces directory",
            WorkspaceDirectoryStateValues.Deregistered,
            "be deregistered",
            (ids, cancel) => WorkSpacesNames.Directories.Look(client, ids, cancel),
            directory => directory.State switch
            {
                WorkspaceDirectoryStateValues.Deregistered => WaitResult.Done(directory.State),
                WorkspaceDirectoryStateValues.Error => WaitResult.Failed(directory.State, directory.ErrorMessage ?? "the service gives no reason"),
                WorkspaceDirectoryStateValues.Registered when options.Time.GetElapsedTime(start) > Grace =>
                    WaitResult.Failed(directory.State, "it is REGISTERED: Unregister-WksDirectory begins that"),
                var state => WaitResult.Pending(state ?? "unknown"),
            },
            options)
        {
            Missing = id => WorkSpacesKinds.Directory.NotFound(id, client.Region),
        };
    }
}
