// The WorkSpaces inputs that the tests send with the module and with AWS's own client. Together, these inputs use every member that the
// module supports. The tests in requests.test.mjs check that no member is missing. None of these operations has an input member that
// contains a time.
import { control, markup, token, unicode } from './samples.mjs';

const pool = 'wspool-0a1b2c3d4';
const directory = 'wsd-0a1b2c3d4';
const bundle = 'wsb-0a1b2c3d4';
const secret = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:pools/service-account-Ab12Cd';
const tags = [{ Key: 'stage', Value: 'test' }, { Key: markup, Value: unicode }, { Key: 'empty', Value: '' }, { Key: 'none' }];

const poolSettings = {
  Description: unicode,
  BundleId: bundle,
  DirectoryId: directory,
  Capacity: { DesiredUserSessions: 2147483647 },
  ApplicationSettings: { Status: 'ENABLED', SettingsGroup: `sales/(it's)*!` },
  TimeoutSettings: { DisconnectTimeoutInSeconds: 900, IdleDisconnectTimeoutInSeconds: 0, MaxUserDurationInSeconds: 432000 },
  RunningMode: 'ALWAYS_ON',
};
const onePool = [{ PoolId: pool }];

const desktop = 'ws-0a1b2c3d4';
const desktops = [{ WorkspaceId: desktop }, { WorkspaceId: 'ws-1a1b2c3d4' }];
const properties = {
  RunningMode: 'AUTO_STOP',
  RunningModeAutoStopTimeoutInMinutes: 60,
  RootVolumeSizeGib: 175,
  UserVolumeSizeGib: 100,
  ComputeTypeName: 'POWER',
  Protocols: ['WSP'],
  OperatingSystemName: 'WINDOWS_11',
  GlobalAccelerator: { Mode: 'ENABLED_AUTO', PreferredProtocol: 'TCP' },
};

export const inputs = {
  CreateWorkspacesPool: [
    { PoolName: 'sales-apps', Description: 'Sales', BundleId: bundle, DirectoryId: directory, Capacity: { DesiredUserSessions: 0 } },
    { PoolName: 'sales-apps', ...poolSettings, Tags: tags },
    { ...poolSettings, PoolName: markup, RunningMode: 'A_MODE_OF_NEXT_YEAR', ApplicationSettings: { Status: 'DISABLED' }, Tags: [] },
  ],
  DescribeWorkspacesPools: [
    {},
    { PoolIds: [pool, 'wspool-1a1b2c3d4'], Limit: 25, NextToken: token },
    {
      Filters: [
        { Name: 'PoolName', Values: ['sales', 'engineering'], Operator: 'CONTAINS' },
        { Name: 'PoolName', Values: [], Operator: 'NOTEQUALS' },
      ],
    },
  ],
  UpdateWorkspacesPool: [{ PoolId: pool }, { PoolId: pool, ...poolSettings }, { PoolId: pool, TimeoutSettings: {} }],
  StartWorkspacesPool: onePool,
  StopWorkspacesPool: onePool,
  TerminateWorkspacesPool: onePool,
  DescribeWorkspacesPoolSessions: [
    { PoolId: pool }, { PoolId: pool, UserId: 'Ann+Bob@example.com', Limit: 50, NextToken: `${token}+/<&>` },
  ],
  TerminateWorkspacesPoolSession: [{ SessionId: '10000000-1111-2222-3333-444444444444' }],
  DescribeWorkspaceDirectories: [
    {},
    { DirectoryIds: [directory, 'd-0123456789'], Limit: 1, NextToken: token },
    { WorkspaceDirectoryNames: ['sales', unicode], Filters: [{ Name: 'WORKSPACE_TYPE', Values: ['POOLS'] }] },
  ],
  RegisterWorkspaceDirectory: [
    { DirectoryId: 'd-0123456789' },
    {
      DirectoryId: 'd-0123456789',
      SubnetIds: ['subnet-0a1b2c3d', 'subnet-1a1b2c3d'],
      EnableSelfService: true,
      Tenancy: 'SHARED',
      Tags: tags,
      WorkspaceDirectoryName: 'sales',
      WorkspaceDirectoryDescription: control,
      UserIdentityType: 'AWS_IAM_IDENTITY_CENTER',
      IdcInstanceArn: 'arn:aws:sso:::instance/ssoins-0123456789abcdef',
      MicrosoftEntraConfig: { TenantId: '10000000-1111-2222-3333-444444444444', ApplicationConfigSecretArn: secret },
      WorkspaceType: 'PERSONAL',
      ActiveDirectoryConfig: { DomainName: 'corp.example.com', ServiceAccountSecretArn: secret },
    },
    { WorkspaceDirectoryName: 'sales', WorkspaceType: 'POOLS', EnableSelfService: false, SubnetIds: [] },
  ],
  DeregisterWorkspaceDirectory: [{ DirectoryId: directory }],
  ModifyStreamingProperties: [
    { ResourceId: directory },
    {
      ResourceId: directory,
      StreamingProperties: {
        StreamingExperiencePreferredProtocol: 'UDP',
        UserSettings: [
          { Action: 'CLIPBOARD_COPY_TO_LOCAL_DEVICE', Permission: 'ENABLED', MaximumLength: 0 },
          { Action: 'SMART_CARD', Permission: 'DISABLED' },
        ],
        StorageConnectors: [{ ConnectorType: 'HOME_FOLDER', Status: 'ENABLED' }],
        GlobalAccelerator: { Mode: 'ENABLED_AUTO', PreferredProtocol: 'TCP' },
      },
    },
    { ResourceId: directory, StreamingProperties: { UserSettings: [], StorageConnectors: [], GlobalAccelerator: { Mode: 'DISABLED' } } },
  ],
  ModifyWorkspaceCreationProperties: [
    {
      ResourceId: directory,
      WorkspaceCreationProperties: {
        EnableInternetAccess: true,
        DefaultOu: 'OU="Sales & more",DC=corp,DC=example,DC=com',
        CustomSecurityGroupId: 'sg-0a1b2c3d',
        UserEnabledAsLocalAdministrator: false,
        EnableMaintenanceMode: false,
        InstanceIamRoleArn: 'arn:aws:iam::123456789012:role/pools/WorkSpaces',
      },
    },
    { ResourceId: directory, WorkspaceCreationProperties: {} },
  ],
  ModifyWorkspaceAccessProperties: [
    {
      ResourceId: directory,
      WorkspaceAccessProperties: {
        DeviceTypeWindows: 'ALLOW',
        DeviceTypeOsx: 'ALLOW',
        DeviceTypeWeb: 'DENY',
        DeviceTypeIos: 'DENY',
        DeviceTypeAndroid: 'DENY',
        DeviceTypeChromeOs: 'DENY',
        DeviceTypeZeroClient: 'DENY',
        DeviceTypeLinux: 'ALLOW',
        DeviceTypeWorkSpacesThinClient: 'A_WORD_OF_NEXT_YEAR',
        AccessEndpointConfig: {
          AccessEndpoints: [{ AccessEndpointType: 'STREAMING_WSP', VpcEndpointId: 'vpce-0123456789abcdef0' }],
          InternetFallbackProtocols: ['PCOIP'],
        },
      },
    },
    { ResourceId: directory, WorkspaceAccessProperties: { AccessEndpointConfig: { AccessEndpoints: [], InternetFallbackProtocols: [] } } },
  ],
  ModifySelfservicePermissions: [{
    ResourceId: directory,
    SelfservicePermissions: {
      RestartWorkspace: 'ENABLED',
      IncreaseVolumeSize: 'DISABLED',
      ChangeComputeType: 'DISABLED',
      SwitchRunningMode: 'DISABLED',
      RebuildWorkspace: 'ENABLED',
    },
  }],
  ModifySamlProperties: [
    { ResourceId: directory },
    {
      ResourceId: directory,
      SamlProperties: { Status: 'ENABLED', UserAccessUrl: 'https://sso.example.com/?a=1&b=<2>', RelayStateParameterName: 'RelayState' },
    },
    { ResourceId: directory, SamlProperties: { Status: 'DISABLED' }, PropertiesToDelete: ['SAML_PROPERTIES_USER_ACCESS_URL'] },
  ],
  DescribeWorkspaceBundles: [{}, { Owner: 'AMAZON', NextToken: token }, { BundleIds: [bundle, 'wsb-1a1b2c3d4'] }],
  CreateTags: [{ ResourceId: pool, Tags: tags }],
  DeleteTags: [{ ResourceId: pool, TagKeys: ['stage', markup, unicode] }],
  DescribeTags: [{ ResourceId: pool }],
  DescribeWorkspaces: [
    {},
    { WorkspaceIds: [desktop, 'ws-1a1b2c3d4'] },
    { DirectoryId: directory, UserName: unicode, Limit: 25, NextToken: token },
    { BundleId: bundle },
    { WorkspaceName: 'kiosk-1' },
  ],
  DescribeWorkspacesConnectionStatus: [{}, { WorkspaceIds: [desktop], NextToken: `${token}+/<&>` }],
  DescribeWorkspaceSnapshots: [{ WorkspaceId: desktop }],
  CreateWorkspaces: [
    { Workspaces: [{ DirectoryId: directory, UserName: 'jane.doe', BundleId: bundle }] },
    {
      Workspaces: [
        {
          DirectoryId: directory,
          UserName: '[UNDEFINED]',
          BundleId: bundle,
          VolumeEncryptionKey: 'alias/aws/workspaces',
          UserVolumeEncryptionEnabled: true,
          RootVolumeEncryptionEnabled: false,
          WorkspaceProperties: properties,
          Tags: tags,
          WorkspaceName: 'kiosk-1',
          Ipv6Address: '2001:db8::1',
        },
        { DirectoryId: directory, UserName: unicode, BundleId: bundle, WorkspaceProperties: {}, Tags: [] },
      ],
    },
  ],
  StartWorkspaces: [{ StartWorkspaceRequests: desktops }],
  StopWorkspaces: [{ StopWorkspaceRequests: desktops }],
  RebootWorkspaces: [{ RebootWorkspaceRequests: desktops }],
  RebuildWorkspaces: [{ RebuildWorkspaceRequests: [{ WorkspaceId: desktop }] }],
  RestoreWorkspace: [{ WorkspaceId: desktop }],
  MigrateWorkspace: [{ SourceWorkspaceId: desktop, BundleId: bundle }],
  ModifyWorkspaceProperties: [
    { WorkspaceId: desktop },
    { WorkspaceId: desktop, WorkspaceProperties: properties, DataReplication: 'PRIMARY_AS_SOURCE' },
    { WorkspaceId: desktop, WorkspaceProperties: { Protocols: [] } },
  ],
  ModifyWorkspaceState: [{ WorkspaceId: desktop, WorkspaceState: 'ADMIN_MAINTENANCE' }],
  TerminateWorkspaces: [{ TerminateWorkspaceRequests: desktops }],
};

/** The operations on personal WorkSpaces. */
export const desktopOperations = [
  'CreateWorkspaces', 'DescribeWorkspaceSnapshots', 'DescribeWorkspaces', 'DescribeWorkspacesConnectionStatus', 'MigrateWorkspace',
  'ModifyWorkspaceProperties', 'ModifyWorkspaceState', 'RebootWorkspaces', 'RebuildWorkspaces', 'RestoreWorkspace', 'StartWorkspaces',
  'StopWorkspaces', 'TerminateWorkspaces',
];
