// Checks how AWS's client reports the errors that the emulator returns.
import { suiteOfErrors } from './errors.mjs';
import { appStream } from './services.mjs';

const account = 'arn:aws:appstream:us-east-1:123456789012';
const nobody = { ResourceArn: `${account}:fleet/nobody` };
const stack = { ResourceArn: `${account}:stack/prod-stack` };
const notThere = { Name: 'nobody' };
const fleet = { Name: 'new', InstanceType: 'stream.standard.medium', ImageName: 'apps-2025-10', ComputeCapacity: { DesiredInstances: 1 } };
const notRole = { IamRoleArn: 'arn:aws:iam::123456789012:user/alice' };
const manyTags = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`key ${index}`, 'value']));
const url = { StackName: 'prod-stack', FleetName: 'prod-apps', UserId: 'alice' };

// In the demo data, the fleet prod-apps of the stack prod-stack is RUNNING, and the fleet dev-apps of the stack dev-stack is STOPPED.
const rejected = {
  CreateFleet: {
    ResourceAlreadyExistsException: [{ ...fleet, Name: 'prod-apps' }],
    ResourceNotAvailableException: [{ ...fleet, ImageName: 'apps-2025-11' }, { ...fleet, ImageName: 'apps-2025-08' }],
    ResourceNotFoundException: [{ ...fleet, ImageName: 'nobody' }, { ...fleet, ImageName: undefined, ImageArn: `${account}:image/nobody` }],
    InvalidRoleException: [{ ...fleet, ...notRole }],
    IncompatibleImageException: [{ ...fleet, InstanceType: 'stream.graphics.g5.xlarge' }],
    InvalidParameterCombinationException: [
      {},
      { ...fleet, Name: '-' },
      { ...fleet, ComputeCapacity: undefined },
      { ...fleet, ComputeCapacity: { DesiredInstances: 1, DesiredSessions: 1 } },
      { ...fleet, ComputeCapacity: { DesiredSessions: 1 } },
      { ...fleet, MaxConcurrentSessions: 1 },
      { ...fleet, MaxUserDurationInSeconds: 599 },
      { ...fleet, FleetType: 'ELASTIC', ComputeCapacity: undefined },
      { ...fleet, Tags: { 'aws:own': 'no' } },
    ],
  },
  DescribeFleets: { ResourceNotFoundException: [{ Names: ['prod-apps', 'nobody'] }] },
  UpdateFleet: {
    ResourceInUseException: [
      { Name: 'prod-apps', InstanceType: 'stream.standard.large' },
      { Name: 'prod-apps', Description: 'New' },
      { Name: 'prod-apps', ImageName: 'AppStream-WinServer2019-10-05-2025' },
    ],
    ResourceNotFoundException: [notThere, { Name: 'dev-apps', ImageName: 'nobody' }],
    ResourceNotAvailableException: [{ Name: 'dev-apps', ImageName: 'apps-2025-11' }],
    InvalidRoleException: [{ Name: 'dev-apps', ...notRole }],
    IncompatibleImageException: [{ Name: 'dev-apps', InstanceType: 'stream.graphics.g5.xlarge' }],
    InvalidParameterCombinationException: [
      { Name: 'dev-apps', AttributesToDelete: ['NAME'] },
      { Name: 'dev-apps', AttributesToDelete: ['IAM_ROLE_ARN'], IamRoleArn: 'arn:aws:iam::123456789012:role/AppStream' },
    ],
  },
  StartFleet: { ResourceNotFoundException: [notThere], OperationNotPermittedException: [{ Name: 'prod-apps' }] },
  StopFleet: { ResourceNotFoundException: [notThere] },
  DeleteFleet: { ResourceNotFoundException: [notThere], ResourceInUseException: [{ Name: 'prod-apps' }, { Name: 'dev-apps' }] },
  DescribeSessions: {
    InvalidParameterCombinationException: [
      { StackName: 'prod-stack', FleetName: 'prod-apps', UserId: 'alice' },
      { StackName: 'prod-stack', FleetName: 'prod-apps', Limit: 51 },
      { StackName: 'prod-stack', FleetName: 'prod-apps', NextToken: 'nobody gave this' },
    ],
  },
  ExpireSession: {},
  DrainSessionInstance: {
    ResourceNotFoundException: [{ SessionId: '99999999-9999-9999-9999-999999999999' }],
    OperationNotPermittedException: [({ session }) => ({ SessionId: session })],
  },
  DescribeStacks: { ResourceNotFoundException: [{ Names: ['nobody'] }] },
  CreateStack: {
    ResourceAlreadyExistsException: [{ Name: 'prod-stack' }],
    InvalidParameterCombinationException: [
      { Name: 'new', UserSettings: [{ Action: 'FILE_UPLOAD', Permission: 'ENABLED', MaximumLength: 1 }] },
      { Name: 'new', EmbedHostDomains: ['no domain'] },
    ],
  },
  UpdateStack: {
    ResourceNotFoundException: [notThere],
    InvalidParameterCombinationException: [
      { Name: 'prod-stack', AttributesToDelete: ['REDIRECT_URL'], RedirectURL: 'https://example.com' },
      { Name: 'prod-stack', UserSettings: [{ Action: 'DOMAIN_PASSWORD_SIGNIN', Permission: 'DISABLED' }] },
      { Name: 'prod-stack', UserSettings: [] },
    ],
  },
  DeleteStack: { ResourceNotFoundException: [notThere], ResourceInUseException: [{ Name: 'prod-stack' }] },
  AssociateFleet: {
    ResourceNotFoundException: [{ StackName: 'prod-stack', FleetName: 'nobody' }, { StackName: 'nobody', FleetName: 'prod-apps' }],
    OperationNotPermittedException: [{ StackName: 'prod-stack', FleetName: 'dev-apps' }],
  },
  DisassociateFleet: {
    ResourceNotFoundException: [{ StackName: 'nobody', FleetName: 'prod-apps' }, { StackName: 'prod-stack', FleetName: 'dev-apps' }],
    ResourceInUseException: [{ StackName: 'prod-stack', FleetName: 'prod-apps' }],
  },
  ListAssociatedFleets: {},
  ListAssociatedStacks: {},
  CreateStreamingURL: {
    ResourceNotFoundException: [{ ...url, StackName: 'nobody' }, { ...url, FleetName: 'nobody' }],
    ResourceNotAvailableException: [{ ...url, StackName: 'dev-stack', FleetName: 'dev-apps' }, { ...url, FleetName: 'prod-cad' }],
    InvalidParameterCombinationException: [{ ...url, Validity: 604801 }, { ...url, UserId: 'two words' }],
  },
  DescribeImages: {
    ResourceNotFoundException: [{ Names: ['nobody'] }, { Arns: [`${account}:image/nobody`] }],
    InvalidParameterCombinationException: [
      { Names: ['apps-2025-10'], Arns: [`${account}:image/apps-2025-10`] }, { MaxResults: 26 }, { Type: 'MINE' },
    ],
  },
  TagResource: {
    ResourceNotFoundException: [{ ...nobody, Tags: { a: 'b' } }],
    LimitExceededException: [{ ...stack, Tags: manyTags }],
  },
  UntagResource: { ResourceNotFoundException: [{ ...nobody, TagKeys: ['a'] }] },
  ListTagsForResource: { ResourceNotFoundException: [nobody] },
};

// The errors that an injected fault causes, each with the name of the fault.
const byFault = {
  ConcurrentModificationException: 'concurrentModification',
  RequestLimitExceededException: 'requestLimitExceeded',
  LimitExceededException: 'limitExceeded',
};

// The documented errors that the emulator never returns, because its account is in good standing and has all permissions.
const neverReturned = {
  InvalidAccountStatusException: ['CreateFleet', 'UpdateFleet', 'StartFleet', 'CreateStack', 'UpdateStack', 'AssociateFleet', 'TagResource'],
  OperationNotPermittedException: ['CreateFleet', 'UpdateFleet', 'CreateStack', 'UpdateStack', 'DeleteStack', 'DisassociateFleet'],
  InvalidRoleException: ['StartFleet', 'CreateStack', 'UpdateStack'],
  ResourceNotAvailableException: ['StartFleet'],
  ResourceNotFoundException: ['CreateStack'],
  IncompatibleImageException: ['UpdateStack', 'AssociateFleet'],
  ResourceInUseException: ['UpdateStack'],
};

// An input that violates the service model causes a ValidationException if the operation doesn't have a specific error for invalid inputs.
const invalid = {
  DescribeFleets: { Names: [''] }, StartFleet: {}, StopFleet: {}, DeleteFleet: {}, ExpireSession: {}, DrainSessionInstance: {},
  DescribeStacks: { NextToken: 'nobody gave this' }, DeleteStack: {}, AssociateFleet: { StackName: 'prod-stack' },
  DisassociateFleet: { FleetName: 'prod-apps' }, ListAssociatedFleets: {}, ListAssociatedStacks: {},
  TagResource: { ...stack, Tags: { 'aws:own': 'no' } },
  UntagResource: { ...stack, TagKeys: [] }, ListTagsForResource: { ResourceArn: 'short' },
};

const bySetting = [
  { settings: { FleetQuota: 1 }, operation: 'CreateFleet', input: fleet, name: 'LimitExceededException' },
  { settings: { StackQuota: 1 }, operation: 'CreateStack', input: { Name: 'new' }, name: 'LimitExceededException' },
  {
    settings: { StartAgainError: 'ConcurrentModificationException' },
    operation: 'StartFleet',
    input: { Name: 'prod-apps' },
    name: 'ConcurrentModificationException',
  },
  {
    settings: { SecondFleetError: 'LimitExceededException' },
    operation: 'AssociateFleet',
    input: { StackName: 'prod-stack', FleetName: 'dev-apps' },
    name: 'LimitExceededException',
  },
  {
    settings: { StreamingUrlError: 'OperationNotPermittedException' },
    operation: 'CreateStreamingURL',
    input: { ...url, FleetName: 'prod-cad' },
    name: 'OperationNotPermittedException',
  },
  {
    settings: { UnknownPairAnswer: 'InvalidParameterCombinationException' },
    operation: 'DescribeSessions',
    input: { StackName: 'nobody', FleetName: 'nobody' },
    name: 'InvalidParameterCombinationException',
  },
  { settings: { AppStreamNotFoundStatus: 404 }, operation: 'StopFleet', input: notThere, name: 'ResourceNotFoundException', status: 404 },
];

suiteOfErrors(appStream, {
  prepare: async client => {
    const { Sessions } = await client.describeSessions({ StackName: 'prod-stack', FleetName: 'prod-apps' });
    return { session: Sessions[0].Id };
  },
  rejected,
  byFault,
  bySetting,
  neverReturned,
  invalid,
  ownForInvalid: 'InvalidParameterCombinationException',
});
