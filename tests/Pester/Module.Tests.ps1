#Requires -Version 7.4
# Tests the manifest, the cmdlet names, and the default views. The tests in this file don't call any service.

BeforeDiscovery {
    . "$PSScriptRoot/HelpPages.ps1"
    $names = Get-ExportedName
}

BeforeAll {
    . "$PSScriptRoot/HelpPages.ps1"
    $assembly = (Get-Command Get-DFRemoteSession).ImplementingType.Assembly
    $classes = $assembly.GetTypes().Where({ $_.IsDefined([System.Management.Automation.CmdletAttribute], $false) })
    $sources = Join-Path $repositoryRoot 'src' 'RemoteSessions'
}

Describe 'The manifest' {
    It 'is valid' {
        $manifest = Test-ModuleManifest (Join-Path $modulePath 'RemoteSessions.psd1')
        $manifest.Name | Should -Be 'RemoteSessions'
        $manifest.CompatiblePSEditions | Should -Be 'Core'
        $manifest.PowerShellVersion | Should -Be '7.4'
    }

    It 'exports exactly the cmdlet classes' {
        $declared = $classes.ForEach({
                $cmdlet = $_.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false)[0]
                "$($cmdlet.VerbName)-$($cmdlet.NounName)"
            })
        Get-ExportedName | Sort-Object | Should -Be ($declared | Sort-Object)
        (Get-Command -Module RemoteSessions).Name | Sort-Object | Should -Be ($declared | Sort-Object)
    }

    It 'has one source file for each cmdlet class' {
        (Get-ChildItem $sources -Recurse -Filter '*Command.cs').BaseName | Sort-Object | Should -Be ($classes.Name | Sort-Object)
    }
}

Describe 'The cmdlet <_>' -ForEach $names {
    BeforeAll {
        $command = Get-Command $_
    }

    It 'has an approved verb' {
        $command.Verb | Should -BeIn (Get-Verb).Verb
    }

    It 'has a singular noun' {
        $command.Noun | Should -Not -Match '[^s]s$'
    }

    It 'declares its output type unless it returns nothing' {
        $givesNothing = $command.Verb -in 'Remove', 'Clear', 'Unregister' -or
            ($command.Verb -eq 'Disable' -and -not $command.Parameters.ContainsKey('PassThru')) -or
            $command.Name -in 'Register-ASFleet', 'Set-ASResourceTag', 'Set-DFRemoteTag', 'Set-WksResourceTag', 'Stop-RemoteSessionEmulator'
        [bool]$command.OutputType | Should -Be (-not $givesNothing)
    }

    It 'supports ShouldProcess if it changes something' {
        $changes = $command.Verb -notin 'Get', 'Wait', 'Connect'
        $command.Parameters.ContainsKey('WhatIf') | Should -Be $changes
    }
}

Describe 'The default views' {
    BeforeAll {
        $views = Get-ChildItem $modulePath/formats -Filter '*.Format.ps1xml' | ForEach-Object { ([xml](Get-Content $_ -Raw)).Configuration.ViewDefinitions.View }
        $tables = $views | Where-Object { $_['TableControl'] }
        $secret = 'RemoteDriverEndpoint', 'InteractiveEndpoint', 'StreamingUrl', 'Url', 'Credential'

        $emulator = Start-RemoteSessionEmulator -TimeScale 600 -Setting @{ Throttle = 'Off' }
        $running = Get-DFRemoteSession -Status RUNNING
        $ours = @(
            Get-DFRemoteSession
            Get-DFRemoteSession | Get-DFRemoteSessionArtifact
            Connect-DFRemoteSession -Arn $running.Arn -NoBrowser -PassThru
            Get-DFRemoteProject
            Get-DFRemoteProject | Get-DFRemoteTag
            Get-DFRemoteApp
            Get-DFRemoteDevice
            Get-DFRemoteDeviceInstance
            Get-DFRemoteVpceConfiguration
            Get-DFRemoteAccount
            Get-ASFleet -Region us-east-1
            Get-ASSession -Region us-east-1
            Get-ASStack -Region us-east-1
            Get-ASImage -Region us-east-1
            Get-ASStack -Region us-east-1 | Get-ASResourceTag
            New-ASStreamingUrl prod-stack prod-apps alice -Region us-east-1
            Update-ASFleetImage retired-apps -ImageName apps-2025-12 -Region us-east-1 -Force
            Get-WksPool -Region us-east-1
            Get-WksPoolSession -Region us-east-1
            Get-WksDirectory -Region us-east-1
            Get-WksBundle -Region us-east-1
            Get-WksPool -Region us-east-1 | Get-WksResourceTag
            Get-WksDesktop -Region us-east-1
            Get-WksDesktopSnapshot li.juan -Region us-east-1
            Move-WksDesktop li.juan -BundleId 'Developer desktop' -Region us-east-1 -Force
            Get-RemoteSession -Region us-east-1
            Get-RemoteSessionScaling -Region us-east-1
            Get-RemoteSessionScalingActivity -Region us-east-1
            Get-RemoteSessionSchedule -Region us-east-1
            Measure-RemoteSessionCapacity -Region us-east-1
            Get-RemoteSessionDefault
            $emulator
        ) | Group-Object { $_.GetType().FullName }
    }

    AfterAll {
        Stop-RemoteSessionEmulator
    }

    It 'exist for every type of the module' {
        $given = (Get-Command -Module RemoteSessions).OutputType.Name | Where-Object { $_ -like 'RemoteSessions.*' } | Sort-Object -Unique
        # This assertion makes sure that the following tests cover all types.
        $ours.Name | Sort-Object | Should -Be $given
        # PowerShell shows types with four or fewer properties as a table by default.
        $given | Where-Object { $_ -notin $tables.ViewSelectedBy.TypeName -and $_ -ne 'RemoteSessions.Commands.Connection.RemoteSessionDefault' } | Should -BeNullOrEmpty
    }

    It 'show everything except sensitive values as a list' {
        foreach ($group in $ours) {
            $item = $group.Group[0]
            $shown = [regex]::Matches(($item | Format-List | Out-String -Width 4096), '(?m)^(\w+) +:').ForEach({ $_.Groups[1].Value })
            $expected = $item.PSObject.Properties.Name | Where-Object { $_ -notin $secret }
            "$($group.Name): $($shown | Sort-Object)" | Should -Be "$($group.Name): $($expected | Sort-Object)"
        }
    }

    It 'have no line over 120 characters at that width' {
        foreach ($group in $ours) {
            $group.Group | Format-Table | Out-String -Width 120 -Stream | Where-Object { $_.TrimEnd().Length -gt 120 } | Should -BeNullOrEmpty
        }
    }

    It 'print no endpoint as a table, list, or text' {
        # The objects must contain the secrets, so that the following tests fail if a view displays a secret.
        $running.InteractiveEndpoint | Should -Match '/remote-endpoint/'
        $addresses = @($ours.Group.InteractiveEndpoint) + @($ours.Group.RemoteDriverEndpoint) + @($ours.Group.Url) + @($ours.Group.StreamingUrl) | Where-Object { $_ }
        foreach ($group in $ours) {
            $text = @(
                $group.Group | Out-String -Width 4096
                $group.Group | Format-Table | Out-String -Width 4096
                $group.Group | Format-List | Out-String -Width 4096
                $group.Group.ForEach({ "$_" })
            ) -join "`n"
            $text | Should -Not -Match '/remote-endpoint/|X-Amz-'
            $addresses | Where-Object { $text.Contains($_) } | Should -BeNullOrEmpty
        }
    }
}
