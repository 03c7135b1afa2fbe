using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Resources;
using RemoteSessions.Transfer;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Downloads what Device Farm sessions left: of one session into the folder, of several into a folder for each. A file appears when it is
/// whole.
/// AWS: ListArtifacts, and a GET from the storage that it names; GetRemoteAccessSession, ListRemoteAccessSessions with -WhatIf, and where
/// there is none.
/// </summary>
[Cmdlet(VerbsData.Save, "DFRemoteSessionArtifact", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Save-DFRemoteSessionArtifact.md")]
[OutputType(typeof(FileInfo))]
public sealed class SaveDFRemoteSessionArtifactCommand : DFRemoteSessionTargetCmdlet
{
    private const string ByArtifact = "Artifact";

    private static readonly ResourceSelector Accepted = new(DFRemoteSession.Identity, DFRemoteSessionArtifact.Identity);

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly SessionFolders _folders = new();
    private string _destination = "";
    private int _activity;
    private ArtifactQuery? _query;

    /// <summary>The artifacts, as Get-DFRemoteSessionArtifact gives them. They can be piped, too.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByArtifact)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] Artifact { get; set; } = [];

    /// <summary>
    /// The folder to save to; made where it is not there. Without it, the current one. Several sessions have a folder each in it.
    /// </summary>
    [Parameter(ParameterSetName = ByObject)]
    [Parameter(Position = 1, ParameterSetName = ByArn)]
    [Parameter(Position = 1, ParameterSetName = ByArtifact)]
    [ValidateNotEmpty]
    public string Destination { get; set; } = ".";

    /// <summary>Replaces files that are there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>FILE, LOG or SCREENSHOT. Without it, all three.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceFarmValueCompleter))]
    public string[]? Category { get; set; }

    /// <summary>Names of artifacts, wildcards allowed.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    /// <summary>Types of artifacts, such as VIDEO or DEVICE_LOG.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ArtifactTypeCompleter))]
    public string[]? Type { get; set; }

    // Which artifacts are meant, of all sessions of the command.
    private ArtifactQuery Query => _query ??= new(Category, Name, Type);

    private protected override void ProcessInput()
    {
        _destination = FileSystemPath.Resolve(this, nameof(Destination), Destination);
        var look = !RunsUnasked();
        foreach (var target in Typed(look))
            SaveAll(target, look);
        foreach (var (arn, from) in Arns(Selected(Accepted, ParameterSetName == ByArtifact ? Artifact : InputObject)))
        {
            if (from.Identity == DFRemoteSession.Identity)
                SaveAll(TargetOf(arn, from, look), look);
            else
                SaveOne((DFRemoteSessionArtifact)(from.Resource ?? ResourceCopy.Make(from.Identity.Type, column => from[column])));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        _folders.Complete();
        base.EndProcessing();
        foreach (var (name, error) in Query.Errors)
            WriteError(ErrorRecords.Create(error, name, CommandName));
    }

    private void SaveAll(SessionTarget<DFRemoteSession>? target, bool look)
    {
        if (look && target?.HasEnded == true)
            WriteMissing(target);
        else if (target is not null)
            _folders.Add(target.SessionId, (target.Given as DFRemoteSession)?.Name, folder => SaveAll(target, PathOf(folder)));
    }

    private void SaveOne(DFRemoteSessionArtifact artifact) =>
        _folders.Add(artifact.SessionArn, artifact.SessionName, folder => SaveOne(artifact, PathOf(folder)));

    private string PathOf(string? folder) => folder is null ? _destination : Path.Combine(_destination, folder);

    private void SaveAll(SessionTarget<DFRemoteSession> target, string folder)
    {
        if (!ShouldProcess(Label(target), $"Save artifacts to {folder}"))
            return;
        StartOn(target, async farm =>
        {
            await foreach (var artifact in Query.ReadAsync(farm, target, Cancellation).ConfigureAwait(false))
                await SaveOrTellAsync(artifact, folder).ConfigureAwait(false);
        });
    }

    private void SaveOne(DFRemoteSessionArtifact artifact, string folder)
    {
        if (Query.Wants(artifact) && ShouldProcess(artifact.ToString(), $"Save to {folder}"))
            Start(artifact, () => SaveAsync(artifact, folder));
    }

    private protected override bool SendsChanges => false;

    // One artifact that fails does not cost the session its others.
    private async Task SaveOrTellAsync(DFRemoteSessionArtifact artifact, string folder)
    {
        try
        {
            await SaveAsync(artifact, folder).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is AwsServiceException || DraftFile.IsFailure(failure))
        {
            await EmitErrorAsync(failure, artifact).ConfigureAwait(false);
        }
    }

    private async Task SaveAsync(DFRemoteSessionArtifact artifact, string folder)
    {
        if (!Uri.TryCreate(artifact.Url, UriKind.Absolute, out var url))
            throw StorageClient.Failed("the service returned no address to download from");
        Directory.CreateDirectory(folder);
        string path;
        lock (_taken)
            path = SafeFileName.Unique(folder, SafeFileName.From(artifact.Name, artifact.Extension), _taken);
        if (File.Exists(path) && !Force)
            throw new AwsServiceException(new ServiceError(ErrorIds.FileExists, $"'{path}' is there already. Use -Force to replace it."));
        var display = new TransferDisplay($"Downloading {Path.GetFileName(path)}", Interlocked.Increment(ref _activity), EmitProgress);
        await FileDownload.SaveAsync(url, path, Force, display, Cancellation).ConfigureAwait(false);
        display.Complete();
        await EmitFileAsync(path, new PSNoteProperty(nameof(artifact.SessionArn), artifact.SessionArn)).ConfigureAwait(false);
    }
}
