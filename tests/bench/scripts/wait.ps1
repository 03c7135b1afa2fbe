# Measurement F: counts the calls that are required to poll many sessions together, and the calls that are required to poll each session
# separately.
param([string] $Module, [int] $Expected)
$ErrorActionPreference = 'Stop'
Import-Module $Module
function Get-CallCount { [int] (Invoke-RestMethod "$env:AWS_ENDPOINT_URL/_emulator/calls").'AppStream.DescribeSessions' }

$sessions = @(Get-ASSession load-stack load-fleet)
if ($sessions.Count -ne $Expected) { throw "Found $($sessions.Count) sessions instead of $Expected." }
$start = Get-CallCount
# The sessions are already running, so the wait ends after the first poll. A second poll would start half a second later.
$watch = [Diagnostics.Stopwatch]::StartNew()
$running = @($sessions | Wait-RemoteSession -For Running)
$polls = if ($running.Count -eq $Expected -and $watch.Elapsed.TotalSeconds -lt 30) { 1 } else { 0 }
$waited = Get-CallCount
$null = $sessions | Get-ASSession
@{ waiting = $waited - $start; getting = (Get-CallCount) - $waited; polls = $polls } | ConvertTo-Json -Compress
