using System.Management.Automation;
using RemoteSessions.Cmdlets;

namespace RemoteSessions.DeviceFarm;

/// <summary>
/// Lists what Device Farm sessions left: videos, logs, screenshots.
/// AWS: ListArtifacts.
/// </summary>
[Cmdlet(VerbsCommon.Get, "DFRemoteSessionArtifact", DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Get-DFRemoteSessionArtifact.md")]
[OutputType(typeof(DFRemoteSessionArtifact))]
public sealed class GetDFRemoteSessionArtifactCommand : DFRemoteSessionArtifactCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var query = Query();
        foreach (var target in Targets())
        {
            StartOn(target, async farm =>
            {
                await foreach (var artifact in query.ReadAsync(farm, target, Cancellation).ConfigureAwait(false))
                    await EmitAsync(artifact).ConfigureAwait(false);
            });
        }

        FinishInput();
    }
}
