#Requires -Version 7.4
# Tests that the precompiled assemblies are used on the systems for which they were compiled, and that the portable assemblies are used on
# all other systems.

BeforeDiscovery {
    # Only a Release build contains precompiled assemblies, and only for some systems.
    $folder = [IO.Path]::Combine("net$([Environment]::Version.Major).0", [Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier)
    $fits = Test-Path "$PSScriptRoot/../../out/RemoteSessions/$folder"
}

Describe 'The precompiled assemblies (requires a Release build and a system that they are built for)' -Skip:(-not $fits) {
    BeforeAll {
        . $PSScriptRoot/Shared.ps1
        $folder = [IO.Path]::Combine("net$([Environment]::Version.Major).0", [Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier)
        $other = [IO.Path]::Combine("net$([Environment]::Version.Major).0", ($IsWindows ? 'linux-x64' : 'win-x64'))

        function New-ModuleCopy {
            $copy = Join-Path $TestDrive (New-Guid) 'RemoteSessions'
            Copy-Item $modulePath $copy -Recurse
            $copy
        }

        # Returns the precompiled assemblies in a module folder.
        function Get-Image([string] $Module) { Get-ChildItem (Join-Path $Module $folder), (Join-Path $Module aws $folder) -Filter *.dll }

        # Imports and uses the module in a separate process, and returns information such as the paths of the loaded assemblies.
        function Invoke-Module([string] $Module) {
            pwsh -NoProfile -NonInteractive -Command {
                param($module)
                $ErrorActionPreference = 'Stop'
                Import-Module $module
                $null = Start-RemoteSessionEmulator
                [pscustomobject]@{
                    Pools     = @(Get-WksPool).Count
                    Commands  = @(Get-Command -Module RemoteSessions).Count
                    Help      = (Get-Help Get-WksPool).Synopsis
                    # The preceding Get-WksPool call has loaded the AWS assemblies.
                    Locations = [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -match '^(AWSSDK|RemoteSessions)' } |
                        ForEach-Object { [IO.Path]::GetRelativePath($module, $_.Location) } | Sort-Object
                }
            } -args $Module
        }

        function Assert-Portable($Result) {
            $Result.Pools | Should -Be 4
            $Result.Locations | Where-Object { $_ -match '\bnet\d' } | Should -BeNullOrEmpty
            $Result.Locations | Should -Contain 'RemoteSessions.dll'
            $Result.Locations | Should -Contain (Join-Path aws AWSSDK.Core.dll)
        }
    }

    It 'are loaded, and the commands and their help are found' {
        $result = Invoke-Module (New-ModuleCopy)
        $result.Pools | Should -Be 4
        $result.Commands | Should -Be (Import-PowerShellDataFile (Join-Path $modulePath 'RemoteSessions.psd1')).CmdletsToExport.Count
        $result.Help | Should -Match '^Gets|^Lists'
        $result.Locations | Should -Be (@(
                Join-Path $folder RemoteSessions.dll; Join-Path $folder RemoteSessions.Core.dll
                Join-Path aws $folder RemoteSessions.Aws.dll; Join-Path aws $folder AWSSDK.Core.dll
                'RemoteSessions.Loader.dll'; 'RemoteSessions.Emulator.dll') | Sort-Object)
    }

    It 'can be missing' {
        $copy = New-ModuleCopy
        Get-Image $copy | Remove-Item
        Assert-Portable (Invoke-Module $copy)
    }

    It 'can be damaged: <Name>' -ForEach @(
        @{ Name = 'empty'; Damage = { param($file) [IO.File]::WriteAllBytes($file, [byte[]]::new(0)) } }
        @{ Name = 'cut off'; Damage = { param($file) [IO.File]::WriteAllBytes($file, [IO.File]::ReadAllBytes($file)[0..400]) } }
        @{ Name = 'a text'; Damage = { param($file) [IO.File]::WriteAllText($file, 'Blocked by your administrator.') } }
    ) {
        $copy = New-ModuleCopy
        Get-Image $copy | ForEach-Object { & $Damage $_.FullName }
        Assert-Portable (Invoke-Module $copy)
    }

    It 'can be for another system' {
        $copy = New-ModuleCopy
        foreach ($image in Get-Image $copy) {
            $relative = [IO.Path]::GetRelativePath($copy, $image.FullName).Replace($folder, $other)
            Copy-Item (Join-Path $copy $relative) $image.FullName -Force
        }

        Assert-Portable (Invoke-Module $copy)
    }

    It 'can be missing for one of the assemblies: <_>' -ForEach 'RemoteSessions.dll', 'RemoteSessions.Core.dll', 'RemoteSessions.Aws.dll', 'AWSSDK.Core.dll' {
        $copy = New-ModuleCopy
        Get-Image $copy | Where-Object Name -EQ $_ | Remove-Item
        $result = Invoke-Module $copy
        $result.Pools | Should -Be 4
        $result.Locations | Should -Contain ($_ -eq 'RemoteSessions.dll' ? (Join-Path $folder RemoteSessions.Core.dll) : (Join-Path aws $folder ($_ -eq 'AWSSDK.Core.dll' ? 'RemoteSessions.Aws.dll' : 'AWSSDK.Core.dll')))
    }
}
