#Requires -Version 7.4
# Tests the commands for the sessions of all services in a real PowerShell process that uses the emulator, as an administrator would run
# them.

BeforeAll {
    . $PSScriptRoot/Shared.ps1
    function Start-Emulator([double] $TimeScale = 300) {
        Stop-RemoteSessionEmulator
        Start-RemoteSessionEmulator -TimeScale $TimeScale
        $null = Set-RemoteSessionDefault -Region us-east-1
    }

    # Counts the calls to all operations that make changes.
    function Get-ChangeCount {
        $sum = 0
        foreach ($call in (Get-RemoteSessionEmulator).Calls.GetEnumerator()) {
            if ($call.Key -notmatch '\.(Describe|List|Get)') { $sum += $call.Value }
        }
        $sum
    }
}

AfterAll {
    Stop-RemoteSessionEmulator
    Clear-RemoteSessionDefault
}

Describe 'The list of all sessions' {
    BeforeAll { $null = Start-Emulator -TimeScale 1 }

    It 'has all services, and can be sorted and grouped' {
        $sessions = Get-RemoteSession
        $sessions.Service | Sort-Object -Unique | Should -Be 'AppStream', 'DeviceFarm', 'WorkSpaces', 'WorkSpacesPersonal'
        ($sessions | Sort-Object Duration -Descending)[0].UserId | Should -Be 'kiosk-1'
        ($sessions | Group-Object Service | Sort-Object Name).ForEach({ $_.Count }) | Should -Be 9, 1, 7, 2
        ((Get-Date) - ($sessions | Where-Object UserId -EQ bob).StartTime).TotalHours | Should -BeGreaterThan 3.9
    }

    It 'fits a terminal and shows no type names' {
        $shown = Get-RemoteSession us-*, eu-west-1 | Out-String -Width 120
        $shown | Should -Match 'Google Pixel 7a +RUNNING +us-west-2 '
        $shown | Should -Not -Match 'RemoteSessions\.|System\.'
        "$(Get-RemoteSession -UserId bob)" | Should -Match '^[0-9a-f-]{36}$'
    }

    It 'accepts durations such as 8h' {
        foreach ($time in '150m', '2.5h', '2:30:00', [timespan] '2:30', (New-TimeSpan -Minutes 150)) {
            (Get-RemoteSession -OlderThan $time).UserId | Sort-Object | Should -Be 'bob', 'dave@corp.example.com', 'kiosk-1'
        }
        { Get-RemoteSession -OlderThan 20 } | Should -Throw "*'20' isn't a duration. Specify*8h*8:00:00*"
    }

    It 'continues after an unreachable Region' {
        $sessions = Get-RemoteSession us-west-1, us-*, eu-west-1 -ErrorVariable problems -ErrorAction SilentlyContinue
        $sessions.Region | Sort-Object -Unique | Should -Be 'eu-west-1', 'us-east-1', 'us-west-2'
        $sessions.Count | Should -Be 42
        $problems.TargetObject | Sort-Object | Should -Be 'AppStream us-west-1', 'WorkSpaces us-west-1', 'WorkSpacesPersonal us-west-1'
    }

    It 'ends when Select-Object has enough objects' {
        Get-RemoteSession * | Select-Object -First 1 | Should -HaveCount 1
    }
}

Describe 'Stopping sessions of all services' {
    BeforeEach { $null = Start-Emulator }

    It 'shows with -WhatIf what would end: Get -OlderThan | Stop -WhatIf' {
        Get-RemoteSession us-* -OlderThan 8h | Stop-RemoteSession -WhatIf | Should -BeNullOrEmpty
        $old = @(Get-RemoteSession us-* -OlderThan 150m)
        $old.Count | Should -Be 4
        $transcript = Join-Path $TestDrive 'whatif.txt'
        $null = Start-Transcript $transcript
        try { Get-RemoteSession us-* -OlderThan 150m | Stop-RemoteSession -WhatIf } finally { $null = Stop-Transcript }
        $output = Get-Content $transcript -Raw
        foreach ($session in $old) { $output | Should -Match "End remote session.*$session \($([regex]::Escape($session.UserId)), " }
        Get-ChangeCount | Should -Be 0
    }

    It 'prompts before it ends a session' {
        # If the command can't prompt for confirmation, it must not change anything.
        { Get-RemoteSession -UserId bob | Stop-RemoteSession -ErrorAction Stop } | Should -Throw
        Get-ChangeCount | Should -Be 0
    }

    It 'accepts rows of a CSV file' {
        $csv = Join-Path $TestDrive 'sessions.csv'
        Get-RemoteSession us-*, eu-west-1 | Export-Csv $csv
        Get-Content $csv -Raw | Should -Not -Match 'System\.|RemoteSessions\.|TextList'
        $rows = Import-Csv $csv | Where-Object { $_.ConnectionState -eq 'NOT_CONNECTED' -or $_.Service -eq 'DeviceFarm' }
        $rows.Region | Sort-Object -Unique | Should -Be 'eu-west-1', 'us-east-1', 'us-west-2'
        $ended = $rows | Stop-RemoteSession -Confirm:$false -Wait -PassThru
        $ended.SessionId | Sort-Object | Should -Be ($rows.SessionId | Sort-Object)
        ($ended | Where-Object Service -EQ DeviceFarm).State | Should -Be 'COMPLETED'
        Get-RemoteSession us-*, eu-west-1 -IdleOnly | Should -BeNullOrEmpty
        Get-RemoteSession -Service DeviceFarm | Should -BeNullOrEmpty
    }

    It 'accepts sessions of every service, and waits until they have ended' {
        $sessions = @(Get-DFRemoteSession -Status RUNNING) + @(Get-ASSession -UserId alice) + @(Get-WksPoolSession | Select-Object -First 1)
        $sessions | Stop-RemoteSession -Force
        ($sessions | Wait-RemoteSession).Service | Sort-Object | Should -Be 'AppStream', 'DeviceFarm', 'WorkSpaces'
    }
}

Describe 'Eight runspaces at once' {
    It 'list and stop sessions, each for another user' {
        Stop-RemoteSessionEmulator
        $null = Start-RemoteSessionEmulator -TimeScale 300
        $users = Get-RemoteSession us-east-1 -Service AppStream | Select-Object -First 8 -ExpandProperty UserId
        $path = $modulePath
        $ended = $users | ForEach-Object -ThrottleLimit 8 -Parallel {
            Import-Module $using:path
            Get-RemoteSession us-east-1 -UserId $_ | Stop-RemoteSession -Force -PassThru
        }
        $ended.UserId | Sort-Object | Should -Be ($users | Sort-Object)
        (Get-RemoteSession us-east-1 -Service AppStream).UserId | Should -HaveCount 1
        (Get-RemoteSessionEmulator).Calls['AppStream.ExpireSession'] | Should -Be 8
    }
}

Describe 'The capacity of fleets and pools' {
    BeforeAll { $null = Start-Emulator -TimeScale 1 }

    It 'fits a terminal, and can be exported' {
        $rows = Measure-RemoteSessionCapacity
        $shown = $rows | Out-String -Width 120
        $shown | Should -Match 'prod-apps +RUNNING +5 +3 +2 us-east-1 +60 ALWAYS_ON +2 +5'
        $shown | Should -Not -Match 'RemoteSessions\.|System\.'
        ($rows | Measure-Object Connected -Sum).Sum | Should -Be 15
        $csv = Join-Path $TestDrive 'capacity.csv'
        $rows | Export-Csv $csv
        Get-Content $csv -Raw | Should -Not -Match 'RemoteSessions\.|System\.'
    }

    It 'accepts durations: -Sample 1s -For 2s' {
        $rows = Measure-RemoteSessionCapacity -Name prod-apps -Sample 1s -For 2s
        ($rows.Time | Sort-Object -Unique).Count | Should -Be 3
        { Measure-RemoteSessionCapacity -Sample 0.1s } | Should -Throw '*Valid values are 1s to 1d*'
        (Get-RemoteSession -OlderThan 9000s).UserId | Sort-Object | Should -Be 'bob', 'dave@corp.example.com', 'kiosk-1'
        Get-RemoteSession -OlderThan 2d | Should -BeNullOrEmpty
    }

    It 'writes its page relative to the PowerShell location, not to that of the process' {
        Push-Location $TestDrive
        try {
            $output = Measure-RemoteSessionCapacity us-east-1, us-west-1 -Report report.html -Verbose -ErrorAction SilentlyContinue 4>&1
            "$output" | Should -Match ([regex]::Escape((Join-Path $TestDrive 'report.html')))
        } finally {
            Pop-Location
        }
        $page = Get-Content (Join-Path $TestDrive 'report.html') -Raw
        $page | Should -Match "default-src 'none'"
        $page | Should -Match 'shared-desktops'
        { Measure-RemoteSessionCapacity -Report $TestDrive } | Should -Throw '*is a folder.*'
        { Measure-RemoteSessionCapacity -Report env:report.html } | Should -Throw '*is a path in the Environment provider*'
    }

    It 'has rows that can be piped to the commands of their service' {
        $transcript = Join-Path $TestDrive 'stop.txt'
        $null = Start-Transcript $transcript
        try { Measure-RemoteSessionCapacity -Name sales-apps | Stop-WksPool -WhatIf } finally { $null = Stop-Transcript }
        Get-Content $transcript -Raw | Should -Match 'sales-apps'
        (Measure-RemoteSessionCapacity -Name prod-cad | Measure-RemoteSessionCapacity).Name | Should -Be 'prod-cad'
    }

    It 'completes the names of fleets and pools' {
        $line = 'Measure-RemoteSessionCapacity -Name s'
        foreach ($try in 1..20) {
            $offers = (TabExpansion2 $line -cursorColumn $line.Length).CompletionMatches.CompletionText
            if ($offers.Count -eq 3) { break }
        }
        $offers | Should -Be 'shared-desktops', 'sales-apps', 'sales-eu'
    }
}
