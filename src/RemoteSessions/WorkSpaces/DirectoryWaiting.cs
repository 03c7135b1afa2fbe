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
    public static WaitRun<WksDirectory> Registered(WorkSpacesClient client, int timeoutSeconds, IReadOnlySet<string>? named = null) => Run(
        client,
        WorkspaceDirectoryStateValues.Registered,
        "be registered",
        directory => directory.State switch
        {
            WorkspaceDirectoryStateValues.Registered => WaitResult.Done(directory.State),
            WorkspaceDirectoryStateValues.Registering => WaitResult.Pending(directory.State),
            WorkspaceDirectoryStateValues.Error => Failed(directory),
            var state => WaitResult.Failed(state ?? "unknown", $"it is {state}"),
        },
        Options(timeoutSeconds, named));

    /// <summary>No longer there.</summary>
    public static WaitRun<WksDirectory> Deregistered(WorkSpacesClient client, int timeoutSeconds, IReadOnlySet<string>? named = null)
    {
        var options = Options(timeoutSeconds, named) with { UnlistedIsDone = true };
        var start = options.Time.GetTimestamp();
        return Run(
            client,
            WorkspaceDirectoryStateValues.Deregistered,
            "be deregistered",
            directory => directory.State switch
            {
                WorkspaceDirectoryStateValues.Deregistered => WaitResult.Done(directory.State),
                WorkspaceDirectoryStateValues.Error => Failed(directory),
                WorkspaceDirectoryStateValues.Registered when options.Time.GetElapsedTime(start) > Grace =>
                    WaitResult.Failed(directory.State, "it is REGISTERED: Unregister-WksDirectory begins that"),
                var state => WaitResult.Pending(state ?? "unknown"),
            },
            options);
    }

    private static WaitRun<WksDirectory> Run(
        WorkSpacesClient client, string goal, string change, Func<WksDirectory, WaitResult> judge, WaitOptions options) => new(
            WaitText.Waiting("WorkSpaces directories", "WorkSpaces directory", goal, change),
            (ids, cancel) => WorkSpacesNames.Directories.Read(client, ids, cancel),
            judge,
            options)
        {
            Missing = id => WorkSpacesKinds.Directory.NotFound(id, client.Region),
        };

    private static WaitOptions Options(int timeoutSeconds, IReadOnlySet<string>? named) =>
        new(TimeSpan.FromSeconds(timeoutSeconds)) { Named = named ?? new HashSet<string>() };

    private static WaitResult Failed(WksDirectory directory) =>
        WaitResult.Failed(WorkspaceDirectoryStateValues.Error, directory.ErrorMessage ?? "the service gives no reason");
}
