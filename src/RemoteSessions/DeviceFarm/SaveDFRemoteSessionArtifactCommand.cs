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
/// Downloads the artifacts of Device Farm sessions. The artifacts of a single session are saved in the destination folder. If the artifacts
/// belong to several sessions, the command creates a subfolder for each session. A file appears in its folder only after its download is
/// complete.
/// AWS: ListArtifacts, and a GET request to the returned storage URL. With -WhatIf, or if a session has no artifacts, the command also
/// calls GetRemoteAccessSession and ListRemoteAccessSessions.
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

    /// <summary>
    /// The artifacts to download, as Get-DFRemoteSessionArtifact returns them. The artifacts can also be piped to the command.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByArtifact)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] Artifact { get; set; } = [];

    /// <summary>
    /// The folder in which the files are saved. If the folder doesn't exist, the command creates it. The default is the current folder. If
    /// the artifacts belong to several sessions, the command creates a subfolder for each session.
    /// </summary>
    [Parameter(ParameterSetName = ByObject)]
    [Parameter(Position = 1, ParameterSetName = ByArn)]
    [Parameter(Position = 1, ParameterSetName = ByArtifact)]
    [ValidateNotEmpty]
    public string Destination { get; set; } = ".";

    /// <summary>Replaces existing files.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>The categories to include: FILE, LOG, or SCREENSHOT. By default, the command includes all categories.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceFarmValueCompleter))]
    public string[]? Category { get; set; }

    /// <summary>The names of the artifacts. Wildcards are supported.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    /// <summary>The types of the artifacts to include, such as VIDEO or DEVICE_LOG.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ArtifactTypeCompleter))]
    public string[]? Type { get; set; }

    // The artifact query that this command uses for every session.
    private ArtifactQuery Query => _query ??= new(Category, Name, Type);

    private protected override void ProcessInput()
    {
        _destination = FileSystemPath.Resolve(this, nameof(Destination), Destination);
        var lookUp = !RunsUnasked();
        foreach (var target in Typed(lookUp))
            SaveAll(target, lookUp);
        foreach (var (arn, from) in Arns(Selected(Accepted, ParameterSetName == ByArtifact ? Artifact : InputObject)))
        {
            if (from.Identity == DFRemoteSession.Identity)
                SaveAll(TargetOf(arn, from, lookUp), lookUp);
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

    private void SaveAll(SessionTarget<DFRemoteSession>? target, bool lookUp)
    {
        if (lookUp && target?.HasEnded == true)
            WriteMissing(target);
        else if (target is not null)
            _folders.Add(target.SessionId, (target.Given as DFRemoteSession)?.Name, folder => SaveAll(target, PathOf(folder)));
    }

    private void SaveOne(DFRemoteSessionArtifact artifact) =>
        _folders.Add(artifact.SessionArn, artifact.SessionName, folder => SaveOne(artifact, PathOf(folder)));

    private string PathOf(string? folder) => folder is null ? _destination : Path.Combine(_destination, folder);

    private void SaveAll(SessionTarget<DFRemoteSession> target, string folder)
    {
        if (!ShouldProcess(Label(target), DeviceFarmMessages.SaveArtifactsTo(folder), target.Scope, AwsService.DeviceFarm))
            return;
        StartOn(target, async farm =>
        {
            await foreach (var artifact in Query.ReadAsync(farm, target, Cancellation).ConfigureAwait(false))
                await SaveOrTellAsync(artifact, folder).ConfigureAwait(false);
        });
    }

    private void SaveOne(DFRemoteSessionArtifact artifact, string folder)
    {
        if (Query.Wants(artifact) && ShouldProcess(artifact.ToString(), DeviceFarmMessages.SaveTo(folder)))
            Start(artifact, () => SaveAsync(artifact, folder));
    }

    private protected override bool SendsChanges => false;

    // If one artifact can't be saved, the other artifacts of the session are still saved.
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
            throw StorageClient.Failed(DeviceFarmMessages.NoUrlToDownload);
        Directory.CreateDirectory(folder);
        string path;
        lock (_taken)
            path = SafeFileName.Unique(folder, SafeFileName.From(artifact.Name, artifact.Extension), _taken);
        if (File.Exists(path) && !Force)
            throw new AwsServiceException(new ServiceError(ErrorIds.FileExists, DeviceFarmMessages.FileExists(path)));
        var display = new TransferDisplay(
            DeviceFarmMessages.Downloading(Path.GetFileName(path)), Interlocked.Increment(ref _activity), EmitProgress);
        await FileDownload.SaveAsync(url, path, Force, display, Cancellation).ConfigureAwait(false);
        display.Complete();
        await EmitFileAsync(path, new PSNoteProperty(nameof(artifact.SessionArn), artifact.SessionArn)).ConfigureAwait(false);
    }
}
