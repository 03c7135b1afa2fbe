# Measurement D: measures how long it takes to end all sessions in each emulator. The first run is a warm-up.
param([string] $Module, [string] $Endpoints, [int] $ThrottleLimit)
$ErrorActionPreference = 'Stop'
Import-Module $Module
$left = 0
$milliseconds = foreach ($endpoint in $Endpoints -split ',') {
    $env:AWS_ENDPOINT_URL = $endpoint
    $sessions = Get-ASSession load-stack load-fleet
    $watch = [Diagnostics.Stopwatch]::StartNew()
    $sessions | Stop-ASSession -Force -ThrottleLimit $ThrottleLimit
    $watch.Stop()
    $left += @(Get-ASSession load-stack load-fleet).Count
    $watch.Elapsed.TotalMilliseconds
}
@{ milliseconds = @($milliseconds | Select-Object -Skip 1); left = $left } | ConvertTo-Json -Compress
