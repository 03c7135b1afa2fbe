// The Device Farm inputs that the tests send with the module and with AWS's own client. Together, these inputs use every member that the
// module supports. The tests in requests.test.mjs check that no member is missing. None of these operations has an input member that
// contains a time.
import { control, markup, token, unicode } from './samples.mjs';

const account = 'arn:aws:devicefarm:us-west-2:123456789012';
const id = number => `${number}0000000-1111-2222-3333-444444444444`;
const project = `${account}:project:${id(1)}`;
const device = `arn:aws:devicefarm:us-west-2::device:0123456789ABCDEF0123456789ABCDEF`;
const session = `${account}:session:${id(1)}/${id(2)}/00000`;
const upload = `${account}:upload:${id(1)}/${id(3)}`;

/** Members that AWS has withdrawn. The module still supports them, but AWS's client doesn't. */
export const withdrawn = {
  CreateRemoteAccessSession: ['sshPublicKey', 'clientId', 'remoteDebugEnabled', 'remoteRecordEnabled', 'remoteRecordAppArn'],
};

/** Response members that AWS has withdrawn or doesn't return anymore. */
export const withdrawnFromAnswers = ['clientId', 'hostAddress', 'remoteDebugEnabled', 'remoteRecordEnabled', 'remoteRecordAppArn'];

export const inputs = {
  CreateRemoteAccessSession: [
    { projectArn: project, deviceArn: device },
    {
      projectArn: project,
      deviceArn: device,
      appArn: upload,
      instanceArn: 'arn:aws:devicefarm:us-west-2::deviceinstance:0123456789abcdef',
      name: 'Smoke test 7',
      configuration: {
        auxiliaryApps: [upload, `${upload}2`],
        billingMethod: 'UNMETERED',
        vpceConfigurationArns: [`${account}:vpceconfiguration:${id(4)}`],
        deviceProxy: { host: 'proxy.example.com', port: 8080 },
        parameters: { 'appium:version': '3' },
      },
      interactionMode: 'NO_VIDEO',
      skipAppResign: true,
    },
    {
      projectArn: project,
      deviceArn: device,
      name: markup,
      configuration: { auxiliaryApps: [], vpceConfigurationArns: [] },
      interactionMode: 'A_MODE_OF_NEXT_YEAR',
      skipAppResign: false,
    },
    { projectArn: project, deviceArn: device, name: unicode, configuration: {} },
    { projectArn: project, deviceArn: device, name: '' },
  ],
  GetRemoteAccessSession: [{ arn: session }],
  ListRemoteAccessSessions: [{ arn: project }, { arn: project, nextToken: token }],
  StopRemoteAccessSession: [{ arn: session }],
  DeleteRemoteAccessSession: [{ arn: session }],
  InstallToRemoteAccessSession: [{ remoteAccessSessionArn: session, appArn: upload }],
  ListProjects: [{}, { arn: project }, { nextToken: token }, { arn: project, nextToken: `${token}+/<&>` }],
  GetProject: [{ arn: project }],
  CreateProject: [
    { name: 'Retail App' },
    {
      name: 'Retail App',
      defaultJobTimeoutMinutes: 150,
      vpcConfig: { securityGroupIds: ['sg-0a1b2c3d', 'sg-1a1b2c3d'], subnetIds: ['subnet-0a1b2c3d'], vpcId: 'vpc-0a1b2c3d' },
      environmentVariables: [{ name: 'STAGE', value: 'test' }, { name: '_EMPTY', value: '' }],
      executionRoleArn: 'arn:aws:iam::123456789012:role/testing/DeviceFarm',
    },
    { name: unicode, environmentVariables: [{ name: 'MARKUP', value: markup }, { name: 'CONTROL', value: control }] },
    { name: markup, defaultJobTimeoutMinutes: 0, vpcConfig: { securityGroupIds: [], subnetIds: [], vpcId: '' }, environmentVariables: [] },
  ],
  DeleteProject: [{ arn: project }],
  ListDevices: [
    {},
    { arn: project, nextToken: token, filters: [] },
    {
      filters: [
        { attribute: 'PLATFORM', operator: 'EQUALS', values: ['ANDROID'] },
        { attribute: 'OS_VERSION', operator: 'GREATER_THAN_OR_EQUALS', values: ['14.0.1'] },
        { attribute: 'MODEL', operator: 'IN', values: [markup, unicode, control] },
        { attribute: 'INSTANCE_LABELS', operator: 'CONTAINS', values: [] },
      ],
    },
  ],
  GetDevice: [{ arn: device }],
  ListDeviceInstances: [{}, { maxResults: 25 }, { maxResults: 2147483647, nextToken: token }],
  CreateUpload: [
    { projectArn: project, name: 'retail-2.5.0.apk', type: 'ANDROID_APP' },
    { projectArn: project, name: 'retail-2.5.0.ipa', type: 'IOS_APP', contentType: 'application/octet-stream' },
    { projectArn: project, name: `${unicode}.apk`, type: 'ANDROID_APP', contentType: 'application/zip; note="a+b&c"' },
  ],
  GetUpload: [{ arn: upload }],
  ListUploads: [{ arn: project }, { arn: project, type: 'ANDROID_APP', nextToken: token }],
  DeleteUpload: [{ arn: upload }],
  ListArtifacts: [{ arn: session, type: 'FILE' }, { arn: session, type: 'SCREENSHOT', nextToken: token }],
  GetAccountSettings: [{}],
  ListVPCEConfigurations: [{}, { maxResults: 1 }, { maxResults: 100, nextToken: token }],
  TagResource: [
    { ResourceARN: project, Tags: [{ Key: 'Stage', Value: 'test' }, { Key: 'Empty', Value: '' }] },
    { ResourceARN: session, Tags: [{ Key: unicode, Value: markup }, { Key: 'Control', Value: control }] },
    { ResourceARN: device, Tags: [] },
  ],
  UntagResource: [{ ResourceARN: project, TagKeys: ['Stage', unicode, markup] }, { ResourceARN: project, TagKeys: [] }],
  ListTagsForResource: [{ ResourceARN: project }],
};
