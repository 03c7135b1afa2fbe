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
/// Takes directories out of WorkSpaces, with their settings there. One that still has WorkSpaces or pools is refused by AWS. A
/// directory for pools (wsd-...) is gone with it; one of Directory Service (d-...) goes on, and is billed.
/// AWS: DeregisterWorkspaceDirectory, DescribeWorkspaceDirectories, DescribeWorkspacesPools.
/// </summary>
[Cmdlet(VerbsLifecycle.Unregister, "WksDirectory", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Unregister-WksDirectory.md")]
public sealed class UnregisterWksDirectoryCommand : WksDirectoryTargetCmdlet
{
    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Waits until the directory is no longer there.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>With -Wait: for how many seconds at most.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = DirectoryWaiting.DefaultTimeoutSeconds;

    private protected override void ProcessInput()
    {
        foreach (var directory in Find(WorkSpacesNames.Directories, References()))
        {
            var connect = Connect<WorkSpacesClient>(directory.Scope);
            if (!IsKept(directory, connect)
                && Confirmed(directory.Describe(Label(directory)), "Deregister WorkSpaces directory, with its settings", Force))
                Start(directory.Given, () => DeregisterAsync(connect(), directory));
        }
    }

    private static string Label(NamedTarget<WksDirectory> target)
    {
        if (target.Resource is not { } directory)
            return target.Key;
        string?[] details = [directory.Name, directory.State == WorkspaceDirectoryStateValues.Registered ? null : directory.State];
        return $"{target.Key} ({string.Join(", ", details.OfType<string>())})";
    }

    // The service would reject the request. A caller who may not list the pools gets the service's own words.
    private bool IsKept(NamedTarget<WksDirectory> directory, Func<WorkSpacesClient> connect)
    {
        if (!TryAwait(directory.Given, () => PoolsAsync(connect(), directory.Key), out var pools))
            return true;
        if (pools.Count == 0)
            return false;
        WriteError(ErrorRecords.Create(
            ServiceErrorTypes.OperationNotSupported,
            $"The directory '{directory.Label}' has the pools {string.Join(", ", pools)}, and only one without pools can be deregistered. "
            + "Remove them first with Remove-WksPool.",
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
