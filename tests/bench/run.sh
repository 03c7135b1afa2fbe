#!/usr/bin/env bash
# Measures the performance of the module, compares it with limits and with other clients, and prints a table.
# Usage: tests/bench/run.sh [--write] [A B C D E F G H]      --write updates the table in docs/performance.md
# The script uses PowerShell from .config/dotnet-tools.json. If Node.js or the AWS CLI isn't installed, the result of the affected rows is
# NOT MEASURED.
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet tool restore >&2
# The script adds the folder of the PowerShell tool to PATH, so that the benchmarks run pwsh directly. With `dotnet pwsh`, the measured
# times would include the start of the .NET CLI.
PATH="$(dotnet pwsh -NoProfile -Command '$PSHOME'):$PATH"
dotnet build src/RemoteSessions -c Release -v quiet -clp:NoSummary
dotnet build src/RemoteSessions.Emulator.Tool -c Release -v quiet -clp:NoSummary
dotnet build tests/bench -c Release -v quiet -clp:NoSummary
for baseline in Minimal Sdk; do
    dotnet publish tests/bench/baselines/$baseline -c Release --use-current-runtime --self-contained false -v quiet -clp:NoSummary \
        -o tests/bench/baselines/$baseline/bin/published
done
if command -v npm >/dev/null && [ ! -d tests/conformance/node_modules ]; then
    (cd tests/conformance && npm ci --no-audit --no-fund --loglevel=error) || echo "npm ci failed: the rows for the Node client will say so." >&2
fi
exec dotnet tests/bench/bin/Release/net10.0/RemoteSessions.Bench.dll "$@"
