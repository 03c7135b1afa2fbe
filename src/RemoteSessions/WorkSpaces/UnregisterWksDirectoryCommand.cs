using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Deregisters directories from WorkSpaces and deletes their WorkSpaces settings. AWS rejects the request if a directory still has desktops
/// or pools. A directory that WorkSpaces created (wsd-...) is deleted. After its deregistration, a directory in AWS Directory Service
/// (d-...) continues to exist and to be billed.
/// AWS: DeregisterWorkspaceDirectory, DescribeWorkspaceDirectories, DescribeWorkspacesPools.
/// </summary>
[Cmdlet(VerbsLifecycle.Unregister, "WksDirectory", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Unregister-WksDirectory.md")]
public sealed class UnregisterWksDirectoryCommand : WksDirectoryTargetCmdlet
{
    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Waits until the directory is no longer registered.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>With -Wait, the maximum number of seconds to wait.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = DirectoryWaiting.DefaultTimeoutSeconds;

    private protected override void ProcessInput()
    {
        foreach (var directory in Find(WorkSpacesNames.Directories, References()))
        {
            var connect = Connect<WorkSpacesClient>(directory.Scope);
            if (!IsKept(directory, connect)
                && Confirmed(directory.Describe(Label(directory)), WorkSpacesMessages.DeregisterDirectory, Force, directory.Scope))
                Start(directory.Given, () => DeregisterAsync(connect(), directory));
        }
    }

    private static string Label(NamedTarget<WksDirectory> target)
    {
        if (target.Resource is not { } directory)
            return target.Key;
        string?[] details = [directory.Name, directory.State == WorkspaceDirectoryStateValues.Registered ? null : directory.State];
        return WorkSpacesMessages.DirectoryWithDetails(target.Key, details.OfType<string>());
    }

    // AWS rejects the request while the directory has pools. If the caller isn't allowed to list the pools, the request is sent and the
    // user gets the error from AWS.
    private bool IsKept(NamedTarget<WksDirectory> directory, Func<WorkSpacesClient> connect)
    {
        if (!TryAwait(directory.Given, () => PoolsAsync(connect(), directory.Key), out var pools))
            return true;
        if (pools.Count == 0)
            return false;
        WriteError(ErrorRecords.Create(
            ServiceErrorTypes.OperationNotSupported,
            WorkSpacesMessages.DirectoryHasPools(directory.Label, pools),
            directory.Given,
            CommandName));
        return true;
    }

    private async Task<List<string>> PoolsAsync(WorkSpacesClient client, string id)
    {
        try
        {
            return [.. (await client.ListPoolsAsync(null, Cancellation).ReadAllAsync().ConfigureAwait(false))
                .Where(pool => pool.DirectoryId == id).Select(pool => pool.Label)];
        }
        catch (AwsServiceException failure) when (failure.IsAccessDenied())
        {
            return [];
        }
    }

    private async Task DeregisterAsync(WorkSpacesClient client, NamedTarget<WksDirectory> directory)
    {
        await client.DeregisterDirectoryAsync(directory.Key, Cancellation).ConfigureAwait(false);
        if (!Wait)
            return;
        await DirectoryWaiting.Deregistered(client, TimeoutSeconds).RunAsync(
            [directory.Key],
            EmitProgress,
            (_, failure) => failure is null ? Task.CompletedTask : EmitErrorAsync(failure, directory.Given).AsTask(),
            Cancellation).ConfigureAwait(false);
    }
}
