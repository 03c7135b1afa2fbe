// The AppStream inputs that the tests send with the module and with AWS's own client. Together, these inputs use every member that the
// module supports. The tests in requests.test.mjs check that no member is missing. None of these operations has an input member that
// contains a time.
import { control, markup, token, unicode } from './samples.mjs';

const account = 'arn:aws:appstream:us-east-1:123456789012';
const image = `${account}:image/apps-2025-10`;
const fleet = `${account}:fleet/prod-apps`;
const session = '10000000-1111-2222-3333-444444444444';

// The members that CreateStack and UpdateStack have in common.
const stackSettings = {
  Name: 'prod-stack',
  Description: control,
  DisplayName: unicode,
  StorageConnectors: [
    { ConnectorType: 'HOMEFOLDERS' },
    {
      ConnectorType: 'ONE_DRIVE', ResourceIdentifier: 'onedrive', Domains: ['example.com'], DomainsRequireAdminConsent: ['example.org'],
    },
  ],
  RedirectURL: 'https://example.com/after?a=1&b=<2>#c',
  FeedbackURL: 'https://example.com/feedback',
  UserSettings: [
    { Action: 'CLIPBOARD_COPY_FROM_LOCAL_DEVICE', Permission: 'ENABLED', MaximumLength: 20971520 },
    { Action: 'PRINTING_TO_LOCAL_DEVICE', Permission: 'DISABLED' },
  ],
  ApplicationSettings: { Enabled: true, SettingsGroup: 'office' },
  AccessEndpoints: [{ EndpointType: 'STREAMING', VpceId: 'vpce-0123456789abcdef0' }],
  EmbedHostDomains: ['portal.example.com'],
  StreamingExperienceSettings: { PreferredProtocol: 'UDP' },
  ContentRedirection: { HostToClient: { Enabled: true, AllowedUrls: ['https://example.com/*?a&b'], DeniedUrls: [] } },
  AgentAccessConfig: {
    Settings: [{ AgentAction: 'COMPUTER_VISION', Permission: 'ENABLED' }],
    ScreenResolution: 'W_1280xH_720',
    ScreenImageFormat: 'PNG',
    S3BucketArn: 'arn:aws:s3:::screenshots-123456789012',
    ScreenshotsUploadEnabled: false,
    UserControlMode: 'VIEW_STOP',
  },
};

// For each fleet type, the members that both CreateFleet and UpdateFleet accept.
const ofInstances = {
  Name: 'prod-apps',
  ImageName: 'apps-2025-10',
  ImageArn: image,
  InstanceType: 'stream.standard.medium',
  ComputeCapacity: { DesiredInstances: 5 },
  VpcConfig: { SubnetIds: ['subnet-0a1b2c3d', 'subnet-1a1b2c3d'], SecurityGroupIds: ['sg-0a1b2c3d'] },
  MaxUserDurationInSeconds: 57600,
  DisconnectTimeoutInSeconds: 900,
  IdleDisconnectTimeoutInSeconds: 0,
  Description: markup,
  DisplayName: unicode,
  EnableDefaultInternetAccess: false,
  DomainJoinInfo: {
    DirectoryName: 'corp.example.com', OrganizationalUnitDistinguishedName: 'OU="Apps & more",DC=corp,DC=example,DC=com',
  },
  IamRoleArn: 'arn:aws:iam::123456789012:role/apps/AppStream',
  StreamView: 'DESKTOP',
  RootVolumeConfig: { VolumeSizeInGb: 300 },
  DisableIMDSV1: true,
};
const ofSessions = { Name: 'shared', MaxSessionsPerInstance: 8, ComputeCapacity: { DesiredSessions: 2147483647 } };
const elastic = {
  Name: 'classes',
  Platform: 'A_PLATFORM_OF_NEXT_YEAR',
  MaxConcurrentSessions: 20,
  UsbDeviceFilterStrings: ['Lexar ST,08,06,50,1899,43,1,0', ''],
  SessionScriptS3Location: { S3Bucket: 'scripts-123456789012', S3Key: 'start/scripts 1.zip' },
  VpcConfig: { SubnetIds: [], SecurityGroupIds: [] },
  EnableDefaultInternetAccess: true,
  DisableIMDSV1: false,
};

const names = [{ Name: 'prod-apps' }, { Name: markup }];
const describeByName = [{}, { Names: [] }, { Names: ['prod-apps', unicode], NextToken: token }];
const pair = [{ FleetName: 'prod-apps', StackName: 'prod-stack' }];
const sessionId = [{ SessionId: session }];

export const inputs = {
  CreateFleet: [
    { ...ofInstances, FleetType: 'ON_DEMAND', Tags: { Environment: 'prod', 'cost:center': '', [unicode]: markup } },
    { ...ofSessions, InstanceType: 'stream.standard.large', FleetType: 'ALWAYS_ON', Tags: {} },
    { ...elastic, InstanceType: 'stream.standard.small', FleetType: 'ELASTIC' },
  ],
  DescribeFleets: describeByName,
  UpdateFleet: [
    ofInstances,
    ofSessions,
    elastic,
    { Name: 'prod-apps', DeleteVpcConfig: true, Description: '', DisplayName: '' },
    { Name: 'prod-apps', DeleteVpcConfig: false, AttributesToDelete: ['VPC_CONFIGURATION', 'IAM_ROLE_ARN', 'VOLUME_CONFIGURATION'] },
  ],
  StartFleet: names,
  StopFleet: names,
  DeleteFleet: names,
  DescribeSessions: [
    { StackName: 'prod-stack', FleetName: 'prod-apps' },
    {
      StackName: 'prod-stack',
      FleetName: 'prod-apps',
      UserId: 'Ann+Bob@example.com',
      NextToken: `${token}+/<&>`,
      Limit: 50,
      AuthenticationType: 'AWS_AD',
      InstanceId: 'i-0123456789abcdef0',
    },
  ],
  ExpireSession: sessionId,
  DrainSessionInstance: sessionId,
  DescribeStacks: describeByName,
  CreateStack: [
    { Name: 'prod-stack' },
    { ...stackSettings, Tags: { Environment: 'prod' } },
    { Name: 'empty', StorageConnectors: [], UserSettings: [], AccessEndpoints: [], EmbedHostDomains: [], ContentRedirection: {} },
  ],
  UpdateStack: [
    stackSettings,
    { Name: 'prod-stack', DeleteStorageConnectors: true, Description: '', DisplayName: '', RedirectURL: '', FeedbackURL: '' },
    {
      Name: 'prod-stack',
      DeleteStorageConnectors: false,
      AttributesToDelete: ['STORAGE_CONNECTOR_HOMEFOLDERS', 'USER_SETTINGS', 'AGENT_ACCESS_CONFIG'],
      AgentAccessConfig: { UserControlMode: 'DISABLED' },
    },
  ],
  DeleteStack: names,
  AssociateFleet: pair,
  DisassociateFleet: pair,
  ListAssociatedFleets: [{ StackName: 'prod-stack' }, { StackName: 'prod-stack', NextToken: token }],
  ListAssociatedStacks: [{ FleetName: 'prod-apps' }, { FleetName: 'prod-apps', NextToken: token }],
  CreateStreamingURL: [
    { StackName: 'prod-stack', FleetName: 'prod-apps', UserId: 'alice' },
    {
      StackName: 'prod-stack',
      FleetName: 'prod-apps',
      UserId: 'Ann+Bob@example.com',
      ApplicationId: 'Notepad++',
      Validity: 604800,
      SessionContext: control,
    },
    // A value that requires a 64-bit integer: the largest safe integer in JavaScript.
    { StackName: 'prod-stack', FleetName: 'prod-apps', UserId: 'alice', Validity: Number.MAX_SAFE_INTEGER },
  ],
  DescribeImages: [
    {},
    { Names: ['apps-2025-10', unicode], Type: 'PRIVATE', NextToken: token, MaxResults: 25 },
    { Arns: [image], MaxResults: 0 },
  ],
  TagResource: [{ ResourceArn: fleet, Tags: { Environment: 'prod', 'cost:center': '', [markup]: control } }],
  UntagResource: [{ ResourceArn: fleet, TagKeys: ['Environment', unicode] }],
  ListTagsForResource: [{ ResourceArn: fleet }],
};
