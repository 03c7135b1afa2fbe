using System.Management.Automation;
using RemoteSessions.Completion;

namespace RemoteSessions.DeviceFarm;

/// <summary>
/// Lists what Device Farm sessions left: videos, logs, screenshots.
/// AWS: ListArtifacts.
/// </summary>
[Cmdlet(VerbsCommon.Get, "DFRemoteSessionArtifact", DefaultParameterSetName = ByObject)]
[OutputType(typeof(DFRemoteSessionArtifact))]
public sealed class GetDFRemoteSessionArtifactCommand : DFRemoteSessionTargetCmdlet
{
    /// <summary>FILE, LOG or SCREENSHOT. Without it, all three.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DeviceFarmValueCompleter))]
    public string[]? Category { get; set; }

    /// <summary>Names of artifacts, wildcards allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    /// <summary>Types of artifacts, such as VIDEO or DEVICE_LOG.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArtifactTypeCompleter))]
    public string[]? Type { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var query = new ArtifactQuery(Category, Name, Type);
        foreach (var target in Targets())
        {
            StartOn(target, async farm =>
            {
                await foreach (var artifact in query.ReadAsync(farm, target, Cancellation).ConfigureAwait(false))
                    await EmitAsync(artifact).ConfigureAwait(false);
            });
        }
    }
}
