#Requires -Version 7.4
# Tests the Device Farm commands as an administrator uses them. The commands run in a real PowerShell process and use the emulator.

BeforeAll {
    . $PSScriptRoot/Shared.ps1
    $emulator = Start-RemoteSessionEmulator -TimeScale 120
    $project = Get-DFRemoteProject | Select-Object -First 1
}

AfterAll {
    $emulator | Stop-RemoteSessionEmulator
}

Describe 'A session from start to end' {
    It 'works with CSV files from New to Wait' {
        $csv = Join-Path $TestDrive 's.csv'
        Get-DFRemoteDevice -Platform ANDROID -Availability HIGHLY_AVAILABLE | Select-Object -First 2 |
            New-DFRemoteSession -ProjectArn $project.Arn -Wait | Export-Csv $csv
        Get-Content $csv -Raw | Should -Not -Match 'System\.Object\[\]'
        (Import-Csv $csv).Status | Should -Be 'RUNNING', 'RUNNING'

        $before = $emulator.Calls['Device Farm.StopRemoteAccessSession']
        Import-Csv $csv | Stop-DFRemoteSession -WhatIf
        $emulator.Calls['Device Farm.StopRemoteAccessSession'] | Should -Be $before

        $ended = Import-Csv $csv | Stop-DFRemoteSession -Force -PassThru | Where-Object Status -NE COMPLETED | Wait-DFRemoteSession -For Ended
        $ended.Status | Should -Be 'COMPLETED', 'COMPLETED'
        $ended | ForEach-Object { ((Get-Date) - $_.Started).TotalMinutes | Should -BeLessThan 60 }
    }

    It 'uses local times' {
        $session = Get-DFRemoteSession -Status RUNNING | Select-Object -First 1
        $session.Created.Kind | Should -Be 'Local'
    }

    It 'keeps every property in a CSV file' {
        $csv = Join-Path $TestDrive 'all.csv'
        $sessions = Get-DFRemoteSession
        $sessions | Export-Csv $csv
        $rows = Import-Csv $csv
        $rows.Count | Should -Be $sessions.Count
        $rows[0].Arn | Should -Be $sessions[0].Arn
        ($rows | Get-DFRemoteSession).Arn | Sort-Object | Should -Be ($sessions.Arn | Sort-Object)
    }

    It 'can be sorted, grouped, and measured' {
        (Get-DFRemoteDevice | Group-Object Platform).Name | Sort-Object | Should -Be 'ANDROID', 'IOS'
        (Get-DFRemoteSession | Measure-Object TotalMinutes -Sum).Sum | Should -BeGreaterThan 100
    }
}

Describe 'A missing resource' {
    It 'causes one error for each session, and the others are processed' {
        $arns = (Get-DFRemoteSession).Arn | Select-Object -First 3
        $unknown = $arns[0] -replace 'session:(.{36})/.{36}', 'session:$1/00000000-0000-4000-8000-000000000000'
        $found = $arns[0], $unknown, $arns[1] | Get-DFRemoteSession -ErrorVariable problems -ErrorAction SilentlyContinue
        $found.Count | Should -Be 2
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'NotFoundException,*'
        $problems[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $problems[0].TargetObject | Should -Be $unknown
    }

    It 'is an error for a name but not for a pattern' {
        { Get-DFRemoteProject 'No such project' -ErrorAction Stop } | Should -Throw "*Device Farm project 'No such project' wasn't found*"
        Get-DFRemoteProject 'No such*' | Should -BeNullOrEmpty
    }
}

Describe 'Completion' {
    It 'offers the names of projects, quoted' {
        # The first completions might return nothing, because a completer waits at most 300 ms.
        $offers = for ($tab = 0; $tab -lt 20 -and -not $offers; $tab++) {
            (TabExpansion2 'Get-DFRemoteProject -Name R' -cursorColumn 27).CompletionMatches | Where-Object CompletionText -Match Retail
        }

        $offers.CompletionText | Should -Contain "'Retail App'"
        $offers[0].ToolTip | Should -Match 'created'
    }

    It 'offers the values of enumerations' {
        (TabExpansion2 'Get-DFRemoteSession -Status PEND' -cursorColumn 32).CompletionMatches.CompletionText |
            Should -Be 'PENDING', 'PENDING_CONCURRENCY', 'PENDING_DEVICE'
    }

    It 'hides values that AWS withdrew' {
        $offers = (TabExpansion2 'New-DFRemoteSession -S' -cursorColumn 22).CompletionMatches.CompletionText
        $offers | Should -Contain '-SkipAppResign'
        $offers | Should -Not -Contain '-SshPublicKey'
    }

    It 'throws nothing and offers nothing without a response' {
        $offers = TabExpansion2 'Get-DFRemoteProject -EndpointUrl http://127.0.0.1:1 -Name ' -cursorColumn 58
        $offers.CompletionMatches.CompletionText | Should -Not -Contain "'Retail App'"
    }
}

Describe 'Withdrawn parameters' {
    It 'are accepted with a warning' {
        $device = Get-DFRemoteDevice -Platform ANDROID -Availability HIGHLY_AVAILABLE | Select-Object -First 1
        $session = $device | New-DFRemoteSession -ProjectArn $project.Arn -RemoteDebugEnabled $true -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings[0].Message | Should -Match 'RemoteDebugEnabled.*obsolete.*withdrew'
        $session.RemoteDebugEnabled | Should -BeTrue
        $session | Stop-DFRemoteSession -Force
    }
}

Describe 'Secrets' {
    It 'aren''t shown in views, errors, or verbose messages' {
        $session = Get-DFRemoteSession -Status RUNNING | Select-Object -First 1
        $session.InteractiveEndpoint | Should -Match 'remote-endpoint'
        $shown = ($session | Out-String) + ($session | Format-List | Out-String) + (Connect-DFRemoteSession $session.Arn -NoBrowser -PassThru -Verbose 4>&1 | Out-String)
        $shown | Should -Not -Match 'remote-endpoint'
        $emulator | Out-String | Should -Not -Match 'wJalr'
        Get-RemoteSessionDefault | Out-String | Should -Not -Match 'wJalr'
    }
}
