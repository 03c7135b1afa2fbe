using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Tags;
using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Desktops;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>
/// Creates personal WorkSpaces for users, up to 25 with each call. If AWS rejects a row, the command writes an error and continues with the
/// other rows.
/// AWS: CreateWorkspaces, DescribeWorkspaceDirectories, DescribeWorkspaceBundles. With -WhatIf or -Wait, the command also calls
/// DescribeWorkspaces.
/// </summary>
[Cmdlet(VerbsCommon.New, "WksDesktop", SupportsShouldProcess = true, HelpUri = HelpPages.Folder + "New-WksDesktop.md")]
[OutputType(typeof(WksDesktop))]
public sealed class NewWksDesktopCommand : AwsTargetCmdlet
{
    private static readonly ResourceSelector Models = new(WksDesktop.Identity) { Settings = [nameof(BundleId), nameof(DirectoryId)] };

    private readonly DesktopParts _parts;
    private readonly DesktopCreations _creations;

    /// <summary>Initializes the command.</summary>
    public NewWksDesktopCommand()
    {
        _parts = new DesktopParts(this);
        _creations = new DesktopCreations(this);
    }

    /// <summary>
    /// Rows of a CSV file whose columns contain the settings, a desktop to use as a template, or the names of users.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource? InputObject { get; set; }

    /// <summary>The names of the users in the directory. The command creates a desktop for each user.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [CsvList]
    public string[]? UserName { get; set; }

    /// <summary>The directory that the users are in: an ID (d-...) or a name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("DirectoryName")]
    [CsvValue]
    [TextOnly(Or = typeof(WksDirectory))]
    [ArgumentCompleter(typeof(DirectoryCompleter))]
    public string? DirectoryId { get; set; }

    /// <summary>The bundle that the desktops are created from: an ID (wsb-...) or a name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("BundleName")]
    [CsvValue]
    [TextOnly(Or = typeof(WksBundle))]
    [ArgumentCompleter(typeof(BundleCompleter))]
    public string? BundleId { get; set; }

    /// <summary>The running mode: ALWAYS_ON (the AWS default, billed by the month), AUTO_STOP (billed by the hour), or MANUAL.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(DesktopValueCompleter))]
    public string? RunningMode { get; set; }

    /// <summary>
    /// The number of minutes without a connected user after which an AUTO_STOP desktop stops: 60 to 2880, in steps of 60.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AutoStopMinutes")]
    [CsvNumber]
    [ValidateNumber(60, 2880, "minutes")]
    public int? RunningModeAutoStopTimeoutInMinutes { get; set; }

    /// <summary>The compute type. By default, the compute type of the bundle is used.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ComputeType")]
    [CsvValue]
    [ArgumentCompleter(typeof(DesktopValueCompleter))]
    public string? ComputeTypeName { get; set; }

    /// <summary>The size of the root volume in GiB: 80, or 175 to 2000. By default, the size in the bundle is used.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(80, 2000, "GiB")]
    public int? RootVolumeSizeGib { get; set; }

    /// <summary>The size of the user volume in GiB: 10, 50, or 100 to 2000. By default, the size in the bundle is used.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(10, 2000, "GiB")]
    public int? UserVolumeSizeGib { get; set; }

    /// <summary>The streaming protocol: WSP (also called DCV) or PCOIP.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Protocols")]
    [CsvValue]
    [ArgumentCompleter(typeof(DesktopValueCompleter))]
    public string? Protocol { get; set; }

    /// <summary>Specifies whether the root volume is encrypted. The encryption can't be changed later.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvBoolean]
    public bool? RootVolumeEncryptionEnabled { get; set; }

    /// <summary>Specifies whether the user volume is encrypted. The encryption can't be changed later.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvBoolean]
    public bool? UserVolumeEncryptionEnabled { get; set; }

    /// <summary>The ARN of the symmetric KMS key that is used to encrypt volumes.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    public string? VolumeEncryptionKey { get; set; }

    /// <summary>The name of a desktop without a user, for accounts that use WorkSpaces Core.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm(WorkSpacesConstraints.WorkspaceNamePattern, DesktopMessages.WorkspaceNameForm)]
    public string? WorkspaceName { get; set; }

    /// <summary>The tags, such as @{ Team = 'Sales' }, or Team=Sales;Stage=prod in a CSV file.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Tags")]
    [CsvTags]
    [ValidateTags]
    public Hashtable? Tag { get; set; }

    /// <summary>Waits until each desktop is AVAILABLE.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>With -Wait, the maximum number of seconds to wait.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = DesktopWaiting.CreateTimeoutSeconds;

    private protected override void ProcessInput()
    {
        if (!IsModel(Models, InputObject, isTemplate: true))
            return;
        _creations.Wait = Wait;
        // If no user is specified, WorkspaceName identifies the desktop.
        var users = UserName ?? PipedUser ?? [DesktopClient.NoUser];
        if (Missing() is { } missing)
        {
            Fail(Target(Label(users[0])), ErrorIds.InvalidArgument, missing);
            return;
        }

        var scope = ScopeOf(AwsService.WorkSpaces, InputObject);
        if (TryPart(_parts.Directory(DirectoryId!, scope), DirectoryId!, Label(users[0]), out var directory)
            && TryPart(_parts.Bundle(BundleId!, scope), BundleId!, Label(users[0]), out var bundle))
        {
            foreach (var user in users)
                Create(user, directory, bundle, scope);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _creations.Complete(TimeoutSeconds);

    private void Create(string user, DesktopPart<WksDirectory> directory, DesktopPart<WksBundle> bundle, Scope scope)
    {
        var settings = ParameterSettings.Read<DesktopSettings>(this, null);
        if (DesktopRequests.Problem(settings, bundle.Resource) is { } problem)
        {
            Fail(Target(Label(user)), ErrorIds.InvalidArgument, problem);
            return;
        }

        var creation = new DesktopCreation(Request(user, directory.Id, bundle.Id, settings), scope, Target(Label(user)));
        if (_creations.IsNew(creation)
            && ShouldProcess(Label(user), DesktopMessages.Create(bundle.Label, directory.Label), scope))
            _creations.Add(creation);
    }

    // If a row was specified, it is the target object of the error records.
    private bool TryPart<T>(DesktopPart<T>? part, string name, string label, [NotNullWhen(true)] out DesktopPart<T>? found)
        where T : AwsResource
    {
        found = part is { Failure: null } ? part : null;
        if (part?.Failure is { } failure)
            WriteError(ErrorRecords.Create(failure, Target(label) is InputRow row ? row : name, CommandName));
        return found is not null;
    }

    private object Target(string label) => InputObject is ResourceInput { Text: null } row ? new InputRow(row.Given, label) : label;

    private string Label(string user) => user == DesktopClient.NoUser ? WorkspaceName ?? "" : user;

    private string[]? PipedUser => InputObject is ResourceInput { Text: { } user } && !ResourceArn.TryRead(user, out _) ? [user] : null;

    private string? Missing()
    {
        if (UserName is null && PipedUser is null && WorkspaceName is null)
            return DesktopMessages.MissingUser;
        if (DirectoryId is null)
            return DesktopMessages.MissingSetting("-DirectoryId", "Get-WksDirectory");
        if (BundleId is null)
            return DesktopMessages.MissingSetting("-BundleId", "Get-WksBundle");
        if (WorkspaceName is not null && Typed(nameof(WorkspaceName))
            && (UserName ?? PipedUser ?? []).Any(user => user != DesktopClient.NoUser))
            return DesktopMessages.WorkspaceNameWithUser;
        return VolumeEncryptionKey is not null && RootVolumeEncryptionEnabled != true && UserVolumeEncryptionEnabled != true
            ? DesktopMessages.KeyWithoutVolume
            : null;
    }

    private WorkspaceRequest Request(string user, string directoryId, string bundleId, DesktopSettings settings) => new()
    {
        DirectoryId = directoryId,
        UserName = user,
        BundleId = bundleId,
        WorkspaceName = user == DesktopClient.NoUser ? WorkspaceName : null,
        VolumeEncryptionKey = VolumeEncryptionKey,
        RootVolumeEncryptionEnabled = RootVolumeEncryptionEnabled,
        UserVolumeEncryptionEnabled = UserVolumeEncryptionEnabled,
        WorkspaceProperties = DesktopRequests.Properties(settings),
        Tags = TagTable.Read(Tag)?.Select(tag => new Tag { Key = tag.Key, Value = tag.Value }).ToList(),
    };

    private void Fail(object target, string type, string message) =>
        WriteError(ErrorRecords.Create(type, message, target, CommandName));
}
