// Tests every list operation with small pages.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { startEmulator } from './emulator.mjs';
import { collect, paginator } from './paging.mjs';
import { applicationAutoScaling } from './services.mjs';

const lists = {
  DescribeScalableTargets: ['ScalableTargets', item => item.ResourceId, 50],
  DescribeScalingPolicies: ['ScalingPolicies', item => item.PolicyARN, 10],
  DescribeScheduledActions: ['ScheduledActions', item => item.ScheduledActionARN, 50],
  DescribeScalingActivities: ['ScalingActivities', item => item.ActivityId, 50],
};

suite('paging of Application Auto Scaling', () => {
  let emulator, client;
  const ServiceNamespace = 'appstream';

  before(async () => {
    emulator = await startEmulator(applicationAutoScaling);
    client = emulator.client();
  });
  after(() => emulator?.stop());

  for (const [operation, [member, name, pageSize]] of Object.entries(lists)) {
    test(`${operation} with pages of one item returns the same as one page`, async () => {
      const pages = size => collect(
        paginator(applicationAutoScaling, operation, 'NextToken', 'MaxResults')({ client, pageSize: size }, { ServiceNamespace }), member);
      const [whole] = await pages(pageSize);
      assert.ok(whole.length > 1);
      const single = await pages(1);
      assert.deepEqual(single.map(page => page.length), whole.map(() => 1));
      assert.deepEqual(single.flat().map(name), whole.map(name));
    });
  }

  test('a list has at most 50 activities on a page without MaxResults, and the newest come first', async () => {
    await emulator.advance(40 * 86_400);
    const first = await client.describeScalingActivities({ ServiceNamespace });
    assert.equal(first.ScalingActivities.length, 50);
    const times = first.ScalingActivities.map(activity => activity.StartTime.getTime());
    assert.deepEqual(times, [...times].sort((one, other) => other - one));
    const second = await client.describeScalingActivities({ ServiceNamespace, NextToken: first.NextToken });
    assert.ok(second.ScalingActivities[0].StartTime <= times.at(-1));
  });
});
