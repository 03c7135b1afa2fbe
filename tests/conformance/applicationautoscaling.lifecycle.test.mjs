// Uses AWS's own client to test every Application Auto Scaling operation. The scalable targets are a fleet and a pool.
import { ObjectNotFoundException, ValidationException } from '@aws-sdk/client-application-auto-scaling';
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { startEmulator } from './emulator.mjs';
import { appStream, applicationAutoScaling, createClient, workSpaces } from './services.mjs';

const target = {
  ServiceNamespace: 'appstream', ResourceId: 'fleet/west-batch', ScalableDimension: 'appstream:fleet:DesiredCapacity',
};
const ofFleet = { ServiceNamespace: 'appstream', ResourceId: target.ResourceId };

suite('lifecycle of a scalable target', () => {
  let emulator, client, fleets, pools, arn;
  const size = async () => (await fleets.describeFleets({ Names: ['west-batch'] })).Fleets[0].ComputeCapacityStatus.Desired;
  const getTarget = async () => (await client.describeScalableTargets({
    ServiceNamespace: 'appstream', ResourceIds: [target.ResourceId], ScalableDimension: target.ScalableDimension,
  })).ScalableTargets[0];
  const activities = async () =>
    (await client.describeScalingActivities({ ...ofFleet, IncludeNotScaledActivities: true })).ScalingActivities;

  before(async () => {
    emulator = await startEmulator(applicationAutoScaling);
    client = emulator.client({ region: 'us-west-2' });
    const options = { region: 'us-west-2', endpoint: emulator.endpoint, credentials: emulator.keys };
    [fleets, pools] = [appStream, workSpaces].map(service => createClient(service, options));
    await fleets.startFleet({ Name: 'west-batch' });
    await emulator.advance(601);
  });
  after(async () => {
    [fleets, pools].forEach(one => one?.destroy());
    await emulator?.stop();
  });

  test('RegisterScalableTarget moves a running fleet into the limits', async () => {
    ({ ScalableTargetARN: arn } = await client.registerScalableTarget({ ...target, MinCapacity: 2, MaxCapacity: 6, Tags: { team: 'it' } }));
    const { CreationTime, ...rest } = await getTarget();
    assert.ok(CreationTime instanceof Date);
    assert.deepEqual(rest, {
      ...target,
      MinCapacity: 2,
      MaxCapacity: 6,
      RoleARN: 'arn:aws:iam::123456789012:role/aws-service-role/appstream.application-autoscaling.amazonaws.com/'
        + 'AWSServiceRoleForApplicationAutoScaling_AppStreamFleet',
      SuspendedState: { DynamicScalingInSuspended: false, DynamicScalingOutSuspended: false, ScheduledScalingSuspended: false },
      ScalableTargetARN: arn,
    });
    assert.equal(await size(), 2);
    const [activity] = await activities();
    assert.equal(activity.StatusCode, 'InProgress');
    assert.equal(activity.Cause, 'minimum capacity was set to 2');
  });

  test('TagResource, UntagResource, and ListTagsForResource', async () => {
    await client.tagResource({ ResourceARN: arn, Tags: { stage: 'test', empty: '' } });
    await client.untagResource({ ResourceARN: arn, TagKeys: ['team', 'nothing'] });
    assert.deepEqual((await client.listTagsForResource({ ResourceARN: arn })).Tags, { empty: '', stage: 'test' });
  });

  test('PutScalingPolicy and DescribeScalingPolicies: a target tracking policy has two alarms', async () => {
    const configuration = {
      TargetValue: 60, PredefinedMetricSpecification: { PredefinedMetricType: 'AppStreamAverageCapacityUtilization' },
      ScaleOutCooldown: 0, DisableScaleIn: true,
    };
    const { PolicyARN, Alarms } = await client.putScalingPolicy({
      ...target, PolicyName: 'tracking', PolicyType: 'TargetTrackingScaling', TargetTrackingScalingPolicyConfiguration: configuration,
    });
    assert.match(PolicyARN, /^arn:aws:autoscaling:us-west-2:123456789012:scalingPolicy:[0-9a-f-]{36}:/);
    assert.ok(PolicyARN.endsWith(':resource/appstream/fleet/west-batch:policyName/tracking'));
    assert.equal(Alarms.length, 2);
    const { ScalingPolicies: [policy] } = await client.describeScalingPolicies(ofFleet);
    assert.deepEqual(policy.TargetTrackingScalingPolicyConfiguration, configuration);
    assert.deepEqual([policy.PolicyARN, policy.Alarms], [PolicyARN, Alarms]);
    assert.ok(policy.CreationTime instanceof Date);
  });

  test('PutScalingPolicy: a step policy has no alarms', async () => {
    const StepScalingPolicyConfiguration = {
      AdjustmentType: 'PercentChangeInCapacity',
      StepAdjustments: [
        { MetricIntervalLowerBound: 0, MetricIntervalUpperBound: 12.5, ScalingAdjustment: 10 },
        { MetricIntervalLowerBound: 12.5, ScalingAdjustment: 30 },
      ],
      MinAdjustmentMagnitude: 1, Cooldown: 90, MetricAggregationType: 'Maximum',
    };
    const { Alarms } = await client.putScalingPolicy({
      ...target, PolicyName: 'steps', PolicyType: 'StepScaling', StepScalingPolicyConfiguration,
    });
    assert.deepEqual(Alarms, []);
    const { ScalingPolicies } = await client.describeScalingPolicies({ ServiceNamespace: 'appstream', PolicyNames: ['steps'] });
    assert.deepEqual(ScalingPolicies.map(policy => policy.StepScalingPolicyConfiguration), [StepScalingPolicyConfiguration]);
  });

  test('PutScheduledAction and DescribeScheduledActions', async () => {
    const now = Date.parse((await (await fetch(`${emulator.endpoint}/_emulator/clock`)).json()).now);
    const at = new Date(now + 3_600_000).toISOString().slice(0, 19);
    const EndTime = new Date(Math.floor(now / 1000) * 1000 + 86_400_000);
    await client.putScheduledAction({
      ...target, ScheduledActionName: 'up', Schedule: `at(${at})`, ScalableTargetAction: { MinCapacity: 4, MaxCapacity: 8 },
    });
    await client.putScheduledAction({
      ...target, ScheduledActionName: 'daily', Schedule: 'cron(0 20 * * ? *)', Timezone: 'Europe/Berlin', EndTime,
      ScalableTargetAction: { MaxCapacity: 8 },
    });
    const { ScheduledActions } = await client.describeScheduledActions({ ...ofFleet, ScheduledActionNames: ['daily'] });
    const [{ ScheduledActionARN, CreationTime, ...rest }] = ScheduledActions;
    assert.match(ScheduledActionARN, /:scheduledActionName\/daily$/);
    assert.ok(CreationTime instanceof Date);
    assert.deepEqual(rest, {
      ...target, ScheduledActionName: 'daily', Schedule: 'cron(0 20 * * ? *)', Timezone: 'Europe/Berlin', EndTime,
      ScalableTargetAction: { MaxCapacity: 8 },
    });
  });

  test('DescribeScalingActivities: a scheduled action changes the limits and the capacity', async () => {
    await emulator.advance(3700);
    assert.equal(await size(), 4);
    const { MinCapacity, MaxCapacity } = await getTarget();
    assert.deepEqual([MinCapacity, MaxCapacity], [4, 8]);
    const ran = (await activities()).filter(activity => activity.Cause === 'scheduled action name up was triggered');
    assert.deepEqual(ran.map(activity => activity.Description), ['Setting min capacity to 4 and max capacity to 8']);
    const [clamp] = (await activities()).filter(activity => activity.Cause === 'minimum capacity was set to 4');
    assert.deepEqual([clamp.StatusCode, clamp.Description], ['InProgress', 'Setting desired capacity to 4.']);
    await emulator.advance(3600);
    const done = (await activities()).find(activity => activity.ActivityId === clamp.ActivityId);
    assert.equal(done.StatusCode, 'Successful');
    assert.ok(done.EndTime > done.StartTime);
  });

  test('a suspended schedule changes nothing', async () => {
    await client.registerScalableTarget({ ...target, SuspendedState: { ScheduledScalingSuspended: true } });
    await client.putScheduledAction({
      ...target, ScheduledActionName: 'often', Schedule: 'rate(5 minutes)', ScalableTargetAction: { MinCapacity: 6 },
    });
    await emulator.advance(600);
    assert.equal(await size(), 4);
    assert.equal((await getTarget()).SuspendedState.ScheduledScalingSuspended, true);
  });

  test('DeleteScheduledAction and DeleteScalingPolicy', async () => {
    for (const ScheduledActionName of ['up', 'daily', 'often']) await client.deleteScheduledAction({ ...target, ScheduledActionName });
    assert.deepEqual((await client.describeScheduledActions(ofFleet)).ScheduledActions, []);
    await client.deleteScalingPolicy({ ...target, PolicyName: 'steps' });
    assert.deepEqual((await client.describeScalingPolicies(ofFleet)).ScalingPolicies.map(policy => policy.PolicyName), ['tracking']);
  });

  test('DeregisterScalableTarget deletes the target and its policies, and keeps the capacity', async () => {
    await client.deregisterScalableTarget(target);
    assert.deepEqual((await client.describeScalingPolicies(ofFleet)).ScalingPolicies, []);
    assert.equal(await size(), 4);
    await assert.rejects(client.deregisterScalableTarget(target), ObjectNotFoundException);
  });

  test('a pool has its ID as its resource ID', async () => {
    const [pool] = (await pools.describeWorkspacesPools({})).WorkspacesPools.filter(found => found.State === 'RUNNING');
    const ofPool = { ServiceNamespace: 'workspaces', ScalableDimension: 'workspaces:workspacespool:DesiredUserSessions' };
    await assert.rejects(
      client.registerScalableTarget({ ...ofPool, ResourceId: `workspacespool/${pool.PoolName}`, MinCapacity: 1, MaxCapacity: 2 }),
      ValidationException);
    await client.registerScalableTarget({
      ...ofPool, ResourceId: `workspacespool/${pool.PoolId}`, MinCapacity: 15, MaxCapacity: 20,
    });
    const { CapacityStatus, State } = (await pools.describeWorkspacesPools({ PoolIds: [pool.PoolId] })).WorkspacesPools[0];
    assert.deepEqual([State, CapacityStatus.DesiredUserSessions], ['UPDATING', 15]);
  });

  test('every operation has succeeded at least once', () => {
    const { inputs, otherInputs } = applicationAutoScaling;
    assert.deepEqual([...emulator.succeeded].sort(), Object.keys({ ...inputs, ...otherInputs }).sort());
  });
});
