using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>Checks whether a directory can be registered or deregistered, and creates its initial properties.</summary>
internal static class DirectoryRules
{
    /// <summary>The name of the relay state parameter for directories that don't specify one.</summary>
    public const string DefaultRelayState = "RelayState";

    private const string Pools = WorkspaceTypeValues.Pools;

    /// <summary>
    /// The emulator doesn't include AWS Directory Service, so it assumes that a directory exists for every ID with a valid format. However,
    /// IDs that start with the following prefixes represent directories that don't exist, aren't Active, or can't be registered,
    /// respectively.
    /// </summary>
    private const string MissingPrefix = "d-0000";
    private const string InactivePrefix = "d-1ac";
    private const string UnregistrablePrefix = "d-bad";

    public static void CheckRegister(RegisterWorkspaceDirectoryRequest input, WorkSpacesStore store, EmulatorSettings settings)
    {
        if (!settings.WorkspacesDefaultRole)
        {
            throw new ServiceException(ServiceErrorTypes.WorkspacesDefaultRoleNotFound, EmulatedWorkSpacesMessages.DefaultRoleNotFound);
        }

        if (input.Tenancy == TenancyValues.Dedicated)
            throw WorkSpacesErrors.Values(EmulatedWorkSpacesMessages.DedicatedNotEnabled);
        if (input.DirectoryId is { } id)
            CheckKnown(id, input, store);
        else
            CheckNew(input, store);
        if (input.SubnetIds is { Count: > 0 } subnets && (subnets.Count != 2 || subnets[0] == subnets[1]))
            throw WorkSpacesErrors.NotSupported(EmulatedWorkSpacesMessages.TwoSubnetsRequired);
        if (store.Directories.Count >= settings.DirectoryQuota)
            throw WorkSpacesErrors.Limit(EmulatedWorkSpacesMessages.DirectoryQuota);
    }

    /// <summary>Returns the reason why a registration will fail, or null if the registration will succeed.</summary>
    public static string? FindFailure(RegisterWorkspaceDirectoryRequest input)
    {
        if (input.DirectoryId?.StartsWith(UnregistrablePrefix, StringComparison.Ordinal) == true)
            return EmulatedWorkSpacesMessages.RegistrationSubnetsFull;
        return input.ActiveDirectoryConfig?.DomainName?.EndsWith(".invalid", StringComparison.OrdinalIgnoreCase) == true
            ? EmulatedWorkSpacesMessages.DomainNotReachable(input.ActiveDirectoryConfig.DomainName)
            : null;
    }

    public static void CheckDeregister(EmulatedDirectory directory, WorkSpacesStore store)
    {
        if (directory.State is not (WorkspaceDirectoryStateValues.Registered or WorkspaceDirectoryStateValues.Error))
            throw WorkSpacesErrors.State(EmulatedWorkSpacesMessages.DirectoryState(directory.Id, directory.State));
        if (store.Parts.Values.Any(part => part.Uses(directory.Id)))
            throw WorkSpacesErrors.NotSupported(EmulatedWorkSpacesMessages.DirectoryHasDesktops(directory.Id));
        if (store.Pools.Values.Any(pool => pool.DirectoryId == directory.Id))
            throw WorkSpacesErrors.NotSupported(EmulatedWorkSpacesMessages.DirectoryHasPools(directory.Id));
    }

    public static WorkspaceDirectory Make(RegisterWorkspaceDirectoryRequest input, string id, string region)
    {
        var managed = input.DirectoryId is null;
        var selfService = input.EnableSelfService == true ? ReconnectValues.Enabled : ReconnectValues.Disabled;
        return new WorkspaceDirectory
        {
            DirectoryId = id,
            State = WorkspaceDirectoryStateValues.Registering,
            DirectoryName = managed ? input.ActiveDirectoryConfig?.DomainName : "corp.example.com",
            Alias = id,
            RegistrationCode = "ws" + ShortIds.Fixed(region + id, 8).ToUpperInvariant(),
            SubnetIds = input.SubnetIds,
            IamRoleId = $"arn:aws:iam::{Identity.Account}:role/workspaces_DefaultRole",
            DirectoryType = DirectoryType(input),
            WorkspaceSecurityGroupId = "sg-" + Identity.FixedHex(region + id, 17),
            WorkspaceCreationProperties = DefaultCreation(input.WorkspaceType == Pools),
            IpGroupIds = [],
            WorkspaceAccessProperties = DefaultAccess(),
            Tenancy = input.Tenancy ?? TenancyValues.Shared,
            SelfservicePermissions = new SelfservicePermissions
            {
                RestartWorkspace = ReconnectValues.Enabled,
                IncreaseVolumeSize = selfService,
                ChangeComputeType = selfService,
                SwitchRunningMode = selfService,
                RebuildWorkspace = selfService,
            },
            SamlProperties = new SamlProperties { Status = SamlStatusValues.Disabled, RelayStateParameterName = DefaultRelayState },
            CertificateBasedAuthProperties = new CertificateBasedAuthProperties { Status = CertificateBasedAuthStatusValues.Disabled },
            EndpointEncryptionMode = EndpointEncryptionModeValues.StandardTls,
            MicrosoftEntraConfig = input.MicrosoftEntraConfig,
            WorkspaceDirectoryName = input.WorkspaceDirectoryName,
            WorkspaceDirectoryDescription = input.WorkspaceDirectoryDescription,
            UserIdentityType = input.UserIdentityType ?? UserIdentityTypeValues.AwsDirectoryService,
            WorkspaceType = input.WorkspaceType ?? WorkspaceTypeValues.Personal,
            IDCConfig = input.IdcInstanceArn is { } arn ? new IDCConfig { InstanceArn = arn } : null,
            ActiveDirectoryConfig = input.ActiveDirectoryConfig,
            StreamingProperties = input.WorkspaceType == Pools ? DefaultStreaming() : null,
        };
    }

    private static void CheckKnown(string id, RegisterWorkspaceDirectoryRequest input, WorkSpacesStore store)
    {
        if (input.WorkspaceType == Pools)
            throw WorkSpacesErrors.Values(EmulatedWorkSpacesMessages.IdNotAllowedForPools);
        if (!id.StartsWith("d-", StringComparison.Ordinal) || id.StartsWith(MissingPrefix, StringComparison.Ordinal))
            throw WorkSpacesErrors.NotFound(id);
        if (id.StartsWith(InactivePrefix, StringComparison.Ordinal))
            throw WorkSpacesErrors.State(EmulatedWorkSpacesMessages.DirectoryNotActive);
        if (store.Directories.TryGetValue(id, out var old))
        {
            throw old.State is WorkspaceDirectoryStateValues.Deregistering or WorkspaceDirectoryStateValues.Deregistered
                ? WorkSpacesErrors.State(EmulatedWorkSpacesMessages.DirectoryState(id, old.State))
                : WorkSpacesErrors.Exists(EmulatedWorkSpacesMessages.DirectoryRegistered(id));
        }
    }

    private static void CheckNew(RegisterWorkspaceDirectoryRequest input, WorkSpacesStore store)
    {
        if (input.WorkspaceDirectoryName is null || input.WorkspaceDirectoryDescription is null || input.UserIdentityType is null)
            throw WorkSpacesErrors.Values(EmulatedWorkSpacesMessages.NewDirectoryParameters);
        if (input.UserIdentityType == UserIdentityTypeValues.AwsDirectoryService)
            throw WorkSpacesErrors.Values(EmulatedWorkSpacesMessages.DirectoryServiceNeedsId);
        if (input.UserIdentityType == UserIdentityTypeValues.AwsIamIdentityCenter
            && (input.IdcInstanceArn is null || input.WorkspaceType == Pools))
            throw WorkSpacesErrors.Values(EmulatedWorkSpacesMessages.IdentityCenterParameters);
        if (store.Directories.Values.Any(other => other.Value.WorkspaceDirectoryName == input.WorkspaceDirectoryName))
            throw WorkSpacesErrors.Exists(EmulatedWorkSpacesMessages.DirectoryNameExists(input.WorkspaceDirectoryName));
    }

    private static string DirectoryType(RegisterWorkspaceDirectoryRequest input) => input switch
    {
        { DirectoryId: not null } => WorkspaceDirectoryTypeValues.SimpleAd,
        { UserIdentityType: UserIdentityTypeValues.AwsIamIdentityCenter } => WorkspaceDirectoryTypeValues.AwsIamIdentityCenter,
        _ => WorkspaceDirectoryTypeValues.CustomerManaged,
    };

    // The settings for local administrators and maintenance apply only to personal WorkSpaces.
    private static DefaultWorkspaceCreationProperties DefaultCreation(bool pools) => new()
    {
        EnableInternetAccess = false,
        UserEnabledAsLocalAdministrator = pools ? null : true,
        EnableMaintenanceMode = pools ? null : true,
    };

    private static WorkspaceAccessProperties DefaultAccess() => new()
    {
        DeviceTypeWindows = AccessPropertyValues.Allow,
        DeviceTypeOsx = AccessPropertyValues.Allow,
        DeviceTypeWeb = AccessPropertyValues.Deny,
        DeviceTypeIos = AccessPropertyValues.Allow,
        DeviceTypeAndroid = AccessPropertyValues.Allow,
        DeviceTypeChromeOs = AccessPropertyValues.Allow,
        DeviceTypeZeroClient = AccessPropertyValues.Allow,
        DeviceTypeLinux = AccessPropertyValues.Deny,
        DeviceTypeWorkSpacesThinClient = AccessPropertyValues.Deny,
    };

    private static StreamingProperties DefaultStreaming() => new()
    {
        StreamingExperiencePreferredProtocol = StreamingExperiencePreferredProtocolValues.Tcp,
        UserSettings =
        [
            Enabled(UserSettingActionValues.ClipboardCopyFromLocalDevice),
            Enabled(UserSettingActionValues.ClipboardCopyToLocalDevice),
            Enabled(UserSettingActionValues.PrintingToLocalDevice),
        ],
        StorageConnectors =
        [
            new StorageConnector { ConnectorType = StorageConnectorTypeValues.HomeFolder, Status = StorageConnectorStatusValues.Disabled },
        ],
        GlobalAccelerator = new GlobalAcceleratorForDirectory { Mode = AGAModeForDirectoryValues.Disabled },
    };

    private static UserSetting Enabled(string action) => new() { Action = action, Permission = UserSettingPermissionValues.Enabled };
}
