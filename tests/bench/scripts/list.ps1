# Measurement B: lists all sessions, after two warm-up runs.
param([string] $Module, [int] $Runs, [int] $Expected)
$ErrorActionPreference = 'Stop'
Import-Module $Module
$milliseconds = foreach ($run in -1..$Runs) {
    $watch = [Diagnostics.Stopwatch]::StartNew()
    $count = (Get-ASSession load-stack load-fleet | Measure-Object).Count
    $watch.Stop()
    if ($count -ne $Expected) { throw "Received $count sessions instead of $Expected." }
    if ($run -gt 0) { $watch.Elapsed.TotalMilliseconds }
}
@{ milliseconds = @($milliseconds) } | ConvertTo-Json -Compress
