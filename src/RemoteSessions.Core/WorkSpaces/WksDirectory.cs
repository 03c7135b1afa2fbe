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

    /// <summary>Describes the properties and CSV columns that identify a WorkSpaces directory.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(WksDirectory), WorkSpacesMessages.DirectoryKind, "workspaces:directory", nameof(DirectoryId), nameof(Name))
    { Service = AwsService.WorkSpaces.Name };

    /// <summary>
    /// The ID of the directory: d-... for a directory in AWS Directory Service, or wsd-... for a directory that WorkSpaces created.
    /// </summary>
    public string? DirectoryId { get; }

    /// <summary>The name of a directory that WorkSpaces created, or the domain name of any other directory.</summary>
    public string? Name { get; }

    /// <summary>The state of the directory: REGISTERING, REGISTERED, DEREGISTERING, DEREGISTERED, or ERROR.</summary>
    public string? State { get; }

    /// <summary>The type of WorkSpaces that the directory is used for: PERSONAL or POOLS.</summary>
    public string? WorkspaceType { get; }

    /// <summary>The user identity type of the directory: CUSTOMER_MANAGED, AWS_DIRECTORY_SERVICE, or AWS_IAM_IDENTITY_CENTER.</summary>
    public string? UserIdentityType { get; }

    /// <summary>The type of the directory: SIMPLE_AD, AD_CONNECTOR, CUSTOMER_MANAGED, or AWS_IAM_IDENTITY_CENTER.</summary>
    public string? DirectoryType { get; }

    /// <summary>The reason why the state is ERROR.</summary>
    public string? ErrorMessage { get; }

    /// <summary>The description of the directory, if WorkSpaces created the directory.</summary>
    public string? Description { get; }

    /// <summary>The domain name of the directory, such as corp.example.com.</summary>
    public string? DirectoryName { get; }

    /// <summary>The alias of the directory.</summary>
    public string? Alias { get; }

    /// <summary>The registration code that users enter in the WorkSpaces client.</summary>
    public string? RegistrationCode { get; }

    /// <summary>The IDs of the subnets for the desktops.</summary>
    public TextList SubnetIds { get; }

    /// <summary>The IPv4 addresses of the DNS servers.</summary>
    public TextList DnsIpAddresses { get; }

    /// <summary>The IPv6 addresses of the DNS servers.</summary>
    public TextList DnsIpv6Addresses { get; }

    /// <summary>The user name of the service account for the directory.</summary>
    public string? CustomerUserName { get; }

    /// <summary>The ARN of the IAM role that WorkSpaces uses to call other services.</summary>
    public string? IamRoleId { get; }

    /// <summary>The ID of the security group that is assigned to new desktops.</summary>
    public string? WorkspaceSecurityGroupId { get; }

    /// <summary>The IDs of the directory's IP access control groups.</summary>
    public TextList IpGroupIds { get; }

    /// <summary>The tenancy of the desktops: SHARED or DEDICATED.</summary>
    public string? Tenancy { get; }

    /// <summary>The encryption mode of the directory's endpoint: STANDARD_TLS or FIPS_VALIDATED.</summary>
    public string? EndpointEncryptionMode { get; }

    /// <summary>Indicates whether certificate-based authentication is used: ENABLED or DISABLED.</summary>
    public string? CertificateBasedAuth { get; }

    /// <summary>The ARN of the private certificate authority for certificate-based authentication.</summary>
    public string? CertificateAuthorityArn { get; }

    /// <summary>The ID of the Microsoft Entra tenant.</summary>
    public string? EntraTenantId { get; }

    /// <summary>The ARN of the secret that contains the configuration of the Microsoft Entra application.</summary>
    public string? EntraApplicationConfigSecretArn { get; }

    /// <summary>The ARN of the IAM Identity Center instance.</summary>
    public string? IdcInstanceArn { get; }

    /// <summary>The ARN of the IAM Identity Center application.</summary>
    public string? IdcApplicationArn { get; }

    /// <summary>The Active Directory domain that desktops in pools join.</summary>
    public string? ActiveDirectoryDomainName { get; }

    /// <summary>The ARN of the secret with the credentials of the service account that joins desktops to the domain.</summary>
    public string? ActiveDirectoryServiceAccountSecretArn { get; }

    /// <summary>A streaming property that specifies the preferred protocol: TCP or UDP.</summary>
    public string? PreferredProtocol { get; }

    /// <summary>
    /// A streaming property that contains all user settings in the form <c>action=permission</c>, including settings for which this class
    /// has no property.
    /// </summary>
    public TextList UserSettings { get; }

    /// <summary>
    /// A streaming property that indicates whether users can copy text from their device to the session: ENABLED or DISABLED.
    /// </summary>
    public string? ClipboardFromLocal { get; }

    /// <summary>
    /// A streaming property that indicates whether users can copy text from the session to their device: ENABLED or DISABLED.
    /// </summary>
    public string? ClipboardToLocal { get; }

    /// <summary>
    /// A streaming property that specifies the maximum number of characters that users can copy to the session in one operation.
    /// </summary>
    public int? ClipboardFromLocalMaximumLength { get; }

    /// <summary>
    /// A streaming property that specifies the maximum number of characters that users can copy from the session in one operation.
    /// </summary>
    public int? ClipboardToLocalMaximumLength { get; }

    /// <summary>A streaming property that indicates whether users can print to a printer on their device: ENABLED or DISABLED.</summary>
    public string? PrintToLocal { get; }

    /// <summary>A streaming property that indicates whether users can use smart cards: ENABLED or DISABLED.</summary>
    public string? SmartCard { get; }

    /// <summary>
    /// A streaming property that contains all storage connectors in the form <c>type=status</c>, including connectors for which this class
    /// has no property.
    /// </summary>
    public TextList StorageConnectors { get; }

    /// <summary>A streaming property that indicates whether each user has a home folder in Amazon S3: ENABLED or DISABLED.</summary>
    public string? HomeFolder { get; }

    /// <summary>A streaming property that indicates whether AWS Global Accelerator is used: ENABLED_AUTO or DISABLED.</summary>
    public string? GlobalAccelerator { get; }

    /// <summary>
    /// A streaming property that specifies the preferred protocol for connections through AWS Global Accelerator: TCP or NONE.
    /// </summary>
    public string? GlobalAcceleratorPreferredProtocol { get; }

    /// <summary>A creation property that indicates whether desktops have internet access.</summary>
    public bool? EnableInternetAccess { get; }

    /// <summary>
    /// A creation property that specifies the organizational unit in which the computer accounts of desktops are created.
    /// </summary>
    public string? DefaultOu { get; }

    /// <summary>A creation property that contains the ID of an additional security group for desktops.</summary>
    public string? CustomSecurityGroupId { get; }

    /// <summary>A creation property that indicates whether users are local administrators of their desktops.</summary>
    public bool? UserEnabledAsLocalAdministrator { get; }

    /// <summary>A creation property that indicates whether desktops are updated during a maintenance window.</summary>
    public bool? EnableMaintenanceMode { get; }

    /// <summary>A creation property that contains the ARN of the IAM role that applications on desktops can use.</summary>
    public string? InstanceIamRoleArn { get; }

    /// <summary>An access property that indicates whether users can connect from Windows clients: ALLOW or DENY.</summary>
    public string? DeviceTypeWindows { get; }

    /// <summary>An access property that indicates whether users can connect from macOS clients: ALLOW or DENY.</summary>
    public string? DeviceTypeOsx { get; }

    /// <summary>An access property that indicates whether users can connect from web browsers: ALLOW or DENY.</summary>
    public string? DeviceTypeWeb { get; }

    /// <summary>An access property that indicates whether users can connect from iPads and iPhones: ALLOW or DENY.</summary>
    public string? DeviceTypeIos { get; }

    /// <summary>An access property that indicates whether users can connect from Android devices: ALLOW or DENY.</summary>
    public string? DeviceTypeAndroid { get; }

    /// <summary>An access property that indicates whether users can connect from Chromebooks: ALLOW or DENY.</summary>
    public string? DeviceTypeChromeOs { get; }

    /// <summary>An access property that indicates whether users can connect from zero clients: ALLOW or DENY.</summary>
    public string? DeviceTypeZeroClient { get; }

    /// <summary>An access property that indicates whether users can connect from Linux clients: ALLOW or DENY.</summary>
    public string? DeviceTypeLinux { get; }

    /// <summary>An access property that indicates whether users can connect from WorkSpaces Thin Client devices: ALLOW or DENY.</summary>
    public string? DeviceTypeWorkSpacesThinClient { get; }

    /// <summary>An access property that contains the IDs of the VPC endpoints that users must connect through.</summary>
    public TextList AccessVpcEndpointIds { get; }

    /// <summary>
    /// An access property that specifies the protocols that users can use over the internet even if VPC endpoints are required.
    /// </summary>
    public TextList InternetFallbackProtocols { get; }

    /// <summary>A self-service permission that indicates whether users can restart their desktops: ENABLED or DISABLED.</summary>
    public string? RestartWorkspace { get; }

    /// <summary>
    /// A self-service permission that indicates whether users can increase the volume sizes of their desktops: ENABLED or DISABLED.
    /// </summary>
    public string? IncreaseVolumeSize { get; }

    /// <summary>
    /// A self-service permission that indicates whether users can change the compute types of their desktops: ENABLED or DISABLED.
    /// </summary>
    public string? ChangeComputeType { get; }

    /// <summary>
    /// A self-service permission that indicates whether users can change the running modes of their desktops: ENABLED or DISABLED.
    /// </summary>
    public string? SwitchRunningMode { get; }

    /// <summary>A self-service permission that indicates whether users can rebuild their desktops: ENABLED or DISABLED.</summary>
    public string? RebuildWorkspace { get; }

    /// <summary>
    /// A SAML property that specifies the status of SAML authentication: DISABLED, ENABLED, or ENABLED_WITH_DIRECTORY_LOGIN_FALLBACK.
    /// </summary>
    public string? SamlStatus { get; }

    /// <summary>A SAML property that contains the URL where users sign in.</summary>
    public string? SamlUserAccessUrl { get; }

    /// <summary>
    /// A SAML property that specifies the name of the relay state parameter, which directs users back to WorkSpaces after they sign in.
    /// </summary>
    public string? SamlRelayStateParameterName { get; }

    /// <summary>Returns the name of the directory, or its ID if the directory has no name.</summary>
    public override string ToString() => string.IsNullOrEmpty(Name) ? DirectoryId ?? "" : Name;

    /// <summary>
    /// The response of the service. Because an update might replace a complete list, commands merge their changes with the lists in this
    /// response.
    /// </summary>
    internal WorkspaceDirectory Wire { get; }

    private static string? Setting(WorkspaceDirectory wire, string action) =>
        wire.StreamingProperties?.UserSettings.Present().FirstOrDefault(setting => setting.Action == action)?.Permission;

    private static int? Length(WorkspaceDirectory wire, string action) =>
        wire.StreamingProperties?.UserSettings.Present().FirstOrDefault(setting => setting.Action == action)?.MaximumLength;
}
