#Requires -Version 7.4
<#
.SYNOPSIS
Runs the Pester tests on the module in out/RemoteSessions with the Pester module in out/modules. If a test fails, the exit code is 1.
#>
$ErrorActionPreference = 'Stop'
$root = Split-Path $PSScriptRoot
$env:PSModulePath = (Join-Path $root 'out' 'modules') + [IO.Path]::PathSeparator + $env:PSModulePath
Import-Module Pester -MinimumVersion 6.2
$configuration = New-PesterConfiguration
$configuration.Run.Path = Join-Path $root 'tests' 'Pester'
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
$result = Invoke-Pester -Configuration $configuration
# tests/Pester/Shared.ps1 creates these files.
Remove-Item (Join-Path ([IO.Path]::GetTempPath()) "RemoteSessions.$PID.c*") -ErrorAction Ignore
'{0} passed, {1} failed, {2} skipped (Pester)' -f $result.PassedCount, ($result.FailedCount + $result.FailedBlocksCount + $result.FailedContainersCount), $result.SkippedCount
exit [int]($result.Result -ne 'Passed')
