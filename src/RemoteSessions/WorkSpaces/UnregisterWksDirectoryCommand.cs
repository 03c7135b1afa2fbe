using System.Management.Automation;
using RemoteSessions.Cmdlets;

namespace RemoteSessions.WorkSpaces;

/// <summary>
/// Takes directories out of WorkSpaces, with their settings there. One that still has WorkSpaces or pools is refused by AWS. A
/// directory for pools (wsd-...) is gone with it; one of Directory Service (d-...) goes on, and is billed.
/// AWS: DeregisterWorkspaceDirectory, DescribeWorkspaceDirectories.
/// </summary>
[Cmdlet(VerbsLifecycle.Unregister, "WksDirectory", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Unregister-WksDirectory.md")]
public sealed class UnregisterWksDirectoryCommand : WksDirectoryTargetCmdlet
{
    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Waits until the directory is no longer there.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>With -Wait: for how many seconds at most.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = DirectoryWaiting.DefaultTimeoutSeconds;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var (id, from) in Targets())
        {
            if (!Confirmed(id, "Deregister WorkSpaces directory, with its settings", Force))
                continue;
            var connect = WorkSpaces(from);
            Start(id, () => DeregisterAsync(connect(), id));
        }
    }

    private async Task DeregisterAsync(WorkSpacesClient client, string id)
    {
        await client.DeregisterDirectoryAsync(id, Cancellation).ConfigureAwait(false);
        if (!Wait)
            return;
        await DirectoryWaiting.Deregistered(client, TimeoutSeconds).RunAsync(
            [id],
            EmitProgress,
            (_, failure) => failure is null ? Task.CompletedTask : EmitErrorAsync(failure, id).AsTask(),
            Cancellation).ConfigureAwait(false);
    }
}
