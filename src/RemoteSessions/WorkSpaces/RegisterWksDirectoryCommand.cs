using System.Collections;
using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Tags;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Registers or creates directories. The command registers a directory of AWS Directory Service for personal desktops, or creates a
/// directory for pools or personal desktops. The registration takes several minutes. To wait until the registration is complete, use -Wait.
/// AWS: RegisterWorkspaceDirectory, DescribeWorkspaceDirectories.
/// </summary>
[Cmdlet(VerbsLifecycle.Register, "WksDirectory", SupportsShouldProcess = true, DefaultParameterSetName = ById,
    HelpUri = HelpPages.Folder + "Register-WksDirectory.md")]
[OutputType(typeof(WksDirectory))]
public sealed class RegisterWksDirectoryCommand : AwsTargetCmdlet
{
    private const string CustomerManaged = UserIdentityTypeValues.CustomerManaged;
    private const string IdentityCenter = UserIdentityTypeValues.AwsIamIdentityCenter;

    private const string ById = "DirectoryId";
    private const string ByName = "Name";

    /// <summary>The directories, as Get-WksDirectory returns them, or rows of a CSV file whose columns contain the settings.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource? InputObject { get; set; }

    /// <summary>The ID of the directory in AWS Directory Service (d-...).</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ById, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateForm(WorkSpacesNames.DirectoryId, WorkSpacesMessages.ValidDirectoryId)]
    [ValidateNotEmpty]
    public string DirectoryId { get; set; } = "";

    /// <summary>
    /// The name of a new directory, with 2 to 65 characters. Valid characters are letters, digits, spaces, underscores, periods, and
    /// hyphens.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("WorkspaceDirectoryName")]
    [ValidateForm(WorkSpacesConstraints.WorkspaceDirectoryNamePattern, WorkSpacesMessages.ValidDirectoryName)]
    [ValidateNotEmpty]
    public string Name { get; set; } = "";

    /// <summary>The description of a new directory, with 2 to 256 characters.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("WorkspaceDirectoryDescription")]
    [ValidateForm(WorkSpacesConstraints.WorkspaceDirectoryDescriptionPattern, WorkSpacesMessages.ValidDirectoryDescription)]
    [ValidateNotEmpty]
    public string Description { get; set; } = "";

    /// <summary>
    /// The type of the new directory: PERSONAL (for personal desktops) or POOLS (for pools). By default, a directory with IAM Identity
    /// Center or Microsoft Entra ID is for personal desktops, and any other directory is for pools.
    /// </summary>
    [Parameter(ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? WorkspaceType { get; set; }

    /// <summary>
    /// The type of identity provider for a new directory: CUSTOMER_MANAGED (SAML, the default), AWS_DIRECTORY_SERVICE, or
    /// AWS_IAM_IDENTITY_CENTER (also for Microsoft Entra ID).
    /// </summary>
    [Parameter(ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? UserIdentityType { get; set; } = CustomerManaged;

    /// <summary>The Active Directory domain that desktops in pools join, such as corp.example.com.</summary>
    [Parameter(ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm(WorkSpacesConstraints.DomainNamePattern, WorkSpacesMessages.ValidDomainName)]
    public string? ActiveDirectoryDomainName { get; set; }

    /// <summary>The ARN of the secret with the credentials of the service account that joins desktops to the domain.</summary>
    [Parameter(ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm("arn:aws[a-z-]*:secretsmanager:.+", WorkSpacesMessages.ValidSecretArn)]
    public string? ActiveDirectoryServiceAccountSecretArn { get; set; }

    /// <summary>Two subnets in different Availability Zones. This parameter is optional.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("SubnetIds")]
    [CsvList]
    [ValidateForm(WorkSpacesConstraints.SubnetIdPattern, WorkSpacesMessages.ValidSubnetId)]
    [ValidateAtMost(WorkSpacesConstraints.SubnetIdsMaximumCount, WorkSpacesMessages.Subnets)]
    public string[]? SubnetId { get; set; }

    /// <summary>Specifies whether users can manage their desktops themselves.</summary>
    [Parameter]
    [CsvBoolean]
    public bool? EnableSelfService { get; set; }

    /// <summary>The tenancy: SHARED or DEDICATED. Dedicated desktops use your own Windows licenses.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? Tenancy { get; set; }

    /// <summary>The ARN of the IAM Identity Center instance.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm("arn:aws[a-z-]*:sso:.+", WorkSpacesMessages.ValidIdentityCenterArn)]
    public string? IdcInstanceArn { get; set; }

    /// <summary>The ID of the Microsoft Entra tenant.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm(WorkSpacesConstraints.MicrosoftEntraConfigTenantIdPattern, WorkSpacesMessages.ValidTenantId)]
    public string? EntraTenantId { get; set; }

    /// <summary>The ARN of the secret that contains the configuration of the Microsoft Entra application.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm("arn:aws[a-z-]*:secretsmanager:.+", WorkSpacesMessages.ValidSecretArn)]
    public string? EntraApplicationConfigSecretArn { get; set; }

    /// <summary>The tags as a hashtable, such as @{ Team = 'Sales' }.</summary>
    [Parameter]
    [ValidateTags]
    public Hashtable? Tag { get; set; }

    /// <summary>Waits until the directory is REGISTERED. If the registration fails, the command writes an error with the reason.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>With -Wait, the maximum number of seconds to wait.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = DirectoryWaiting.DefaultTimeoutSeconds;

    private protected override void ProcessInput()
    {
        if (!IsModel(WorkSpacesNames.Directories.Own, InputObject))
            return;
        var request = Request();
        var label = request.DirectoryId ?? Name;
        if (Problem() is { } problem)
        {
            WriteError(ErrorRecords.Create(
                ErrorIds.InvalidArgument, WorkSpacesMessages.DirectoryNotRegistered(label, problem), label, CommandName));
        }
        else
        {
            var scope = ScopeOf(AwsService.WorkSpaces, InputObject);
            var connect = Connect<WorkSpacesClient>(scope);
            if (IsFree(WorkSpacesKinds.Directory, label, connect, client => FindAsync(client, request))
                && ShouldProcess(label, Action(request), scope))
                Start(label, () => RegisterAsync(connect(), request));
        }
    }

    private static string Action(RegisterWorkspaceDirectoryRequest request) => request switch
    {
        { DirectoryId: not null } => WorkSpacesMessages.RegisterDirectory,
        { WorkspaceType: WorkspaceTypeValues.Pools } => WorkSpacesMessages.CreateDirectoryForPools,
        _ => WorkSpacesMessages.CreateDirectoryForDesktops,
    };

    private Task<WksDirectory?> FindAsync(WorkSpacesClient client, RegisterWorkspaceDirectoryRequest request)
    {
        var id = request.DirectoryId;
        return client.ListDirectoriesAsync(id is null ? null : [id], Cancellation)
            .FindAsync(directory => id is null ? directory.Name == request.WorkspaceDirectoryName : directory.DirectoryId == id);
    }

    private string? Problem()
    {
        if (ParameterSetName == ByName && IdentityType == IdentityCenter && IdcInstanceArn is null)
            return WorkSpacesMessages.IdentityTypeNeedsInstance(IdentityCenter);
        if (SubnetId is { Length: 1 })
            return WorkSpacesMessages.SubnetCount;
        if (ActiveDirectoryDomainName is null != ActiveDirectoryServiceAccountSecretArn is null)
            return WorkSpacesMessages.DomainIncomplete;
        return EntraTenantId is null != EntraApplicationConfigSecretArn is null
            ? WorkSpacesMessages.EntraIncomplete
            : null;
    }

    private string IdentityType => UserIdentityType?.ToUpperInvariant() ?? CustomerManaged;

    // Users of pools can sign in only with SAML. By default, a directory with IAM Identity Center or Microsoft Entra ID is therefore for
    // personal desktops.
    private string Purpose => WorkspaceType?.ToUpperInvariant()
        ?? (IdentityType == IdentityCenter || IdcInstanceArn is not null || EntraTenantId is not null
            ? WorkspaceTypeValues.Personal
            : WorkspaceTypeValues.Pools);

    private RegisterWorkspaceDirectoryRequest Request()
    {
        var named = ParameterSetName == ByName;
        return new RegisterWorkspaceDirectoryRequest
        {
            DirectoryId = named ? null : DirectoryId,
            WorkspaceDirectoryName = named ? Name : null,
            WorkspaceDirectoryDescription = named ? Description : null,
            WorkspaceType = named ? Purpose : null,
            UserIdentityType = named ? IdentityType : null,
            ActiveDirectoryConfig = ActiveDirectoryDomainName is null
                ? null
                : new ActiveDirectoryConfig
                { DomainName = ActiveDirectoryDomainName, ServiceAccountSecretArn = ActiveDirectoryServiceAccountSecretArn },
            SubnetIds = SubnetId,
            EnableSelfService = EnableSelfService,
            Tenancy = Tenancy?.ToUpperInvariant(),
            IdcInstanceArn = IdcInstanceArn,
            MicrosoftEntraConfig = EntraTenantId is null
                ? null
                : new MicrosoftEntraConfig { TenantId = EntraTenantId, ApplicationConfigSecretArn = EntraApplicationConfigSecretArn },
            Tags = TagTable.Read(Tag)?.Select(tag => new Tag { Key = tag.Key, Value = tag.Value }).ToList(),
        };
    }

    private async Task RegisterAsync(WorkSpacesClient client, RegisterWorkspaceDirectoryRequest request)
    {
        var id = await client.RegisterDirectoryAsync(request, Cancellation).ConfigureAwait(false);
        if (!Wait)
        {
            await EmitAsync(await client.GetDirectoryAsync(id, Cancellation).AfterChangeOf(id).ConfigureAwait(false))
                .ConfigureAwait(false);
            return;
        }

        await DirectoryWaiting.Registered(client, TimeoutSeconds).RunAsync(
            [id],
            EmitProgress,
            (result, failure) => failure is null ? EmitAsync(result.Last!).AsTask() : EmitErrorAsync(failure, id).AsTask(),
            Cancellation).ConfigureAwait(false);
    }
}
