// Checks how AWS's client reports the errors that the emulator returns.
import { suiteOfErrors } from './errors.mjs';
import { workSpaces } from './services.mjs';

const noPool = { PoolId: 'wspool-000000000' };
const noDesktop = { WorkspaceId: 'ws-000000000' };
const ofDesktop = (user, rest) => ({ desktops }) => ({ WorkspaceId: desktops[user].WorkspaceId, ...rest });
const noDirectory = { ResourceId: 'wsd-000000000' };
const register = {
  WorkspaceType: 'POOLS', WorkspaceDirectoryName: 'new', WorkspaceDirectoryDescription: 'New', UserIdentityType: 'CUSTOMER_MANAGED',
};
const manyTags = Array.from({ length: 50 }, (_, index) => ({ Key: `key ${index}`, Value: 'value' }));
const inDirectory = (name, rest) => ({ directories }) => ({ ResourceId: directories[name], ...rest });

// In the demo data, the pool sales-apps is RUNNING, the pool sales-eu is STOPPED, and the directory lab is in the state ERROR.
const ofPool = (name, rest) => ({ pools }) => ({ PoolId: pools[name], ...rest });
const create = (change = () => ({})) => found => ({
  PoolName: 'new',
  Description: 'New',
  BundleId: found.bundles['Sales desktop'],
  DirectoryId: found.directories.sales,
  Capacity: { DesiredUserSessions: 1 },
  ...change(found),
});

/** Returns the errors for an operation that changes the properties of a directory. */
const ofProperties = (properties, ...wrong) => ({
  InvalidParameterValuesException: [{}, { ResourceId: 'short', ...properties }, ...wrong],
  ResourceNotFoundException: [{ ...noDirectory, ...properties }],
  OperationNotSupportedException: [inDirectory('lab', properties)],
});

const rejected = {
  CreateWorkspacesPool: {
    ResourceAlreadyExistsException: [create(() => ({ PoolName: 'sales-apps' }))],
    ResourceNotFoundException: [create(() => ({ DirectoryId: noDirectory.ResourceId })), create(() => ({ BundleId: 'wsb-000000000' }))],
    InvalidParameterValuesException: [
      {},
      create(() => ({ PoolName: '-' })),
      create(() => ({ Capacity: { DesiredUserSessions: -1 } })),
      create(() => ({ RunningMode: 'SOMETIMES' })),
      create(() => ({ Tags: [{ Key: 'a' }, { Key: 'a' }] })),
      create(({ directories }) => ({ DirectoryId: directories.personal })),
      create(({ bundles }) => ({ BundleId: bundles['Standard with Windows Server 2022, standby'] })),
    ],
    OperationNotSupportedException: [
      create(({ directories }) => ({ DirectoryId: directories.lab })),
      create(({ bundles }) => ({ BundleId: bundles['Engineering desktop, next'] })),
    ],
    ResourceLimitExceededException: [
      create(() => ({ Capacity: { DesiredUserSessions: 1000 } })),
      create(({ bundles }) => ({ BundleId: bundles['Graphics.g4dn with Windows Server 2022'] })),
    ],
  },
  DescribeWorkspacesPools: {
    ResourceNotFoundException: [{ PoolIds: [noPool.PoolId] }],
    InvalidParameterValuesException: [
      { Limit: 26 }, { NextToken: 'nobody gave this' }, { Filters: [{ Name: 'PoolName', Operator: 'LIKE', Values: ['a'] }] },
    ],
  },
  UpdateWorkspacesPool: {
    ResourceNotFoundException: [noPool, ofPool('sales-eu', { BundleId: 'wsb-000000000' })],
    InvalidParameterValuesException: [{ PoolId: 'short' }, ofPool('sales-eu', { TimeoutSettings: { MaxUserDurationInSeconds: 599 } })],
    InvalidResourceStateException: [
      ofPool('sales-apps', { RunningMode: 'ALWAYS_ON' }), ofPool('sales-apps', { TimeoutSettings: { MaxUserDurationInSeconds: 600 } }),
    ],
    OperationNotSupportedException: [({ pools, directories }) => ({ PoolId: pools['sales-eu'], DirectoryId: directories.lab })],
    ResourceLimitExceededException: [ofPool('sales-eu', { Capacity: { DesiredUserSessions: 1000 } })],
  },
  StartWorkspacesPool: {
    ResourceNotFoundException: [noPool],
    InvalidParameterValuesException: [{}],
    InvalidResourceStateException: [ofPool('sales-apps')],
  },
  StopWorkspacesPool: {
    ResourceNotFoundException: [noPool],
    InvalidParameterValuesException: [{}],
    InvalidResourceStateException: [ofPool('sales-eu')],
  },
  TerminateWorkspacesPool: {
    ResourceNotFoundException: [noPool],
    InvalidParameterValuesException: [{}],
    InvalidResourceStateException: [ofPool('sales-apps')],
  },
  DescribeWorkspacesPoolSessions: {
    ResourceNotFoundException: [noPool],
    InvalidParameterValuesException: [{}, ofPool('sales-apps', { Limit: 51 }), ofPool('sales-apps', { UserId: 'a' })],
  },
  TerminateWorkspacesPoolSession: {
    ResourceNotFoundException: [{ SessionId: '99999999-9999-9999-9999-999999999999' }],
    InvalidParameterValuesException: [{}, { SessionId: 'short' }],
  },
  DescribeWorkspaceDirectories: {
    InvalidParameterValuesException: [
      { DirectoryIds: ['short'] }, { DirectoryIds: ['wsd-000000000'], WorkspaceDirectoryNames: ['sales'] }, { Limit: 0 },
    ],
  },
  RegisterWorkspaceDirectory: {
    ResourceNotFoundException: [{ DirectoryId: 'd-0000000000' }],
    ResourceAlreadyExistsException: [
      { ...register, WorkspaceDirectoryName: 'sales' }, ({ directories }) => ({ DirectoryId: directories.personal }),
    ],
    InvalidParameterValuesException: [{}, { ...register, WorkspaceDirectoryName: undefined }, { ...register, Tenancy: 'DEDICATED' }],
    InvalidResourceStateException: [{ DirectoryId: 'd-1ac0000000' }],
    OperationNotSupportedException: [{ ...register, SubnetIds: ['subnet-0a1b2c3d'] }],
  },
  DeregisterWorkspaceDirectory: {
    ResourceNotFoundException: [{ DirectoryId: 'wsd-000000000' }],
    InvalidParameterValuesException: [{}],
    // A new directory can't be deregistered immediately, because its registration takes one minute.
    InvalidResourceStateException: [async ({ client }) => {
      const { DirectoryId } = await client.registerWorkspaceDirectory({ ...register, WorkspaceDirectoryName: 'busy' });
      return { DirectoryId };
    }],
    OperationNotSupportedException: [({ directories }) => ({ DirectoryId: directories.sales })],
  },
  ModifyStreamingProperties: ofProperties({}, inDirectory('sales', { StreamingProperties: { UserSettings: [] } })),
  ModifyWorkspaceCreationProperties: ofProperties(
    { WorkspaceCreationProperties: {} }, inDirectory('sales', { WorkspaceCreationProperties: { CustomSecurityGroupId: 'sg-' } })),
  ModifyWorkspaceAccessProperties: {
    ...ofProperties(
      { WorkspaceAccessProperties: {} }, inDirectory('sales', { WorkspaceAccessProperties: { DeviceTypeWeb: 'PERHAPS' } })),
    InvalidParameterCombinationException: [inDirectory('sales', {
      WorkspaceAccessProperties: { AccessEndpointConfig: { AccessEndpoints: [], InternetFallbackProtocols: ['PCOIP'] } },
    })],
  },
  ModifySelfservicePermissions: ofProperties({ SelfservicePermissions: {} }, inDirectory('sales', {})),
  ModifySamlProperties: ofProperties({}, inDirectory('engineering', { SamlProperties: { Status: 'ENABLED' } })),
  DescribeWorkspaceBundles: {
    InvalidParameterValuesException: [{ BundleIds: ['short'] }, { BundleIds: ['wsb-000000000'], Owner: 'AMAZON' }],
  },
  CreateTags: {
    ResourceNotFoundException: [{ ...noDirectory, Tags: [{ Key: 'a' }] }],
    InvalidParameterValuesException: [{}, inDirectory('sales', { Tags: [{ Key: 'aws:own', Value: 'no' }] })],
    ResourceLimitExceededException: [inDirectory('sales', { Tags: manyTags })],
  },
  DeleteTags: {
    ResourceNotFoundException: [{ ...noDirectory, TagKeys: ['a'] }],
    InvalidParameterValuesException: [{}, inDirectory('sales', {})],
  },
  DescribeTags: { ResourceNotFoundException: [noDirectory] },
  DescribeWorkspaces: {
    InvalidParameterValuesException: [
      { WorkspaceIds: ['short'] }, { UserName: 'jane.doe' }, { Limit: 26 }, { NextToken: 'nobody gave this' },
      { WorkspaceIds: [noDesktop.WorkspaceId], BundleId: 'wsb-000000000' },
    ],
  },
  DescribeWorkspacesConnectionStatus: {
    InvalidParameterValuesException: [{ WorkspaceIds: [] }, { NextToken: 'nobody gave this' }],
  },
  DescribeWorkspaceSnapshots: {
    InvalidParameterValuesException: [{}, { WorkspaceId: 'short' }],
    ResourceNotFoundException: [noDesktop],
  },
  CreateWorkspaces: {
    InvalidParameterValuesException: [{}, { Workspaces: [] }, { Workspaces: [{ UserName: 'jane.doe' }] }],
  },
  StartWorkspaces: {},
  StopWorkspaces: {},
  RebootWorkspaces: {},
  RebuildWorkspaces: {},
  RestoreWorkspace: {
    InvalidParameterValuesException: [{}],
    ResourceNotFoundException: [noDesktop],
    // The desktop doesn't have snapshots yet.
    OperationNotSupportedException: [ofDesktop('sofia.martinez')],
  },
  MigrateWorkspace: {
    InvalidParameterValuesException: [{}, ({ desktops }) => ({
      SourceWorkspaceId: desktops['arnav.desai'].WorkspaceId, BundleId: desktops['arnav.desai'].BundleId,
    })],
    ResourceNotFoundException: [({ desktops }) => ({
      SourceWorkspaceId: noDesktop.WorkspaceId, BundleId: desktops['jane.doe'].BundleId,
    })],
    OperationNotSupportedException: [({ desktops }) => ({
      SourceWorkspaceId: desktops['mary.major'].WorkspaceId, BundleId: desktops['jane.doe'].BundleId,
    })],
  },
  ModifyWorkspaceProperties: {
    InvalidParameterValuesException: [
      {}, ofDesktop('arnav.desai'), ofDesktop('arnav.desai', { WorkspaceProperties: { UserVolumeSizeGib: 60 } }),
    ],
    InvalidResourceStateException: [ofDesktop('mary.major', { WorkspaceProperties: { RunningMode: 'AUTO_STOP' } })],
    ResourceNotFoundException: [{ ...noDesktop, WorkspaceProperties: {} }],
    UnsupportedWorkspaceConfigurationException: [
      ofDesktop('arnav.desai', { WorkspaceProperties: { ComputeTypeName: 'GRAPHICS_G4DN' } }),
    ],
  },
  ModifyWorkspaceState: {
    InvalidParameterValuesException: [{}, { ...noDesktop, WorkspaceState: 'STOPPED' }],
    InvalidResourceStateException: [ofDesktop('diego.ramirez', { WorkspaceState: 'ADMIN_MAINTENANCE' })],
    ResourceNotFoundException: [{ ...noDesktop, WorkspaceState: 'AVAILABLE' }],
  },
  TerminateWorkspaces: {},
};

const byFault = { AccessDeniedException: 'endOfSupport', OperationInProgressException: 'operationInProgress' };

const bySetting = [
  { settings: { PoolsAccess: 'Closed' }, operation: 'CreateWorkspacesPool', input: create(), name: 'AccessDeniedException' },
  { settings: { PoolQuota: 4 }, operation: 'CreateWorkspacesPool', input: create(), name: 'ResourceLimitExceededException' },
  {
    settings: { PoolUserSessionQuota: 1 },
    operation: 'StartWorkspacesPool',
    input: ofPool('sales-eu'),
    name: 'ResourceLimitExceededException',
  },
  {
    settings: { DesktopQuota: 1 },
    operation: 'CreateWorkspaces',
    input: ({ desktops, directories }) => ({
      Workspaces: [{ DirectoryId: directories.personal, UserName: 'new', BundleId: desktops['jane.doe'].BundleId }],
    }),
    name: 'ResourceLimitExceededException',
  },
  { settings: { DirectoryQuota: 1 }, operation: 'RegisterWorkspaceDirectory', input: register, name: 'ResourceLimitExceededException' },
  {
    settings: { WorkspacesDefaultRole: 'Missing' },
    operation: 'RegisterWorkspaceDirectory',
    input: register,
    name: 'WorkspacesDefaultRoleNotFoundException',
  },
];

// The documented errors that the emulator never returns, because the caller has all permissions.
const neverReturned = {
  AccessDeniedException: [
    'RegisterWorkspaceDirectory', 'DeregisterWorkspaceDirectory', 'ModifyStreamingProperties', 'ModifyWorkspaceCreationProperties',
    'ModifyWorkspaceAccessProperties', 'ModifySelfservicePermissions', 'ModifySamlProperties', 'DescribeWorkspaceSnapshots',
    'RestoreWorkspace', 'MigrateWorkspace', 'ModifyWorkspaceProperties',
  ],
  OperationNotSupportedException: [
    'StartWorkspacesPool', 'TerminateWorkspacesPoolSession', 'RebootWorkspaces', 'RebuildWorkspaces', 'ModifyWorkspaceState',
  ],
  ResourceUnavailableException: ['DescribeWorkspaces', 'MigrateWorkspace', 'ModifyWorkspaceProperties'],
  UnsupportedNetworkConfigurationException: ['RegisterWorkspaceDirectory'],
};

suiteOfErrors(workSpaces, {
  async prepare(client) {
    const { WorkspacesPools } = await client.describeWorkspacesPools({});
    const { Directories } = await client.describeWorkspaceDirectories({});
    const bundles = [
      ...(await client.describeWorkspaceBundles({})).Bundles, ...(await client.describeWorkspaceBundles({ Owner: 'AMAZON' })).Bundles,
    ];
    const { Workspaces } = await client.describeWorkspaces({});
    const byName = (list, name, id) => Object.fromEntries(list.map(item => [item[name] ?? 'personal', item[id]]));
    return {
      pools: byName(WorkspacesPools, 'PoolName', 'PoolId'),
      directories: byName(Directories, 'WorkspaceDirectoryName', 'DirectoryId'),
      bundles: byName(bundles, 'Name', 'BundleId'),
      desktops: Object.fromEntries(Workspaces.map(desktop => [desktop.UserName, desktop])),
    };
  },
  rejected,
  byFault,
  bySetting,
  neverReturned,
  // An operation that changes several desktops returns an item for each desktop that it couldn't change.
  invalid: {
    DescribeTags: {},
    StartWorkspaces: {},
    StopWorkspaces: { StopWorkspaceRequests: [] },
    RebootWorkspaces: { RebootWorkspaceRequests: [{}] },
    RebuildWorkspaces: { RebuildWorkspaceRequests: [noDesktop, noDesktop] },
    TerminateWorkspaces: { TerminateWorkspaceRequests: Array(26).fill(noDesktop) },
  },
  ownForInvalid: 'InvalidParameterValuesException',
});
