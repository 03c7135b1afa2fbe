#Requires -Version 7.4
<#
.SYNOPSIS
Builds, tests, documents and packs RemoteSessions.
.DESCRIPTION
Build:  the importable module, in out/RemoteSessions (the same as `dotnet build RemoteSessions.sln`).
Test:   `dotnet test`, then the Pester suite.
Pester: the Pester suite alone, on the module that is in out/RemoteSessions.
Docs:   brings the pages of docs/en-US up to date with the cmdlets, and makes the help that Get-Help shows.
Pack:   out/RemoteSessions.<version>.nupkg, as Publish-PSResource takes it.
Pester is needed for Test and Pester, Microsoft.PowerShell.PlatyPS for Docs and Pack.
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Pester', 'Docs', 'Pack')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release'
)

$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
$module = Join-Path $PSScriptRoot 'out' 'RemoteSessions'
$pages = Join-Path $PSScriptRoot 'docs' 'en-US'

function Invoke-DotNet {
    dotnet @args
    if ($LASTEXITCODE -ne 0) { throw "dotnet $($args -join ' ') ended with $LASTEXITCODE." }
}

function Invoke-Build {
    if (Test-Path $module) { Remove-Item $module -Recurse -Force }
    Invoke-DotNet build RemoteSessions.sln --configuration $Configuration
}

function Invoke-PesterSuite {
    Import-Module Pester -MinimumVersion 5.5
    $configuration = New-PesterConfiguration
    $configuration.Run.Path = Join-Path $PSScriptRoot 'tests' 'Pester'
    $configuration.Run.PassThru = $true
    $configuration.Output.Verbosity = 'Normal'
    $result = Invoke-Pester -Configuration $configuration
    '{0} passed, {1} failed, {2} skipped (Pester)' -f $result.PassedCount, ($result.FailedCount + $result.FailedBlocksCount + $result.FailedContainersCount), $result.SkippedCount
    if ($result.Result -ne 'Passed') { throw 'The Pester suite failed.' }
}

function Update-Help {
    # With help installed, PlatyPS would add its texts to those of the pages.
    if (Test-Path $module/en-US) { Remove-Item $module/en-US -Recurse }
    # In a process of its own: this one could not build again over a module that it has loaded.
    pwsh -NoProfile -NonInteractive -Command {
        param($module, $pages)
        Import-Module Microsoft.PowerShell.PlatyPS, $module
        Get-ChildItem $pages -Filter '*-*.md' | Update-MarkdownCommandHelp -NoBackup | Out-Null
    } -args $module, $pages
    # PlatyPS writes a byte order mark and trailing blanks, and drops the common parameters from the syntax that it renews.
    Get-ChildItem $pages -Filter '*-*.md' | ForEach-Object {
        $text = [IO.File]::ReadAllText($_) -replace '[ \t]+(?=\r?\n)'
        $text = $text -replace '(?m)(?<=^```\r?\n)(\w+-\w+ (?:(?!<CommonParameters>)[^`])*)(\r?\n)```', '$1$2 [<CommonParameters>]$2```'
        [IO.File]::WriteAllText($_, $text)
    }
    Export-Help
}

function Export-Help {
    & (Join-Path $PSScriptRoot 'build' 'Export-Help.ps1') -Path $pages -Destination (Join-Path $module 'en-US')
}

function Invoke-Pack {
    Invoke-Build
    Export-Help
    Compress-PSResource -Path $module -DestinationPath (Join-Path $PSScriptRoot 'out') -SkipModuleManifestValidate
}

foreach ($name in $Task) {
    switch ($name) {
        'Build' { Invoke-Build }
        'Test' { Invoke-DotNet test; Invoke-PesterSuite }
        'Pester' { Invoke-PesterSuite }
        'Docs' { Update-Help }
        'Pack' { Invoke-Pack }
    }
}
