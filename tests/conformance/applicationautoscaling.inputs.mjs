// The Application Auto Scaling inputs that the tests send with the module and with AWS's own client. Together, these inputs use every
// member that the module supports. The tests in requests.test.mjs check that no member is missing. The error tests change the first input
// of each operation to cause errors.
import { control, markup, token, unicode } from './samples.mjs';

const target = {
  ServiceNamespace: 'appstream', ResourceId: 'fleet/prod-apps', ScalableDimension: 'appstream:fleet:DesiredCapacity',
};
const list = { ServiceNamespace: 'appstream' };
const page = { ...target, MaxResults: 1, NextToken: token };
const arn = { ResourceARN: 'arn:aws:application-autoscaling:us-east-1:123456789012:scalable-target/any' };

const dimensions = [{ Name: 'Fleet', Value: unicode }];
const metric = { Dimensions: dimensions, MetricName: 'PendingCapacity', Namespace: 'AWS/AppStream' };
const queries = [
  { Id: 'm1', MetricStat: { Metric: metric, Stat: 'Average', Unit: 'Count' }, ReturnData: false },
  { Id: 'e1', Expression: 'm1 * 100 < 50 & "x"', Label: markup, ReturnData: true },
];
const predefined = { PredefinedMetricType: 'AppStreamAverageCapacityUtilization', ResourceLabel: control };

const trackingPolicy = metricSource => ({
  ...target, PolicyName: 'keep 75 percent', PolicyType: 'TargetTrackingScaling',
  TargetTrackingScalingPolicyConfiguration: {
    TargetValue: 75.5, ScaleOutCooldown: 120, ScaleInCooldown: 0, DisableScaleIn: true, ...metricSource,
  },
});

export const inputs = {
  RegisterScalableTarget: [
    { ...target, MinCapacity: 5, MaxCapacity: 20 },
    {
      ServiceNamespace: 'workspaces', ResourceId: 'workspacespool/wspool-12345678a',
      ScalableDimension: 'workspaces:workspacespool:DesiredUserSessions', MinCapacity: 0,
      RoleARN: 'arn:aws:iam::123456789012:role/scaling',
      SuspendedState: { DynamicScalingInSuspended: true, DynamicScalingOutSuspended: false, ScheduledScalingSuspended: true },
      Tags: { [unicode]: markup, 'Empty <value>': '' },
    },
  ],
  DeregisterScalableTarget: [target],
  DescribeScalableTargets: [
    list,
    {
      ...list, ResourceIds: ['fleet/prod-apps', 'fleet/dev-apps'], ScalableDimension: target.ScalableDimension, MaxResults: 50,
      NextToken: token,
    },
  ],
  PutScalingPolicy: [
    {
      ...target, PolicyName: 'steps', PolicyType: 'StepScaling',
      StepScalingPolicyConfiguration: {
        AdjustmentType: 'ChangeInCapacity', StepAdjustments: [{ MetricIntervalLowerBound: 0, ScalingAdjustment: 2 }], Cooldown: 60,
      },
    },
    {
      ...target, PolicyName: markup, PolicyType: 'StepScaling',
      StepScalingPolicyConfiguration: {
        AdjustmentType: 'PercentChangeInCapacity', MinAdjustmentMagnitude: 2, MetricAggregationType: 'Maximum',
        StepAdjustments: [
          { MetricIntervalLowerBound: -0.5, MetricIntervalUpperBound: 12.25, ScalingAdjustment: -10 },
          { MetricIntervalLowerBound: 12.25, ScalingAdjustment: 10 },
        ],
      },
    },
    trackingPolicy({ PredefinedMetricSpecification: predefined }),
    trackingPolicy({
      CustomizedMetricSpecification: {
        MetricName: 'PendingCapacity', Namespace: 'AWS/AppStream', Dimensions: dimensions, Statistic: 'Average', Unit: 'Count',
      },
    }),
    trackingPolicy({ CustomizedMetricSpecification: { Metrics: queries } }),
    {
      ...target, PolicyName: 'forecast', PolicyType: 'PredictiveScaling',
      PredictiveScalingPolicyConfiguration: {
        Mode: 'ForecastAndScale', SchedulingBufferTime: 300, MaxCapacityBreachBehavior: 'IncreaseMaxCapacity', MaxCapacityBuffer: 10,
        MetricSpecifications: [
          { TargetValue: 40, PredefinedMetricPairSpecification: predefined },
          { TargetValue: 0.25, PredefinedScalingMetricSpecification: predefined, PredefinedLoadMetricSpecification: predefined },
          {
            TargetValue: 60,
            CustomizedScalingMetricSpecification: { MetricDataQueries: queries },
            CustomizedLoadMetricSpecification: { MetricDataQueries: queries },
            CustomizedCapacityMetricSpecification: { MetricDataQueries: queries },
          },
        ],
      },
    },
  ],
  DeleteScalingPolicy: [{ ...target, PolicyName: 'keep-80-percent' }],
  DescribeScalingPolicies: [list, { ...page, PolicyNames: ['steps', markup] }],
  PutScheduledAction: [
    {
      ...target, ScheduledActionName: 'nights', Schedule: 'cron(0 20 ? * MON-FRI *)', ScalableTargetAction: { MinCapacity: 5 },
    },
    {
      ...target, ScheduledActionName: unicode, Schedule: 'rate(12 hours)', Timezone: 'Europe/Berlin',
      StartTime: new Date('2026-12-01T06:30:00Z'), EndTime: new Date('2027-03-01T00:00:00.5Z'),
      ScalableTargetAction: { MinCapacity: 0, MaxCapacity: 0 },
    },
  ],
  DeleteScheduledAction: [{ ...target, ScheduledActionName: 'evenings' }],
  DescribeScheduledActions: [list, { ...page, ScheduledActionNames: ['nights'] }],
  DescribeScalingActivities: [list, { ...page, IncludeNotScaledActivities: true }],
};

// The operations that the emulator supports for other clients, but that the module doesn't call.
export const otherInputs = {
  ListTagsForResource: [arn],
  TagResource: [{ ...arn, Tags: { team: 'it' } }],
  UntagResource: [{ ...arn, TagKeys: ['team'] }],
};
