using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Waiting;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>Waits for several directories at the same time. All commands that wait for directories use this class.</summary>
internal static class DirectoryWaiting
{
    public const int DefaultTimeoutSeconds = 900;

    // Immediately after a request, AWS might still return the previous state. During this grace period, the previous state doesn't count as
    // a failure.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Waits until the directories are REGISTERED. If the state of a directory is ERROR, the wait for this directory fails.
    /// </summary>
    public static WaitRun<WksDirectory> Registered(WorkSpacesClient client, int timeoutSeconds, IReadOnlySet<string>? named = null) => Run(
        client,
        WorkspaceDirectoryStateValues.Registered,
        WorkSpacesMessages.BeRegistered,
        directory => directory.State switch
        {
            WorkspaceDirectoryStateValues.Registered => WaitResult.Done(directory.State),
            WorkspaceDirectoryStateValues.Registering => WaitResult.Pending(directory.State),
            WorkspaceDirectoryStateValues.Error => Failed(directory),
            var state => WaitResult.Failed(state ?? "unknown", WorkSpacesMessages.InState(state)),
        },
        Options(timeoutSeconds, named));

    /// <summary>Waits until the directories no longer exist.</summary>
    public static WaitRun<WksDirectory> Deregistered(WorkSpacesClient client, int timeoutSeconds, IReadOnlySet<string>? named = null)
    {
        var options = Options(timeoutSeconds, named) with { UnlistedIsDone = true };
        var start = options.Time.GetTimestamp();
        return Run(
            client,
            WorkspaceDirectoryStateValues.Deregistered,
            WorkSpacesMessages.BeDeregistered,
            directory => directory.State switch
            {
                WorkspaceDirectoryStateValues.Deregistered => WaitResult.Done(directory.State),
                WorkspaceDirectoryStateValues.Error => Failed(directory),
                WorkspaceDirectoryStateValues.Registered when options.Time.GetElapsedTime(start) > Grace =>
                    WaitResult.Failed(directory.State, WorkSpacesMessages.StillRegistered),
                var state => WaitResult.Pending(state ?? "unknown"),
            },
            options);
    }

    private static WaitRun<WksDirectory> Run(
        WorkSpacesClient client, string goal, string change, Func<WksDirectory, WaitResult> evaluate, WaitOptions options) => new(
            WaitText.Waiting(WorkSpacesMessages.Directories, WorkSpacesMessages.DirectoryKind, goal, change),
            (ids, cancel) => WorkSpacesNames.Directories.Read(client, ids, cancel),
            evaluate,
            options)
        {
            Missing = id => WorkSpacesKinds.Directory.NotFound(id, client.Region),
        };

    private static WaitOptions Options(int timeoutSeconds, IReadOnlySet<string>? named) =>
        new(TimeSpan.FromSeconds(timeoutSeconds)) { Named = named ?? new HashSet<string>() };

    private static WaitResult Failed(WksDirectory directory) =>
        WaitResult.Failed(WorkspaceDirectoryStateValues.Error, directory.ErrorMessage ?? WorkSpacesMessages.NoReason);
}
