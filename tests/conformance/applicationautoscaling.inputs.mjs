// Valid inputs for Application Auto Scaling. The tests of errors change these inputs in order to cause errors.
const target = {
  ServiceNamespace: 'appstream', ResourceId: 'fleet/prod-apps', ScalableDimension: 'appstream:fleet:DesiredCapacity',
};
const list = { ServiceNamespace: 'appstream' };
const arn = { ResourceARN: 'arn:aws:application-autoscaling:us-east-1:123456789012:scalable-target/any' };

export const inputs = {
  RegisterScalableTarget: [{ ...target, MinCapacity: 5, MaxCapacity: 20 }],
  DeregisterScalableTarget: [target],
  DescribeScalableTargets: [list],
  PutScalingPolicy: [{
    ...target, PolicyName: 'steps', PolicyType: 'StepScaling',
    StepScalingPolicyConfiguration: {
      AdjustmentType: 'ChangeInCapacity', StepAdjustments: [{ MetricIntervalLowerBound: 0, ScalingAdjustment: 2 }], Cooldown: 60,
    },
  }],
  DeleteScalingPolicy: [{ ...target, PolicyName: 'keep-80-percent' }],
  DescribeScalingPolicies: [list],
  PutScheduledAction: [{
    ...target, ScheduledActionName: 'nights', Schedule: 'cron(0 20 ? * MON-FRI *)', ScalableTargetAction: { MinCapacity: 5 },
  }],
  DeleteScheduledAction: [{ ...target, ScheduledActionName: 'evenings' }],
  DescribeScheduledActions: [list],
  DescribeScalingActivities: [list],
  ListTagsForResource: [arn],
  TagResource: [{ ...arn, Tags: { team: 'it' } }],
  UntagResource: [{ ...arn, TagKeys: ['team'] }],
};
