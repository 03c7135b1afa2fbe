# Line E: ends Device Farm sessions under the service's own rate.
param([string] $Module, [int] $Expected)
$ErrorActionPreference = 'Stop'
Import-Module $Module
$sessions = @(Get-DFRemoteSession)
if ($sessions.Count -ne $Expected) { throw "$($sessions.Count) sessions are there, not $Expected." }
$watch = [Diagnostics.Stopwatch]::StartNew()
$stopped = @($sessions | Stop-DFRemoteSession -PassThru -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failed)
$watch.Stop()
# Those that wait for a device end at once, the others by and by.
$left = @(Get-DFRemoteSession | Where-Object Status -NotIn STOPPING, COMPLETED).Count
@{
    milliseconds = @($watch.Elapsed.TotalMilliseconds)
    stopped = @($stopped.Arn | Sort-Object -Unique).Count
    failed = $failed.Count
    left = $left
} | ConvertTo-Json -Compress
