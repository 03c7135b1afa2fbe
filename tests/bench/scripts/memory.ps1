# Measurement G: measures the memory use while the pipeline processes the sessions. The memory use increases if the module retains objects.
param([string] $Module, [int] $Expected)
$ErrorActionPreference = 'Stop'
Import-Module $Module
$process = [Diagnostics.Process]::GetCurrentProcess()
function Get-WorkingSet { $process.Refresh(); $process.WorkingSet64 }

# Warm-up: While the command processes the first objects, .NET loads and compiles the code that also processes all other objects.
$null = Get-ASSession load-stack load-fleet | Select-Object -First 2000
[GC]::Collect(); [GC]::WaitForPendingFinalizers(); [GC]::Collect()
$workingSetBefore = $workingSetPeak = Get-WorkingSet
$heapBefore = $heapPeak = [GC]::GetTotalMemory($false)
$count = 0
Get-ASSession load-stack load-fleet | ForEach-Object {
    if (++$count % 250 -eq 0) {
        $heapPeak = [Math]::Max($heapPeak, [GC]::GetTotalMemory($false))
        $workingSetPeak = [Math]::Max($workingSetPeak, (Get-WorkingSet))
    }
}
if ($count -ne $Expected) { throw "Received $count sessions instead of $Expected." }
@{
    workingSetBefore = $workingSetBefore / 1MB
    workingSetPeak = $workingSetPeak / 1MB
    heapBefore = $heapBefore / 1MB
    heapPeak = $heapPeak / 1MB
} | ConvertTo-Json -Compress
