# Measurement H: lists the desktops and their connections in several Regions, starts many desktops in one Region, and waits until the
# started desktops are AVAILABLE.
param([string] $Module, [string] $Regions, [int] $Started)
$ErrorActionPreference = 'Stop'
Import-Module $Module
$regionList = $Regions -split ','
$process = [Diagnostics.Process]::GetCurrentProcess()
function Get-WorkingSet { $process.Refresh(); $process.WorkingSet64 }
function Get-CallCount([string] $Operation) { [int] (Invoke-RestMethod "$env:AWS_ENDPOINT_URL/_emulator/calls")."WorkSpaces.$Operation" }

# Warm-up: While the command processes the first objects, .NET loads and compiles the code that also processes all other objects. The script
# then waits until the rate limit allows a full burst again.
$null = Get-WksDesktop -Region $regionList | Select-Object -First 30
Start-Sleep -Seconds 4
[GC]::Collect(); [GC]::WaitForPendingFinalizers(); [GC]::Collect()
$workingSetBefore = $workingSetPeak = Get-WorkingSet
$before = Get-CallCount DescribeWorkspacesConnectionStatus
$perRegion = @{}
$count = 0
$first = 0
$watch = [Diagnostics.Stopwatch]::StartNew()
Get-WksDesktop -Region $regionList | ForEach-Object {
    if ($count -eq 0) { $first = $watch.Elapsed.TotalMilliseconds }
    $perRegion[$_.Region]++
    if (++$count % 100 -eq 0) { $workingSetPeak = [Math]::Max($workingSetPeak, (Get-WorkingSet)) }
}
$milliseconds = $watch.Elapsed.TotalMilliseconds
$statusCalls = (Get-CallCount DescribeWorkspacesConnectionStatus) - $before

$stopped = @(Get-WksDesktop -Region $regionList[0] -State STOPPED -UserName user* -SkipConnection | Select-Object -First $Started)
$before = Get-CallCount StartWorkspaces
$running = @($stopped | Start-WksDesktop -PassThru)
$startCalls = (Get-CallCount StartWorkspaces) - $before
# The desktops are already available, so the wait ends after the first poll.
$before = Get-CallCount DescribeWorkspaces
$waited = @($running | Wait-WksDesktop -For Available)
@{
    count = $count
    largestRegion = ($perRegion.Values | Measure-Object -Maximum).Maximum
    statusCalls = $statusCalls
    milliseconds = $milliseconds
    first = $first
    workingSetBefore = $workingSetBefore / 1MB
    workingSetPeak = $workingSetPeak / 1MB
    started = $running.Count
    startCalls = $startCalls
    waited = $waited.Count
    pollCalls = (Get-CallCount DescribeWorkspaces) - $before
} | ConvertTo-Json -Compress
