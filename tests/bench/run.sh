#!/usr/bin/env bash
# Measures the module beside its peers and limits, and prints one table.
# Usage: tests/bench/run.sh [--write] [A B C D E F G]      --write puts the whole table into docs/performance.md
# PowerShell is the .NET tool of .config/dotnet-tools.json. If Node or the AWS CLI is missing, the lines that need it say so.
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet tool restore >&2
# The measured times must not include the start of the .NET CLI, so the bench runs the pwsh program in the tool's folder, not `dotnet pwsh`.
PATH="$(dotnet pwsh -NoProfile -Command '$PSHOME'):$PATH"
dotnet build src/RemoteSessions -c Release -v quiet -clp:NoSummary
dotnet build src/RemoteSessions.Emulator.Tool -c Release -v quiet -clp:NoSummary
dotnet build tests/bench -c Release -v quiet -clp:NoSummary
if command -v npm >/dev/null && [ ! -d tests/conformance/node_modules ]; then
    (cd tests/conformance && npm ci --no-audit --no-fund --loglevel=error) || echo "npm ci failed: the lines with the Node client will say so." >&2
fi
exec dotnet tests/bench/bin/Release/net10.0/RemoteSessions.Bench.dll "$@"
