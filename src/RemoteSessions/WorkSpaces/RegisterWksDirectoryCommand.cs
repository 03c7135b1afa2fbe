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
/// Registers directories with WorkSpaces: one of Directory Service for personal desktops, or a new one with a name, for pools or for
/// personal desktops. That goes on for minutes after the command, unless -Wait is named.
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

    /// <summary>Directories, as Get-WksDirectory gives them; or rows of a CSV file, whose columns are the settings.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource? InputObject { get; set; }

    /// <summary>The directory of Directory Service (d-...).</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ById, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateForm(WorkSpacesNames.DirectoryId, WorkSpacesNames.DirectoryIdAccepted)]
    [ValidateNotEmpty]
    public string DirectoryId { get; set; } = "";

    /// <summary>The name of a new directory: 2 to 65 letters, digits, blanks and _ . -.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("WorkspaceDirectoryName")]
    [ValidateForm(
        WorkSpacesConstraints.WorkspaceDirectoryNamePattern, "2 to 65 letters, digits, blanks and _ . -, beginning with a letter or digit")]
    [ValidateNotEmpty]
    public string Name { get; set; } = "";

    /// <summary>The description of a new directory, 2 to 256 characters.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("WorkspaceDirectoryDescription")]
    [ValidateForm(
        WorkSpacesConstraints.WorkspaceDirectoryDescriptionPattern,
        @"2 to 256 letters, digits, blanks and _ @ # % * + = : ? . / ! - \, beginning with a letter, digit or _")]
    [ValidateNotEmpty]
    public string Description { get; set; } = "";

    /// <summary>
    /// Specifies what the directory is for: POOLS, or PERSONAL desktops. If you omit this parameter, a directory of IAM Identity Center or
    /// Microsoft Entra ID is for personal desktops, and any other is for pools.
    /// </summary>
    [Parameter(ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? WorkspaceType { get; set; }

    /// <summary>
    /// Who keeps the users of a new directory: CUSTOMER_MANAGED (SAML), AWS_DIRECTORY_SERVICE or AWS_IAM_IDENTITY_CENTER.
    /// </summary>
    [Parameter(ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? UserIdentityType { get; set; } = CustomerManaged;

    /// <summary>The Active Directory domain that desktops of pools join, such as corp.example.com.</summary>
    [Parameter(ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm(WorkSpacesConstraints.DomainNamePattern, "a domain name such as corp.example.com")]
    public string? ActiveDirectoryDomainName { get; set; }

    /// <summary>The ARN of the secret with the account that joins them.</summary>
    [Parameter(ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm(
        "arn:aws[a-z-]*:secretsmanager:.+",
        "a secret ARN such as arn:aws:secretsmanager:us-east-1:123456789012:secret:service-account-Ab12Cd")]
    public string? ActiveDirectoryServiceAccountSecretArn { get; set; }

    /// <summary>No subnets, or two in different availability zones.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("SubnetIds")]
    [CsvList]
    [ValidateForm(WorkSpacesConstraints.SubnetIdPattern, "a subnet id such as subnet-0123456789abcdef0")]
    [ValidateAtMost(WorkSpacesConstraints.SubnetIdsMaximumCount, "subnets")]
    public string[]? SubnetId { get; set; }

    /// <summary>Whether users manage their desktops themselves.</summary>
    [Parameter]
    [CsvBoolean]
    public bool? EnableSelfService { get; set; }

    /// <summary>SHARED or DEDICATED (licences of one's own).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? Tenancy { get; set; }

    /// <summary>The ARN of the IAM Identity Center instance.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm("arn:aws[a-z-]*:sso:.+", "an IAM Identity Center ARN such as arn:aws:sso:::instance/ssoins-0123456789abcdef")]
    public string? IdcInstanceArn { get; set; }

    /// <summary>The Microsoft Entra tenant.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm(WorkSpacesConstraints.MicrosoftEntraConfigTenantIdPattern, "a tenant id of letters, digits and -")]
    public string? EntraTenantId { get; set; }

    /// <summary>The ARN of the secret with the Entra application.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm(
        "arn:aws[a-z-]*:secretsmanager:.+",
        "a secret ARN such as arn:aws:secretsmanager:us-east-1:123456789012:secret:service-account-Ab12Cd")]
    public string? EntraApplicationConfigSecretArn { get; set; }

    /// <summary>Tags, as @{ Team = 'Sales' }.</summary>
    [Parameter]
    [ValidateTags]
    public Hashtable? Tag { get; set; }

    /// <summary>Waits until the directory is REGISTERED; fails with the service's reason where it cannot be.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>With -Wait: for how many seconds at most.</summary>
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
            WriteError(
                ErrorRecords.Create(
                    ErrorIds.InvalidArgument, $"The directory '{label}' cannot be registered: {problem}.", label, CommandName));
        }
        else
        {
            var connect = Connect<WorkSpacesClient>(ScopeOf(AwsService.WorkSpaces, InputObject));
            if (IsFree(WorkSpacesKinds.Directory, label, connect, client => FindAsync(client, request))
                && ShouldProcess(label, Action(request)))
                Start(label, () => RegisterAsync(connect(), request));
        }
    }

    private static string Action(RegisterWorkspaceDirectoryRequest request) => request switch
    {
        { DirectoryId: not null } => "Register directory with WorkSpaces",
        { WorkspaceType: WorkspaceTypeValues.Pools } => "Create WorkSpaces directory for pools",
        _ => "Create WorkSpaces directory for personal desktops",
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
            return $"-UserIdentityType {IdentityCenter} needs -IdcInstanceArn, the ARN of the IAM Identity Center instance";
        if (SubnetId is { Length: 1 })
            return "-SubnetId names one subnet; accepted are none, or two in different availability zones";
        if (ActiveDirectoryDomainName is null != ActiveDirectoryServiceAccountSecretArn is null)
            return "-ActiveDirectoryDomainName and -ActiveDirectoryServiceAccountSecretArn go together: name both or none";
        return EntraTenantId is null != EntraApplicationConfigSecretArn is null
            ? "-EntraTenantId and -EntraApplicationConfigSecretArn go together: name both or none"
            : null;
    }

    private string IdentityType => UserIdentityType?.ToUpperInvariant() ?? CustomerManaged;

    // Pools have no other users than those who sign in with SAML.
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
            await EmitAsync(await client.GetDirectoryAsync(id, Cancellation).ConfigureAwait(false)).ConfigureAwait(false);
            return;
        }

        await DirectoryWaiting.Registered(client, TimeoutSeconds).RunAsync(
            [id],
            EmitProgress,
            (result, failure) => failure is null ? EmitAsync(result.Last!).AsTask() : EmitErrorAsync(failure, id).AsTask(),
            Cancellation).ConfigureAwait(false);
    }
}
