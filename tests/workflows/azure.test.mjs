// Checks azure-pipelines.yml and the pipeline in samples/pipelines. No npm package contains a schema for Azure Pipelines, so this test
// itself checks the structure of the files: the allowed keys, and the targets of references.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';

const read = (path) => parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const ours = read('azure-pipelines.yml');
const sample = read('samples/pipelines/azure-pipelines.yml');

const allowed = {
  pipeline: ['trigger', 'pr', 'schedules', 'variables', 'stages', 'pool', 'jobs', 'steps'],
  stage: ['stage', 'dependsOn', 'jobs'],
  job: ['job', 'dependsOn', 'timeoutInMinutes', 'strategy', 'pool', 'steps'],
  step: {
    checkout: ['persistCredentials'], task: ['displayName', 'inputs', 'condition'], pwsh: ['displayName', 'env', 'condition'],
    bash: ['displayName'], publish: ['artifact', 'displayName', 'condition'],
  },
};
const only = (thing, keys) => assert.deepEqual(Object.keys(thing).filter((key) => !keys.includes(key)), []);

function check(pipeline) {
  only(pipeline, allowed.pipeline);
  const stages = pipeline.stages ?? [{ stage: 'only', jobs: pipeline.jobs }];
  const names = stages.map((stage) => stage.stage);
  for (const stage of stages) {
    only(stage, allowed.stage);
    if (stage.dependsOn) assert.ok(names.includes(stage.dependsOn), stage.dependsOn);
    for (const job of stage.jobs) {
      only(job, allowed.job);
      assert.match(job.job, /^\w+$/);
      assert.ok(job.timeoutInMinutes > 0);
      assert.ok(job.pool.vmImage);
      for (const name of Object.keys(job.strategy?.matrix ?? {})) assert.match(name, /^\w+$/);
      for (const step of job.steps) {
        // The first key of a step determines the kind of the step.
        const [kind] = Object.keys(step);
        assert.ok(kind in allowed.step, `a step that begins with ${kind}`);
        only(step, [kind, ...allowed.step[kind]]);
        if (kind === 'task') assert.match(step.task, /^\w+@\d+$/);
      }
    }
  }
  return stages.flatMap((stage) => stage.jobs);
}

test('azure-pipelines.yml has a valid structure', () => {
  check(ours);
});

test('azure-pipelines.yml tests its package on the same systems and PowerShell versions as build.yml, and publishes nothing to the gallery', () => {
  const [build, , matrixJob] = check(ours);
  const matrix = read('.github/workflows/build.yml').jobs.test.strategy.matrix;
  const pairs = Object.values(matrixJob.strategy.matrix).map(({ system, powershell }) => `${system.toLowerCase()} ${powershell}`);
  assert.deepEqual(pairs.sort(), matrix.system.flatMap((system) => matrix.powershell.map((version) => `${system} ${version}`)).sort());
  const kept = build.steps.find((step) => step.publish).artifact;
  assert.equal(matrixJob.steps.find((step) => step.task?.startsWith('DownloadPipelineArtifact@')).inputs.artifactName, kept);
  for (const job of [build, matrixJob]) {
    for (const command of job.steps.map((step) => step.pwsh ?? step.bash).filter(Boolean)) assert.match(command, /^(\.ci\/run|\.\/build\.ps1 -Task (Tools|Pack|TestPackage( -PowerShellVersion \$\(powershell\))?))$/);
  }
});

test('the sample has a valid structure and runs only at night', () => {
  check(sample);
  assert.equal(sample.trigger, 'none');
  assert.equal(sample.pr, 'none');
  assert.equal(sample.schedules[0].always, true);
});
