# Measurement E: ends Device Farm sessions within the rate limit of the service.
param([string] $Module, [int] $Expected)
$ErrorActionPreference = 'Stop'
Import-Module $Module
$sessions = @(Get-DFRemoteSession)
if ($sessions.Count -ne $Expected) { throw "Found $($sessions.Count) sessions instead of $Expected." }
$watch = [Diagnostics.Stopwatch]::StartNew()
$stopped = @($sessions | Stop-DFRemoteSession -PassThru -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failed)
$watch.Stop()
# A session that is stopped while it is waiting for a device ends immediately. Running sessions first change to STOPPING.
$left = @(Get-DFRemoteSession | Where-Object Status -NotIn STOPPING, COMPLETED).Count
@{
    milliseconds = @($watch.Elapsed.TotalMilliseconds)
    stopped = @($stopped.Arn | Sort-Object -Unique).Count
    failed = $failed.Count
    left = $left
} | ConvertTo-Json -Compress
