#!/usr/bin/env bash
# What Import-Module costs: against a bare pwsh, in one run. Usage: tests/bench/import.sh [runs]
# Needs pwsh, hyperfine (Debian) and a Release module: pwsh build.ps1
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-15}
result=$(mktemp)
trap 'rm -f "$result"' EXIT
hyperfine --warmup 3 --runs "$runs" --export-json "$result" \
    --command-name 'bare pwsh' 'pwsh -NoProfile -NonInteractive -Command 1' \
    --command-name 'Import-Module' 'pwsh -NoProfile -NonInteractive -Command "Import-Module ./out/RemoteSessions"' \
    --command-name 'import, emulator, first object' \
    'pwsh -NoProfile -NonInteractive -Command "Import-Module ./out/RemoteSessions; \$null = Start-RemoteSessionEmulator; \$null = Get-DFRemoteProject"'
python3 - "$result" <<'PY'
import json, sys
rows = {row["command"]: row["median"] * 1000 for row in json.load(open(sys.argv[1]))["results"]}
bare = rows["bare pwsh"]
for name, median in rows.items():
    print(f"{name:32} median {median:7.1f} ms   + {median - bare:6.1f} ms   {median / bare:.2f} x bare")
PY
