#Requires -Version 7.4
# Runs PSScriptAnalyzer on all PowerShell files in the repository, with the settings in PSScriptAnalyzerSettings.psd1.

BeforeDiscovery {
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    $hasAnalyzer = [bool](Get-Module PSScriptAnalyzer -ListAvailable)
    $scripts = Get-ChildItem $root/build.ps1, $root/PSScriptAnalyzerSettings.psd1, $root/build, $root/samples, $root/tests/Pester -Recurse -File |
        Where-Object { $_.Extension -in '.ps1', '.psd1', '.psm1' -and $_.FullName -notmatch '[\\/](bin|obj|node_modules)[\\/]' } |
        ForEach-Object { @{ Name = [IO.Path]::GetRelativePath($root, $_.FullName).Replace('\', '/'); Path = $_.FullName; Settings = "$root/PSScriptAnalyzerSettings.psd1" } }
    foreach ($folder in '', 'out/RemoteSessions/') {
        $scripts += @{ Name = "${folder}RemoteSessions.psd1"; Path = "$root/${folder}RemoteSessions.psd1"; Settings = "$root/PSScriptAnalyzerSettings.psd1" }
    }
}

Describe 'PSScriptAnalyzer (if it is installed)' -Skip:(-not $hasAnalyzer) {
    It 'finds nothing in <Name>' -ForEach $scripts {
        Invoke-ScriptAnalyzer -Path $Path -Settings $Settings -ErrorAction Stop | ForEach-Object { "line $($_.Line): $($_.RuleName): $($_.Message)" } | Should -BeNullOrEmpty
    }

    It 'finds a known error' -ForEach @{ Settings = (Resolve-Path "$PSScriptRoot/../../PSScriptAnalyzerSettings.psd1").Path } {
        (Invoke-ScriptAnalyzer -ScriptDefinition 'gci | Invoke-Expression' -Settings $Settings).RuleName | Sort-Object |
            Should -Be 'PSAvoidUsingCmdletAliases', 'PSAvoidUsingInvokeExpression'
    }
}
