# Line F: counts the calls of one look at many sessions, and those of a look at each.
param([string] $Module, [int] $Expected)
$ErrorActionPreference = 'Stop'
Import-Module $Module
function Get-CallCount { [int] (Invoke-RestMethod "$env:AWS_ENDPOINT_URL/_emulator/calls").'AppStream.DescribeSessions' }

$sessions = @(Get-ASSession load-stack load-fleet)
if ($sessions.Count -ne $Expected) { throw "$($sessions.Count) sessions are there, not $Expected." }
$start = Get-CallCount
# They run already: the first look is the last. A second one would come half a second later.
$watch = [Diagnostics.Stopwatch]::StartNew()
$running = @($sessions | Wait-RemoteSession -For Running)
$polls = if ($running.Count -eq $Expected -and $watch.Elapsed.TotalSeconds -lt 30) { 1 } else { 0 }
$waited = Get-CallCount
$null = $sessions | Get-ASSession
@{ waiting = $waited - $start; getting = (Get-CallCount) - $waited; polls = $polls } | ConvertTo-Json -Compress
