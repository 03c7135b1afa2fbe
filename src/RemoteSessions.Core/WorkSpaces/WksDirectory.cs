using RemoteSessions.Abstractions;
using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces;

/// <summary>A directory that is registered with WorkSpaces, with all its settings.</summary>
public sealed class WksDirectory : AwsResource
{
    internal WksDirectory(WorkspaceDirectory wire, ResourceOrigin origin) : base(origin)
    {
        Wire = wire;
        DirectoryId = wire.DirectoryId;
        Name = wire.WorkspaceDirectoryName ?? wire.DirectoryName;
        State = wire.State;
        WorkspaceType = wire.WorkspaceType;
        UserIdentityType = wire.UserIdentityType;
        DirectoryType = wire.DirectoryType;
        ErrorMessage = wire.ErrorMessage;
        Description = wire.WorkspaceDirectoryDescription;
        DirectoryName = wire.DirectoryName;
        Alias = wire.Alias;
        RegistrationCode = wire.RegistrationCode;
        SubnetIds = new TextList(wire.SubnetIds);
        DnsIpAddresses = new TextList(wire.DnsIpAddresses);
        DnsIpv6Addresses = new TextList(wire.DnsIpv6Addresses);
        CustomerUserName = wire.CustomerUserName;
        IamRoleId = wire.IamRoleId;
        WorkspaceSecurityGroupId = wire.WorkspaceSecurityGroupId;
        IpGroupIds = new TextList(wire.IpGroupIds);
        Tenancy = wire.Tenancy;
        EndpointEncryptionMode = wire.EndpointEncryptionMode;
        CertificateBasedAuth = wire.CertificateBasedAuthProperties?.Status;
        CertificateAuthorityArn = wire.CertificateBasedAuthProperties?.CertificateAuthorityArn;
        EntraTenantId = wire.MicrosoftEntraConfig?.TenantId;
        EntraApplicationConfigSecretArn = wire.MicrosoftEntraConfig?.ApplicationConfigSecretArn;
        IdcInstanceArn = wire.IDCConfig?.InstanceArn;
        IdcApplicationArn = wire.IDCConfig?.ApplicationArn;
        ActiveDirectoryDomainName = wire.ActiveDirectoryConfig?.DomainName;
        ActiveDirectoryServiceAccountSecretArn = wire.ActiveDirectoryConfig?.ServiceAccountSecretArn;
        PreferredProtocol = wire.StreamingProperties?.StreamingExperiencePreferredProtocol;
        UserSettings = new TextList(
            wire.StreamingProperties?.UserSettings.Present().Select(setting => $"{setting.Action}={setting.Permission}"));
        ClipboardFromLocal = Setting(wire, UserSettingActionValues.ClipboardCopyFromLocalDevice);
        ClipboardToLocal = Setting(wire, UserSettingActionValues.ClipboardCopyToLocalDevice);
        ClipboardFromLocalMaximumLength = Length(wire, UserSettingActionValues.ClipboardCopyFromLocalDevice);
        ClipboardToLocalMaximumLength = Length(wire, UserSettingActionValues.ClipboardCopyToLocalDevice);
        PrintToLocal = Setting(wire, UserSettingActionValues.PrintingToLocalDevice);
        SmartCard = Setting(wire, UserSettingActionValues.SmartCard);
        StorageConnectors = new TextList(
            wire.StreamingProperties?.StorageConnectors.Present().Select(connector => $"{connector.ConnectorType}={connector.Status}"));
        HomeFolder = wire.StreamingProperties?.StorageConnectors.Present()
            .FirstOrDefault(connector => connector.ConnectorType == StorageConnectorTypeValues.HomeFolder)?.Status;
        GlobalAccelerator = wire.StreamingProperties?.GlobalAccelerator?.Mode;
        GlobalAcceleratorPreferredProtocol = wire.StreamingProperties?.GlobalAccelerator?.PreferredProtocol;
        EnableInternetAccess = wire.WorkspaceCreationProperties?.EnableInternetAccess;
        DefaultOu = wire.WorkspaceCreationProperties?.DefaultOu;
        CustomSecurityGroupId = wire.WorkspaceCreationProperties?.CustomSecurityGroupId;
        UserEnabledAsLocalAdministrator = wire.WorkspaceCreationProperties?.UserEnabledAsLocalAdministrator;
        EnableMaintenanceMode = wire.WorkspaceCreationProperties?.EnableMaintenanceMode;
        InstanceIamRoleArn = wire.WorkspaceCreationProperties?.InstanceIamRoleArn;
        DeviceTypeWindows = wire.WorkspaceAccessProperties?.DeviceTypeWindows;
        DeviceTypeOsx = wire.WorkspaceAccessProperties?.DeviceTypeOsx;
        DeviceTypeWeb = wire.WorkspaceAccessProperties?.DeviceTypeWeb;
        DeviceTypeIos = wire.WorkspaceAccessProperties?.DeviceTypeIos;
        DeviceTypeAndroid = wire.WorkspaceAccessProperties?.DeviceTypeAndroid;
        DeviceTypeChromeOs = wire.WorkspaceAccessProperties?.DeviceTypeChromeOs;
        DeviceTypeZeroClient = wire.WorkspaceAccessProperties?.DeviceTypeZeroClient;
        DeviceTypeLinux = wire.WorkspaceAccessProperties?.DeviceTypeLinux;
        DeviceTypeWorkSpacesThinClient = wire.WorkspaceAccessProperties?.DeviceTypeWorkSpacesThinClient;
        AccessVpcEndpointIds = new TextList(
            wire.WorkspaceAccessProperties?.AccessEndpointConfig?.AccessEndpoints.Present()
                .Select(endpoint => endpoint.VpcEndpointId ?? ""));
        InternetFallbackProtocols = new TextList(wire.WorkspaceAccessProperties?.AccessEndpointConfig?.InternetFallbackProtocols);
        RestartWorkspace = wire.SelfservicePermissions?.RestartWorkspace;
        IncreaseVolumeSize = wire.SelfservicePermissions?.IncreaseVolumeSize;
        ChangeComputeType = wire.SelfservicePermissions?.ChangeComputeType;
        SwitchRunningMode = wire.SelfservicePermissions?.SwitchRunningMode;
        RebuildWorkspace = wire.SelfservicePermissions?.RebuildWorkspace;
        SamlStatus = wire.SamlProperties?.Status;
        SamlUserAccessUrl = wire.SamlProperties?.UserAccessUrl;
        SamlRelayStateParameterName = wire.SamlProperties?.RelayStateParameterName;
    }

    /// <summary>What identifies one.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(WksDirectory), "WorkSpaces directory", "workspaces:directory", nameof(DirectoryId), nameof(Name))
    { Service = AwsService.WorkSpaces.Name };

    /// <summary>The directory's key: d-... for one of Directory Service, wsd-... for one that WorkSpaces made for pools.</summary>
    public string? DirectoryId { get; }

    /// <summary>The name of a directory for pools, or the domain.</summary>
    public string? Name { get; }

    /// <summary>REGISTERING, REGISTERED, DEREGISTERING, DEREGISTERED or ERROR.</summary>
    public string? State { get; }

    /// <summary>PERSONAL or POOLS.</summary>
    public string? WorkspaceType { get; }

    /// <summary>CUSTOMER_MANAGED, AWS_DIRECTORY_SERVICE or AWS_IAM_IDENTITY_CENTER.</summary>
    public string? UserIdentityType { get; }

    /// <summary>SIMPLE_AD, AD_CONNECTOR, CUSTOMER_MANAGED or AWS_IAM_IDENTITY_CENTER.</summary>
    public string? DirectoryType { get; }

    /// <summary>Why the state is ERROR.</summary>
    public string? ErrorMessage { get; }

    /// <summary>The description of a directory for pools.</summary>
    public string? Description { get; }

    /// <summary>The domain, such as corp.example.com.</summary>
    public string? DirectoryName { get; }

    /// <summary>The alias.</summary>
    public string? Alias { get; }

    /// <summary>The code that users type into the client.</summary>
    public string? RegistrationCode { get; }

    /// <summary>The subnets of the desktops.</summary>
    public TextList SubnetIds { get; }

    /// <summary>The DNS servers.</summary>
    public TextList DnsIpAddresses { get; }

    /// <summary>The DNS servers by IPv6.</summary>
    public TextList DnsIpv6Addresses { get; }

    /// <summary>The service account.</summary>
    public string? CustomerUserName { get; }

    /// <summary>The role with which WorkSpaces calls other services.</summary>
    public string? IamRoleId { get; }

    /// <summary>The security group of new desktops.</summary>
    public string? WorkspaceSecurityGroupId { get; }

    /// <summary>The IP access control groups.</summary>
    public TextList IpGroupIds { get; }

    /// <summary>SHARED or DEDICATED.</summary>
    public string? Tenancy { get; }

    /// <summary>STANDARD_TLS or FIPS_VALIDATED.</summary>
    public string? EndpointEncryptionMode { get; }

    /// <summary>Signing in with certificates: ENABLED or DISABLED.</summary>
    public string? CertificateBasedAuth { get; }

    /// <summary>The private certificate authority for that.</summary>
    public string? CertificateAuthorityArn { get; }

    /// <summary>The Microsoft Entra tenant.</summary>
    public string? EntraTenantId { get; }

    /// <summary>The secret with the Entra application.</summary>
    public string? EntraApplicationConfigSecretArn { get; }

    /// <summary>The IAM Identity Center instance.</summary>
    public string? IdcInstanceArn { get; }

    /// <summary>The application there.</summary>
    public string? IdcApplicationArn { get; }

    /// <summary>The Active Directory domain that desktops of pools join.</summary>
    public string? ActiveDirectoryDomainName { get; }

    /// <summary>The secret with the account that joins them.</summary>
    public string? ActiveDirectoryServiceAccountSecretArn { get; }

    /// <summary>Streaming: TCP or UDP.</summary>
    public string? PreferredProtocol { get; }

    /// <summary>Streaming: all user settings as <c>action=permission</c>, also those that have no property of their own.</summary>
    public TextList UserSettings { get; }

    /// <summary>Streaming: copying text into the session, ENABLED or DISABLED.</summary>
    public string? ClipboardFromLocal { get; }

    /// <summary>Streaming: copying text out of the session, ENABLED or DISABLED.</summary>
    public string? ClipboardToLocal { get; }

    /// <summary>Streaming: characters that may be copied in at once.</summary>
    public int? ClipboardFromLocalMaximumLength { get; }

    /// <summary>Streaming: characters that may be copied out at once.</summary>
    public int? ClipboardToLocalMaximumLength { get; }

    /// <summary>Streaming: printing on the user's own printer, ENABLED or DISABLED.</summary>
    public string? PrintToLocal { get; }

    /// <summary>Streaming: smart cards, ENABLED or DISABLED.</summary>
    public string? SmartCard { get; }

    /// <summary>Streaming: all storage connectors as <c>type=status</c>, also those that have no property of their own.</summary>
    public TextList StorageConnectors { get; }

    /// <summary>Streaming: a home folder in S3 for each user, ENABLED or DISABLED.</summary>
    public string? HomeFolder { get; }

    /// <summary>Streaming: AWS Global Accelerator, ENABLED_AUTO or DISABLED.</summary>
    public string? GlobalAccelerator { get; }

    /// <summary>Streaming: TCP or NONE.</summary>
    public string? GlobalAcceleratorPreferredProtocol { get; }

    /// <summary>Creation: whether desktops reach the internet.</summary>
    public bool? EnableInternetAccess { get; }

    /// <summary>Creation: where in the directory their computer accounts go.</summary>
    public string? DefaultOu { get; }

    /// <summary>Creation: a security group of one's own.</summary>
    public string? CustomSecurityGroupId { get; }

    /// <summary>Creation: whether users are administrators of their desktops.</summary>
    public bool? UserEnabledAsLocalAdministrator { get; }

    /// <summary>Creation: whether desktops are updated in a maintenance window.</summary>
    public bool? EnableMaintenanceMode { get; }

    /// <summary>Creation: the role that applications on desktops have.</summary>
    public string? InstanceIamRoleArn { get; }

    /// <summary>Access: Windows clients, ALLOW or DENY.</summary>
    public string? DeviceTypeWindows { get; }

    /// <summary>Access: macOS clients, ALLOW or DENY.</summary>
    public string? DeviceTypeOsx { get; }

    /// <summary>Access: browsers, ALLOW or DENY.</summary>
    public string? DeviceTypeWeb { get; }

    /// <summary>Access: iPads and iPhones, ALLOW or DENY.</summary>
    public string? DeviceTypeIos { get; }

    /// <summary>Access: Android devices, ALLOW or DENY.</summary>
    public string? DeviceTypeAndroid { get; }

    /// <summary>Access: Chromebooks, ALLOW or DENY.</summary>
    public string? DeviceTypeChromeOs { get; }

    /// <summary>Access: zero clients, ALLOW or DENY.</summary>
    public string? DeviceTypeZeroClient { get; }

    /// <summary>Access: Linux clients, ALLOW or DENY.</summary>
    public string? DeviceTypeLinux { get; }

    /// <summary>Access: WorkSpaces Thin Clients, ALLOW or DENY.</summary>
    public string? DeviceTypeWorkSpacesThinClient { get; }

    /// <summary>Access: the VPC endpoints that users must come through.</summary>
    public TextList AccessVpcEndpointIds { get; }

    /// <summary>Access: the protocols that may go over the internet all the same.</summary>
    public TextList InternetFallbackProtocols { get; }

    /// <summary>Self-service: restarting the desktop, ENABLED or DISABLED.</summary>
    public string? RestartWorkspace { get; }

    /// <summary>Self-service: making its volumes larger, ENABLED or DISABLED.</summary>
    public string? IncreaseVolumeSize { get; }

    /// <summary>Self-service: changing its size, ENABLED or DISABLED.</summary>
    public string? ChangeComputeType { get; }

    /// <summary>Self-service: changing its running mode, ENABLED or DISABLED.</summary>
    public string? SwitchRunningMode { get; }

    /// <summary>Self-service: building it anew, ENABLED or DISABLED.</summary>
    public string? RebuildWorkspace { get; }

    /// <summary>SAML: DISABLED, ENABLED or ENABLED_WITH_DIRECTORY_LOGIN_FALLBACK.</summary>
    public string? SamlStatus { get; }

    /// <summary>SAML: where users sign in.</summary>
    public string? SamlUserAccessUrl { get; }

    /// <summary>SAML: the parameter that takes users back.</summary>
    public string? SamlRelayStateParameterName { get; }

    /// <summary>The name, or the id where there is none.</summary>
    public override string ToString() => string.IsNullOrEmpty(Name) ? DirectoryId ?? "" : Name;

    /// <summary>What the service sent: lists in it are merged with what changes, since an update may replace them whole.</summary>
    internal WorkspaceDirectory Wire { get; }

    private static string? Setting(WorkspaceDirectory wire, string action) =>
        wire.StreamingProperties?.UserSettings.Present().FirstOrDefault(setting => setting.Action == action)?.Permission;

    private static int? Length(WorkspaceDirectory wire, string action) =>
        wire.StreamingProperties?.UserSettings.Present().FirstOrDefault(setting => setting.Action == action)?.MaximumLength;
}
