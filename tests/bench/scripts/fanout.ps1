# Measurement C: lists the sessions in many Regions, after two warm-up runs.
param([string] $Module, [int] $Runs, [string] $Regions)
$ErrorActionPreference = 'Stop'
Import-Module $Module
$regionNames = $Regions -split ','
$milliseconds = foreach ($run in -1..$Runs) {
    $watch = [Diagnostics.Stopwatch]::StartNew()
    $null = Get-RemoteSession $regionNames -Service AppStream -ThrottleLimit 20
    $watch.Stop()
    if ($run -gt 0) { $watch.Elapsed.TotalMilliseconds }
}
@{ milliseconds = @($milliseconds); runs = $Runs + 2 } | ConvertTo-Json -Compress
