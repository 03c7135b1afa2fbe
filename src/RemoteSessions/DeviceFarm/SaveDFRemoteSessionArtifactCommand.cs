using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Transfer;
using RemoteSessions.Wire;

namespace RemoteSessions.DeviceFarm;

/// <summary>
/// Downloads what Device Farm sessions left, into one folder. A file appears when it is whole.
/// AWS: ListArtifacts, and a GET from the storage that it names.
/// </summary>
[Cmdlet(VerbsData.Save, "DFRemoteSessionArtifact", SupportsShouldProcess = true, DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Save-DFRemoteSessionArtifact.md")]
[OutputType(typeof(FileInfo))]
public sealed class SaveDFRemoteSessionArtifactCommand : DFRemoteSessionArtifactCmdlet
{
    private const string ByArtifact = "Artifact";

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private int _activity;

    /// <summary>The artifacts, as Get-DFRemoteSessionArtifact gives them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByArtifact, ValueFromPipeline = true)]
    public DFRemoteSessionArtifact[] Artifact { get; set; } = [];

    /// <summary>The folder to save to; made where it is not there. Without it, the current one.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Destination { get; set; } = ".";

    /// <summary>Replaces files that are there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var folder = GetUnresolvedProviderPathFromPSPath(Destination);
        if (ParameterSetName == ByArtifact)
        {
            foreach (var artifact in Artifact.Where(artifact => ShouldProcess(artifact.ToString(), $"Save to {folder}")))
                Start(artifact, () => SaveAsync(artifact, folder));
            return;
        }

        var query = Query();
        foreach (var target in Targets().Where(target => ShouldProcess(target.Label, $"Save artifacts to {folder}")))
        {
            StartOn(target, async farm =>
            {
                await foreach (var artifact in query.ReadAsync(farm, target, Cancellation).ConfigureAwait(false))
                    await SaveOrTellAsync(artifact, folder).ConfigureAwait(false);
            });
        }
    }

    private protected override bool SendsChanges => false;

    // One artifact that fails does not cost the session its others.
    private async Task SaveOrTellAsync(DFRemoteSessionArtifact artifact, string folder)
    {
        try
        {
            await SaveAsync(artifact, folder).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is AwsServiceException or IOException or UnauthorizedAccessException)
        {
            await EmitErrorAsync(failure, artifact).ConfigureAwait(false);
        }
    }

    private async Task SaveAsync(DFRemoteSessionArtifact artifact, string folder)
    {
        if (!Uri.TryCreate(artifact.Url, UriKind.Absolute, out var url))
            throw new AwsServiceException(new ServiceError(ErrorIds.TransferFailed, "The service gave no address to download from."));
        Directory.CreateDirectory(folder);
        string path;
        lock (_taken)
            path = SafeFileName.Unique(folder, SafeFileName.From(artifact.Name, artifact.Extension), _taken);
        if (File.Exists(path) && !Force)
            throw new AwsServiceException(new ServiceError(ErrorIds.FileExists, $"'{path}' is there already. Use -Force to replace it."));
        var display = new TransferDisplay($"Downloading {Path.GetFileName(path)}", Interlocked.Increment(ref _activity), EmitProgress);
        await FileTransfer.DownloadAsync(url, path, display, Cancellation).ConfigureAwait(false);
        display.Complete();
        await EmitFileAsync(path).ConfigureAwait(false);
    }
}
