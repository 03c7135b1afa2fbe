// Builds the two .NET programs that the tests run. If the programs are up to date, the build takes a few seconds.
import { execFileSync } from 'node:child_process';
import { configuration, emulatorProject, ourRequestsProject } from './dotnet.mjs';

for (const project of [emulatorProject, ourRequestsProject]) {
  execFileSync('dotnet', ['build', project, '-c', configuration, '-v', 'quiet', '--nologo'], { stdio: 'inherit' });
}
