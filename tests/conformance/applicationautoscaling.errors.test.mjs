// Checks how AWS's client reports the errors that the emulator returns.
import { suiteOfErrors } from './errors.mjs';
import { applicationAutoScaling } from './services.mjs';

const { inputs, otherInputs } = applicationAutoScaling;
const change = (operation, rest) => ({ ...inputs[operation][0], ...rest });
const other = { ResourceId: 'fleet/dev-apps' };
const step = (...StepAdjustments) => change('PutScalingPolicy', {
  StepScalingPolicyConfiguration: { AdjustmentType: 'ChangeInCapacity', StepAdjustments },
});
const ofList = (operation, largestPage) => ({
  ValidationException: [
    {}, { ServiceNamespace: 'desktops' }, change(operation, { MaxResults: largestPage + 1 }),
    change(operation, { ScalableDimension: 'appstream:fleet:DesiredCapacity' }),
  ],
  InvalidNextTokenException: [change(operation, { NextToken: 'nobody returned this' })],
});

const rejected = {
  RegisterScalableTarget: {
    ValidationException: [
      {},
      change('RegisterScalableTarget', { ...other, MinCapacity: undefined }),
      change('RegisterScalableTarget', { MinCapacity: 21 }),
      change('RegisterScalableTarget', { MinCapacity: -1 }),
      change('RegisterScalableTarget', { ResourceId: 'fleet/nowhere' }),
      change('RegisterScalableTarget', { ResourceId: 'fleet/training' }),
      change('RegisterScalableTarget', { ServiceNamespace: 'workspaces' }),
    ],
  },
  DeregisterScalableTarget: {
    ValidationException: [{}, change('DeregisterScalableTarget', { ServiceNamespace: 'ecs' })],
    ObjectNotFoundException: [change('DeregisterScalableTarget', other)],
  },
  DescribeScalableTargets: ofList('DescribeScalableTargets', 50),
  PutScalingPolicy: {
    ValidationException: [
      {},
      change('PutScalingPolicy', { PolicyType: undefined }),
      change('PutScalingPolicy', { PolicyType: 'TargetTrackingScaling' }),
      step({ ScalingAdjustment: 1, MetricIntervalLowerBound: 1, MetricIntervalUpperBound: 0 }),
      step({ ScalingAdjustment: 1, MetricIntervalLowerBound: -5, MetricIntervalUpperBound: 0 }),
    ],
    LimitExceededException: [step(...Array.from({ length: 21 }, (_, index) => ({
      ScalingAdjustment: index, MetricIntervalLowerBound: index, MetricIntervalUpperBound: index + 1,
    })))],
    ObjectNotFoundException: [change('PutScalingPolicy', other)],
  },
  DeleteScalingPolicy: {
    ValidationException: [{}],
    ObjectNotFoundException: [change('DeleteScalingPolicy', other), change('DeleteScalingPolicy', { PolicyName: 'nothing' })],
  },
  DescribeScalingPolicies: ofList('DescribeScalingPolicies', 10),
  PutScheduledAction: {
    ValidationException: [
      {},
      change('PutScheduledAction', { ScheduledActionName: 'a:b' }),
      change('PutScheduledAction', { Schedule: 'cron(0 8 * * MON-FRI)' }),
      change('PutScheduledAction', { Schedule: 'rate(1 minutes)' }),
      change('PutScheduledAction', { Timezone: 'Mars/Olympus' }),
      change('PutScheduledAction', { ScalableTargetAction: {} }),
      change('PutScheduledAction', { ScalableTargetAction: { MinCapacity: 5, MaxCapacity: 2 } }),
    ],
    ObjectNotFoundException: [change('PutScheduledAction', other)],
  },
  DeleteScheduledAction: {
    ValidationException: [{}],
    ObjectNotFoundException: [change('DeleteScheduledAction', { ScheduledActionName: 'nothing' })],
  },
  DescribeScheduledActions: ofList('DescribeScheduledActions', 50),
  DescribeScalingActivities: ofList('DescribeScalingActivities', 50),
  ListTagsForResource: { ResourceNotFoundException: otherInputs.ListTagsForResource },
  TagResource: {
    ResourceNotFoundException: otherInputs.TagResource,
    TooManyTagsException: [async ({ arn }) => ({
      ResourceARN: arn, Tags: Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`key ${index}`, 'value'])),
    })],
    ValidationException: [{}],
  },
  UntagResource: { ResourceNotFoundException: otherInputs.UntagResource, ValidationException: [{}] },
};

const byFault = {
  ConcurrentUpdateException: ['concurrentUpdate', 500],
  FailedResourceAccessException: 'failedResourceAccess',
};

const bySetting = [
  {
    settings: { ScalableTargetQuota: 2 },
    operation: 'RegisterScalableTarget',
    input: change('RegisterScalableTarget', other),
    name: 'LimitExceededException',
  },
];

// For the fault internalError, the emulator returns InternalFailure, as AWS does, and not InternalServiceException. PutScheduledAction
// returns LimitExceededException only if a scalable target already has 200 scheduled actions, and these tests create fewer.
const neverReturned = {
  InternalServiceException: Object.keys(inputs),
  LimitExceededException: ['PutScheduledAction'],
};

suiteOfErrors(applicationAutoScaling, {
  async prepare(client) {
    const { ScalableTargets } = await client.describeScalableTargets({ ServiceNamespace: 'appstream' });
    return { arn: ScalableTargets[0].ScalableTargetARN };
  },
  rejected,
  byFault,
  bySetting,
  neverReturned,
  invalid: { ListTagsForResource: {} },
  ownForInvalid: 'ValidationException',
});
